package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class UninterruptedTest {
    @Test
    void waitsOnThroughAnInterruptAndKeepsItForLater() throws Exception {
        Object monitor = new Object();
        AtomicBoolean held = new AtomicBoolean();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread waiting = Waiting.start(() -> {
            Uninterrupted.await(monitor, () -> held::get);
            interrupted.set(Thread.interrupted());
        });

        waiting.interrupt();
        while (waiting.isInterrupted()) {
            Thread.onSpinWait();
        }
        Waiting.untilItWaits(waiting);
        boolean stillThere = waiting.isAlive();
        held.set(true);
        synchronized (monitor) {
            monitor.notifyAll();
        }
        waiting.join();

        assertTrue(stillThere);
        assertTrue(interrupted.get());
    }

    @Test
    void leavesNoInterruptBehindWhereThereWasNone() {
        Uninterrupted.await(new Object(), () -> () -> true);

        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void joinsAThreadThroughAnInterrupt() {
        CountDownLatch end = new CountDownLatch(1);
        Thread other = Waiting.start(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread joining = Waiting.start(() -> {
            Uninterrupted.join(other);
            interrupted.set(Thread.interrupted() && !other.isAlive());
        });

        joining.interrupt();
        end.countDown();
        Uninterrupted.join(joining);

        assertTrue(interrupted.get());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void hidesAnInterruptFromWorkOnFilesAndGivesItBack() throws IOException {
        AtomicBoolean seen = new AtomicBoolean(true);
        Thread.currentThread().interrupt();

        Uninterrupted.<IOException>run(() -> seen.set(Thread.currentThread().isInterrupted()));

        assertFalse(seen.get());
        assertTrue(Thread.interrupted());
        Uninterrupted.<IOException>run(() -> { });
        assertFalse(Thread.interrupted());
    }

    @Test
    void givesAnInterruptBackAlsoWhenTheWorkFails() {
        Thread.currentThread().interrupt();

        IOException failed = assertThrows(IOException.class, () -> Uninterrupted.<IOException>run(() -> {
            throw new IOException("no");
        }));

        assertEquals("no", failed.getMessage());
        assertTrue(Thread.interrupted());
    }
}
