package io.bridgework.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds drafts against a truth.json: gives a line for each thing that is not as it has to be. */
final class TruthCheck {
    private static final Map<String, RecordKind> KINDS = Map.of(
            "patient", RecordKind.PATIENT, "location", RecordKind.PRACTICE, "plan", RecordKind.TREATMENT_PLAN,
            "appointment", RecordKind.APPOINTMENT, "recall", RecordKind.RECALL, "note", RecordKind.NOTE,
            "file", RecordKind.ATTACHMENT, "pipeline", RecordKind.STAGE, "stage", RecordKind.STAGE);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final ExampleBundle bundle;
    private final CollectedDrafts drafts;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> optional = new ArrayList<>();
    private final Set<DraftId> explained = new HashSet<>();
    private final Map<String, Draft> byTruthKey = new HashMap<>();

    TruthCheck(ExampleBundle bundle, CollectedDrafts drafts) {
        this.bundle = bundle;
        this.drafts = drafts;
    }

    List<String> wrong() {
        JsonNode records = bundle.json("truth.json").get("records");
        records.forEach(this::find);
        records.forEach(this::check);
        for (Draft draft : drafts.drafts) {
            boolean free = Set.of(EntityType.NOTE, EntityType.PIPELINE, EntityType.STAGE).contains(draft.id().entity());
            if (!free && !explained.contains(draft.id())) {
                wrong.add(draft.id() + " is explained by no record");
            }
        }
        return wrong;
    }

    /** What would be good to have and is not there. */
    List<String> optional() {
        return optional;
    }

    private void find(JsonNode record) {
        String key = record.get("key").asText();
        Draft draft = key.startsWith("relationship:") ? relationship(record.get("links")) : drafts.byId.get(id(record, key));
        if (draft != null) {
            byTruthKey.put(key, draft);
            explained.add(draft.id());
        }
    }

    private static DraftId id(JsonNode record, String key) {
        int colon = key.indexOf(':');
        RecordKind kind = KINDS.get(key.substring(0, colon));
        EntityType entity = EntityType.valueOf(record.get("entity").asText().toUpperCase(Locale.ROOT));
        return DraftId.of(entity, new RecordKey(kind, key.substring(colon + 1)));
    }

    private Draft relationship(JsonNode links) {
        return drafts.drafts.stream()
                .filter(d -> d.id().entity() == EntityType.ORG_RELATIONSHIP)
                .filter(d -> key(d.links().get("parent")).equals(links.get("parent").asText())
                        && key(d.links().get("daughter")).equals(links.get("daughter").asText()))
                .findFirst().orElse(null);
    }

    private static String key(DraftId id) {
        return "location:" + id.source().value();
    }

    private void check(JsonNode record) {
        String key = record.get("key").asText();
        String expect = record.path("expect").asText("present");
        Draft draft = byTruthKey.get(key);
        if (draft == null) {
            if (expect.equals("present")) {
                wrong.add(key + " is missing");
            }
            return;
        }
        if (expect.equals("absent")) {
            wrong.add(key + " must not be there");
            return;
        }
        List<String> texts = texts(draft);
        record.path("must_contain").forEach(m -> contains(key, draft, texts, m));
        record.path("absent").forEach(m -> {
            if (holds(texts, m)) {
                wrong.add(key + " must not hold " + m);
            }
        });
        record.path("equals").fields().forEachRemaining(e -> equal(key, draft, e.getKey(), e.getValue()));
        record.path("links").fields().forEachRemaining(e -> linked(key, draft, e.getKey(), e.getValue().asText()));
        record.path("timestamps").fields().forEachRemaining(e -> timed(key, draft, texts, e.getKey(), e.getValue()));
        if (record.has("owner_email")) {
            owned(key, draft, record.get("owner_email"));
        }
    }

    private List<String> texts(Draft draft) {
        var texts = new ArrayList<>(DraftTexts.of(draft));
        for (String role : List.of("pipeline", "stage")) {
            if (draft.links().containsKey(role)) {
                texts.addAll(DraftTexts.of(drafts.byId.get(draft.links().get(role))));
            }
        }
        return texts;
    }

    private void contains(String key, Draft draft, List<String> texts, JsonNode wanted) {
        var all = new ArrayList<>(texts);
        if (wanted.path("where").asText().equals("record_or_notes")) {
            drafts.drafts.stream()
                    .filter(d -> d.id().entity() == EntityType.NOTE && d.links().containsValue(draft.id()))
                    .forEach(d -> all.addAll(DraftTexts.of(d)));
        }
        if (!holds(all, wanted)) {
            (wanted.path("optional").asBoolean() ? optional : wrong)
                    .add(key + " lacks " + wanted.get("label") + " " + wanted.path("value"));
        }
    }

    private static boolean holds(List<String> texts, JsonNode wanted) {
        if (wanted.has("any_of")) {
            for (JsonNode one : wanted.get("any_of")) {
                if (holds(texts, one)) {
                    return true;
                }
            }
            return false;
        }
        String value = wanted.get("value").asText();
        return texts.stream().anyMatch(t -> holds(t, value, wanted.path("type").asText("text")));
    }

    private static boolean holds(String text, String value, String type) {
        return switch (type) {
            case "exact" -> text.strip().equals(value);
            case "phone" -> lastTen(text).equals(lastTen(value));
            case "number" -> numbers(text).contains(new BigDecimal(value).stripTrailingZeros());
            case "date" -> text.contains(value);
            case "email" -> fold(text).equals(fold(value));
            default -> value.length() >= 4 ? fold(text).contains(fold(value)) : words(text).contains(fold(value));
        };
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(fold(text).split("[^\\p{L}\\p{N}.]+")));
        words.add(fold(text));
        return words;
    }

    private static Set<BigDecimal> numbers(String text) {
        var numbers = new HashSet<BigDecimal>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(new BigDecimal(matcher.group()).stripTrailingZeros());
        }
        return numbers;
    }

    private static String lastTen(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 10));
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void equal(String key, Draft draft, String field, JsonNode wanted) {
        String name = switch (field) {
            case "probability" -> "deal_probability";
            case "sha256" -> "file";
            default -> field;
        };
        String has = draft.fields().containsKey(name) ? DraftTexts.of(draft.fields().get(name).value()) : "null";
        var allowed = new ArrayList<String>();
        if (wanted.has("any_of")) {
            wanted.get("any_of").forEach(w -> allowed.add(w.asText()));
        } else {
            allowed.add(wanted.asText());
        }
        if (allowed.stream().noneMatch(w -> same(has, w))) {
            wrong.add(key + "." + field + " is " + has + ", not " + allowed);
        }
    }

    private static boolean same(String has, String wanted) {
        boolean numeric = NUMBER.matcher(has).matches() && NUMBER.matcher(wanted).matches();
        return has.equals(wanted) || numeric && new BigDecimal(has).compareTo(new BigDecimal(wanted)) == 0;
    }

    private void linked(String key, Draft draft, String role, String wanted) {
        Draft other = byTruthKey.get(wanted);
        if (other == null || !other.id().equals(draft.links().get(role))) {
            wrong.add(key + " must hang on " + wanted + ", not " + draft.links().get(role));
        }
    }

    private void owned(String key, Draft draft, JsonNode wanted) {
        String email = bundle.emailOf(draft.ownerUserId());
        boolean right = wanted.asText().equals(email);
        for (JsonNode one : wanted.path("any_of")) {
            right |= one.asText().equals(email);
        }
        if (!right) {
            wrong.add(key + " belongs to " + email + ", not " + wanted);
        }
    }

    private void timed(String key, Draft draft, List<String> texts, String field, JsonNode wanted) {
        String value = wanted.isObject() ? wanted.get("value").asText() : wanted.asText();
        if (field.equals("due")) {
            var date = (FieldValue.Date) draft.fields().get("due_date").value();
            var time = (FieldValue.Time) draft.fields().get("due_time").value();
            near(key, field, date.value().atTime(time.value()).toInstant(ZoneOffset.UTC), value);
        } else if (draft.fields().containsKey(field)) {
            near(key, field, ((FieldValue.Moment) draft.fields().get(field).value()).value(), value);
        } else if (!wanted.path("or_anywhere").asBoolean() || texts.stream().noneMatch(t -> t.contains(value))) {
            wrong.add(key + " lacks " + field);
        }
    }

    private void near(String key, String field, Instant has, String wanted) {
        boolean right = wanted.length() == 10
                ? has.toString().startsWith(wanted)
                : Duration.between(has, Instant.parse(wanted)).abs().toSeconds() < 60;
        if (!right) {
            wrong.add(key + "." + field + " is " + has + ", not " + wanted);
        }
    }
}
