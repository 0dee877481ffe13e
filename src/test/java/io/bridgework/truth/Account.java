package io.bridgework.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is in an account, read once. */
public final class Account {
    /** What says nothing about the patient, or is the day of the import. */
    private static final Set<String> MARKS = Set.of("id", "visible_to", "update_time", "stage_change_time", "label_ids", "picture_id", "custom_fields",
            "is_deleted", "url", "remote_id", "remote_location", "origin", "marked_as_done_time", "user", "participants", "file_size", "user_id",
            "person", "deal", "organization", "order_nr", "access", "last_update_user_id");

    private final Map<String, List<Landed>> records = new LinkedHashMap<>();
    private final Map<Long, String> emails = new HashMap<>();
    private final Map<String, JsonNode> fields = new HashMap<>();

    private Account() {}

    /** Reads an account over HTTP; needs the right to see everything. */
    public static Account read(URI base, String token) {
        AccountReader reader = new AccountReader(base, token);
        Account account = new Account();
        for (JsonNode user : reader.whole("users")) account.emails.put(user.path("id").asLong(), user.path("email").asText());
        for (String path : List.of("personFields", "organizationFields", "dealFields")) {
            for (JsonNode field : reader.v2(path)) account.fields.put(path.charAt(0) + field.path("field_code").asText(), field);
        }
        account.take("pipeline", reader.v2("pipelines"));
        account.take("stage", reader.v2("stages"));
        account.take("organization", reader.v2("organizations"));
        account.take("person", reader.v2("persons"));
        List<JsonNode> deals = new ArrayList<>(reader.v2("deals"));
        deals.addAll(reader.v2("deals/archived"));
        account.take("deal", deals);
        account.take("activity", reader.v2("activities"));
        account.take("note", reader.v1("notes", 500));
        List<JsonNode> files = reader.v1("files", 100);
        for (JsonNode file : files) ((ObjectNode) file).put("sha256", reader.sha256(file.path("id").asLong()));
        account.take("file", files);
        Map<Long, JsonNode> relationships = new LinkedHashMap<>();
        for (Landed org : account.of("organization")) {
            for (JsonNode row : reader.whole("organizationRelationships?org_id=" + org.id)) relationships.put(row.path("id").asLong(), row);
        }
        account.take("org_relationship", List.copyOf(relationships.values()));
        account.attachNotes();
        return account;
    }

    List<Landed> of(String entity) {
        return records.getOrDefault(entity, List.of());
    }

    Set<String> entities() {
        return records.keySet();
    }

    Landed byId(String entity, long id) {
        for (Landed each : of(entity)) if (each.id == id) return each;
        return null;
    }

    String email(long user) {
        return emails.getOrDefault(user, "");
    }

    private void take(String entity, List<JsonNode> rows) {
        List<Landed> landed = new ArrayList<>();
        for (JsonNode row : rows) landed.add(landed(entity, row));
        records.put(entity, landed);
    }

    private Landed landed(String entity, JsonNode row) {
        Landed landed = new Landed(entity, row);
        for (Map.Entry<String, JsonNode> each : row.properties()) {
            boolean mark = MARKS.contains(each.getKey()) || each.getKey().endsWith("_id") || each.getKey().endsWith("_flag");
            boolean importTime = each.getKey().equals("add_time") && !Set.of("person", "organization", "note").contains(entity);
            if (!mark && !importTime) leaves(landed, each.getKey(), each.getValue());
        }
        for (Map.Entry<String, JsonNode> each : row.path("custom_fields").properties()) custom(landed, each.getKey(), each.getValue());
        link(landed, row);
        return landed;
    }

    private static void leaves(Landed landed, String field, JsonNode value) {
        if (value.isContainerNode()) value.forEach(child -> leaves(landed, field, child));
        else if (value.isNumber()) landed.add(field, value.decimalValue().toPlainString());
        else if (value.isTextual()) landed.add(field, value.asText());
    }

    private void custom(Landed landed, String code, JsonNode value) {
        JsonNode field = fields.getOrDefault(landed.entity.charAt(0) + code, value);
        String type = field.path("field_type").asText();
        if (type.equals("enum") || type.equals("set")) {
            for (JsonNode option : field.path("options")) if (names(value, option.path("id").asLong())) landed.add(code, option.path("label").asText());
        } else if (type.equals("org") || type.equals("people")) {
            Landed other = byId(type.equals("org") ? "organization" : "person", value.asLong(-1));
            if (other != null) landed.add(code, other.text("name"));
        } else {
            leaves(landed, code, value);
        }
    }

    private static boolean names(JsonNode value, long option) {
        if (!value.isArray()) return value.asLong(-1) == option;
        for (JsonNode each : value) if (each.asLong() == option) return true;
        return false;
    }

    private void link(Landed landed, JsonNode row) {
        landed.link("person", row.path("person_id"));
        landed.link("org", row.path("org_id"));
        landed.link("deal", row.path("deal_id"));
        landed.link("activity", row.path("activity_id"));
        landed.link("pipeline", row.path("pipeline_id"));
        landed.link("stage", row.path("stage_id"));
        landed.link("parent", row.at("/rel_owner_org_id/value"));
        landed.link("daughter", row.at("/rel_linked_org_id/value"));
        if (!landed.entity.equals("deal")) return;
        for (String place : List.of("pipeline", "stage")) {
            Landed at = byId(place, landed.links.getOrDefault(place, -1L));
            if (at != null) landed.add(place, at.text("name"));
        }
    }

    private void attachNotes() {
        Map<String, Landed> parents = new HashMap<>();
        for (String entity : List.of("person", "organization", "deal")) for (Landed each : of(entity)) parents.put(entity + each.id, each);
        for (Landed note : of("note")) {
            for (String[] link : new String[][] {{"person", "person"}, {"org", "organization"}, {"deal", "deal"}}) {
                Landed parent = parents.get(link[1] + note.links.getOrDefault(link[0], -1L));
                if (parent != null) parent.notes.add(note);
            }
        }
    }
}
