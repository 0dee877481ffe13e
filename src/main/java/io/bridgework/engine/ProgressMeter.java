package io.bridgework.engine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Counts the work of one stage and publishes snapshots, at most ten a second. Any thread may count. */
public final class ProgressMeter {
    /** Time between two snapshots: ten a second are enough for the eye and cost nothing. */
    private static final long GAP_NANOS = Duration.ofMillis(100).toNanos();

    private final String stage;
    private final Progress.Listener listener;
    private final LongSupplier nanos;
    private final Map<String, long[]> kinds = new LinkedHashMap<>();
    private final long began;
    private LongSupplier tokens = () -> 0;
    private String message = "";
    private long rejects;
    private long doneBefore;
    private long published;
    private boolean waiting;

    public ProgressMeter(String stage, Progress.Listener listener, LongSupplier nanos) {
        this.stage = stage;
        this.listener = listener;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.published = began - GAP_NANOS;
    }

    public synchronized void tokens(LongSupplier spent) {
        tokens = spent;
    }

    /** Announces how much of a kind is to be done, and how much of it was done before this start. */
    public synchronized void expect(String kind, long total, long alreadyDone) {
        kinds.put(kind, new long[] {alreadyDone, total});
        doneBefore += alreadyDone;
    }

    /** Announces one more unit of a kind. */
    public synchronized void expect(String kind) {
        kinds.computeIfAbsent(kind, k -> new long[2])[1]++;
    }

    public synchronized void message(String text) {
        message = text;
        publish(true);
    }

    public synchronized void waiting(boolean now) {
        if (waiting != now) {
            waiting = now;
            publish(true);
        }
    }

    public synchronized void done(String kind, long count) {
        long[] part = kinds.computeIfAbsent(kind, k -> new long[2]);
        part[0] += count;
        part[1] = Math.max(part[1], part[0]);
        publish(false);
    }

    public synchronized void rejected() {
        rejects++;
    }

    /** Publishes the last snapshot, whatever the time. */
    public synchronized void finish() {
        publish(true);
    }

    private void publish(boolean always) {
        long now = nanos.getAsLong();
        if (!always && now - published < GAP_NANOS) {
            return;
        }
        published = now;
        listener.progressed(snapshot(now));
    }

    private Progress snapshot(long now) {
        var parts = new LinkedHashMap<String, Progress.Part>();
        long done = 0;
        long total = 0;
        for (Map.Entry<String, long[]> kind : kinds.entrySet()) {
            parts.put(kind.getKey(), new Progress.Part(kind.getValue()[0], kind.getValue()[1]));
            done += kind.getValue()[0];
            total += kind.getValue()[1];
        }
        Duration elapsed = Duration.ofNanos(now - began);
        long doneNow = done - doneBefore;
        double rate = elapsed.isZero() ? 0 : doneNow / (elapsed.toNanos() / 1e9);
        return new Progress(
                stage, message, done, total, rejects, parts, tokens.getAsLong(), rate, elapsed,
                left(doneNow, total - done, rate), waiting);
    }

    /** No time is shown before one per cent is done: it would only jump. */
    private static Optional<Duration> left(long doneNow, long open, double rate) {
        if (rate <= 0 || open < 0 || doneNow * 100 < doneNow + open) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) (1000 * open / rate)));
    }
}
