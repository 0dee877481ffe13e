package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** {@code /persons/{id}/merge} and its sisters of v1: the record goes, the other keeps its values and gets what hung on it. */
final class Merges {
    private static final Map<String, Kind> KINDS = Map.of("/persons", Kind.PERSON, "/organizations", Kind.ORGANIZATION, "/deals", Kind.DEAL);
    private static final Map<Kind, String> LINKS = Map.of(Kind.PERSON, "person_id", Kind.ORGANIZATION, "org_id", Kind.DEAL, "deal_id");
    private static final Kind[] HANGING = {Kind.PERSON, Kind.DEAL, Kind.ACTIVITY, Kind.NOTE, Kind.FILE};

    private final Account account;
    private final BodyRules rules = new BodyRules().required("merge_with_id", Rule.INTEGER);

    Merges(Account account) {
        this.account = account;
    }

    void routes(Router router) {
        KINDS.forEach((path, kind) -> router.add(Route.of("PUT", 1, path + "/{id}/merge", 40, call -> merge(call, kind))));
    }

    private Answer merge(Call call, Kind kind) {
        ObjectNode body = call.request().object();
        rules.checkCreate(body);
        long kept = body.path("merge_with_id").longValue();
        return Answer.data(account.write(() -> {
            if (kept == call.id() || !account.lives(kind, kept) || !account.lives(kind, call.id())) throw Refusal.notFound("Record");
            String now = TimeText.v2(account.clock());
            ObjectNode gone = account.table(kind).get(call.id()).deepCopy();
            ObjectNode result = account.table(kind).get(kept).deepCopy();
            fill(result, gone);
            account.put(kind, call.id(), gone.put("is_deleted", true).put("update_time", now));
            account.put(kind, kept, result.put("update_time", now));
            for (Kind each : HANGING) move(each, LINKS.get(kind), call.id(), kept);
            return Json.object().put("id", kept).put("merge_what_id", call.id());
        }));
    }

    /** Empty values are filled, contact values added. */
    private static void fill(ObjectNode kept, ObjectNode gone) {
        for (Map.Entry<String, JsonNode> each : gone.properties()) {
            if (!kept.hasNonNull(each.getKey())) kept.set(each.getKey(), each.getValue());
        }
        for (String list : new String[] {"emails", "phones"}) {
            if (!(kept.path(list) instanceof ArrayNode values)) continue;
            Map<String, JsonNode> known = new HashMap<>();
            values.forEach(value -> known.put(value.path("value").asText(), value));
            for (JsonNode each : gone.path(list)) {
                if (!known.containsKey(each.path("value").asText())) values.add(((ObjectNode) each.deepCopy()).put("primary", values.isEmpty()));
            }
        }
        if (!(kept.path("custom_fields") instanceof ObjectNode custom)) return;
        for (Map.Entry<String, JsonNode> each : gone.path("custom_fields").properties()) if (!custom.has(each.getKey())) custom.set(each.getKey(), each.getValue());
    }

    private void move(Kind kind, String link, long from, long to) {
        for (ObjectNode row : account.table(kind).all()) {
            if (row.path(link).asLong(-1) != from || row.path("is_deleted").asBoolean()) continue;
            ObjectNode moved = row.deepCopy().put(link, to);
            for (JsonNode each : moved.path("participants")) {
                if (link.equals("person_id") && each.path("person_id").asLong() == from) ((ObjectNode) each).put("person_id", to);
            }
            account.put(kind, row.path("id").longValue(), moved);
        }
    }
}
