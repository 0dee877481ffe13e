package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Stages.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a plan stands: its category, the word that its file has for its status, the step that it means, and the stage.
 *
 * @param word after the value map; empty when the plan has no status
 * @param status open, won or lost
 */
record PlanProgress(String category, String word, Optional<PlanStep> step, String status, Stage stage) {
    static PlanProgress of(SourceRecord plan, Stages stages) {
        String category = category(plan);
        List<String> words = words(plan);
        Optional<PlanStep> step = step(plan, words);
        String word = words.isEmpty() ? "" : words.get(0);
        if (words.size() > 1 && step.isPresent()) {
            word = step.get().title();
        }
        boolean accepted = !plan.text("deal.custom:accepted_date").isEmpty()
                || !plan.text("deal.custom:signed_date").isEmpty();
        Stage stage = stages.stage(category, word, step, accepted);
        return new PlanProgress(category, word, step, status(step), stage);
    }

    private static String status(Optional<PlanStep> step) {
        return step.map(s -> switch (s) {
            case COMPLETED -> "won";
            case DECLINED -> "lost";
            default -> "open";
        }).orElse("open");
    }

    private static String category(SourceRecord plan) {
        String named = plan.text("deal.pipeline");
        if (!named.isEmpty() && !ProcedureFamily.isCodes(named)) {
            return named;
        }
        return ProcedureFamily.of(named + " " + plan.text("deal.custom:procedure_codes")).orElse("");
    }

    /** The different status words of the plan, those of its own column before others. */
    private static List<String> words(SourceRecord plan) {
        for (String target : List.of("deal.stage", "deal.custom:plan_status", "deal.status")) {
            List<String> words = statuses(plan, target).stream()
                    .collect(Collectors.toMap(c -> Column.fold(c.text()), Cell::text, (a, b) -> a,
                            LinkedHashMap::new))
                    .values().stream().toList();
            if (!words.isEmpty()) {
                return words;
            }
        }
        return List.of();
    }

    /** What the plan's own rows say; only where they say nothing, what its items say. */
    private static List<Cell> statuses(SourceRecord plan, String target) {
        List<Cell> own = plan.rows().stream().filter(row -> !row.columns().isPlanItems())
                .flatMap(row -> row.cells(target).stream()).toList();
        return own.isEmpty() ? plan.cells(target) : own;
    }

    private static boolean isSaidByItems(SourceRecord plan) {
        return Stream.of("deal.stage", "deal.custom:plan_status", "deal.status").noneMatch(target -> plan.rows().stream()
                .anyMatch(row -> !row.columns().isPlanItems() && !row.cells(target).isEmpty()));
    }

    private static Optional<PlanStep> step(SourceRecord plan, List<String> words) {
        Optional<PlanStep> said = statuses(plan, "deal.status").stream()
                .map(c -> PlanStep.of(c.text()))
                .flatMap(Optional::stream)
                .filter(s -> !s.isOpen())
                .findFirst();
        if (said.isPresent()) {
            return said;
        }
        if (words.isEmpty()) {
            return byDates(plan);
        }
        boolean items = isSaidByItems(plan);
        List<Optional<PlanStep>> steps =
                words.stream().map(w -> items ? PlanStep.ofItem(w) : PlanStep.of(w)).distinct().toList();
        boolean partlyDone = steps.size() > 1 && steps.contains(Optional.of(PlanStep.COMPLETED));
        return partlyDone ? Optional.of(PlanStep.IN_PROGRESS) : steps.get(0);
    }

    private static Optional<PlanStep> byDates(SourceRecord plan) {
        if (!plan.text("deal.won_time").isEmpty()) {
            return Optional.of(PlanStep.COMPLETED);
        }
        if (!plan.text("deal.lost_time").isEmpty()) {
            return Optional.of(PlanStep.DECLINED);
        }
        return plan.text("deal.custom:accepted_date").isEmpty()
                ? Optional.of(PlanStep.PRESENTED) : Optional.of(PlanStep.ACCEPTED);
    }
}
