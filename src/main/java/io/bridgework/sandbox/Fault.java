package io.bridgework.sandbox;

import java.time.Duration;

/** What goes wrong with a request. "Before" leaves the account untouched, "after" happens when the work is done. */
public sealed interface Fault {
    /** The connection ends without an answer. */
    record Reset(boolean after) implements Fault {}

    /** An answer with this status instead of the real one. */
    record Status(boolean after, int status) implements Fault {}

    /** The work is done, the answer breaks off after that many bytes of its body. */
    record Cut(int bytes) implements Fault {}

    /** Before the work: nothing for that time, then the connection ends. After it: the answer comes that much later. */
    record Stall(boolean after, Duration time) implements Fault {}

    /** A 429 as when the two-second window is full. */
    record BurstLimit() implements Fault {}

    /** A 429 as when the day's budget is spent. */
    record DailyLimit() implements Fault {}

    /** The block page: 403 and HTML. */
    record BlockPage() implements Fault {}

    /** A page of HTML with status 200 in place of the answer. */
    record Html(boolean after) implements Fault {}

    /** The answer's JSON with its end missing, as a complete reply. */
    record Malformed(boolean after) implements Fault {}
}
