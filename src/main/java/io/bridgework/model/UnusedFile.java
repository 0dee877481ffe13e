package io.bridgework.model;

/** A file of the export that Bridgework does not use, and why; listed, never skipped in silence. */
public record UnusedFile(String path, String reason) {
    private static final String DAMAGED = "damaged: ";

    /** A file that holds records and yet can't be read to its end: without a person's word nothing goes on without it. */
    public static UnusedFile damaged(String path, String reason) {
        return new UnusedFile(path, DAMAGED + reason);
    }

    public boolean isDamaged() {
        return reason.startsWith(DAMAGED);
    }
}
