package io.bridgework.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VirtualTime time = new VirtualTime("2026-03-02T10:00:00Z");
    private final ScriptedServer server = new ScriptedServer();
    private final HttpPipedriveClient client = HttpPipedriveClient.connect(server.config(time));

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(Resource.PERSONS, "{'name':'A B','owner_id':1,'org_id':2,'emails':[{'value':'a@example.com','label':'work','primary':true}],"
                        + "'phones':[{'value':'555-0100','primary':true}],'visible_to':3,'label_ids':[1],'custom_fields':{'abc':'x','def':12.5}}"),
                Arguments.of(Resource.ORGANIZATIONS, "{'name':'North','address':{'value':'1 Main St'},'custom_fields':{'abc':[1,2]}}"),
                Arguments.of(Resource.DEALS, "{'title':'Crown','value':120.5,'currency':'USD','stage_id':3,'pipeline_id':2,'person_id':1,'status':'won',"
                        + "'won_time':'2024-01-02T10:00:00Z','custom_fields':{'abc':'2024-01-01'}}"),
                Arguments.of(Resource.ACTIVITIES, "{'subject':'Visit','type':'meeting','due_date':'2024-01-02','due_time':'10:00','duration':'00:30',"
                        + "'done':true,'deal_id':4,'participants':[{'person_id':1,'primary':true}],'note':'x'}"),
                Arguments.of(Resource.NOTES, "{'content':'x','person_id':1,'add_time':'2024-01-02 10:00:00','user_id':2}"),
                Arguments.of(Resource.PIPELINES, "{'name':'Restorative','is_deal_probability_enabled':true}"),
                Arguments.of(Resource.STAGES, "{'name':'Presented','pipeline_id':2,'deal_probability':40}"),
                Arguments.of(Resource.PERSON_FIELDS, "{'field_name':'Status','field_type':'enum','options':[{'label':'Active'}]}"),
                Arguments.of(Resource.ORGANIZATION_FIELDS, "{'field_name':'Status','field_type':'varchar'}"),
                Arguments.of(Resource.DEAL_FIELDS, "{'field_name':'Status','field_type':'set','options':[{'label':'Active'}]}"),
                Arguments.of(Resource.ACTIVITY_TYPES, "{'name':'Recall','icon_key':'bell'}"),
                Arguments.of(Resource.ORGANIZATION_RELATIONSHIPS, "{'type':'parent','rel_owner_org_id':1,'rel_linked_org_id':2,'org_id':1}"),
                Arguments.of(Resource.USERS, "{'email':'new@example.com','active_flag':true}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void createsAndUpdatesConform(Resource resource, String body) throws IOException {
        server.answer(200, "{\"success\":true,\"data\":{\"id\":1}}").answer(200, "{\"success\":true,\"data\":{\"id\":1}}");
        ObjectNode json = (ObjectNode) JSON.readTree(body.replace('\'', '"'));

        client.create(resource, json);
        client.update(resource, "1", json.deepCopy().retain(Operation.of(resource, Verb.UPDATE).body()));

        assertEquals(List.of(), problems());
        assertEquals(List.of(), problems());
    }

    @Test
    void listsConform() throws IOException {
        for (int i = 0; i < 4; i++) {
            server.answer(200, "{\"success\":true,\"data\":[]}");
        }

        client.list(Resource.DEALS, Map.of("ids", "1,2", "sort_by", "update_time", "sort_direction", "desc"), "abc");
        client.list(Resource.NOTES, Map.of("updated_since", "2026-01-01T00:00:00Z"), "500");
        client.list(Resource.ORGANIZATION_RELATIONSHIPS, Map.of("org_id", "1"), "");
        client.search(Resource.PERSONS, Map.of("term", "ab"), "");

        for (int i = 0; i < 4; i++) {
            assertEquals(List.of(), problems());
        }
    }

    @Test
    void theRestConforms() throws IOException {
        for (int i = 0; i < 6; i++) {
            server.answer(200, "{\"success\":true,\"data\":{\"id\":1}}");
        }

        client.me();
        client.addOptions(Resource.DEAL_FIELDS, "abc", (ArrayNode) JSON.readTree("[{\"label\":\"x\"}]"));
        client.deleteOptions(Resource.DEAL_FIELDS, "abc", (ArrayNode) JSON.readTree("[{\"id\":1}]"));
        client.upload("a.txt", 1, () -> new ByteArrayInputStream(new byte[1]), Map.of("person_id", 1L));
        client.update(Resource.FILES, "1", (ObjectNode) JSON.readTree("{\"description\":\"x\"}"));
        client.download(1, new ByteArrayOutputStream());

        for (int i = 0; i < 6; i++) {
            assertEquals(List.of(), problems());
        }
    }

    private List<String> problems() throws IOException {
        Optional<RequestCheck> check = RequestCheck.find();
        assumeTrue(check.isPresent(), "the specification is not at hand");
        RecordedRequest request = server.take();
        String type = Optional.ofNullable(request.getHeaders().get("Content-Type")).orElse("").replaceFirst(";.*", "");
        byte[] body = request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
        return check.get().problems(request.getMethod(), request.getTarget(), type, body);
    }
}
