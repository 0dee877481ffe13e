package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an account begins with. A seed is an array of users ({@code id, name, email, active, admin}) or an object with
 * {@code users}, {@code fields} ({@code personFields}, {@code organizationFields}, {@code dealFields}: bodies as for
 * the API, {@code field_code} optional), {@code organizations}, {@code persons} and {@code deals} (bodies as for the
 * API; {@code id} optional; custom fields by code or name), {@code token}, {@code plan} and {@code seats}. Without
 * users, five of example.com.
 */
final class Seed {
    private static final String[] STAGES = {"Qualified", "Contact Made", "Demo Scheduled", "Proposal Made", "Negotiations Started"};
    private static final String[][] PEOPLE = {
        {"Account Admin", "admin@example.com"}, {"Front Desk", "frontdesk@example.com"}, {"Robin Hale", "robin.hale@example.com"},
        {"Sam Ortiz", "sam.ortiz@example.com"}, {"Former Colleague", "former.colleague@example.com"}};

    private final Company company;
    private final JsonNode seed;

    Seed(Company company, JsonNode seed) {
        this.company = company;
        this.seed = seed;
    }

    /** Fills an empty account, in one piece. */
    void plant() {
        company.account.write(() -> {
            users(seed.isArray() ? seed : seed.path("users"));
            company.activityTypes.seed();
            Call admin = new Call(new Request("POST", "/api/v2/seed", null, null, null), administrator(), List.of());
            long pipeline = company.pipelines.store(admin, Json.object().put("name", "Pipeline")).path("id").longValue();
            int probability = 0;
            for (String stage : STAGES) {
                company.stages.store(admin, Json.object().put("name", stage).put("pipeline_id", pipeline).put("deal_probability", probability += 15));
            }
            String[] kinds = {"personFields", "organizationFields", "dealFields"};
            for (int i = 0; i < kinds.length; i++) for (JsonNode field : seed.path("fields").path(kinds[i])) field(company.fields[i], field);
            for (JsonNode each : seed.path("organizations")) record(company.organizations, admin, each, company.organizationFields);
            for (JsonNode each : seed.path("persons")) record(company.persons, admin, each, company.personFields);
            for (JsonNode each : seed.path("deals")) record(company.deals, admin, each, company.dealFields);
            return null;
        });
    }

    Caller administrator() {
        for (ObjectNode user : company.account.table(Kind.USER).all()) {
            if (Users.isAdmin(user) && user.path("active_flag").asBoolean()) return new Caller(user.path("id").longValue(), true);
        }
        throw new IllegalArgumentException("The seed of the sandbox names no active administrator.");
    }

    private void users(JsonNode users) {
        if (users instanceof MissingNode || users.isEmpty()) {
            for (int i = 0; i < PEOPLE.length; i++) company.users.store(i + 1, PEOPLE[i][0], PEOPLE[i][1], i < PEOPLE.length - 1, i == 0);
            return;
        }
        for (JsonNode user : users) {
            company.users.store(user.path("id").asLong(), user.path("name").asText(), user.path("email").asText(),
                    user.path("active").asBoolean(true), user.path("admin").asBoolean());
        }
    }

    private static void field(Fields fields, JsonNode given) {
        ObjectNode body = given.deepCopy();
        JsonNode code = body.remove("field_code");
        fields.store(body, code == null ? null : code.asText());
    }

    private void record(V2Records records, Call admin, JsonNode given, FieldCatalogue fields) {
        ObjectNode body = given.deepCopy();
        JsonNode id = body.remove("id");
        if (body.path("custom_fields") instanceof ObjectNode custom) body.set("custom_fields", byCode(custom, fields));
        records.store(admin, body, id == null ? records.nextId() : id.longValue());
    }

    private static ObjectNode byCode(ObjectNode custom, FieldCatalogue fields) {
        Map<String, String> codes = new HashMap<>();
        for (ObjectNode field : fields.all()) codes.put(field.path("field_name").asText(), field.path("field_code").asText());
        ObjectNode byCode = Json.object();
        for (Map.Entry<String, JsonNode> each : custom.properties()) byCode.set(codes.getOrDefault(each.getKey(), each.getKey()), each.getValue());
        return byCode;
    }
}
