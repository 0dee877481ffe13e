package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** {@code /persons}. */
final class Persons extends V2Records {
    private static final String[] CONTACT_SYNC = {"postal_address", "notes", "im", "birthday", "job_title"};

    private final FieldCatalogue fields;
    private final References references;
    private final boolean contactSync;
    private final BodyRules rules = new BodyRules()
            .lasting("name", Rule.text(255, 1)).lasting("first_name", Rule.text(255, 0)).lasting("last_name", Rule.text(255, 0))
            .lasting("owner_id", Rule.INTEGER).clearable("org_id", Rule.INTEGER).onCreateOnly("add_time", Rule.INSTANT)
            .lasting("emails", Shapes.EMAILS).lasting("phones", Shapes.PHONES).lasting("visible_to", Rule.INTEGER)
            .clearable("label_ids", Shapes.LABELS).clearable("postal_address", Shapes.ADDRESS).clearable("notes", Rule.TEXT)
            .clearable("im", Shapes.PHONES).clearable("birthday", Rule.DATE).clearable("job_title", Rule.text(255, 0))
            .lasting("marketing_status", Rule.oneOf(Set.of("no_consent", "unsubscribed", "subscribed", "archived")))
            .lasting("custom_fields", Rule.OBJECT);

    Persons(Account account, FieldCatalogue fields, References references, boolean contactSync) {
        super(account, Kind.PERSON, "/persons", "Person");
        this.fields = fields;
        this.references = references;
        this.contactSync = contactSync;
    }

    @Override
    ObjectNode made(Call call, ObjectNode body) {
        rules.checkCreate(body);
        ObjectNode row = Json.object().put("owner_id", call.caller().userId()).put("visible_to", 3);
        row.putArray("emails");
        row.putArray("phones");
        row.putArray("label_ids");
        take(body, row);
        if (row.path("name").asText("").isBlank()) throw Refusal.schema("name: This field is missing.");
        if (body.has("add_time")) row.put("add_time", TimeText.v2(TimeText.readV2(body.path("add_time").asText()).orElseThrow()));
        complete(row, "org_id", "picture_id");
        return row;
    }

    @Override
    void change(Call call, ObjectNode row, ObjectNode body) {
        rules.checkUpdate(body);
        take(body, row);
        if (row.path("name").asText("").isBlank()) throw Refusal.schema("name: This value should not be blank.");
    }

    private void take(ObjectNode body, ObjectNode row) {
        fields.check(body);
        references.owner(body);
        references.visibility(body);
        references.labels(body);
        references.lives(body, "org_id", Kind.ORGANIZATION, "Organization");
        if (body.has("marketing_status")) throw Refusal.forbidden("Marketing status needs the Campaigns product.");
        for (String key : CONTACT_SYNC) if (body.has(key) && !contactSync) throw Refusal.forbidden("Contact sync is not set up: " + key);
        Contacts.name(body, row);
        copy(body, row, "owner_id", "org_id", "visible_to", "label_ids");
        copy(body, row, CONTACT_SYNC);
        if (body.has("emails")) row.set("emails", Contacts.normal(body.get("emails")));
        if (body.has("phones")) row.set("phones", Contacts.normal(body.get("phones")));
        if (row.path("label_ids").isNull()) row.putArray("label_ids");
        row.set("custom_fields", fields.merged(row.path("custom_fields"), body));
    }

    @Override
    ObjectNode shown(ObjectNode row, Call call) {
        return CustomShown.of(row, fields, call);
    }

    @Override
    List<String> filters() {
        return List.of("ids", "owner_id", "org_id", "updated_since", "updated_until");
    }

    @Override
    Set<String> otherQuery() {
        return CustomShown.QUERY;
    }
}
