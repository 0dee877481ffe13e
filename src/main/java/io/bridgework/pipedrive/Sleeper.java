package io.bridgework.pipedrive;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** How time passes for the client: a steady count that no change of the wall clock touches, and waiting. */
public interface Sleeper {
    /** Sleeps of the machine, and the JVM's steady counter. */
    Sleeper SYSTEM = new Sleeper() {
        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };

    /** Returns after about {@code time}; never much earlier. */
    void sleep(Duration time) throws InterruptedException;

    /** Queues for the lock. A clock that only waiting moves has to know who waits for time and who for somebody else. */
    default void lock(ReentrantLock lock) throws InterruptedException {
        lock.lockInterruptibly();
    }

    /** Gives up what {@link #lock} took. */
    default void unlock(ReentrantLock lock) {
        lock.unlock();
    }

    /** Nanoseconds from an arbitrary origin; only differences mean something. */
    long nanos();
}
