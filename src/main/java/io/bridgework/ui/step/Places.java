package io.bridgework.ui.step;

import io.bridgework.model.Mapping;
import io.bridgework.model.Target;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Places in Pipedrive that a column can go to, and their plain names. */
final class Places {
    private static final Pattern LEGAL = Pattern.compile(
            "ignore|key:[a-z0-9_]+|(person|organization|deal|activity|note|file|pipeline|stage|user)\\.(custom:)?[a-z0-9_]+");
    private static final List<String> USUAL = List.of(
            "person.name", "person.first_name", "person.last_name", "person.email", "person.phone", "person.birthday",
            "person.postal_address", "person.owner", "person.org", "person.add_time", "organization.name",
            "organization.address", "organization.owner", "organization.add_time", "deal.title", "deal.value",
            "deal.currency", "deal.stage", "deal.pipeline", "deal.status", "deal.owner", "deal.person", "deal.won_time",
            "deal.lost_time", "deal.lost_reason", "deal.expected_close_date", "activity.subject", "activity.due_date",
            "activity.due_time", "activity.duration", "activity.done", "activity.note", "activity.type",
            "activity.owner", "activity.location", "note.content", "note.add_time", "note.owner", "file.name",
            "file.content", "file.description", "pipeline.name", "stage.name", "stage.order", "stage.probability",
            "user.name", "user.email", "user.active_flag");

    private Places() {}

    /** Every place that this mapping knows of, and the usual ones. */
    static List<Target> of(Mapping mapping) {
        Set<String> places = new LinkedHashSet<>();
        mapping.rows().forEach(row -> {
            places.add(row.target().text());
            row.alternatives().forEach(other -> places.add(other.target().text()));
        });
        places.addAll(USUAL);
        return places.stream().filter(text -> !text.equals("ignore")).sorted().map(Target::of).toList();
    }

    /** A place that a person typed, when it is written as one. */
    static Optional<Target> typed(String text) {
        String place = text.strip().toLowerCase(Locale.ROOT);
        return LEGAL.matcher(place).matches() ? Optional.of(Target.of(place)) : Optional.empty();
    }

    /** {@code Patient · Birth date}; keys and left-out columns have words of their own. */
    static String name(Target target) {
        if (target.isIgnored()) {
            return Texts.of("mapping.place.ignore");
        }
        return target.isKey() ? Texts.of("mapping.place.key", field(target))
                : Kinds.entity(target.entity()) + " · " + field(target);
    }

    static String field(Target target) {
        String field = target.field();
        String word = field.startsWith("custom:") ? field.substring("custom:".length()) : field;
        return Texts.ofKnown("field." + word, Words.plain(word));
    }

    static String icon(Target target) {
        return target.isIgnored() ? "minus-circle" : target.isKey() ? "key" : Kinds.entityIcon(target.entity());
    }
}
