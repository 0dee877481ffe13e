package io.bridgework.engine;

/** How a stage or a run ended, in order of gravity; several combine to the worst. The number is the exit code. */
public enum RunStatus {
    COMPLETED(0), COMPLETED_WITH_REJECTS(4), WAITING(3), STOPPED(5), FAILED(1);

    private final int exitCode;

    RunStatus(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    public RunStatus worst(RunStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The word in JSON: {@code completed_with_rejects}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
