package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.Target;
import io.bridgework.model.value.VisitOutcome;
import java.util.List;
import java.util.Optional;

/** What became of a visit, whatever word a system has for it. An office's own word leaves it open. */
enum VisitStatus {
    OPEN("scheduled", "1", "4", "confirmed", "unconfirmed", "asap"),
    COMPLETED("completed", "complete", "2", "checked out", "checkout", "check out", "posted", "done", "seen", "arrived and completed"),
    CANCELLED("cancelled", "canceled", "cancel", "5", "broken", "deleted", "rescheduled", "failed and cancelled"),
    NO_SHOW("no-show", "no show", "noshow", "missed", "failed", "did not show", "dns", "patient missed"),
    UNSCHEDULED("unscheduled", "unsched", "3", "unschedlist", "unscheduled list", "pinboard", "6", "planned", "will call", "wait/will call"),
    NO_VISIT("ptnote", "7", "8", "ptnotecompleted", "patient note", "block", "blocked", "unavailable");

    private static final List<String> YES = List.of("true", "yes", "y", "1", "x", "t");
    private static final List<String> NO = List.of("false", "no", "n", "0", "f");

    private static final Target DONE = Target.of("activity.done");

    private final List<String> words;

    VisitStatus(String... words) {
        this.words = List.of(words);
    }

    /** The usual word for it; empty for a visit that is still open. */
    String title() {
        return switch (this) {
            case COMPLETED -> "Completed";
            case CANCELLED -> "Cancelled";
            case NO_SHOW -> "No-Show";
            case UNSCHEDULED -> "Unscheduled";
            case OPEN, NO_VISIT -> "";
        };
    }

    /** Whether a cell says just yes or no, so that its column's name is needed to know of what. */
    static boolean isYesOrNo(Cell cell) {
        String word = Column.fold(cell.text());
        return word.matches("\\p{L}+") && (YES.contains(word) || NO.contains(word));
    }

    boolean isDone() {
        return this == COMPLETED || this == CANCELLED || this == NO_SHOW || this == NO_VISIT;
    }

    static Optional<VisitStatus> of(String text) {
        String word = Column.fold(text).replace('_', ' ');
        for (VisitStatus status : values()) {
            if (status.words.contains(word)) {
                return Optional.of(status);
            }
        }
        return VisitOutcome.of(text).map(VisitStatus::of);
    }

    private static VisitStatus of(VisitOutcome outcome) {
        return switch (outcome) {
            case KEPT -> COMPLETED;
            case CANCELLED -> CANCELLED;
            case MISSED -> NO_SHOW;
            case UNSCHEDULED -> UNSCHEDULED;
        };
    }

    /** The status that the cells agree on; the first that closes the visit counts more than one that leaves it open. */
    static VisitStatus of(List<Cell> cells) {
        VisitStatus found = OPEN;
        for (Cell cell : cells) {
            VisitStatus status = of(cell);
            if (found == OPEN) {
                found = status;
            }
        }
        return found;
    }

    /** A column of yes and no says by its name what yes means. */
    private static VisitStatus of(Cell cell) {
        String name = cell.column().foldedName().replace('_', ' ');
        VisitStatus named = name.contains("cancel") || name.contains("broken") || name.contains("deleted") ? CANCELLED
                : name.contains("miss") || name.contains("no show") || name.contains("no-show") || name.contains("fail")
                        ? NO_SHOW
                : name.contains("check") && name.contains("out") || name.contains("complete") ? COMPLETED
                : name.contains("unavailable") ? NO_VISIT
                : cell.column().target().equals(DONE) ? COMPLETED : OPEN;
        String word = Column.fold(cell.text());
        if (named != OPEN && YES.contains(word)) {
            return named;
        }
        if (named != OPEN && NO.contains(word)) {
            return OPEN;
        }
        return of(cell.text()).orElse(OPEN);
    }
}
