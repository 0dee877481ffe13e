package io.bridgework.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.Progress;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MigrationTasksTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    private long nanos;
    private final MigrationTasks tasks = new MigrationTasks(later::add, Runnable::run, Runnable::run, () -> nanos);

    @Test
    void aSecondStartWhileSomethingRunsStartsNothing() {
        var done = new ArrayList<String>();

        boolean first = tasks.start("run", 6, (listener, cancel) -> "once", done::add, trouble -> {});
        boolean second = tasks.start("run", 6, (listener, cancel) -> "twice", done::add, trouble -> {});
        later.forEach(Runnable::run);

        assertTrue(first);
        assertFalse(second);
        assertEquals(List.of("once"), done);
        assertEquals(Optional.empty(), tasks.running().get());
    }

    @Test
    void snapshotsReachTheScreenAtMostTenTimesASecondAndTheLastOneAlways() {
        var shown = new ArrayList<Long>();
        tasks.start("run", 6, (listener, cancel) -> {
            for (int i = 1; i <= 100; i++) {
                nanos += TimeUnit.MILLISECONDS.toNanos(10);
                listener.progressed(snapshot(i));
            }
            return true;
        }, done -> {}, trouble -> {});
        RunningTask task = tasks.running().get().orElseThrow();
        task.progress().addListener((observed, before, now) -> now.ifPresent(p -> shown.add(p.done())));

        later.forEach(Runnable::run);

        assertTrue(shown.size() <= 11, "shown " + shown.size() + " times");
        assertEquals(100L, shown.get(shown.size() - 1));
    }

    @Test
    void whatWasForeseenIsToldInItsOwnWordsAndTheRestWithACodeOnly() {
        var told = new ArrayList<String>();
        tasks.decide(() -> {
            throw new TroubleException(Trouble.failed("TOKEN", "a", "b", "c"));
        }, done -> {}, trouble -> told.add(trouble.code()));
        tasks.decide(() -> {
            throw new IllegalStateException("Rosa Imbert");
        }, done -> {}, trouble -> told.add(trouble.code() + trouble.sentence()));

        later.forEach(Runnable::run);

        assertEquals("TOKEN", told.get(0));
        assertTrue(told.get(1).startsWith("UNEXPECTED-IllegalStateException"));
        assertFalse(told.get(1).contains("Rosa"), "no value reaches the screen through an error");
    }

    @Test
    void cancellingReachesTheWork() {
        var seen = new ArrayList<Boolean>();
        tasks.start("run", 6, (listener, cancel) -> cancel.isCancelled(), seen::add, trouble -> {});

        tasks.running().get().orElseThrow().cancel();
        later.forEach(Runnable::run);

        assertEquals(List.of(true), seen);
    }

    private static Progress snapshot(long done) {
        return new Progress(
                "load", "", done, 100, 0, Map.of(), 0, 0, Duration.ZERO, Optional.empty(), false);
    }
}
