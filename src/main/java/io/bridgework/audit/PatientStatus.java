package io.bridgework.audit;

import java.util.Optional;
import java.util.Set;

/** What the words of patient statuses mean, in the systems that the source facts name. */
enum PatientStatus {
    ACTIVE(Set.of("active", "patient", "current", "new", "prospective", "prospect", "lead", "existing", "regular", "recall",
            "a", "0", "6", "yes", "no", "true", "false", "y", "n"), false),
    INACTIVE(Set.of("inactive", "nonactive", "notactive", "dismissed", "moved", "movedaway", "transferred", "discharged",
            "terminated", "left", "former", "i", "2"), true),
    DECEASED(Set.of("deceased", "dead", "died", "expired", "5"), true),
    ARCHIVED(Set.of("archived", "duplicate", "merged", "3"), true),
    DELETED(Set.of("deleted", "removed", "purged", "x", "4"), true),
    NON_PATIENT(Set.of("nonpatient", "notapatient", "notpatient", "guarantoronly", "guarantor", "1"), false);

    private final Set<String> words;
    private final boolean gone;

    PatientStatus(Set<String> words, boolean gone) {
        this.words = words;
        this.gone = gone;
    }

    /** Whether the patient no longer comes. */
    boolean isGone() {
        return gone;
    }

    /** The meaning of a word; empty when it is an office's own. */
    static Optional<PatientStatus> of(String word) {
        String folded = StatusWord.folded(word);
        for (PatientStatus status : values()) {
            if (status.words.contains(folded)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** A column of yes and no says by its name what yes means. */
    static Optional<PatientStatus> of(AuditColumn column, String word) {
        boolean yes = Set.of("yes", "y", "true", "t", "1").contains(StatusWord.folded(word));
        if (yes && column.header().contains("inactive")) {
            return Optional.of(INACTIVE);
        }
        return yes && column.header().contains("deceased") ? Optional.of(DECEASED) : of(word);
    }

    static Optional<PatientStatus> of(Row row) {
        return column(row.table()).flatMap(column -> of(column, StatusWord.mapped(column, row.word(column))));
    }

    static Optional<AuditColumn> column(AuditTable table) {
        return table.first("person.custom:patient_status");
    }
}
