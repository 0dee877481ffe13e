package io.bridgework.mapping;

import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import io.bridgework.model.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The targets that a column can have: which texts are legal, and which name and type a custom field gets. The words of
 * the trade stand in the resources {@code custom-fields.txt} and {@code targets.txt} beside this class. Immutable; safe
 * for every thread.
 */
public final class TargetCatalogue {
    private static final Pattern WORD = Pattern.compile("[a-z0-9_]+");
    private static final List<String> ENTITIES = List.of(
            "person", "organization", "deal", "activity", "note", "file", "pipeline", "stage", "user");
    private static final Map<String, KnownField> FIELDS = readFields();

    private TargetCatalogue() {}

    private record KnownField(String type, String name) {}

    /**
     * The custom field of a meaning, without options. A meaning that the trade does not know becomes a field of type
     * varchar with a name made from the word.
     */
    public static CustomField customField(EntityType entity, String meaning) {
        return customField(entity, meaning, List.of());
    }

    /**
     * The custom field of a meaning; where the meaning is unknown, its type comes from its values: date, double,
     * monetary, text when one is longer than Pipedrive's 255 characters for a short text, else varchar.
     *
     * @param values some or all source texts that the field is to hold
     */
    public static CustomField customField(EntityType entity, String meaning, Collection<String> values) {
        KnownField known = FIELDS.get(meaning);
        String type = known == null ? FieldShape.of(values).fieldType() : known.type();
        String name = known == null ? inWords(meaning) : known.name();
        return new CustomField(entity, meaning, name, type, List.of());
    }

    /** Whether the trade knows this custom meaning, so that its type does not depend on values. */
    public static boolean isKnownMeaning(String meaning) {
        return FIELDS.containsKey(meaning);
    }

    /** Whether a target is written as one: a known entity with a field, a custom meaning, a key, or {@code ignore}. */
    public static boolean isLegal(Target target) {
        if (target.isIgnored()) {
            return true;
        }
        if (target.isKey()) {
            return WORD.matcher(target.field()).matches();
        }
        String field = target.field();
        String word = field.startsWith("custom:") ? field.substring("custom:".length()) : field;
        return ENTITIES.contains(target.entity()) && WORD.matcher(word).matches();
    }

    /** {@code Insurance carrier} for {@code insurance_carrier}. */
    static String inWords(String meaning) {
        String words = meaning.replace('_', ' ').strip();
        return words.isEmpty() ? meaning : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Map<String, KnownField> readFields() {
        var fields = new LinkedHashMap<String, KnownField>();
        for (List<String> cells : VocabularyFile.read("custom-fields.txt")) {
            String meaning = cells.get(0);
            fields.put(meaning, new KnownField(cells.get(1), cells.size() > 2 ? cells.get(2) : inWords(meaning)));
        }
        return Map.copyOf(fields);
    }
}
