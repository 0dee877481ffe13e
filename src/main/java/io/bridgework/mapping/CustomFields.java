package io.bridgework.mapping;

import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The custom fields of a run. Learns from all texts first, then says which type each field has: as the catalogue says,
 * but a choice list only while it stays short, and a long text where one text is too long for a short one.
 */
final class CustomFields {
    private static final int CHOICES = 30;
    private static final int CHOICE_CHARACTERS = 80;
    private static final int SAMPLES = 3000;

    private final Set<String> folded;

    /** @param folded targets whose values have no field of their own */
    CustomFields(Set<String> folded) {
        this.folded = folded;
    }

    private record Id(EntityType entity, String meaning) {}

    private static final class Profile {
        private final Map<String, String> choices = new TreeMap<>();
        private final Set<String> samples = new LinkedHashSet<>();
        private int longest;

        void add(String text) {
            longest = Math.max(longest, text.length());
            if (choices.size() <= CHOICES) {
                choices.putIfAbsent(Column.fold(text), text);
            }
            if (samples.size() < SAMPLES) {
                samples.add(text);
            }
        }
    }

    private final Map<Id, Profile> profiles = new HashMap<>();
    private final Map<Id, CustomField> decided = new HashMap<>();
    private final Set<Id> used = new LinkedHashSet<>();
    private final Set<Id> addresses = new LinkedHashSet<>();

    void learn(EntityType entity, String meaning, String text) {
        if (!text.isEmpty()) {
            profiles.computeIfAbsent(new Id(entity, meaning), i -> new Profile()).add(text);
        }
    }

    void learnAddress(EntityType entity, String meaning) {
        addresses.add(new Id(entity, meaning));
    }

    /** The field with its final type. Call when everything has been learnt. */
    CustomField field(EntityType entity, String meaning) {
        return decided.computeIfAbsent(new Id(entity, meaning), this::decide);
    }

    /** @param field such as {@code custom:tooth} */
    boolean isFolded(EntityType entity, String field) {
        return !folded.isEmpty() && folded.contains(entity.id() + "." + field);
    }

    String use(EntityType entity, String meaning) {
        used.add(new Id(entity, meaning));
        return field(entity, meaning).type();
    }

    /** The option as it is spelled in the field's list. */
    String choice(EntityType entity, String meaning, String text) {
        return profiles.get(new Id(entity, meaning)).choices.getOrDefault(Column.fold(text), text);
    }

    List<CustomField> used() {
        return used.stream()
                .filter(id -> !isFolded(id.entity(), "custom:" + id.meaning()))
                .map(id -> field(id.entity(), id.meaning()))
                .sorted(Comparator.comparing(CustomField::entity).thenComparing(CustomField::meaning))
                .toList();
    }

    private CustomField decide(Id id) {
        Profile profile = profiles.getOrDefault(id, new Profile());
        CustomField field = TargetCatalogue.customField(id.entity(), id.meaning(), profile.samples);
        String type = addresses.contains(id) ? "address" : field.type();
        boolean isShort = profile.choices.size() <= CHOICES && profile.longest <= CHOICE_CHARACTERS;
        if (type.equals("enum") && (!isShort || profile.choices.isEmpty())) {
            type = "varchar";
        }
        if ((type.equals("varchar") || type.equals("phone")) && profile.longest > FieldShape.SHORT_TEXT_CHARACTERS) {
            type = "text";
        }
        List<String> options =
                type.equals("enum") ? List.copyOf(new TreeSet<>(profile.choices.values())) : List.of();
        return new CustomField(id.entity(), id.meaning(), field.name(), type, options);
    }
}
