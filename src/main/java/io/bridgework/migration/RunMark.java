package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mark by which a later workspace knows in the account what an earlier one made: the description of the deals' field of
 * the source id (the one field that takes a description, Pipedrive reference 2.0). It names the fields that were there
 * before, so that all others that Bridgework uses are known to be made by it.
 */
final class RunMark {
    private static final String BEGINS = "Made by Bridgework, with all fields that it uses";
    private static final String BUT = " but for: ";

    private final Optional<Set<String>> before;

    private RunMark(Optional<Set<String>> before) {
        this.before = before;
    }

    /** The mark in the account; without one nothing is ours. */
    static RunMark in(Collection<JsonNode> dealFields) {
        return new RunMark(dealFields.stream().map(field -> field.path("description").asText(""))
                .filter(text -> text.startsWith(BEGINS)).findFirst().map(RunMark::names));
    }

    private static Set<String> names(String text) {
        int but = text.indexOf(BUT);
        return but < 0 ? Set.of() : Set.of(text.substring(but + BUT.length()).split("; "));
    }

    /** Whether this field bears the mark. */
    static boolean isOn(CustomField field) {
        return field.entity() == EntityType.DEAL && field.meaning().equals("source_id");
    }

    /** @param there fields that were there before and are used as they are */
    static String text(Collection<CustomField> there) {
        String names = there.stream().map(RunMark::name).sorted().collect(Collectors.joining("; "));
        return BEGINS + (names.isEmpty() ? "" : BUT + names);
    }

    private static String name(CustomField field) {
        return field.entity().id() + " " + field.name().replace(';', ',');
    }

    /** Whether an earlier workspace made this field of the account. */
    boolean made(CustomField field) {
        return before.filter(names -> !names.contains(name(field))).isPresent();
    }
}
