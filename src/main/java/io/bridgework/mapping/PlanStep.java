package io.bridgework.mapping;

import java.util.List;
import java.util.Optional;

/**
 * How far a treatment plan is, whatever word a system has for it. In the order of a pipeline; the probabilities of steps
 * that no file tells are suggestions.
 */
enum PlanStep {
    DRAFT("Draft", 10, "draft", "created", "saved", "printed", "not applicable", "new", "planned"),
    PRESENTED("Presented", 20, "presented", "proposed", "active", "tp", "treatment planned", "open", "recommended",
            "diagnosed", "estimate", "0", "1"),
    FOLLOW_UP("Follow-up", 30, "follow-up", "follow up", "follow-up made", "followup", "hold", "on hold", "preferred",
            "pending", "considering", "thinking"),
    ACCEPTED("Accepted", 50, "accepted", "signed", "approved", "agreed", "tpi"),
    PENDING_INSURANCE("Pending Insurance", 60, "pending insurance", "pre-auth", "preauth", "pre-authorization",
            "preauthorization", "pre-determination", "predetermination", "claim sent", "insurance pending",
            "waiting for insurance"),
    SCHEDULED("Scheduled", 80, "scheduled", "booked", "appointment made"),
    IN_PROGRESS("In Progress", 90, "in progress", "in-progress", "inprogress", "started", "ongoing", "in treatment",
            "partially completed", "partial"),
    COMPLETED("Completed", 100, "completed", "complete", "c", "done", "finished", "closed", "won", "treatment completed"),
    DECLINED("Declined", 0, "declined", "rejected", "refused", "inactive", "deleted", "d", "cancelled", "canceled",
            "lost", "expired", "abandoned", "alternative", "referred", "referred out", "r", "cn", "2");

    private final String title;
    private final int probability;
    private final List<String> words;

    PlanStep(String title, int probability, String... words) {
        this.title = title;
        this.probability = probability;
        this.words = List.of(words);
    }

    String title() {
        return title;
    }

    int probability() {
        return probability;
    }

    boolean isOpen() {
        return this != COMPLETED && this != DECLINED;
    }

    /** The step of an item of a plan, where numbers mean something else than for plans (Open Dental, procedure log). */
    static Optional<PlanStep> ofItem(String text) {
        return switch (text.strip()) {
            case "1" -> Optional.of(PRESENTED);
            case "2" -> Optional.of(COMPLETED);
            case "5", "6", "7" -> Optional.of(DECLINED);
            case "8" -> Optional.of(ACCEPTED);
            default -> of(text);
        };
    }

    /** The step that a word stands for; empty for an office's own word. */
    static Optional<PlanStep> of(String text) {
        String word = Column.fold(text).replace('_', ' ').replaceAll("[.!]+$", "");
        for (PlanStep step : values()) {
            if (step.words.contains(word)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
