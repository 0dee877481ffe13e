package io.bridgework.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TruthCheckTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TRUTH = """
        {'options':{'timezone':'UTC','allow_extras':{'note':true,'pipeline':true,'stage':true}},'absent':[{'value':'000-00-0000','type':'text'}],'records':[
        {'key':'location:1','entity':'organization','match':{'source_key':'1','natural':[{'name':'Elm Dental'}]},
         'must_contain':[{'any_of':[{'value':'1','type':'exact'}],'label':'id'},{'value':88,'type':'number','label':'kpi'},
           {'value':51,'type':'number','where':'record_or_notes','label':'old kpi'}],'equals':{'name':'Elm Dental'},
         'timestamps':{'add_time':'2015-03-02T14:00:00Z'}},
        {'key':'patient:7','entity':'person','match':{'source_key':'7','natural':[{'name':'Ann Lee','phone':'2125550107'},{'name':'Ann Lee'}]},
         'must_contain':[{'value':'ann@example.com','type':'email','label':'email'},{'value':'2125550107','type':'phone','label':'phone'},
           {'value':'1970-02-03','type':'date','label':'dob'},{'value':'Active','type':'text','label':'status'}],
         'equals':{'first_name':{'any_of':['Ann']},'last_name':'Lee'},'links':{'org':'location:1'},'owner_email':'frontdesk@example.com',
         'timestamps':{'add_time':'2019-07-03T18:48:00Z'},'absent':[{'value':'none@none.com','type':'email'}]},
        {'key':'plan:50','entity':'deal','match':{'source_key':'50','natural':[{'title':'Crown','person':'patient:7'}]},
         'must_contain':[{'value':'Qualified','type':'text','label':'stage'}],'equals':{'value':1810.5,'currency':'USD','status':'lost','pipeline':'Pipeline'},
         'links':{'person':'patient:7'},'timestamps':{'lost_time':{'value':'2020-01-15','or_anywhere':true}}},
        {'key':'appointment:700','entity':'activity','match':{'source_key':'700','natural':[{'person':'patient:7','due_date':'2026-01-02'}]},
         'must_contain':[{'value':'Completed','type':'text','label':'status'}],'equals':{'type':'meeting','done':true,'duration':'00:45'},
         'links':{'person':'patient:7','deal':'plan:50'},'timestamps':{'due':'2026-01-02T09:30:00Z'}},
        {'key':'note:1','entity':'note','match':{'natural':[{'content':'Prefers <mornings> & tea','person':'patient:7'}]},
         'must_contain':[{'value':'Prefers <mornings> & tea','type':'text','label':'text'}],'links':{'person':'patient:7'},'timestamps':{'add_time':'2020-02-03T04:05:00Z'}},
        {'key':'patient:9','entity':'person','expect':'optional','match':{'source_key':'9','natural':[{'name':'May Be'}]}},
        {'key':'patient:0','entity':'person','expect':'absent','match':{'source_key':'0','natural':[{'name':'Blank Shell'}]}}]}""";

    private SandboxServer server;
    private String chart;
    private long org;
    private long person;
    private long deal;

    @BeforeEach
    void migrateByHand() throws Exception {
        server = SandboxServer.start(SandboxConfig.standard());
        String practice = field("organizationFields", "Location id", "varchar", "");
        String kpi = field("organizationFields", "Acceptance", "double", "");
        chart = field("personFields", "Patient id", "varchar", "");
        String birth = field("personFields", "Birth date", "date", "");
        var status = make("/api/v2/personFields", "{'field_name':'Status','field_type':'enum','options':[{'label':'Active'}]}");
        String plan = field("dealFields", "Plan id", "varchar", "");
        String declined = field("dealFields", "Declined", "date", "");
        org = id("/api/v2/organizations", "{'name':'Elm Dental','add_time':'2015-03-02T14:00:00Z','custom_fields':{'" + practice + "':'1','" + kpi + "':88}}");
        make("/api/v1/notes", "{'content':'Acceptance 2025: 51 %','org_id':" + org + "}");
        person = id("/api/v2/persons", "{'first_name':'Ann','last_name':'Lee','owner_id':2,'org_id':" + org + ",'add_time':'2019-07-03T18:48:00Z',"
                + "'emails':[{'value':'ann@example.com'}],'phones':[{'value':'+1 (212) 555-0107'}],'custom_fields':{'" + chart + "':'7','" + birth
                + "':'1970-02-03','" + status.path("field_code").asText() + "':" + status.at("/options/0/id") + "}}");
        deal = id("/api/v2/deals", "{'title':'Crown','person_id':" + person + ",'value':1810.5,'status':'lost','custom_fields':{'" + plan + "':'50','" + declined + "':'2020-01-15'}}");
        make("/api/v2/activities", "{'subject':'Visit','type':'meeting','done':true,'due_date':'2026-01-02','due_time':'09:30','duration':'00:45','deal_id':" + deal
                + ",'participants':[{'person_id':" + person + ",'primary':true}],'note':'Status: Completed<br>Appointment 700'}");
        make("/api/v1/notes", "{'content':'Prefers &lt;mornings&gt; &amp; tea','person_id':" + person + ",'add_time':'2020-02-03 04:05:06'}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode make(String path, String body) throws Exception {
        JsonNode answer = server.byHand("POST", path, MAPPER.readTree(body.replace('\'', '"')));
        assertTrue(answer.path("success").asBoolean(), answer.toString());
        return answer.path("data");
    }

    private long id(String path, String body) throws Exception {
        return make(path, body).path("id").asLong();
    }

    private String field(String path, String name, String type, String more) throws Exception {
        return make("/api/v2/" + path, "{'field_name':'" + name + "','field_type':'" + type + "'" + more + "}").path("field_code").asText();
    }

    private void change(String path, String body) throws Exception {
        assertTrue(server.byHand("PATCH", path, MAPPER.readTree(body.replace('\'', '"'))).path("success").asBoolean());
    }

    private List<String> violations() throws Exception {
        JsonNode truth = MAPPER.readTree(TRUTH.replace('\'', '"'));
        return TruthCheck.check(truth, Account.read(server.address(), server.freeToken())).stream().map(Violation::toString).toList();
    }

    @Test
    void findsNothingWrongWithARightAccount() throws Exception {
        assertEquals(List.of(), violations());
        assertEquals(0, server.counts().requests());
    }

    @Test
    void seesARecordThatIsMissing() throws Exception {
        server.byHand("DELETE", "/api/v2/activities/2001", null);

        assertEquals(List.of("missing appointment:700: no activity fits"), violations());
    }

    @Test
    void seesARecordThatIsThereTwice() throws Exception {
        id("/api/v2/persons", "{'name':'Ann Lee','custom_fields':{'" + chart + "':'7'}}");

        assertEquals(List.of("twice patient:7: person 102 has the same source key as person 101"), violations());
    }

    @Test
    void seesWhatNothingExplains() throws Exception {
        id("/api/v2/persons", "{'name':'Somebody Else'}");

        assertEquals(List.of("unexplained person 102: no record of the truth explains it"), violations());
    }

    @Test
    void allowsOptionalRecordsAndExtraNotesButNotAbsentOnes() throws Exception {
        id("/api/v2/persons", "{'name':'May Be'}");
        make("/api/v1/notes", "{'content':'Anything','person_id':" + person + "}");
        assertEquals(List.of(), violations());

        id("/api/v2/persons", "{'name':'Blank Shell'}");
        assertEquals(List.of("absent patient:0: person 103 is there"), violations());
    }

    @Test
    void seesWrongValuesNamesLinksOwnersAndTimes() throws Exception {
        change("/api/v2/persons/" + person, "{'owner_id':1,'org_id':null,'last_name':'Li','emails':[{'value':'none@none.com'}]}");
        change("/api/v2/activities/2001", "{'due_time':'10:30','done':false,'note':'Appointment 700'}");
        change("/api/v2/deals/" + deal, "{'value':1810}");

        assertEquals(List.of("content patient:7: email", "equals patient:7: last_name", "link patient:7: org to location:1",
                "owner patient:7: frontdesk@example.com", "absent patient:7: none@none.com", "equals plan:50: value",
                "content appointment:700: status", "equals appointment:700: done", "time appointment:700: due"), violations());
    }

    @Test
    void seesAValueThatMustBeNowhere() throws Exception {
        make("/api/v1/notes", "{'content':'Number 000-00-0000','person_id':" + person + "}");

        assertEquals(List.of("absent note 3003: 000-00-0000"), violations());
    }

    @Test
    void lookInNotesOnlyWhereItIsAllowed() throws Exception {
        server.byHand("DELETE", "/api/v1/notes/3001", null);

        assertEquals(List.of("content location:1: old kpi"), violations());
    }
}
