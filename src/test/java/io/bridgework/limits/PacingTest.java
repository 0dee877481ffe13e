package io.bridgework.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.pipedrive.ClientConfig;
import io.bridgework.pipedrive.InProcess;
import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real client with all its links, always with work to do, against a service that counts its window on a virtual clock. */
class PacingTest {
    private static final int REQUESTS = 20_000;
    private static final int SENDERS = 32;
    private static final Duration TWO_WINDOWS = Duration.ofSeconds(4);

    private final VirtualTime time = new VirtualTime("2026-03-02T09:00:00Z");
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private PipedriveClient client(BurstService service) {
        return InProcess.connect(ClientConfig.of(URI.create("http://127.0.0.1:9"), "token").withTime(time, time), service);
    }

    /** Threads that begin together and go on until all are done. */
    private void together(List<Runnable> work) throws Throwable {
        var threads = new ArrayList<Thread>();
        var ready = new CountDownLatch(work.size());
        time.during(() -> {
            for (Runnable each : work) {
                Duration turn = Duration.ofNanos(threads.size());
                threads.add(new Thread(() -> begin(each, turn, ready)));
            }
            threads.forEach(Thread::start);
            ready.await();
            return null;
        });
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private void begin(Runnable work, Duration turn, CountDownLatch ready) {
        try {
            time.during(() -> {
                ready.countDown();
                time.sleep(turn);
                work.run();
                return null;
            });
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        }
    }

    private List<Runnable> senders(PipedriveClient client, int requests) {
        var left = new AtomicInteger(requests);
        ObjectNode person = JsonNodeFactory.instance.objectNode().put("name", "Ana Alder");
        var senders = new ArrayList<Runnable>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(() -> {
                while (left.getAndDecrement() > 0) {
                    assertInstanceOf(Reply.Done.class, client.create(Resource.PERSONS, person));
                }
            });
        }
        return senders;
    }

    /** Takes half of the window, in even steps, between two moments. */
    private Runnable other(BurstService service, int limit, Duration from, Duration to) {
        Duration step = Duration.ofSeconds(2).dividedBy(limit / 2);
        return () -> {
            try {
                time.sleep(from);
                while (time.nanos() < to.toNanos()) {
                    service.arrive();
                    time.sleep(step);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 0.95", "120, 20, 0.95", "20, 100, 0.90", "120, 100, 0.90"})
    void twentyThousandRequestsFillTheLimitWithoutARefusal(int limit, int jitterMillis, double least) throws Throwable {
        var service = new BurstService(time, limit, Duration.ofMillis(100), Duration.ofMillis(jitterMillis));

        together(senders(client(service), REQUESTS));

        double share = service.share(Duration.ZERO, Duration.ofNanos(time.nanos()));
        assertEquals(REQUESTS, service.accepted());
        assertEquals(0, service.refused());
        assertTrue(share >= least, () -> "share of the limit: " + share);
    }

    @Test
    void besideAnotherClientHardlyOneInAThousandIsRefusedAndTwoWindowsLaterItIsBackAtSpeed() throws Throwable {
        int limit = 100;
        Duration gone = Duration.ofSeconds(800);
        var service = new BurstService(time, limit, Duration.ofMillis(100), Duration.ofMillis(20));
        List<Runnable> all = senders(client(service), REQUESTS);
        all.add(other(service, limit, Duration.ofSeconds(10), gone));

        together(all);

        double beside = service.share(Duration.ofSeconds(20), gone);
        double after = service.share(gone.plus(TWO_WINDOWS), gone.plus(TWO_WINDOWS).plusSeconds(10));
        assertTrue(service.refused() <= REQUESTS / 1000, () -> "refused: " + service.refused());
        assertTrue(beside >= 0.35, () -> "share beside another: " + beside);
        assertTrue(after >= 0.95, () -> "share after the other has gone: " + after);
    }
}
