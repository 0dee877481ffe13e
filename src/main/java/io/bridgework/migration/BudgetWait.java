package io.bridgework.migration;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.pipedrive.BudgetState;
import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.pipedrive.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Waits for the reset of the daily budget when a run was asked to. All threads that meet the end of the budget wait here
 * together; one of them looks. Nothing is sent meanwhile but the client's own probe after a daily refusal, one in 15
 * minutes. Ends at once when the run is stopped; holds on while it is paused.
 */
final class BudgetWait {
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** The dearest write: with fewer tokens left than this the day is over. */
    private static final long ROOM = 10;

    private final Clock clock;
    private final Sleeper sleeper;
    private volatile Optional<Order> order = Optional.empty();
    private volatile Optional<ProgressMeter> meter = Optional.empty();
    private volatile int waits;

    BudgetWait(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    private record Order(CancellationToken cancellation, Optional<Instant> until) {}

    /** A wait that was asked for; closing it ends that. */
    interface Asked extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on, until it is closed, the end of the budget is waited for if the options say so. */
    Asked ask(RunOptions options, CancellationToken cancellation) {
        Optional<Order> before = order;
        order = options.waits() ? Optional.of(new Order(cancellation, options.until())) : before;
        return () -> order = before;
    }

    /** Where the wait is shown. */
    void show(ProgressMeter progress) {
        meter = Optional.of(progress);
    }

    /**
     * To be called when the client says that the budget is spent.
     *
     * @return true when it is worth asking again; false when nobody asked to wait, or the run is stopped
     */
    boolean reopens(PipedriveClient client, Instant resetsAt) {
        return order.isPresent() && reopens(client, resetsAt, waits);
    }

    /** @param seen waits that were over when the budget was met: a later one was for this caller too */
    private synchronized boolean reopens(PipedriveClient client, Instant resetsAt, int seen) {
        if (seen != waits) {
            return true;
        }
        meter.ifPresent(shown -> {
            shown.waiting(true);
            shown.message("Today's budget is used up; it goes on by itself after the reset, about " + Replies.when(resetsAt));
        });
        try {
            boolean open = order.isPresent() && waitUntilOpen(client, order.get());
            waits += open ? 1 : 0;
            return open;
        } finally {
            meter.ifPresent(shown -> shown.waiting(false));
        }
    }

    private boolean waitUntilOpen(PipedriveClient client, Order asked) {
        // What is under way may give tokens back in a moment.
        Instant look = clock.instant().plus(STEP);
        while (asked.cancellation().proceed()) {
            Instant now = clock.instant();
            if (asked.until().filter(now::isAfter).isPresent()) {
                return false;
            }
            if (!now.isBefore(look)) {
                if (isOpen(client)) {
                    return true;
                }
                look = clock.instant().plus(BETWEEN_LOOKS);
            }
            try {
                sleeper.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** After a daily refusal only a probe can tell, and the client lets one through when it is time. */
    private boolean isOpen(PipedriveClient client) {
        BudgetState state = client.budget();
        if (!state.exhaustedUntil().equals(Instant.EPOCH)) {
            if (state.nextProbe().isAfter(clock.instant())) {
                return false;
            }
            // A list costs as much as the dearest write: something cheaper may fit into the rest of a spent day.
            Optional<Reply> failure = client.list(Resource.DEALS, Map.of("limit", "1"), "").failure();
            return failure.filter(reply -> reply instanceof Reply.BudgetSpent || reply instanceof Reply.Offline
                    || reply instanceof Reply.InDoubt).isEmpty();
        }
        long left = client.usage().tokensLeftToday();
        return left < 0 || left >= ROOM;
    }
}
