package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** {@code /activities}. */
final class Activities extends V2Records {
    private static final int MOST_NOTE_BYTES = 100_000;
    private static final String[] PLAIN = {
        "subject", "type", "owner_id", "deal_id", "due_date", "busy", "done", "public_description", "priority", "note"
    };
    private static final String[] READ_ONLY = {
        "org_id", "lead_id", "project_id", "conference_meeting_client", "conference_meeting_url", "conference_meeting_id"
    };
    private static final Rule PARTICIPANT = Rule.object(Map.of("person_id", Rule.INTEGER, "primary", Rule.BOOL), Set.of("person_id"));
    private static final Rule ATTENDEE = Rule.object(Map.of("email", Rule.EMAIL, "name", Rule.TEXT, "status", Rule.TEXT,
            "is_organizer", Rule.BOOL, "person_id", Rule.INTEGER, "user_id", Rule.INTEGER), Set.of());

    private final References references;
    private final BodyRules rules = new BodyRules()
            .lasting("subject", Rule.text(255, 1)).lasting("type", Rule.text(255, 1)).lasting("owner_id", Rule.INTEGER)
            .clearable("deal_id", Rule.INTEGER).clearable("due_date", Rule.DATE).clearable("due_time", Rule.CLOCK)
            .clearable("duration", Rule.CLOCK).lasting("busy", Rule.BOOL).lasting("done", Rule.BOOL)
            .clearable("location", Shapes.ADDRESS).lasting("participants", Rule.list(PARTICIPANT)).lasting("attendees", Rule.list(ATTENDEE))
            .clearable("public_description", Rule.TEXT).clearable("priority", Rule.INTEGER).clearable("note", Rule.bytes(MOST_NOTE_BYTES));

    Activities(Account account, References references) {
        super(account, Kind.ACTIVITY, "/activities", "Activity");
        this.references = references;
    }

    @Override
    ObjectNode made(Call call, ObjectNode body) {
        checkLinks(body);
        rules.checkCreate(body);
        ObjectNode row = Json.object().put("subject", "Call").put("type", "call").put("owner_id", call.caller().userId())
                .put("creator_user_id", call.caller().userId()).put("busy", false).put("done", false);
        row.putArray("participants");
        row.putArray("attendees");
        take(body, row);
        complete(row, "deal_id", "due_date", "due_time", "duration", "location", "public_description", "priority", "note", "person_id",
                "marked_as_done_time");
        complete(row, READ_ONLY);
        return row;
    }

    @Override
    void change(Call call, ObjectNode row, ObjectNode body) {
        checkLinks(body);
        rules.checkUpdate(body);
        take(body, row);
    }

    /** Links that the document lists as writable and the service refuses or, for organizations, may refuse. */
    private static void checkLinks(ObjectNode body) {
        if (body.has("person_id")) {
            throw Refusal.bad("'person_id' is a read-only field. Add a primary participant to set 'person_id' instead.");
        }
        if (body.has("org_id")) throw Refusal.bad("'org_id' is a read-only field. It follows from the deal or the primary participant.");
    }

    private void take(ObjectNode body, ObjectNode row) {
        references.owner(body);
        references.lives(body, "deal_id", Kind.DEAL, "Deal");
        boolean wasDone = row.path("done").asBoolean();
        copy(body, row, PLAIN);
        if (body.has("type") && !ActivityTypes.isKnown(account, body.path("type").asText())) throw Refusal.bad("type: Activity type not found.");
        clock(body, row, "due_time");
        clock(body, row, "duration");
        if (row.hasNonNull("due_time") && !row.hasNonNull("due_date")) throw Refusal.bad("due_time: A time needs a due_date.");
        if (body.has("location")) row.set("location", Json.gives(body, "location") ? Addresses.complete((ObjectNode) body.get("location"), false) : null);
        if (body.has("participants")) participants(body.get("participants"), row);
        copy(body, row, "attendees");
        if (!row.path("done").asBoolean()) row.putNull("marked_as_done_time");
        else if (!wasDone) row.put("marked_as_done_time", TimeText.v2(account.clock()));
        row.set("org_id", organization(row));
    }

    private void participants(JsonNode given, ObjectNode row) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        Set<Long> seen = new HashSet<>();
        long primary = -1;
        for (JsonNode each : given) {
            long person = each.path("person_id").longValue();
            if (!account.lives(Kind.PERSON, person)) throw Refusal.bad("participants: Person " + person + " not found.");
            if (!seen.add(person)) throw Refusal.bad("participants: Person " + person + " is there twice.");
            if (each.path("primary").asBoolean() && primary >= 0) throw Refusal.bad("participants: Only one participant can be primary.");
            if (each.path("primary").asBoolean()) primary = person;
        }
        if (primary < 0 && !seen.isEmpty()) primary = given.get(0).path("person_id").longValue();
        for (JsonNode each : given) {
            long person = each.path("person_id").longValue();
            list.addObject().put("person_id", person).put("primary", person == primary);
        }
        row.set("participants", list);
        row.put("person_id", primary < 0 ? null : (Long) primary);
    }

    private JsonNode organization(ObjectNode row) {
        ObjectNode deal = account.table(Kind.DEAL).get(row.path("deal_id").asLong());
        if (deal != null && deal.hasNonNull("org_id")) return deal.get("org_id");
        ObjectNode person = account.table(Kind.PERSON).get(row.path("person_id").asLong());
        return person == null ? null : person.get("org_id");
    }

    private static void clock(ObjectNode body, ObjectNode row, String key) {
        if (body.has(key)) row.put(key, Json.gives(body, key) ? TimeText.withSeconds(body.path(key).asText()) : null);
    }

    @Override
    ObjectNode shown(ObjectNode row, Call call) {
        boolean isList = call.variables().isEmpty() && call.request().method().equals("GET");
        if (!isList || "attendees".equals(call.query("include_fields"))) return row;
        ObjectNode shown = Json.object();
        shown.setAll(row);
        shown.remove("attendees");
        return shown;
    }

    @Override
    Predicate<ObjectNode> listed(Call call) {
        String done = call.query("done");
        if (done == null) return row -> true;
        if (!done.equals("true") && !done.equals("false")) throw Refusal.schema("done: Expected 'boolean', got 'string'");
        return row -> row.path("done").asBoolean() == done.equals("true");
    }

    @Override
    List<String> filters() {
        return List.of("ids", "owner_id", "deal_id", "person_id", "org_id", "done", "updated_since", "updated_until");
    }

    @Override
    Set<String> orders() {
        return Set.of("id", "add_time", "update_time", "due_date");
    }

    @Override
    Set<String> otherQuery() {
        return Set.of("include_fields");
    }
}
