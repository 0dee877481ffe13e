package io.bridgework.pipedrive;

import java.time.Instant;

/** Is told of every request that left, in no particular order and on the caller's thread. Must be quick and must not throw. */
@FunctionalInterface
public interface RequestListener {
    RequestListener NONE = request -> {};

    void answered(Sent request);

    /**
     * One request on the wire, without what it carried.
     *
     * @param path the operation's path with placeholders, never the ids
     * @param status HTTP status; 0 when no answer came
     * @param tokens the specification's cost, whatever the answer
     */
    record Sent(Instant at, String method, String path, int status, int tokens, long millis) {}
}
