package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** {@code /organizations}. */
final class Organizations extends V2Records {
    private static final String[] COMPANY = {"website", "linkedin", "industry", "annual_revenue", "employee_count"};

    private final FieldCatalogue fields;
    private final References references;
    private final boolean companyFields;
    private final BodyRules rules = new BodyRules()
            .required("name", Rule.text(255, 1)).lasting("owner_id", Rule.INTEGER).onCreateOnly("add_time", Rule.INSTANT)
            .lasting("visible_to", Rule.INTEGER).clearable("label_ids", Shapes.LABELS).clearable("address", Shapes.ADDRESS)
            .clearable("website", Rule.TEXT).clearable("linkedin", Rule.TEXT).clearable("industry", Rule.INTEGER)
            .clearable("annual_revenue", Rule.INTEGER).clearable("employee_count", Rule.INTEGER).lasting("custom_fields", Rule.OBJECT);

    Organizations(Account account, FieldCatalogue fields, References references, boolean companyFields) {
        super(account, Kind.ORGANIZATION, "/organizations", "Organization");
        this.fields = fields;
        this.references = references;
        this.companyFields = companyFields;
    }

    @Override
    ObjectNode made(Call call, ObjectNode body) {
        rules.checkCreate(body);
        ObjectNode row = Json.object().put("owner_id", call.caller().userId()).put("visible_to", 3);
        row.putArray("label_ids");
        take(body, row);
        if (body.has("add_time")) row.put("add_time", TimeText.v2(TimeText.readV2(body.path("add_time").asText()).orElseThrow()));
        complete(row, "address");
        complete(row, COMPANY);
        return row;
    }

    @Override
    void change(Call call, ObjectNode row, ObjectNode body) {
        rules.checkUpdate(body);
        take(body, row);
    }

    private void take(ObjectNode body, ObjectNode row) {
        fields.check(body);
        references.owner(body);
        references.visibility(body);
        references.labels(body);
        for (String key : COMPANY) if (body.has(key) && !companyFields) throw Refusal.forbidden("This account has no field " + key);
        copy(body, row, "name", "owner_id", "visible_to", "label_ids", "address");
        copy(body, row, COMPANY);
        if (row.path("address") instanceof ObjectNode address) row.set("address", Addresses.complete(address, false));
        if (row.path("label_ids").isNull()) row.putArray("label_ids");
        row.set("custom_fields", fields.merged(row.path("custom_fields"), body));
    }

    @Override
    ObjectNode shown(ObjectNode row, Call call) {
        return CustomShown.of(row, fields, call);
    }

    @Override
    List<String> filters() {
        return List.of("ids", "owner_id", "updated_since", "updated_until");
    }

    @Override
    Set<String> otherQuery() {
        return CustomShown.QUERY;
    }
}
