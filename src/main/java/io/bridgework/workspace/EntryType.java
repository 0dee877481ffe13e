package io.bridgework.workspace;

import java.util.Locale;
import java.util.Optional;

/** What a journal entry notes. The code is on disk and never changes; a new type gets a new one. */
enum EntryType {
    /** The workspace was made. Always the first. */
    CREATED(1),
    /** A session began to write. */
    OPENED(2),
    /** The session ended and everything of it is on disk. */
    CLOSED(3),
    /** A document was put: settings, decisions, checkpoints. */
    DOCUMENT(4),
    /** A snapshot of the export was finished. */
    SNAPSHOT(5),
    /** A request is about to leave. */
    INTENT(6),
    /** How it ended. */
    OUTCOME(7),
    /** An existing record was matched by a person. */
    ADOPTION(8),
    /** Something was found missing or damaged on opening, and what was done. */
    RECOVERED(9);

    private final int code;

    EntryType(int code) {
        this.code = code;
    }

    byte code() {
        return (byte) code;
    }

    /** The word in the audit trail: {@code document}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a type that only a newer program knows. */
    static Optional<EntryType> of(byte code) {
        for (EntryType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
