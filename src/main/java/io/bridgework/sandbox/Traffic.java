package io.bridgework.sandbox;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Counts what came in and how it went. */
final class Traffic {
    private final LongAdder requests = new LongAdder();
    private final LongAdder tokens = new LongAdder();
    private final LongAdder burst = new LongAdder();
    private final LongAdder daily = new LongAdder();
    private final LongAdder blocked = new LongAdder();
    private final AtomicReference<RuntimeException> bug = new AtomicReference<>();

    void count(int status, Map<String, String> headers) {
        requests.increment();
        if (status == 429 && "0".equals(headers.get("x-ratelimit-remaining"))) burst.increment();
        else if (status == 429) daily.increment();
        if (status == 403 && headers.isEmpty()) blocked.increment();
    }

    void spend(int cost) {
        tokens.add(cost);
    }

    void bug(RuntimeException e) {
        bug.compareAndSet(null, e);
    }

    SandboxServer.Counts counts() {
        return new SandboxServer.Counts(requests.sum(), tokens.sum(), burst.sum(), daily.sum(), blocked.sum());
    }

    /** The first failure of the sandbox itself, if there was one. */
    RuntimeException bug() {
        return bug.get();
    }
}
