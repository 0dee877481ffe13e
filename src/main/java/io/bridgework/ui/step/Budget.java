package io.bridgework.ui.step;

import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.DayPlan;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Texts;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What is still to be done, and what Pipedrive allows a day.
 *
 * @param daily tokens a day for this migration, with the reserve taken off; 0 while the plan is not known
 * @param left tokens left today; empty while nobody knows
 */
record Budget(Estimate estimate, String plan, int seats, long daily, OptionalLong left) {
    private static final int MOST_WORDS = 3;

    static Budget of(Estimate estimate, ConnectionView connection, OptionalLong left) {
        long each = estimate.plans().stream().filter(days -> days.plan().equals(connection.plan()) && days.seats() == 1)
                .findFirst().map(days -> days.dailyTokens()).orElse(0L);
        return new Budget(estimate, connection.plan(), connection.seats(), each * connection.seats(), left);
    }

    /** Spent today already, by this migration or by others, as far as is known. */
    long usedToday() {
        return left.isPresent() ? Math.max(0, daily - left.getAsLong()) : 0;
    }

    /** What goes on that day: {@code patients, plans, visits and recalls}. */
    static String work(DayPlan day) {
        List<String> words = day.sends().keySet().stream()
                .map(what -> Texts.ofKnown("budget.work." + what.replace(' ', '-'), Texts.ofKnown("entity.many." + what, Kinds.entity(what))))
                .distinct().toList();
        String shown = words.stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
        return words.size() > MOST_WORDS ? Texts.of("budget.work.more", shown, words.size() - MOST_WORDS) : shown;
    }

    /** What something bought would change, in a sentence. */
    List<String> changes() {
        return estimate.changes().stream().filter(change -> change.days() < estimate.days()).map(change -> switch (change.what()) {
            case "plan" -> Texts.of("budget.change.plan", Texts.of("plan." + change.plan()), change.seats(), change.days());
            case "seat" -> Texts.of("budget.change.seat", change.seats(), change.days());
            default -> Texts.of("budget.change.topup", Figures.whole(change.tokens()), change.days());
        }).toList();
    }
}
