package io.bridgework.limits;

import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Sleeper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock for a service in the same process: it stands while any thread that takes part is at work, and when all of them
 * wait it goes on to the moment for which the first of them waits. Threads that take part wake one by one, so that the
 * same work takes the same course each time. Nothing really sleeps.
 *
 * <p>A thread takes part while it is in {@link #during}, or in a call of a client that was {@linkplain #watch watched}.
 * Others may wait too; they do not hold the clock.
 */
final class VirtualTime extends Clock implements Sleeper {
    private static final Set<String> ASKS_NOTHING = Set.of("usage", "budget", "usefulInFlight", "close");

    private final Instant start;
    private final ThreadLocal<Boolean> partaking = ThreadLocal.withInitial(() -> false);
    private final PriorityQueue<Wait> waits = new PriorityQueue<>(Comparator.comparingLong(Wait::until).thenComparingLong(Wait::order));
    private final Map<ReentrantLock, Deque<Wait>> queues = new HashMap<>();
    private long nanos;
    private long order;
    private int atWork;

    /** One thread's wait: for a moment, or for its turn. */
    private static final class Wait {
        private final Thread thread;
        private final long until;
        private final long order;
        private final boolean counts;
        private volatile boolean over;

        Wait(Thread thread, long until, long order, boolean counts) {
            this.thread = thread;
            this.until = until;
            this.order = order;
            this.counts = counts;
        }

        long until() {
            return until;
        }

        long order() {
            return order;
        }
    }

    /** Work of a thread that takes part. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws Throwable;
    }

    VirtualTime(String start) {
        this.start = Instant.parse(start);
    }

    /** Runs work on this thread, for which the clock stands but while it waits. */
    <T> T during(Work<T> work) throws Throwable {
        if (partaking.get()) {
            return work.run();
        }
        partaking.set(true);
        synchronized (this) {
            atWork++;
        }
        try {
            return work.run();
        } finally {
            partaking.set(false);
            synchronized (this) {
                atWork--;
                goOn();
            }
        }
    }

    /** The same client, whose calls take part. */
    PipedriveClient watch(PipedriveClient client) {
        return (PipedriveClient) Proxy.newProxyInstance(
                PipedriveClient.class.getClassLoader(), new Class<?>[] {PipedriveClient.class},
                (proxy, method, arguments) -> ASKS_NOTHING.contains(method.getName())
                        ? invoke(method, client, arguments)
                        : during(() -> invoke(method, client, arguments)));
    }

    private static Object invoke(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Wait wait;
        synchronized (this) {
            wait = begin(nanos + Math.max(0, time.toNanos()));
            waits.add(wait);
            goOn();
        }
        await(wait);
    }

    @Override
    public void lock(ReentrantLock lock) throws InterruptedException {
        Wait wait;
        synchronized (this) {
            Deque<Wait> queue = queues.get(lock);
            if (queue == null) {
                queues.put(lock, new ArrayDeque<>());
                return;
            }
            wait = begin(Long.MAX_VALUE);
            queue.add(wait);
            goOn();
        }
        await(wait);
    }

    @Override
    public void unlock(ReentrantLock lock) {
        synchronized (this) {
            Wait next = queues.get(lock).poll();
            if (next == null) {
                queues.remove(lock);
            } else {
                end(next);
            }
        }
    }

    private Wait begin(long until) {
        boolean counts = partaking.get();
        atWork -= counts ? 1 : 0;
        return new Wait(Thread.currentThread(), until, order++, counts);
    }

    private void await(Wait wait) throws InterruptedException {
        while (!wait.over) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                giveUp(wait);
                throw new InterruptedException();
            }
        }
    }

    private synchronized void giveUp(Wait wait) {
        if (!wait.over) {
            waits.remove(wait);
            queues.values().forEach(queue -> queue.remove(wait));
            end(wait);
        }
    }

    private void goOn() {
        while (atWork == 0 && !waits.isEmpty()) {
            Wait first = waits.poll();
            nanos = Math.max(nanos, first.until);
            end(first);
        }
    }

    private void end(Wait wait) {
        wait.over = true;
        atWork += wait.counts ? 1 : 0;
        LockSupport.unpark(wait.thread);
    }

    synchronized void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
