package io.bridgework.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of the practice is brought as records of their own, and how much of it counts against the plan's limits, chosen
 * by a person before it is sent. Days are fixed when they are chosen, so that no record changes its place because time
 * passes.
 *
 * @param notesInVisits whether a note that belongs to a visit goes into that visit's text
 * @param visitsBefore finished visits before this day go into one note of their patient
 * @param plansBefore plans that ended before this day are archived, so that they do not count as deals
 */
public record Way(boolean notesInVisits, Optional<LocalDate> visitsBefore, Optional<LocalDate> plansBefore) {
    /** Every record of the source is a record in Pipedrive. */
    public static final Way FAITHFUL = new Way(false, Optional.empty());

    public Way {
        plansBefore = plansBefore == null ? Optional.empty() : plansBefore; // kept by a program that knew no archive
    }

    /** No plan is archived. */
    public Way(boolean notesInVisits, Optional<LocalDate> visitsBefore) {
        this(notesInVisits, visitsBefore, Optional.empty());
    }

    public boolean isFaithful() {
        return equals(FAITHFUL);
    }

    /** The same with plans archived that ended before this day; with none archived where there is no day. */
    public Way archiving(Optional<LocalDate> day) {
        return new Way(notesInVisits, visitsBefore, day);
    }

    /** What makes fewer records: archiving makes as many. */
    public Way records() {
        return archiving(Optional.empty());
    }
}
