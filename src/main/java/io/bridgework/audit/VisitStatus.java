package io.bridgework.audit;

import io.bridgework.model.value.VisitOutcome;
import java.util.Optional;
import java.util.Set;

/** What the words of visit statuses mean, in the systems that the source facts name. */
enum VisitStatus {
    OPEN(Set.of("scheduled", "confirmed", "unconfirmed", "booked", "pending", "late", "asap", "preconfirmed", "notconfirmed",
            "leftmessage", "reminded", "emailed", "texted", "tentative", "open", "1", "4")),
    HERE(Set.of("here", "ready", "chair", "checkout", "arrived", "checkedin", "seated", "inchair", "inreception",
            "inoperatory", "inprogress", "dismissed")),
    DONE(Set.of("complete", "completed", "done", "checkedout", "posted", "seen", "finished", "walkedout", "2")),
    CANCELLED(Set.of("cancelled", "canceled", "cancel", "broken", "deleted", "rescheduled", "void", "declined", "5")),
    NO_SHOW(Set.of("noshow", "missed", "failed", "didnotshow", "patientmissed", "dns")),
    UNSCHEDULED(Set.of("unscheduled", "unsched", "unschedlist", "unscheduledlist", "planned", "pinboard", "willcall",
            "waitwillcall", "wait", "waitlist", "shortnotice", "3", "6")),
    NO_VISIT(Set.of("block", "blocked", "unavailable", "ptnote", "ptnotecompleted", "note", "lunch", "7", "8"));

    /** Columns of yes and no, whose name says what yes means, are no words of status. */
    private static final Set<String> YES_AND_NO = Set.of("yes", "no", "true", "false", "y", "n", "t", "f", "0");

    private final Set<String> words;

    VisitStatus(Set<String> words) {
        this.words = words;
    }

    static boolean isKnown(String word) {
        return of(word).isPresent() || YES_AND_NO.contains(StatusWord.folded(word));
    }

    static Optional<VisitStatus> of(String word) {
        String folded = StatusWord.folded(word);
        for (VisitStatus status : values()) {
            if (status.words.contains(folded)) {
                return Optional.of(status);
            }
        }
        return VisitOutcome.of(word).map(VisitStatus::of);
    }

    private static VisitStatus of(VisitOutcome outcome) {
        return switch (outcome) {
            case KEPT -> DONE;
            case CANCELLED -> CANCELLED;
            case MISSED -> NO_SHOW;
            case UNSCHEDULED -> UNSCHEDULED;
        };
    }
}
