package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** {@code /notes} of v1. Deleting a note is final. */
final class Notes {
    private static final int MOST_BYTES = 100_000;
    private static final Map<String, Kind> PARENTS = Map.of("deal_id", Kind.DEAL, "person_id", Kind.PERSON, "org_id", Kind.ORGANIZATION);
    private static final Map<String, String> PINS =
            Map.of("pinned_to_deal_flag", "deal_id", "pinned_to_person_flag", "person_id", "pinned_to_organization_flag", "org_id");
    private static final Set<String> ORDERS = Set.of("id", "user_id", "deal_id", "person_id", "org_id", "content", "add_time", "update_time");
    private static final Set<String> QUERY = Set.of("user_id", "deal_id", "person_id", "org_id", "start", "limit", "sort", "start_date", "end_date", "updated_since");
    private static final Rule FLAG = v -> v.isIntegralNumber() && v.longValue() >= 0 && v.longValue() <= 1 ? null : "Expected 0 or 1";
    private static final Rule TIME = Rule.TEXT.and(v -> TimeText.readV1(v.textValue()).isPresent() ? null : "Expected YYYY-MM-DD HH:MM:SS");

    private final Account account;
    private final BodyRules rules = new BodyRules()
            .required("content", Rule.text(Integer.MAX_VALUE, 1)).clearable("deal_id", Rule.INTEGER).clearable("person_id", Rule.INTEGER)
            .clearable("org_id", Rule.INTEGER).lasting("user_id", Rule.INTEGER).lasting("add_time", TIME)
            .lasting("pinned_to_deal_flag", FLAG).lasting("pinned_to_person_flag", FLAG).lasting("pinned_to_organization_flag", FLAG);

    Notes(Account account) {
        this.account = account;
    }

    void routes(Router router) {
        router.add(Route.of("GET", 1, "/notes", 20, this::list));
        router.add(Route.of("GET", 1, "/notes/{id}", 2, call -> Answer.data(shown(living(call.id()), call))));
        router.add(Route.of("POST", 1, "/notes", 10, this::create));
        router.add(Route.of("PUT", 1, "/notes/{id}", 10, this::update));
        router.add(Route.of("DELETE", 1, "/notes/{id}", 6, this::delete));
    }

    private Answer list(Call call) {
        call.request().allowQuery(QUERY);
        Predicate<ObjectNode> keep = Listing.equal(call, List.of("user_id", "deal_id", "person_id", "org_id"));
        Instant since = Filters.instant(call, "updated_since", Instant.MIN);
        if (since != Instant.MIN) keep = keep.and(row -> row.path("update_time").asText().compareTo(TimeText.v1(since)) >= 0);
        keep = keep.and(day(call, "start_date", 0)).and(day(call, "end_date", 1));
        var rows = account.table(Kind.NOTE).all().stream().filter(keep);
        if (call.query("sort") != null) rows = rows.sorted(V1Listing.order(call, ORDERS));
        return V1Listing.page(call, rows, 500, row -> shown(row, call));
    }

    private static Predicate<ObjectNode> day(Call call, String key, int sign) {
        String day = call.query(key);
        if (day == null) return row -> true;
        if (!TimeText.isDate(day)) throw Refusal.bad(key + ": This value is not a valid date.");
        return row -> {
            int order = row.path("add_time").asText().substring(0, 10).compareTo(day);
            return sign == 0 ? order >= 0 : order <= 0;
        };
    }

    private Answer create(Call call) {
        ObjectNode body = call.request().object();
        rules.checkCreate(body);
        ObjectNode row = account.write(() -> {
            String now = TimeText.v1(account.clock());
            long id = account.table(Kind.NOTE).newId();
            ObjectNode note = Json.object().put("id", id).put("active_flag", true).put("add_time", now).put("user_id", call.caller().userId());
            PINS.keySet().forEach(pin -> note.put(pin, false));
            take(call, body, note);
            V2Records.complete(note, "deal_id", "person_id", "org_id", "lead_id", "project_id", "task_id");
            return account.put(Kind.NOTE, id, note);
        });
        return Answer.data(shown(row, call));
    }

    private Answer update(Call call) {
        ObjectNode body = call.request().object();
        rules.checkUpdate(body);
        ObjectNode row = account.write(() -> {
            ObjectNode note = living(call.id()).deepCopy();
            take(call, body, note);
            return account.put(Kind.NOTE, call.id(), note);
        });
        return Answer.data(shown(row, call));
    }

    private void take(Call call, ObjectNode body, ObjectNode note) {
        PARENTS.forEach((key, kind) -> {
            if (Json.gives(body, key) && !account.lives(kind, body.path(key).longValue())) throw Refusal.notFound(key);
        });
        V2Records.copy(body, note, "deal_id", "person_id", "org_id", "add_time");
        if (PARENTS.keySet().stream().noneMatch(note::hasNonNull)) {
            throw Refusal.bad("A note needs a deal, a person, an organization or a lead.");
        }
        author(call, body, note);
        if (body.has("content")) note.put("content", clean(body.path("content").textValue()));
        PINS.forEach((pin, link) -> {
            if (body.path(pin).asInt() == 1 && !note.hasNonNull(link)) throw Refusal.bad(pin + ": Needs " + link + ".");
            if (body.has(pin)) note.put(pin, body.path(pin).asInt() == 1);
        });
        note.put("update_time", TimeText.v1(account.clock())).put("last_update_user_id", call.caller().userId());
    }

    private void author(Call call, ObjectNode body, ObjectNode note) {
        if (!body.has("user_id")) return;
        if (!call.caller().admin()) throw Refusal.forbidden("Only an administrator can set the author of a note.");
        if (account.table(Kind.USER).get(body.path("user_id").longValue()) == null) throw Refusal.bad("user_id: User not found.");
        note.set("user_id", body.get("user_id"));
    }

    /** Markup that could run is taken out; other content stays as it was sent. */
    private static String clean(String content) {
        if (content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) throw new Refusal(413, "ERR_PAYLOAD_TOO_LARGE", "The content of the note is too long.");
        if (content.indexOf('<') < 0) return content;
        Safelist allowed = Safelist.relaxed().addTags("hr", "s", "font").addAttributes(":all", "style");
        if (Jsoup.isValid(content, allowed)) return content;
        return Jsoup.clean(content, "", allowed, new Document.OutputSettings().prettyPrint(false));
    }

    private Answer delete(Call call) {
        account.write(() -> {
            living(call.id());
            account.remove(Kind.NOTE, call.id());
            return null;
        });
        return Answer.data(Json.MAPPER.getNodeFactory().booleanNode(true));
    }

    private ObjectNode living(long id) {
        ObjectNode note = account.table(Kind.NOTE).get(id);
        if (note == null) throw Refusal.notFound("Note");
        return note;
    }

    private ObjectNode shown(ObjectNode note, Call call) {
        ObjectNode shown = Json.object();
        shown.setAll(note);
        named(shown, "deal", "title", account.table(Kind.DEAL).get(note.path("deal_id").asLong(-1)));
        named(shown, "person", "name", account.table(Kind.PERSON).get(note.path("person_id").asLong(-1)));
        named(shown, "organization", "name", account.table(Kind.ORGANIZATION).get(note.path("org_id").asLong(-1)));
        ObjectNode user = account.table(Kind.USER).get(note.path("user_id").asLong());
        shown.putObject("user").put("email", user.path("email").asText()).put("name", user.path("name").asText())
                .put("is_you", note.path("user_id").asLong() == call.caller().userId()).putNull("icon_url");
        return shown;
    }

    private static void named(ObjectNode shown, String key, String name, ObjectNode record) {
        if (record == null) shown.putNull(key);
        else shown.putObject(key).put(name, record.path(name).asText());
    }
}
