package io.bridgework.ui.session;

import io.bridgework.engine.Progress;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Lets at most ten snapshots a second through to the screen; of those between, the newest counts. */
final class PacedSnapshots implements Progress.Listener {
    private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private final Executor screen;
    private final LongSupplier nanoTime;
    private final Consumer<Progress> shown;
    private final AtomicReference<Progress> held = new AtomicReference<>();
    private boolean first = true;
    private long lastNanos;

    PacedSnapshots(Executor screen, LongSupplier nanoTime, Consumer<Progress> shown) {
        this.screen = screen;
        this.nanoTime = nanoTime;
        this.shown = shown;
    }

    @Override
    public synchronized void progressed(Progress progress) {
        long now = nanoTime.getAsLong();
        held.set(progress);
        if (!first && now - lastNanos < GAP_NANOS) {
            return;
        }
        first = false;
        lastNanos = now;
        screen.execute(this::flush);
    }

    /** Shows what is held back, if anything. */
    void flush() {
        Progress newest = held.getAndSet(null);
        if (newest != null) {
            shown.accept(newest);
        }
    }
}
