package io.bridgework.truth;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares one record with what the truth says of it. */
final class Judge {
    private final Account account;
    private final Map<String, Landed> found;
    private final ZoneId zone;

    /** @param found the records that were found so far, by truth key */
    Judge(Account account, Map<String, Landed> found, ZoneId zone) {
        this.account = account;
        this.found = found;
        this.zone = zone;
    }

    List<Violation> judge(Wanted wanted, Landed landed) {
        List<Violation> list = new ArrayList<>();
        for (JsonNode each : wanted.json().path("must_contain")) {
            if (!each.path("optional").asBoolean() && !contains(each, landed)) list.add(violation(wanted, "content", each.path("label").asText()));
        }
        for (var each : wanted.json().path("equals").properties()) {
            if (choices(each.getValue()).stream().noneMatch(value -> equal(each.getKey(), value, landed))) list.add(violation(wanted, "equals", each.getKey()));
        }
        for (var each : wanted.json().path("links").properties()) {
            boolean linked = choices(each.getValue()).stream().anyMatch(key -> linked(each.getKey(), key.asText(), landed));
            if (!linked) list.add(violation(wanted, "link", each.getKey() + " to " + names(each.getValue())));
        }
        JsonNode owner = wanted.json().path("owner_email");
        String actual = account.email(landed.json.path("owner_id").asLong());
        if (!owner.isMissingNode() && choices(owner).stream().noneMatch(email -> email.asText().equalsIgnoreCase(actual))) {
            list.add(violation(wanted, "owner", names(owner)));
        }
        for (var each : wanted.json().path("timestamps").properties()) {
            if (!timely(each.getKey(), each.getValue(), landed)) list.add(violation(wanted, "time", each.getKey()));
        }
        for (JsonNode each : wanted.json().path("absent")) {
            if (Compare.has(landed.all(), type(each), each.path("value").asText())) list.add(violation(wanted, "absent", each.path("value").asText()));
        }
        return list;
    }

    private static Violation violation(Wanted wanted, String what, String detail) {
        return new Violation(wanted.key(), what, detail);
    }

    private static boolean contains(JsonNode wanted, Landed landed) {
        List<String> texts = wanted.path("where").asText().equals("record_or_notes") ? landed.allWithNotes() : landed.all();
        if (!wanted.has("any_of")) return Compare.has(texts, type(wanted), wanted.path("value").asText());
        for (JsonNode each : wanted.path("any_of")) if (Compare.has(texts, type(each), each.isValueNode() ? each.asText() : each.path("value").asText())) return true;
        return false;
    }

    /** The values of which one is enough: those of {@code any_of}, that of {@code value}, or the value itself. */
    private static List<JsonNode> choices(JsonNode wanted) {
        List<JsonNode> choices = new ArrayList<>();
        if (wanted.has("any_of")) wanted.path("any_of").forEach(each -> choices.addAll(choices(each)));
        else choices.add(wanted.isObject() ? wanted.path("value") : wanted);
        return choices;
    }

    private static String names(JsonNode wanted) {
        return String.join(" or ", choices(wanted).stream().map(JsonNode::asText).toList());
    }

    static String type(JsonNode value) {
        return value.path("type").asText("text");
    }

    private boolean equal(String field, JsonNode wanted, Landed landed) {
        String actual = nativeValue(field, landed);
        if (wanted.isNull()) return actual.isEmpty();
        if (wanted.isNumber()) return isNumber(actual) && new BigDecimal(actual).compareTo(wanted.decimalValue()) == 0;
        return actual.equals(wanted.asText());
    }

    private String nativeValue(String field, Landed landed) {
        return switch (landed.entity + "." + field) {
            case "activity.duration" -> clock(landed.text("duration"));
            case "activity.due_time" -> clock(landed.text("due_time"));
            case "stage.probability" -> landed.text("deal_probability");
            case "deal.stage", "deal.pipeline" -> name(field, landed.links.getOrDefault(field, -1L));
            case "file.file_name" -> landed.text("name").isEmpty() ? landed.text("file_name") : landed.text("name");
            default -> landed.text(field);
        };
    }

    private String name(String entity, long id) {
        Landed at = account.byId(entity, id);
        return at == null ? "" : at.text("name");
    }

    private static String clock(String text) {
        return text.length() > 5 ? text.substring(0, 5) : text;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    }

    private boolean linked(String link, String key, Landed landed) {
        Landed other = found.get(key);
        if (other == null) return false;
        if (link.equals("person") && landed.entity.equals("activity")) {
            for (JsonNode each : landed.json.path("participants")) if (each.path("person_id").asLong() == other.id && each.path("primary").asBoolean()) return true;
        }
        return landed.links.getOrDefault(link, -1L) == other.id;
    }

    private boolean timely(String field, JsonNode wanted, Landed landed) {
        String actual = field.equals("due") ? due(landed) : landed.text(field);
        for (JsonNode each : choices(wanted)) {
            if (same(each.asText(), actual)) return true;
            if (wanted.path("or_anywhere").asBoolean() && Compare.has(landed.allWithNotes(), "date", each.asText())) return true;
        }
        return false;
    }

    private static String due(Landed landed) {
        String time = landed.text("due_time");
        return landed.text("due_date") + (time.isEmpty() ? "" : "T" + (time.length() == 5 ? time + ":00" : time) + "Z");
    }

    private boolean same(String wanted, String actual) {
        if (actual.length() < 10) return false;
        if (wanted.length() == 10) {
            if (actual.length() == 10) return actual.equals(wanted);
            return instant(actual).atZone(zone).toLocalDate().toString().equals(wanted);
        }
        return actual.length() > 10 && Duration.between(instant(wanted), instant(actual)).abs().compareTo(Duration.ofMinutes(1)) <= 0;
    }

    private static Instant instant(String text) {
        if (text.charAt(10) == ' ') return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        return OffsetDateTime.parse(text).toInstant();
    }
}
