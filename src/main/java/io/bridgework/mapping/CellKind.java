package io.bridgework.mapping;

import io.bridgework.model.EntityType;
import io.bridgework.model.Target;
import java.util.Set;

/** What the cells of a column are read as, by its target. */
enum CellKind {
    TEXT, DATE, AMOUNT, PERCENT;

    private static final Set<String> DATES = Set.of(
            "person.add_time", "organization.add_time", "deal.won_time", "deal.lost_time", "deal.close_time",
            "activity.due_date", "activity.due_time", "activity.duration", "activity.add_time", "note.add_time",
            "file.add_time");
    private static final Set<String> AMOUNTS = Set.of("deal.value", "stage.probability", "stage.order");

    static CellKind of(Column column) {
        Target target = column.target();
        if (DATES.contains(target.text())) {
            return DATE;
        }
        if (AMOUNTS.contains(target.text())) {
            return AMOUNT;
        }
        return target.isCustom() ? ofType(typeOf(target), column) : TEXT;
    }

    static CellKind ofType(String fieldType, Column column) {
        return switch (fieldType) {
            case "date" -> DATE;
            case "monetary" -> AMOUNT;
            case "double" -> isPercent(column) ? PERCENT : AMOUNT;
            // An unknown meaning may turn out to be a date; its column's convention must be known by then.
            default -> TargetCatalogue.isKnownMeaning(meaning(column.target())) ? TEXT : DATE;
        };
    }

    static boolean isPercent(Column column) {
        String meaning = meaning(column.target());
        return !column.transform().get("percent").isEmpty()
                || meaning.endsWith("_rate") || meaning.endsWith("_percent") || meaning.startsWith("percent_")
                || column.name().contains("%");
    }

    static String meaning(Target target) {
        return target.field().startsWith("custom:") ? target.field().substring("custom:".length()) : target.field();
    }

    private static String typeOf(Target target) {
        return TargetCatalogue.customField(EntityType.DEAL, meaning(target)).type();
    }
}
