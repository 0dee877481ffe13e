package io.bridgework.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns a fault into what the client gets to see. */
final class FaultWork {
    private static final String PAGE = "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>";

    private FaultWork() {}

    /** The connection has to end without an answer. */
    static final class Hangup extends RuntimeException {
        Hangup() {
            super("hung up on purpose", null, false, false);
        }
    }

    /** The answer that takes the place of the work, or empty when the work is to be done. */
    static Optional<Answer> before(Fault fault, Gate gate, Map<String, String> headers, Consumer<Duration> pause) {
        if (fault instanceof Fault.Reset reset && !reset.after()) throw new Hangup();
        if (fault instanceof Fault.Status status && !status.after()) return Optional.of(Errors.broken(status.status()));
        if (fault instanceof Fault.Stall stall && !stall.after()) {
            pause.accept(stall.time());
            throw new Hangup();
        }
        if (fault instanceof Fault.BurstLimit || fault instanceof Fault.DailyLimit) {
            gate.pretend(fault instanceof Fault.BurstLimit, headers);
            return Optional.of(Errors.overLimit());
        }
        if (fault instanceof Fault.BlockPage) return Optional.of(Answer.html(403, Gate.BLOCK_PAGE));
        if (fault instanceof Fault.Html html && !html.after()) return Optional.of(Answer.html(200, PAGE));
        if (fault instanceof Fault.Malformed malformed && !malformed.after()) return Optional.of(text("{\"success\":true,\"data\":{\"id\":"));
        return Optional.empty();
    }

    /** What becomes of the answer when the work is done. */
    static Answer after(Fault fault, Answer answer, Consumer<Duration> pause) {
        if (fault instanceof Fault.Reset reset && reset.after()) throw new Hangup();
        if (fault instanceof Fault.Status status && status.after()) return Errors.broken(status.status());
        if (fault instanceof Fault.Stall stall && stall.after()) pause.accept(stall.time());
        if (fault instanceof Fault.Html html && html.after()) return Answer.html(200, PAGE);
        if (fault instanceof Fault.Malformed malformed && malformed.after() && answer.source() == null) {
            byte[] whole = answer.bytes();
            return new Answer(answer.status(), answer.contentType(), answer.json(), Arrays.copyOf(whole, whole.length * 2 / 3), -1, null);
        }
        return answer;
    }

    private static Answer text(String half) {
        return new Answer(200, "application/json; charset=utf-8", null, half.getBytes(java.nio.charset.StandardCharsets.UTF_8), -1, null);
    }
}
