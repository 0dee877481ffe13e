package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Search of persons, organizations and deals. It lags: what was written a moment ago is not found yet. */
final class Searches {
    private static final Set<String> QUERY = Set.of("term", "fields", "exact_match", "limit", "cursor", "item_types", "include_fields",
            "organization_id", "person_id", "status", "search_for_related_items");

    private final Company company;
    private final Duration lag;

    Searches(Company company, SandboxConfig config) {
        this.company = company;
        this.lag = config.searchLag();
    }

    void routes(Router router) {
        router.add(Route.of("GET", 2, "/persons/search", 20, call -> search(call, List.of("person"), 500)).asSearch());
        router.add(Route.of("GET", 2, "/organizations/search", 20, call -> search(call, List.of("organization"), 500)).asSearch());
        router.add(Route.of("GET", 2, "/deals/search", 20, call -> search(call, List.of("deal"), 500)).asSearch());
        router.add(Route.of("GET", 2, "/itemSearch", 20, call -> search(call, types(call), 100)).asSearch());
    }

    private static List<String> types(Call call) {
        String asked = call.query("item_types");
        return asked == null ? List.of("deal", "person", "organization") : Arrays.asList(asked.split(","));
    }

    private Answer search(Call call, List<String> types, int most) {
        call.request().allowQuery(QUERY);
        boolean exact = "true".equals(call.query("exact_match"));
        String term = call.query("term") == null ? "" : call.query("term").trim().toLowerCase(Locale.ROOT);
        if (term.length() < (exact ? 1 : 2)) throw Refusal.schema("term: This value is too short.");
        int limit = Listing.limit(call, 100, most);
        int start = call.query("cursor") == null ? 0 : (int) Cursor.read(call.query("cursor"), "search", "asc").id();
        ArrayNode items = Json.MAPPER.createArrayNode();
        for (String type : types) {
            for (ObjectNode row : rows(type)) if (fits(row, term, exact)) items.addObject().put("result_score", 1.0).set("item", item(row, type));
        }
        ArrayNode page = Json.MAPPER.createArrayNode();
        for (int i = start; i < Math.min(items.size(), start + limit); i++) page.add(items.get(i));
        ObjectNode body = Json.object().put("success", true);
        body.putObject("data").set("items", page);
        String next = start + limit < items.size() ? new Cursor("search", "asc", "", start + limit).text() : null;
        body.putObject("additional_data").put("next_cursor", next);
        return Answer.json(200, body);
    }

    private List<ObjectNode> rows(String type) {
        Kind kind = switch (type) {
            case "person" -> Kind.PERSON;
            case "organization" -> Kind.ORGANIZATION;
            case "deal" -> Kind.DEAL;
            default -> null;
        };
        if (kind == null) return List.of();
        Instant indexed = company.account.clock().instant().minus(lag);
        return company.account.table(kind).all().stream()
                .filter(row -> !row.path("is_deleted").asBoolean() && !Instant.parse(row.path("update_time").asText()).isAfter(indexed)).toList();
    }

    private static boolean fits(ObjectNode row, String term, boolean exact) {
        for (String text : texts(row)) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (exact ? lower.equals(term) : Arrays.stream(term.split("\\s+")).allMatch(lower::contains)) return true;
        }
        return false;
    }

    private static List<String> texts(ObjectNode row) {
        List<String> texts = new ArrayList<>(List.of(row.path("name").asText(), row.path("title").asText(), row.path("address").path("value").asText()));
        for (JsonNode email : row.path("emails")) texts.add(email.path("value").asText());
        for (JsonNode phone : row.path("phones")) texts.add(phone.path("value").asText());
        for (JsonNode custom : row.path("custom_fields")) if (custom.isTextual() && !TimeText.isDate(custom.asText())) texts.add(custom.asText());
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private static ObjectNode item(ObjectNode row, String type) {
        ObjectNode item = Json.object().put("id", row.path("id").longValue()).put("type", type);
        V2Records.copy(row, item, "name", "title", "value", "currency", "status", "visible_to", "is_archived");
        item.putObject("owner").put("id", row.path("owner_id").longValue());
        for (String list : new String[] {"emails", "phones"}) {
            if (!type.equals("person")) continue;
            ArrayNode plain = item.putArray(list);
            for (JsonNode each : row.path(list)) plain.add(each.path("value").asText());
        }
        item.putArray("custom_fields");
        item.putArray("notes");
        return item;
    }
}
