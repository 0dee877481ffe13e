package io.bridgework.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PacerTest {
    @Test
    void closingEndsEveryWait() throws Exception {
        Waiting waiting = new Waiting(Sleeper.SYSTEM);
        Pacer pacer = new Pacer(new BurstLimit(1, 1), waiting);
        pacer.admit();
        CountDownLatch started = new CountDownLatch(20);
        ConcurrentLinkedQueue<String> endings = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            threads.add(new Thread(() -> {
                started.countDown();
                endings.add(assertThrows(Ending.Closed.class, pacer::admit).getMessage());
            }));
        }
        threads.forEach(Thread::start);
        started.await();

        waiting.close();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        }

        assertEquals(20, endings.size());
    }

    @Test
    void aBlockPageEndsEveryWait() throws Exception {
        Waiting waiting = new Waiting(Sleeper.SYSTEM);
        Pacer pacer = new Pacer(new BurstLimit(1, 1), waiting);
        pacer.admit();

        waiting.block();

        assertThrows(Ending.Block.class, pacer::admit);
    }

    @Test
    void manyThreadsTogetherStayWithinTheLimit() throws Exception {
        VirtualTime time = new VirtualTime("2026-03-02T10:00:00Z");
        Pacer pacer = new Pacer(new BurstLimit(5, 5), new Waiting(time));
        ConcurrentLinkedQueue<Long> sent = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            threads.add(new Thread(() -> send(pacer, time, sent)));
        }

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        List<Long> times = sent.stream().sorted().toList();
        assertEquals(160, times.size());
        for (int i = 5; i < times.size(); i++) {
            assertTrue(times.get(i) - times.get(i - 5) >= Window.SPAN, "request " + i);
        }
    }

    private static void send(Pacer pacer, VirtualTime time, ConcurrentLinkedQueue<Long> sent) {
        try {
            for (int i = 0; i < 10; i++) {
                Window.Slot slot = pacer.admit();
                sent.add(slot.sentAt);
                pacer.answered(slot, RateHeaders.NONE);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
