package io.bridgework.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sandbox refuses, and in which words. Expected texts: Pipedrive facts, errors and entities. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformityTest {
    private SandboxServer server;
    private Wire wire;
    private long org;
    private long person;
    private long otherPipeline;
    private long otherStage;

    @BeforeAll
    void start() throws Exception {
        server = SandboxServer.start(SandboxConfig.standard());
        wire = Wire.to(server);
        org = wire.post("/api/v2/organizations", "{'name':'Elm Dental'}").id();
        person = wire.post("/api/v2/persons", "{'name':'Ann Lee','org_id':" + org + "}").id();
        otherPipeline = wire.post("/api/v2/pipelines", "{'name':'Cosmetic'}").id();
        otherStage = wire.post("/api/v2/stages", "{'name':'Presented','pipeline_id':" + otherPipeline + ",'deal_probability':30}").id();
    }

    @AfterAll
    void stop() {
        server.counts();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        persons       | {}                                                  | name: This field is missing
        persons       | {'first_name':'','last_name':''}                    | name: This field is missing
        persons       | {'name':'A','owner_id':'1'}                         | owner_id: Expected 'integer', got 'string'
        persons       | {'name':'A','owner_id':5}                           | The user is not active
        persons       | {'name':'A','owner_id':77}                          | User not found
        persons       | {'name':'A','org_id':999999}                        | Organization 999999 not found
        persons       | {'name':'A','org_id':null}                          | org_id: This value should not be null
        persons       | {'name':'A','nickname':'B'}                         | nickname: Parameter 'nickname' is not allowed for this request
        persons       | {'name':'A','update_time':'2020-01-01T00:00:00Z'}   | update_time: Parameter 'update_time' is not allowed
        persons       | {'name':'A','add_time':'2020-01-01 00:00:00'}       | add_time: This value is not a valid RFC 3339 datetime
        persons       | {'name':'A','emails':[{'value':'none'}]}            | not a valid email
        persons       | {'name':'A','emails':'a@example.com'}               | emails: Expected 'array'
        persons       | {'name':'A','emails':[{'value':'a@example.com','primary':true},{'value':'b@example.com','primary':true}]} | Only one value can be primary
        persons       | {'name':'A','phones':[{'value':''}]}                | should not be blank
        persons       | {'name':'A','visible_to':2}                         | visible_to
        persons       | {'name':'A','label_ids':[99]}                       | label_ids: The label 99 does not exist
        persons       | {'name':'A','0123456789012345678901234567890123456789':'x'} | Parameter '0123456789012345678901234567890123456789' is not allowed
        persons       | {'name':'A','custom_fields':{'0123456789012345678901234567890123456789':'x'}} | custom_fields.0123456789012345678901234567890123456789: Parameter
        organizations | {}                                                  | name: This field is missing
        organizations | {'name':'A','address':'Main St'}                    | address: Expected 'object'
        organizations | {'name':'A','address':{'locality':'X'}}             | value: This field is missing
        deals         | {}                                                  | title: This field is missing
        deals         | {'title':'A','add_time':'2020-01-01T00:00:00Z'}     | add_time: Parameter 'add_time' is not allowed
        deals         | {'title':'A','value':'12'}                          | value: Expected 'number'
        deals         | {'title':'A','currency':'XQQ'}                      | currency
        deals         | {'title':'A','won_time':'2020-01-01T00:00:00Z'}     | won_time: This can be set only when the status is won
        deals         | {'title':'A','status':'won','lost_reason':'x'}      | lost_reason: This can be set only when the status is lost
        deals         | {'title':'A','status':'won','lost_time':'2020-01-01T00:00:00Z'} | lost_time
        deals         | {'title':'A','status':'deleted'}                    | status
        deals         | {'title':'A','is_deleted':false}                    | is_deleted: Parameter
        deals         | {'title':'A','probability':101}                     | probability
        deals         | {'title':'A','expected_close_date':'2020-02-30'}    | expected_close_date: This value is not a valid date
        deals         | {'title':'A','stage_id':999999}                     | Stage not found
        activities    | {'subject':'A','person_id':101}                     | 'person_id' is a read-only field. Add a primary participant to set 'person_id' instead.
        activities    | {'subject':'A','due_date':'2020-01-01','due_time':'9:30'} | due_time: This value is not a valid datetime.
        activities    | {'subject':'A','due_time':'09:30'}                  | A time needs a due_date
        activities    | {'subject':'A','duration':45}                       | duration: Expected 'string'
        activities    | {'subject':'A','done':1}                            | done: Expected 'boolean'
        activities    | {'subject':'A','type':'visit'}                      | Activity type not found
        activities    | {'subject':'A','private':true}                      | private: Parameter 'private' is not allowed
        activities    | {'subject':'A','participants':[{'person_id':999999}]} | Person 999999 not found
        activities    | {'subject':'A','participants':[{'person_id':1,'primary_flag':true}]} | primary_flag
        personFields  | {'field_name':'A','field_type':'enum'}              | options: This field is missing
        personFields  | {'field_name':'A','field_type':'boolean'}           | field_type
        pipelines     | {'name':' '}                                        | name: This value should not be blank
        stages        | {'name':'A','pipeline_id':999999}                   | Pipeline 999999 not found
        stages        | {'name':'A','pipeline_id':11,'order_nr':1}          | order_nr: Parameter
        """)
    void refusesWhatTheServiceMayRefuse(String collection, String body, String text) {
        var got = wire.post("/api/v2/" + collection, body);

        assertEquals(400, got.status(), got.body().toString());
        assertTrue(got.error().contains(text), got.error());
        assertTrue(got.body().path("code").asText().startsWith("ERR_"), got.body().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        varchar  | 'C1'                                | 12
        text     | 'long'                              | ''
        double   | 12.5                                | '12.5'
        double   | 12345678901234                      | 123456789012345
        monetary | {'value':5,'currency':'USD'}        | {'value':5}
        date     | '2024-01-31'                        | '2024-01-31T00:00:00Z'
        daterange| {'value':'2024-01-01','until':'2024-02-01'} | '2024-01-01'
        time     | {'value':'09:00:00'}                | '09:00'
        address  | {'value':'1 Main St','locality':'X'}| '1 Main St'
        phone    | '+1 212 555 0100'                   | 2125550100
        """)
    void judgesCustomFieldsByType(String type, String good, String bad) {
        String code = wire.post("/api/v2/dealFields", "{'field_name':'F','field_type':'" + type + "'}").data().path("field_code").asText();

        var refused = wire.post("/api/v2/deals", "{'title':'A','custom_fields':{'" + code + "':" + bad + "}}");
        var taken = wire.post("/api/v2/deals", "{'title':'A','custom_fields':{'" + code + "':" + good + "}}");

        assertEquals(40, code.length());
        assertEquals(400, refused.status());
        assertTrue(refused.error().contains(code), refused.error());
        assertEquals(200, taken.status(), taken.error());
        assertTrue(taken.data().path("custom_fields").hasNonNull(code));
    }

    @Test
    void takesChoicesByNumberAndEmptySetsAsNull() {
        var field = wire.post("/api/v2/personFields", "{'field_name':'Days','field_type':'set','options':[{'label':'Mon'},{'label':'Tue'}]}").data();
        String code = field.path("field_code").asText();
        long monday = field.path("options").get(0).path("id").asLong();

        assertEquals(400, wire.post("/api/v2/persons", "{'name':'A','custom_fields':{'" + code + "':[]}}").status());
        assertEquals(400, wire.post("/api/v2/persons", "{'name':'A','custom_fields':{'" + code + "':['Mon']}}").status());
        assertEquals(400, wire.post("/api/v2/persons", "{'name':'A','custom_fields':{'" + code + "':[999]}}").status());
        var taken = wire.post("/api/v2/persons", "{'name':'A','custom_fields':{'" + code + "':[" + monday + "]}}");
        var cleared = wire.patch("/api/v2/persons/" + taken.id(), "{'custom_fields':{'" + code + "':null}}");

        assertEquals(monday, taken.data().at("/custom_fields/" + code + "/0").asLong());
        assertTrue(cleared.data().path("custom_fields").get(code).isNull());
    }

    @Test
    void failsWithAServerErrorWhenCustomFieldsAreWrappedTwice() {
        var got = wire.post("/api/v2/persons", "{'name':'A','custom_fields':{'custom_fields':{}}}");

        assertEquals(500, got.status());
        assertEquals("ERR_UNKNOWN", got.body().path("code").asText());
    }

    @Test
    void wantsTheStageToBelongToThePipeline() {
        long first = wire.get("/api/v2/pipelines").data().get(0).path("id").asLong();

        assertEquals(400, wire.post("/api/v2/deals", "{'title':'A','pipeline_id':" + first + ",'stage_id':" + otherStage + "}").status());
        assertEquals(otherPipeline, wire.post("/api/v2/deals", "{'title':'A','stage_id':" + otherStage + "}").data().path("pipeline_id").asLong());
        assertEquals(otherStage, wire.post("/api/v2/deals", "{'title':'A','pipeline_id':" + otherPipeline + "}").data().path("stage_id").asLong());
    }

    @Test
    void keepsTheTimeOfAWonDeal() {
        var won = wire.post("/api/v2/deals", "{'title':'A','status':'won','won_time':'2019-05-19T17:00:00Z'}").data();
        var reopened = wire.patch("/api/v2/deals/" + won.path("id").asLong(), "{'status':'open'}").data();

        assertEquals("2019-05-19T17:00:00Z", won.path("won_time").asText());
        assertEquals("2019-05-19T17:00:00Z", won.path("close_time").asText());
        assertTrue(reopened.path("won_time").isNull());
        assertTrue(reopened.path("close_time").isNull());
    }

    @Test
    void splitsAndJoinsNames() {
        var parts = wire.post("/api/v2/persons", "{'first_name':'Mary Ann','last_name':'de la Cruz'}").data();
        var whole = wire.post("/api/v2/persons", "{'name':'Cher'}").data();

        assertEquals("Mary Ann de la Cruz", parts.path("name").asText());
        assertEquals("Mary Ann", parts.path("first_name").asText());
        assertEquals("Cher", whole.path("first_name").asText());
        assertTrue(whole.path("last_name").isNull());
    }

    @Test
    void answersActivitiesWithSecondsAndTheirPrimaryPerson() {
        var got = wire.post("/api/v2/activities", "{'subject':'Visit','type':'meeting','due_date':'2026-01-02','due_time':'09:30','duration':'00:45',"
                + "'participants':[{'person_id':" + person + "}]}").data();

        assertEquals("09:30:00", got.path("due_time").asText());
        assertEquals("00:45:00", got.path("duration").asText());
        assertEquals(person, got.path("person_id").asLong());
        assertEquals(org, got.path("org_id").asLong());
        assertEquals(1, wire.get("/api/v2/activities?person_id=" + person).data().size());
    }

    @Test
    void deletedRecordsLeaveTheListsAndCannotBeChanged() {
        long id = wire.post("/api/v2/persons", "{'name':'Gone'}").id();

        var deleted = wire.delete("/api/v2/persons/" + id);

        assertEquals(200, deleted.status());
        assertTrue(wire.get("/api/v2/persons/" + id).data().path("is_deleted").asBoolean());
        assertEquals(0, wire.get("/api/v2/persons?ids=" + id).data().size());
        assertEquals(404, wire.patch("/api/v2/persons/" + id, "{'name':'Back'}").status());
        assertEquals(404, wire.delete("/api/v2/persons/" + id).status());
        assertEquals(400, wire.post("/api/v2/deals", "{'title':'A','person_id':" + id + "}").status());
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/persons,410", "/v1/deals/7,410", "/api/v1/nothing,404", "/v2/persons,404", "/api/v2/leads,404", "/api/v2/persons?cursor=x,400",
        "/api/v2/persons?updated_since=2025-01-01T10:20:00.5Z,400", "/api/v2/persons?limit=x,400", "/api/v2/persons?colour=red,400",
        "/api/v2/persons/999999,404", "/api/v1/organizationRelationships,400", "/api/v2/persons?limit=5000,200", "/v1/users/me,200"})
    void answersPathsAsTheServiceDoes(String path, int status) {
        assertEquals(status, wire.get(path).status());
    }

    @Test
    void refusesAWrongTokenInTheWordsOfTheGateway() {
        var got = new Wire(server.address(), "wrong").get("/api/v2/persons");

        assertEquals(401, got.status());
        assertEquals("unauthorized access", got.error());
        assertEquals(401, got.body().path("errorCode").asInt());
        assertEquals("true", got.header("x-401-by-gw"));
    }

    @Test
    void letsOnlyAdministratorsChangeTheAccount() {
        server.grantToken("plain", 2);
        Wire plain = new Wire(server.address(), "plain");

        assertEquals(403, plain.post("/api/v2/personFields", "{'field_name':'A','field_type':'text'}").status());
        assertEquals(403, plain.post("/api/v2/pipelines", "{'name':'A'}").status());
        assertEquals(403, plain.post("/api/v1/activityTypes", "{'name':'A','icon_key':'car'}").status());
        assertEquals(403, plain.post("/api/v1/users", "{'email':'new@example.com'}").status());
        assertEquals(403, plain.post("/api/v1/notes", "{'content':'A','person_id':" + person + ",'user_id':1}").status());
        assertEquals(200, plain.post("/api/v2/persons", "{'name':'A'}").status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'content':'A'}                                                 | needs a deal, a person
        {'content':'','person_id':101}                                  | content
        {'content':'A','person_id':101,'add_time':'2020-01-01T00:00:00Z'} | YYYY-MM-DD HH:MM:SS
        {'content':'A','person_id':101,'person':{'name':'B'}}           | person: Parameter
        {'content':'A','person_id':101,'pinned_to_deal_flag':1}         | Needs deal_id
        """)
    void refusesNotesThatAreNotRight(String body, String text) {
        var got = wire.post("/api/v1/notes", body);

        assertEquals(400, got.status(), got.body().toString());
        assertTrue(got.error().contains(text), got.error());
        assertTrue(got.body().path("data").isNull());
    }

    @Test
    void takesNotesUpToTheirLimitAndCleansThem() {
        String most = "x".repeat(100_000);

        assertEquals(200, wire.post("/api/v1/notes", "{'content':'" + most + "','person_id':" + person + "}").status());
        assertEquals(413, wire.post("/api/v1/notes", "{'content':'" + most + "y','person_id':" + person + "}").status());
        var cleaned = wire.post("/api/v1/notes", "{'content':'<b>A</b><script>b()</script>','person_id':" + person + "}");
        assertEquals("<b>A</b>", cleaned.data().path("content").asText());
    }

    @Test
    void uploadsNeedAFilePart() {
        var got = wire.post("/api/v1/files", "{'file':'x'}");

        assertEquals(400, got.status());
        assertEquals("No files were provided with the request.", got.error());
        assertEquals(404, wire.upload("a.txt", new byte[3], "person_id", "999999").status());
        assertEquals("Zähne \"links\".png", wire.upload("Zähne %22links%22.png", new byte[0]).data().path("name").asText());
    }

    @Test
    void pipelinesBeginWithoutStagesAndStayWhileTheyHoldDeals() {
        long pipeline = wire.post("/api/v2/pipelines", "{'name':'Ortho'}").id();
        assertEquals(0, wire.get("/api/v2/stages?pipeline_id=" + pipeline).data().size());
        long stage = wire.post("/api/v2/stages", "{'name':'New','pipeline_id':" + pipeline + "}").id();
        long deal = wire.post("/api/v2/deals", "{'title':'A','stage_id':" + stage + "}").id();

        assertEquals(400, wire.delete("/api/v2/pipelines/" + pipeline).status());
        wire.delete("/api/v2/deals/" + deal);
        assertEquals(200, wire.delete("/api/v2/pipelines/" + pipeline).status());
        assertEquals(0, wire.get("/api/v2/stages?pipeline_id=" + pipeline).data().size());
    }

    @Test
    void optionsAreChangedAllOrNone() {
        var field = wire.post("/api/v2/dealFields", "{'field_name':'Code','field_type':'enum','options':[{'label':'A'}]}").data();
        String path = "/api/v2/dealFields/" + field.path("field_code").asText() + "/options";
        long first = field.path("options").get(0).path("id").asLong();

        assertEquals(400, wire.post(path, "[{'label':'B'},{'label':'a'}]").status());
        var added = wire.post(path, "[{'label':'B'},{'label':'C'}]");
        assertEquals(2, added.data().size());
        assertEquals(200, wire.call("DELETE", path, "[{'id':" + first + "}]").status());

        assertEquals(2, wire.get("/api/v2/dealFields/" + field.path("field_code").asText()).data().path("options").size());
    }

    @Test
    void archivedDealsAreListedApartAndNotEdited() {
        long id = wire.post("/api/v2/deals", "{'title':'Old','status':'lost','lost_time':'2020-01-01T00:00:00Z','is_archived':true}").id();

        assertEquals(0, wire.get("/api/v2/deals?ids=" + id).data().size());
        assertEquals(1, wire.get("/api/v2/deals/archived?ids=" + id).data().size());
        assertEquals(403, wire.patch("/api/v2/deals/" + id, "{'title':'New'}").status());
        assertEquals(200, wire.patch("/api/v2/deals/" + id, "{'is_archived':false}").status());
    }

    @Test
    void showsARelationshipFromBothSides() {
        long branch = wire.post("/api/v2/organizations", "{'name':'Elm Branch'}").id();
        wire.post("/api/v1/organizationRelationships", "{'type':'parent','rel_owner_org_id':" + org + ",'rel_linked_org_id':" + branch + "}");

        var ofBranch = wire.get("/api/v1/organizationRelationships?org_id=" + branch).data().get(0);

        assertEquals(org, ofBranch.at("/rel_owner_org_id/value").asLong());
        assertEquals("parent", ofBranch.path("calculated_type").asText());
    }
}
