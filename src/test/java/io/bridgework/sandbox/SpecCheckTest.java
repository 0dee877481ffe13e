package io.bridgework.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import java.util.List;

class SpecCheckTest {
    private SandboxServer server;
    private SpecCheck check;
    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        var found = SpecCheck.find();
        assumeTrue(found.isPresent(), "The OpenAPI documents are not here.");
        check = found.get();
        server = SandboxServer.start(SandboxConfig.standard().withSearchLag(java.time.Duration.ZERO));
        server.listen(check);
        wire = Wire.to(server);
    }

    @AfterEach
    void stop() {
        if (server != null) server.close();
    }

    @Test
    void theSandboxAnswersAsTheSpecificationSays() {
        long org = wire.post("/api/v2/organizations", "{'name':'Elm','address':{'value':'1 Main St'}}").id();
        long branch = wire.post("/api/v2/organizations", "{'name':'Elm Branch'}").id();
        var field = wire.post("/api/v2/personFields", "{'field_name':'Status','field_type':'enum','options':[{'label':'Active'}]}").data();
        String code = field.path("field_code").asText();
        wire.post("/api/v2/personFields/" + code + "/options", "[{'label':'Inactive'}]");
        wire.post("/api/v2/dealFields", "{'field_name':'Code','field_type':'monetary','description':'x'}");
        long person = wire.post("/api/v2/persons", "{'first_name':'Ann','last_name':'Lee','org_id':" + org + ",'emails':[{'value':'a@example.com'}],'custom_fields':{'"
                + code + "':" + field.path("options").get(0).path("id") + "}}").id();
        long deal = wire.post("/api/v2/deals", "{'title':'Crown','person_id':" + person + ",'status':'lost','lost_reason':'x'}").id();
        long activity = wire.post("/api/v2/activities", "{'subject':'Visit','type':'meeting','due_date':'2026-01-02','participants':[{'person_id':" + person + "}]}").id();
        long pipeline = wire.post("/api/v2/pipelines", "{'name':'Ortho'}").id();
        wire.post("/api/v2/stages", "{'name':'New','pipeline_id':" + pipeline + "}");
        long type = wire.post("/api/v1/activityTypes", "{'name':'Recall','icon_key':'bell'}").id();
        wire.post("/api/v1/users", "{'email':'new@example.com'}");
        long note = wire.post("/api/v1/notes", "{'content':'A','person_id':" + person + "}").id();
        long file = wire.upload("a.txt", new byte[4], "deal_id", "" + deal).id();
        long link = wire.post("/api/v1/organizationRelationships", "{'type':'parent','rel_owner_org_id':" + org + ",'rel_linked_org_id':" + branch + "}").id();
        for (String path : new String[] {"v2/persons?limit=5", "v2/organizations", "v2/deals", "v2/deals/archived", "v2/activities", "v2/pipelines", "v2/stages",
            "v2/personFields", "v2/organizationFields", "v2/dealFields", "v1/notes?person_id=" + person, "v1/files?start=0", "v1/users", "v1/users/me",
            "v1/activityTypes", "v1/organizationRelationships?org_id=" + org, "v1/currencies?term=usd", "v1/files/" + file + "/download",
            "v2/persons/search?term=ann", "v2/deals/search?term=crown", "v2/organizations/search?term=elm", "v2/itemSearch?term=ann", "v2/persons/" + person, "v2/deals/" + deal, "v2/activities/" + activity}) {
            assertEquals(200, wire.get("/api/" + path).status(), path);
        }
        wire.patch("/api/v2/persons/" + person, "{'org_id':null}");
        wire.patch("/api/v2/deals/" + deal, "{'title':'Bridge'}");
        wire.put("/api/v1/notes/" + note, "{'content':'B'}");
        for (String path : new String[] {"v1/organizationRelationships/" + link, "v1/files/" + file, "v1/notes/" + note, "v1/activityTypes/" + type,
            "v2/activities/" + activity, "v2/deals/" + deal, "v2/persons/" + person, "v2/personFields/" + code, "v2/pipelines/" + pipeline}) {
            assertEquals(200, wire.delete("/api/" + path).status(), path);
        }

        assertEquals(List.of(), check.violations());
    }

    @Test
    void seesWhatDoesNotConform() {
        wire.post("/api/v2/persons", "{'name':5,'nick':'x'}");
        wire.get("/api/v2/persons?colour=red");
        wire.get("/api/v1/persons");

        String all = String.join("\n", check.violations());

        assertTrue(all.contains("POST v2/persons request: /name is NUMBER instead of string"), all);
        assertTrue(all.contains("unknown key nick"), all);
        assertTrue(all.contains("unknown parameter colour"), all);
        assertTrue(all.contains("/api/v1/persons: no such operation"), all);
    }
}
