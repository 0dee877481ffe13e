package io.bridgework.model;

/**
 * Ends a stage or a command with a {@link Trouble}. Thrown for what was foreseen and ends the work (wrong passphrase,
 * full disk, revoked token); a single record that cannot go is a value, never this exception.
 */
public final class TroubleException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Trouble trouble;

    public TroubleException(Trouble trouble) {
        super(trouble.code() + ": " + trouble.happened());
        this.trouble = trouble;
    }

    public TroubleException(Trouble trouble, Throwable cause) {
        super(trouble.code() + ": " + trouble.happened(), cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
