package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bridgework.migration.RemoteSchema.RemoteField;
import io.bridgework.model.Draft;
import io.bridgework.model.Draft.DraftField;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns a draft into what Pipedrive's API takes. Pure but for the look-up of ids of the records it links to. */
final class RequestEncoder {
    /** Native fields that no request takes, since Pipedrive makes them of others. */
    private static final java.util.Set<String> NOT_SENT = java.util.Set.of("first_name", "last_name", "file");

    private final RemoteSchema schema;
    private final Function<DraftId, Optional<Long>> ids;
    private final boolean mayNameAuthors;

    /**
     * @param ids id of the Pipedrive record of a draft; empty when there is none
     * @param mayNameAuthors whether the token's user may write notes in another user's name (admins may)
     */
    RequestEncoder(RemoteSchema schema, Function<DraftId, Optional<Long>> ids, boolean mayNameAuthors) {
        this.schema = schema;
        this.ids = ids;
        this.mayNameAuthors = mayNameAuthors;
    }

    /** Links without which a record makes no sense; a draft that lacks one of these at Pipedrive can't be sent. */
    static boolean isRequired(EntityType entity, String role) {
        return switch (entity) {
            case STAGE -> role.equals("pipeline");
            case ORG_RELATIONSHIP, FILE -> true; // a file's links can't be changed later
            case DEAL -> role.equals("person");
            case ACTIVITY, NOTE -> role.equals("person") || role.equals("org");
            default -> false;
        };
    }

    Wanted encode(Draft draft) {
        var wanted = new Wanted();
        EntityType entity = draft.id().entity();
        draft.fields().forEach((name, field) -> field(wanted, entity, name, field));
        draft.links().forEach((role, target) -> ids.apply(target).ifPresent(id -> link(wanted, entity, role, id)));
        owner(wanted, entity, draft.ownerUserId());
        if (entity == EntityType.ORG_RELATIONSHIP) {
            wanted.put("type", TextNode.valueOf("parent"), "type", "", "parent");
        }
        if (entity == EntityType.PIPELINE) {
            wanted.put("is_deal_probability_enabled", BooleanNode.TRUE, "probability", "", "true");
        }
        return wanted;
    }

    private void owner(Wanted wanted, EntityType entity, long user) {
        String key = switch (entity) {
            case PERSON, ORGANIZATION, DEAL, ACTIVITY -> "owner_id";
            case NOTE -> mayNameAuthors ? "user_id" : "";
            default -> "";
        };
        if (user != 0 && !key.isEmpty()) {
            wanted.put(key, LongNode.valueOf(user), "owner", "", Long.toString(user));
        }
    }

    private void link(Wanted wanted, EntityType entity, String role, long id) {
        if (entity == EntityType.ACTIVITY && role.equals("person")) {
            ArrayNode participants = Json.array();
            participants.addObject().put("person_id", id).put("primary", true);
            wanted.put("participants", participants, "patient", "", Long.toString(id));
            return;
        }
        if (entity == EntityType.ACTIVITY && role.equals("org")) {
            return; // Pipedrive takes the practice from the patient; some accounts refuse it here (reference, section 7.5).
        }
        switch (role) {
            case "parent" -> {
                wanted.put("rel_owner_org_id", LongNode.valueOf(id), "parent", "", Long.toString(id));
                wanted.put("org_id", LongNode.valueOf(id), "parent", "", Long.toString(id));
            }
            case "daughter" -> wanted.put("rel_linked_org_id", LongNode.valueOf(id), "practice", "", Long.toString(id));
            default -> wanted.put(role + "_id", LongNode.valueOf(id), role, "", Long.toString(id));
        }
    }

    private void field(Wanted wanted, EntityType entity, String name, DraftField field) {
        if (NOT_SENT.contains(name)) {
            return;
        }
        if (name.startsWith("custom:")) {
            custom(wanted, entity, name.substring(7), field);
            return;
        }
        if (field.value() instanceof FieldValue.Money money && entity == EntityType.DEAL && name.equals("value")) {
            wanted.put("value", Values.decimal(money.amount()), "value", field.source(), Values.text(money));
            wanted.put("currency", TextNode.valueOf(money.currency()), "currency", "", money.currency());
            return;
        }
        JsonNode value = entity == EntityType.ACTIVITY && name.equals("type")
                ? TextNode.valueOf(schema.activityType(Values.text(field.value())))
                : Values.json(field.value(), entity);
        wanted.put(name, value, name, field.source(), Values.text(field.value()));
    }

    private void custom(Wanted wanted, EntityType entity, String meaning, DraftField field) {
        RemoteField remote = schema.field(entity, meaning).orElse(null);
        if (remote == null) {
            return;
        }
        JsonNode value = customValue(remote, field.value());
        wanted.put(remote.code(), value, remote.wanted().name(), field.source(), Values.text(field.value()));
    }

    /** The value in the shape of the field's type (Pipedrive reference, section 6.2). */
    private static JsonNode customValue(RemoteField remote, FieldValue value) {
        String text = Values.text(value);
        return switch (remote.wanted().type()) {
            case "enum" -> option(remote, text);
            case "set" -> Json.array().add(option(remote, text));
            case "double" -> value instanceof FieldValue.Money money
                    ? Values.decimal(money.amount())
                    : Values.json(value, EntityType.PERSON);
            case "monetary" -> value instanceof FieldValue.Money money ? money(money) : TextNode.valueOf(text);
            case "address" -> value instanceof FieldValue.Address address ? address(address) : plainAddress(text);
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode option(RemoteField remote, String label) {
        Integer id = remote.options().get(RemoteSchema.fold(label));
        if (id == null) {
            throw new IllegalStateException("no option for a value of " + remote.wanted().meaning());
        }
        return IntNode.valueOf(id);
    }

    private static ObjectNode money(FieldValue.Money money) {
        return Json.object().<ObjectNode>set("value", Values.decimal(money.amount())).put("currency", money.currency());
    }

    private static ObjectNode plainAddress(String text) {
        return Json.object().put("value", text);
    }

    /** Sub-fields that are left out become null at Pipedrive, so all that are known are sent. */
    static ObjectNode address(FieldValue.Address address) {
        ObjectNode node = Json.object().put("value", address.fullText());
        for (Map.Entry<String, String> part : Map.of(
                "route", address.street(), "subpremise", address.line2(), "locality", address.city(),
                "admin_area_level_1", address.state(), "postal_code", address.zip(), "country", address.country())
                .entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            if (!part.getValue().isBlank()) {
                node.put(part.getKey(), part.getValue());
            }
        }
        return node;
    }
}
