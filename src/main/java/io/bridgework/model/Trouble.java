package io.bridgework.model;

import java.util.Objects;

/**
 * Something a person has to know: what happened, what it means for the data, what to do next. Never holds a patient
 * value, a path of a temporary file or a stack trace.
 *
 * @param ending how the command or step ends because of it
 * @param code short and stable, to be read out to a helper: {@code NET}, {@code TOKEN}, {@code LOCKED}
 * @param happened one or two sentences
 * @param meaning what it means for the data
 * @param next what to do
 */
public record Trouble(Ending ending, String code, String happened, String meaning, String next) {
    public Trouble {
        Objects.requireNonNull(ending);
        Objects.requireNonNull(code);
        Objects.requireNonNull(happened);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(next);
    }

    /** How a piece of work ends; the number is the exit code of the command line (CLI.md). */
    public enum Ending {
        /** Nothing more can be done without a change. */
        FAILED(1),
        /** The command was used wrongly. */
        WRONG_USAGE(2),
        /** Waits for a person's decision. */
        WAITS_FOR_DECISION(3),
        /** Stopped by budget, network or interruption; the same command continues. */
        STOPPED(5);

        private final int exitCode;

        Ending(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    public static Trouble failed(String code, String happened, String meaning, String next) {
        return new Trouble(Ending.FAILED, code, happened, meaning, next);
    }

    public static Trouble wrongUsage(String code, String happened, String meaning, String next) {
        return new Trouble(Ending.WRONG_USAGE, code, happened, meaning, next);
    }

    public static Trouble waits(String code, String happened, String meaning, String next) {
        return new Trouble(Ending.WAITS_FOR_DECISION, code, happened, meaning, next);
    }

    public static Trouble stopped(String code, String happened, String meaning, String next) {
        return new Trouble(Ending.STOPPED, code, happened, meaning, next);
    }

    /** The three sentences as one paragraph. */
    public String sentence() {
        return happened + " " + meaning + " " + next;
    }
}
