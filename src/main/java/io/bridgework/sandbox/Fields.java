package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** {@code /personFields} and its sisters: the list and the custom fields themselves. */
final class Fields {
    private static final Set<String> CREATABLE = Set.of(
            "varchar", "varchar_auto", "text", "double", "monetary", "date", "daterange", "time", "timerange", "set", "enum", "address", "phone",
            "user", "org", "people");
    private static final Rule OPTION = Rule.object(Map.of("label", Rule.text(255, 1)), Set.of("label"));

    private final Account account;
    private final FieldCatalogue fields;
    private final String path;
    private final int mostCustomFields;
    private final FieldOptions options;
    private final AtomicLong made = new AtomicLong();
    private final BodyRules rules = new BodyRules()
            .required("field_name", Rule.text(255, 1)).required("field_type", Rule.oneOf(CREATABLE)).onCreateOnly("options", Rule.list(OPTION))
            .lasting("ui_visibility", Rule.OBJECT).lasting("important_fields", Rule.OBJECT).lasting("required_fields", Rule.OBJECT);
    private final BodyRules changes = new BodyRules()
            .lasting("field_name", Rule.text(255, 1)).lasting("ui_visibility", Rule.OBJECT).lasting("important_fields", Rule.OBJECT)
            .lasting("required_fields", Rule.OBJECT);

    Fields(Account account, FieldCatalogue fields, Kind records, String path, int mostCustomFields) {
        this.account = account;
        this.fields = fields;
        this.path = path;
        this.mostCustomFields = mostCustomFields;
        this.options = new FieldOptions(account, fields, records, path);
        if (fields.kind() == Kind.DEAL_FIELD) {
            rules.clearable("description", Rule.TEXT);
            changes.clearable("description", Rule.TEXT);
        }
    }

    void routes(Router router) {
        router.add(Route.of("GET", 2, path, 10, this::list));
        router.add(Route.of("GET", 2, path + "/{field_code}", 1, call -> Answer.data(known(call.code()))));
        router.add(Route.of("POST", 2, path, 5, this::create).forAdmins());
        router.add(Route.of("PATCH", 2, path + "/{field_code}", 5, this::update).forAdmins());
        router.add(Route.of("DELETE", 2, path + "/{field_code}", 3, this::delete).forAdmins());
        options.routes(router);
    }

    private Answer list(Call call) {
        call.request().allowQuery(Set.of("limit", "cursor", "include_fields"));
        int limit = Listing.limit(call, 100, 500);
        List<ObjectNode> all = fields.all();
        int start = call.query("cursor") == null ? 0 : (int) Cursor.read(call.query("cursor"), "position", "asc").id();
        int end = Math.min(all.size(), start + limit);
        ObjectNode body = Json.object().put("success", true);
        ArrayNode data = body.putArray("data");
        if (start < end) data.addAll(all.subList(start, end));
        body.putObject("additional_data").put("next_cursor", end < all.size() ? new Cursor("position", "asc", "", end).text() : null);
        return Answer.json(200, body);
    }

    private Answer create(Call call) {
        ObjectNode body = call.request().object();
        return Answer.data(account.write(() -> store(body, null)));
    }

    /** Makes a field; for seeds too, which may give its code. */
    ObjectNode store(ObjectNode body, String code) {
        rules.checkCreate(body);
        long count = customFields();
        if (count >= mostCustomFields) {
            throw new Refusal(403, "feature_capping_custom_fields_limit", "Couldn't add the field. Custom fields limit reached.");
        }
        String type = body.path("field_type").asText();
        boolean hasChoices = type.equals("enum") || type.equals("set");
        if (hasChoices && body.path("options").isEmpty()) throw Refusal.schema("options: This field is missing.");
        if (!hasChoices && body.has("options")) throw Refusal.schema("options: Parameter 'options' is not allowed for this type of field");
        ObjectNode field = Json.object().put("field_name", body.path("field_name").asText()).put("field_code", code == null ? newCode() : code);
        if (fields.kind() == Kind.DEAL_FIELD) field.set("description", body.get("description"));
        field.put("field_type", type);
        field.set("options", hasChoices ? options.numbered(body.path("options"), List.of()) : null);
        field.putNull("subfields").put("is_custom_field", true).put("is_optional_response_field", false);
        V2Records.copy(body, field, "ui_visibility", "important_fields", "required_fields");
        return account.put(fields.kind(), account.table(fields.kind()).newId(), field);
    }

    private long customFields() {
        return account.table(Kind.PERSON_FIELD).all().size() + account.table(Kind.ORGANIZATION_FIELD).all().size()
                + account.table(Kind.DEAL_FIELD).all().size();
    }

    private Answer update(Call call) {
        ObjectNode body = call.request().object();
        changes.checkUpdate(body);
        return Answer.data(account.write(() -> {
            ObjectNode field = custom(call.code()).deepCopy();
            V2Records.copy(body, field, "field_name", "description", "ui_visibility", "important_fields", "required_fields");
            return account.put(fields.kind(), fields.custom(call.code()).orElseThrow(), field);
        }));
    }

    private Answer delete(Call call) {
        return Answer.data(account.write(() -> {
            ObjectNode field = custom(call.code());
            account.remove(fields.kind(), fields.custom(call.code()).orElseThrow());
            return field;
        }));
    }

    private JsonNode known(String code) {
        return fields.all().stream().filter(f -> f.path("field_code").asText().equals(code)).findFirst()
                .orElseThrow(() -> Refusal.notFound("Field"));
    }

    private ObjectNode custom(String code) {
        if (fields.isBuiltIn(code)) throw Refusal.bad("Only custom fields can be changed.");
        return account.table(fields.kind()).get(fields.custom(code).orElseThrow(() -> Refusal.notFound("Field")));
    }

    /** Like a random one, and the same again for an account to which the same is done at the same time. */
    private String newCode() {
        String mark = path + "/" + made.incrementAndGet() + "/" + account.clock().instant();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(mark.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
