package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The fields that an account has from the beginning, as the field lists show them. */
final class BuiltInFields {
    private static final String[] LABELS = {"Customer", "Hot lead", "Warm lead", "Cold lead"};
    private static final String[][] PERSON = {
        {"Name", "name", "varchar"}, {"First name", "first_name", "varchar"}, {"Last name", "last_name", "varchar"},
        {"Owner", "owner_id", "user"}, {"Organization", "org_id", "org"}, {"Email", "emails", "varchar"}, {"Phone", "phones", "phone"},
        {"Labels", "label_ids", "set"}, {"Visible to", "visible_to", "visible_to"}, {"Person created", "add_time", "date"},
        {"Update time", "update_time", "date"}, {"ID", "id", "int"}};
    private static final String[][] ORGANIZATION = {
        {"Name", "name", "varchar"}, {"Owner", "owner_id", "user"}, {"Address", "address", "address"}, {"Labels", "label_ids", "set"},
        {"Visible to", "visible_to", "visible_to"}, {"Organization created", "add_time", "date"}, {"Update time", "update_time", "date"},
        {"ID", "id", "int"}};
    private static final String[][] DEAL = {
        {"Title", "title", "varchar"}, {"Owner", "owner_id", "user"}, {"Value", "value", "monetary"}, {"Contact person", "person_id", "people"},
        {"Organization", "org_id", "org"}, {"Pipeline", "pipeline_id", "int"}, {"Stage", "stage_id", "stage"}, {"Status", "status", "status"},
        {"Labels", "label_ids", "set"}, {"Probability", "probability", "int"}, {"Lost reason", "lost_reason", "varchar_options"},
        {"Expected close date", "expected_close_date", "date"}, {"Won time", "won_time", "date"}, {"Lost time", "lost_time", "date"},
        {"Deal created", "add_time", "date"}, {"Update time", "update_time", "date"}, {"Visible to", "visible_to", "visible_to"},
        {"ID", "id", "int"}};

    private BuiltInFields() {}

    static List<ObjectNode> of(Kind fields) {
        String[][] rows = switch (fields) {
            case PERSON_FIELD -> PERSON;
            case ORGANIZATION_FIELD -> ORGANIZATION;
            default -> DEAL;
        };
        List<ObjectNode> built = new ArrayList<>();
        for (String[] row : rows) built.add(field(row[0], row[1], row[2]));
        return List.copyOf(built);
    }

    /** How many labels there are; their ids count from 1. */
    static int labels() {
        return LABELS.length;
    }

    private static ObjectNode field(String name, String code, String type) {
        ObjectNode field = Json.object().put("field_name", name).put("field_code", code).put("field_type", type);
        if (code.equals("label_ids")) {
            ArrayNode options = field.putArray("options");
            for (int i = 0; i < LABELS.length; i++) options.addObject().put("id", i + 1).put("label", LABELS[i]);
        } else {
            field.putNull("options");
        }
        field.putNull("subfields");
        return field.put("is_custom_field", false).put("is_optional_response_field", false);
    }
}
