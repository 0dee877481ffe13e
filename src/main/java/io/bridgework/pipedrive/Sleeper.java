package io.bridgework.pipedrive;

import java.time.Duration;

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

    /** Nanoseconds from an arbitrary origin; only differences mean something. */
    long nanos();
}
