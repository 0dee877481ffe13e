package io.bridgework.migration;

import io.bridgework.pipedrive.InProcess.Answer;
import io.bridgework.pipedrive.InProcess.Network;
import io.bridgework.pipedrive.InProcess.Question;
import io.bridgework.sandbox.DirectSandbox;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * A way to the sandbox on which requests go wrong by a seed, and on which the program can be killed. What a stalled server
 * does late is done once time has passed.
 */
final class FaultyNetwork implements Network {
    /** What can go wrong with a request. */
    enum Trouble {
        RESET_BEFORE, RESET_AFTER, STALL_BEFORE, STALL_AFTER, LATE, CUT, MALFORMED, HTML_BEFORE, HTML_AFTER, STATUS_BEFORE,
        STATUS_AFTER, BURST, DAILY, BLOCK, KILL_BEFORE, KILL_AFTER
    }

    /** Thrown out of whatever the program does: it is dead. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed on purpose", null, false, false);
        }
    }

    /** Somebody between the program and the account who may change what passes. */
    @FunctionalInterface
    interface Meddler {
        Answer pass(Question question, Function<Question, Answer> on) throws IOException;
    }

    private static final boolean TRACED = Long.getLong("bridgework.fire.seed", -1) >= 0;
    /** The last says done by its status and not done by its words. */
    private static final int[] SERVER_ERRORS = {500, 502, 503, 504, 520, 200};

    private final DirectSandbox sandbox;
    private final VirtualTime time;
    private final Random random;
    private final double rate;
    private final Runnable onKill;
    private final Deque<Late> late = new ArrayDeque<>();
    private final Map<Trouble, Integer> struck = new EnumMap<>(Trouble.class);
    private Meddler meddler = (question, on) -> on.apply(question);
    private int faultsLeft;
    private long tokens;
    private long writes;
    private boolean dead;

    private record Late(Question question, long due) {}

    FaultyNetwork(DirectSandbox sandbox, VirtualTime time, long seed, double rate, int faults, Runnable onKill) {
        this.sandbox = sandbox;
        this.time = time;
        this.random = new Random(seed);
        this.rate = rate;
        this.faultsLeft = faults;
        this.onKill = onKill;
    }

    synchronized void revive() {
        dead = false;
    }

    synchronized boolean isDead() {
        return dead;
    }

    /** Kills the program from outside of a request. */
    synchronized void kill() {
        if (!dead) {
            dead = true;
            onKill.run();
        }
        throw new Killed();
    }

    /** Whether nothing goes wrong here, ever. */
    boolean isQuiet() {
        return rate == 0;
    }

    synchronized long tokens() {
        return tokens;
    }

    synchronized long writes() {
        return writes;
    }

    /** From now on this one stands in the way of every request that no fault strikes. */
    synchronized void meddle(Meddler other) {
        meddler = other;
    }

    Map<Trouble, Integer> struck() {
        return struck;
    }

    @Override
    public synchronized Answer exchange(Question question) throws IOException {
        if (dead) {
            throw new Killed();
        }
        time.pass(40_000_000);
        doLateWork();
        if (faultsLeft <= 0 || random.nextDouble() >= rate) {
            return meddler.pass(question, this::serve);
        }
        faultsLeft--;
        Trouble trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
        struck.merge(trouble, 1, Integer::sum);
        trace(trouble + " strikes", question);
        return strike(question, trouble);
    }

    private void doLateWork() {
        while (!late.isEmpty() && late.peek().due() <= time.nanos()) {
            serve(late.poll().question());
        }
    }

    /** All that is still under way is done. */
    synchronized void settle() {
        while (!late.isEmpty()) {
            serve(late.poll().question());
        }
    }

    private Answer strike(Question question, Trouble trouble) throws IOException {
        switch (trouble) {
            case RESET_BEFORE -> throw new SocketException("reset");
            case STALL_BEFORE -> throw timeout();
            case LATE -> {
                SocketTimeoutException timeout = timeout();
                late.add(new Late(question, time.nanos() + random.nextInt(25) * 1_000_000_000L));
                throw timeout;
            }
            case HTML_BEFORE -> {
                return page(200);
            }
            case STATUS_BEFORE -> {
                return error();
            }
            case BURST -> {
                return new Answer(429, Map.of("x-ratelimit-limit", "100000", "x-ratelimit-remaining", "0", "x-ratelimit-reset", "2"), "application/json", json("{\"success\":false,\"error\":\"request over limit\"}"));
            }
            case DAILY -> {
                return new Answer(429, Map.of("x-ratelimit-limit", "100000", "x-ratelimit-remaining", "5", "x-daily-ratelimit-token-remaining", "0"), "application/json", json("{\"success\":false,\"error\":\"request over limit\"}"));
            }
            case BLOCK -> {
                return page(403);
            }
            case KILL_BEFORE -> kill();
            default -> { }
        }
        Answer answer = serve(question);
        switch (trouble) {
            case RESET_AFTER -> throw new SocketException("reset");
            case STALL_AFTER -> throw timeout();
            case CUT -> throw new IOException("unexpected end of stream");
            case MALFORMED -> {
                byte[] half = java.util.Arrays.copyOf(answer.body(), answer.body().length * 2 / 3);
                return new Answer(answer.status(), answer.headers(), answer.contentType(), half);
            }
            case HTML_AFTER -> {
                return page(200);
            }
            case STATUS_AFTER -> {
                return error();
            }
            case KILL_AFTER -> kill();
            default -> { }
        }
        return answer;
    }

    private SocketTimeoutException timeout() {
        time.pass(60_000_000_000L);
        return new SocketTimeoutException("timeout");
    }

    private Answer serve(Question question) {
        DirectSandbox.Reply reply = sandbox.serve(
                question.method(), question.path(), question.query(), question.contentType(), question.body());
        tokens += reply.tokens();
        trace(Integer.toString(reply.status()), question);
        writes += question.method().equals("GET") ? 0 : 1;
        return new Answer(reply.status(), new HashMap<>(reply.headers()), reply.contentType(), reply.body());
    }

    private void trace(String what, Question question) {
        if (TRACED) {
            System.out.printf("%10.1f %s %s %s?%s%n", time.nanos() / 1e9, what, question.method(), question.path(), question.query());
        }
    }

    private Answer error() {
        int status = SERVER_ERRORS[random.nextInt(SERVER_ERRORS.length)];
        return new Answer(status, Map.of(), "application/json", json("{\"success\":false,\"error\":\"Internal server error\",\"code\":\"ERR_UNKNOWN\"}"));
    }

    private static Answer page(int status) {
        return new Answer(status, Map.of(), "text/html", json("<!DOCTYPE html><html><body>no</body></html>"));
    }

    private static byte[] json(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
