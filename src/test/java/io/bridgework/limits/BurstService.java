package io.bridgework.limits;

import io.bridgework.pipedrive.InProcess.Answer;
import io.bridgework.pipedrive.InProcess.Network;
import io.bridgework.pipedrive.InProcess.Question;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Random;

/** A service with a rolling two-second window and a network before it, on a virtual clock: both ways take their time. */
final class BurstService implements Network {
    private static final long SPAN = Duration.ofSeconds(2).toNanos();

    private final VirtualTime time;
    private final int limit;
    private final Duration latency;
    private final Duration jitter;
    private final Random random = new Random(7);
    private final Deque<Long> window = new ArrayDeque<>();
    private final Deque<Long> accepted = new ArrayDeque<>();
    private int refused;

    /** @param latency there and back at least @param jitter by how much each way may take longer */
    BurstService(VirtualTime time, int limit, Duration latency, Duration jitter) {
        this.time = time;
        this.limit = limit;
        this.latency = latency;
        this.jitter = jitter;
    }

    @Override
    public Answer exchange(Question question) throws InterruptedIOException {
        travel();
        int remaining = arrive();
        if (remaining < 0) {
            refused++;
        } else {
            accepted.add(time.nanos());
        }
        travel();
        return new Answer(
                remaining < 0 ? 429 : 200,
                Map.of("x-ratelimit-limit", Integer.toString(limit), "x-ratelimit-remaining", Integer.toString(Math.max(0, remaining)),
                        "x-ratelimit-reset", "2"),
                "application/json", "{\"success\":true,\"data\":{\"id\":1}}".getBytes(StandardCharsets.UTF_8));
    }

    private void travel() throws InterruptedIOException {
        try {
            time.sleep(latency.dividedBy(2).plusNanos(jitter.isZero() ? 0 : random.nextLong(jitter.toNanos())));
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    /** Counts a request that arrives now, whoever sent it. @return places left; -1 when it did not fit */
    synchronized int arrive() {
        long now = time.nanos();
        while (!window.isEmpty() && window.peekFirst() <= now - SPAN) {
            window.removeFirst();
        }
        if (window.size() >= limit) {
            return -1;
        }
        window.addLast(now);
        return limit - window.size();
    }

    int accepted() {
        return accepted.size();
    }

    int refused() {
        return refused;
    }

    /** Share of the limit that this client got between two moments. */
    double share(Duration from, Duration to) {
        long count = accepted.stream().filter(at -> at >= from.toNanos() && at < to.toNanos()).count();
        return count / ((to.toNanos() - from.toNanos()) / (double) SPAN * limit);
    }
}
