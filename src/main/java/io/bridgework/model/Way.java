package io.bridgework.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of the practice is brought as records of their own, chosen by a person before anything is sent. Days are fixed
 * when they are chosen, so that no record changes its place because time passes.
 *
 * @param notesInVisits whether a note that belongs to a visit goes into that visit's text
 * @param visitsBefore finished visits before this day go into one note of their patient
 */
public record Way(boolean notesInVisits, Optional<LocalDate> visitsBefore) {
    /** Every record of the source is a record in Pipedrive. */
    public static final Way FAITHFUL = new Way(false, Optional.empty());

    public boolean isFaithful() {
        return equals(FAITHFUL);
    }
}
