package io.bridgework.ui.part;

import io.bridgework.model.RecordKind;
import java.util.Map;
import java.util.Optional;

/** The twelve kinds and Pipedrive's entities in plain words, with their icons. */
public final class Kinds {
    private static final Map<RecordKind, String> ICONS = Map.ofEntries(
            Map.entry(RecordKind.PATIENT, "user"), Map.entry(RecordKind.PRACTICE, "map-pin"),
            Map.entry(RecordKind.TREATMENT_PLAN, "clipboard"), Map.entry(RecordKind.STAGE, "columns"),
            Map.entry(RecordKind.APPOINTMENT, "calendar"), Map.entry(RecordKind.PROVIDER, "briefcase"),
            Map.entry(RecordKind.METRIC, "target"), Map.entry(RecordKind.NOTE, "message-square"),
            Map.entry(RecordKind.ATTACHMENT, "paperclip"), Map.entry(RecordKind.INSURANCE, "shield"),
            Map.entry(RecordKind.REVIEW, "star"), Map.entry(RecordKind.RECALL, "repeat"));
    private static final Map<String, String> ENTITY_ICONS = Map.of(
            "organization", "map-pin", "person", "user", "deal", "clipboard", "activity", "calendar", "note",
            "message-square", "file", "paperclip", "pipeline", "columns", "stage", "columns", "user", "briefcase");

    private Kinds() {}

    /** {@code Patients} */
    public static String name(RecordKind kind) {
        return Texts.of("kind." + kind.id());
    }

    /** {@code 1 patient}, {@code 9,842 patients} */
    public static String count(RecordKind kind, long count) {
        return Texts.of("kind.count." + kind.id(), count);
    }

    /** {@code patient}, one of the kind */
    public static String one(RecordKind kind) {
        return Texts.of("kind.one." + kind.id());
    }

    public static String icon(RecordKind kind) {
        return ICONS.get(kind);
    }

    /** {@code Patient} for {@code person}; a word we do not know stays as it is. */
    public static String entity(String entity) {
        return Texts.ofKnown("entity." + entity, Words.plain(entity));
    }

    public static String entityIcon(String entity) {
        return ENTITY_ICONS.getOrDefault(entity, "circle");
    }

    /** The name of a kind that is given by its id, as in a progress snapshot. */
    public static String nameOf(String id) {
        Optional<RecordKind> kind = RecordKind.of(id);
        return kind.map(Kinds::name).orElse(Words.plain(id));
    }

    /** {@code Patient 10001} for {@code patient:10001}; what is not written so stays as it is. */
    public static String nameOfRecord(String record) {
        int colon = record.indexOf(':');
        return RecordKind.of(colon < 0 ? "" : record.substring(0, colon))
                .map(kind -> Texts.of("audit.card.record", one(kind), record.substring(colon + 1))).orElse(record);
    }

    public static String iconOf(String id) {
        return RecordKind.of(id).map(Kinds::icon).orElse(entityIcon(id));
    }
}
