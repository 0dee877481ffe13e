package io.bridgework.mapping;

/** Shares of an export that are worked on one after the other, so that what must be held at once stays small. */
final class Portions {
    /** Characters held at once: some tens of megabytes. */
    private static final long CHARACTERS = 24_000_000;

    private long characters;

    void expect(long more) {
        characters += more;
    }

    int count() {
        return (int) (1 + characters / CHARACTERS);
    }

    /** The share that a patient with all of theirs is in, from 0. */
    int of(String patient) {
        return Math.floorMod(patient.hashCode(), count());
    }
}
