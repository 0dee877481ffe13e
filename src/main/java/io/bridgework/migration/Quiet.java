package io.bridgework.migration;

import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Sleeper;
import io.bridgework.workspace.Ledger.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The time to let pass before a create that was not found may be called not done: Pipedrive may still be at work on a
 * request whose answer was not waited for any longer.
 */
final class Quiet {
    /** Gateways give a request up after 100 seconds at most (Pipedrive reference, errors: 524). */
    private static final Duration LONGEST_WORK = Duration.ofSeconds(110);
    /** A request may wait as long for its turn, while those before it get no answer, after its line is in the journal. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(70);
    /** From this age on a request was given up for its silence; a younger one was cut off while all else was well. */
    private static final Duration SILENT = Duration.ofSeconds(55);
    private static final Duration AFTER_A_CUT = Duration.ofSeconds(8);
    private static final Duration CLOCK_WAS_SET_BACK = Duration.ofSeconds(60);

    private final Instant opened;
    private final Clock clock;
    private final Sleeper sleeper;

    /** @param opened when this session began: what it sent itself, it gave up no earlier than it asks */
    Quiet(Instant opened, Clock clock, Sleeper sleeper) {
        this.opened = opened;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** How long it takes until all of these are certain; zero when they are old. */
    Duration needed(List<Operation> notFound) {
        return notFound.stream().map(this::needed).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private Duration needed(Operation operation) {
        Duration age = Duration.between(operation.at(), clock.instant());
        if (age.isNegative()) {
            return CLOCK_WAS_SET_BACK;
        }
        if (age.compareTo(SILENT) < 0) {
            return AFTER_A_CUT;
        }
        // The age counts from the journal, the work from the sending, which this session may have done a moment ago.
        Duration rest = operation.at().isBefore(opened)
                ? LONGEST_WORK.plus(LONGEST_TURN).minus(age) : LONGEST_WORK.minus(SILENT);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    void rest(Duration time) {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TroubleException(Trouble.stopped(
                    "STOP", "The run was stopped.", "Half a run is safe: what was sent is recorded.",
                    "Run the same command again to go on."));
        }
    }
}
