package io.bridgework.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.sandbox.SandboxServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills an account by hand with what a truth file asks for, files left out. */
final class TruthWriter {
    private static final List<String> ORDER = List.of("pipeline", "stage", "organization", "org_relationship", "person", "deal", "activity", "note");
    private static final Map<String, String> PATHS = Map.of("pipeline", "/api/v2/pipelines", "stage", "/api/v2/stages", "organization", "/api/v2/organizations",
            "org_relationship", "/api/v1/organizationRelationships", "person", "/api/v2/persons", "deal", "/api/v2/deals", "activity", "/api/v2/activities", "note", "/api/v1/notes");

    private final ObjectMapper mapper = new ObjectMapper();
    private final SandboxServer server;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, Long> users = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    TruthWriter(SandboxServer server) {
        this.server = server;
    }

    long id(String key) {
        return ids.get(key);
    }

    void write(JsonNode truth) {
        for (JsonNode user : server.byHand("GET", "/api/v1/users", null).path("data")) users.put(user.path("email").asText(), user.path("id").asLong());
        for (String entity : ORDER) {
            for (JsonNode each : truth.path("records")) {
                if (each.path("entity").asText().equals(entity) && each.path("expect").asText("present").equals("present")) record(entity, each);
            }
        }
    }

    private void record(String entity, JsonNode wanted) {
        ObjectNode body = mapper.createObjectNode();
        for (var each : wanted.path("equals").properties()) set(body, entity, each.getKey(), first(each.getValue()));
        for (var each : wanted.path("links").properties()) link(body, entity, each.getKey(), ids.get(each.getValue().asText()));
        for (var each : wanted.path("timestamps").properties()) time(body, entity, each.getKey(), each.getValue().isObject() ? each.getValue().path("value").asText() : each.getValue().asText());
        if (wanted.has("owner_email")) body.put("owner_id", owner(wanted.path("owner_email")));
        contents(body, entity, wanted);
        if (entity.equals("pipeline")) body.put("name", wanted.at("/match/natural/0/name").asText());
        if (entity.equals("deal")) body.put("title", wanted.at("/match/natural/0/title").asText("Plan"));
        if (entity.equals("org_relationship")) body.put("type", "parent");
        JsonNode answer = server.byHand("POST", PATHS.get(entity), body);
        if (!answer.path("success").asBoolean()) throw new IllegalStateException(wanted.path("key").asText() + ": " + answer);
        ids.put(wanted.path("key").asText(), answer.at("/data/id").asLong());
    }

    private Long owner(JsonNode emails) {
        for (JsonNode each : emails.path("any_of")) if (users.containsKey(each.asText())) return users.get(each.asText());
        return users.get(emails.asText());
    }

    private static JsonNode first(JsonNode wanted) {
        return wanted.has("any_of") ? wanted.path("any_of").get(0) : wanted;
    }

    private static void set(ObjectNode body, String entity, String key, JsonNode value) {
        if (entity.equals("person") && key.equals("name")) return;
        body.set(entity.equals("stage") && key.equals("probability") ? "deal_probability" : key, value);
    }

    private static void link(ObjectNode body, String entity, String key, long id) {
        if (entity.equals("activity") && key.equals("person")) body.putArray("participants").addObject().put("person_id", id).put("primary", true);
        else body.put(switch (key) {
            case "parent" -> "rel_owner_org_id";
            case "daughter" -> "rel_linked_org_id";
            default -> key + "_id";
        }, id);
    }

    private static void time(ObjectNode body, String entity, String key, String value) {
        if (key.equals("due")) body.put("due_date", value.substring(0, 10)).put("due_time", value.substring(11, 16));
        else if (entity.equals("note")) body.put(key, value.replace('T', ' ').replace("Z", ""));
        else body.put(key, value.length() == 10 ? value + "T12:00:00Z" : value);
    }

    private void contents(ObjectNode body, String entity, JsonNode wanted) {
        StringBuilder text = new StringBuilder();
        ObjectNode custom = mapper.createObjectNode();
        if (wanted.at("/match").has("source_key")) custom.put(field(entity, "id"), wanted.at("/match/source_key").asText());
        int count = 0;
        for (JsonNode each : wanted.path("must_contain")) {
            JsonNode value = each.has("any_of") ? each.path("any_of").get(0).path("value") : each.path("value");
            text.append(value.asText().replace("&", "&amp;").replace("<", "&lt;")).append("<br>");
            if (!each.path("label").asText().equals("source id")) custom.put(field(entity, "f" + count++), value.asText());
        }
        if (entity.equals("note")) body.put("content", text.toString());
        if (entity.equals("activity")) body.put("note", text + "Ref " + wanted.at("/match/source_key").asText());
        if (entity.equals("activity") && !body.has("subject")) body.put("subject", "Visit");
        if (List.of("person", "organization", "deal").contains(entity)) body.set("custom_fields", custom);
    }

    private String field(String entity, String name) {
        if (!List.of("person", "organization", "deal").contains(entity)) return name;
        return fields.computeIfAbsent(entity + name, key -> server.byHand("POST", "/api/v2/" + entity + "Fields",
                mapper.createObjectNode().put("field_name", name).put("field_type", "text")).at("/data/field_code").asText());
    }
}
