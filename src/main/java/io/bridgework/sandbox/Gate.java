package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Lets requests in: known token, open account, not blocked, within the window of two seconds and the day's budget. */
final class Gate {
    static final String BLOCK_PAGE = "<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>Error 1015</h1>"
            + "<p>You have been blocked from accessing this site.</p></body></html>";
    private static final int OAUTH_FACTOR = 4;
    private static final long BLOCK_SPAN_MILLIS = 10_000;

    private final Account account;
    private final SandboxConfig config;
    private final DailyBudget budget;
    private final Map<String, Long> tokens = new ConcurrentHashMap<>();
    private final String free = "free-" + UUID.randomUUID();
    private final Map<String, BurstWindow> windows = new ConcurrentHashMap<>();
    private final Map<String, BurstWindow> searches = new ConcurrentHashMap<>();
    private final ArrayDeque<Long> refusals = new ArrayDeque<>();
    private volatile boolean blocked;
    private volatile boolean closed;

    Gate(Account account, SandboxConfig config) {
        this.account = account;
        this.config = config;
        this.budget = new DailyBudget(config.tokensPerDay(), config.clock(), config.resetZone());
        tokens.putAll(config.tokens());
    }

    /** A closed door, with the answer that stands on it. */
    static final class Closed extends RuntimeException {
        private final transient Answer answer;

        Closed(Answer answer) {
            super("closed", null, false, false);
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

    /** Who a token is, or a closed door. */
    Caller identify(String token) {
        Long user = token == null ? null : tokens.get(token);
        if (user == null) throw new Closed(Errors.unauthorized());
        if (closed) throw new Closed(Errors.accountClosed());
        if (blocked) throw new Closed(Answer.html(403, BLOCK_PAGE));
        ObjectNode record = account.table(Kind.USER).get(user);
        if (record == null || !record.path("active_flag").asBoolean()) throw new Closed(Errors.unauthorized());
        return new Caller(user, Users.isAdmin(record));
    }

    /** Counts a request, and fills in the headers about limits. */
    void enter(String token, boolean oauth, Route route, Map<String, String> headers) {
        BurstWindow.Standing standing = window(token, oauth).enter();
        describe(standing, headers);
        boolean full = standing.remaining() < 0;
        if (!full && route.search()) {
            full = searches.computeIfAbsent(token, t -> new BurstWindow(config.searchBurst(), config.clock())).enter().remaining() < 0;
            if (full) headers.put("x-ratelimit-remaining", "0");
        }
        if (full) throw refuse();
        boolean paid = budget.take(route.tokens());
        daily(headers);
        if (!paid) throw refuse();
    }

    /** The headers of a 429, made on purpose. */
    void pretend(boolean burst, Map<String, String> headers) {
        headers.put("x-ratelimit-limit", String.valueOf(window("", false).standing().limit()));
        headers.put("x-ratelimit-remaining", burst ? "0" : "1");
        headers.put("x-ratelimit-reset", "2");
        if (!burst && config.dailyHeaders()) {
            headers.put("x-daily-ratelimit-token-limit", String.valueOf(budget.tokens()));
            headers.put("x-daily-ratelimit-token-remaining", "0");
        }
    }

    String freeToken() {
        return free;
    }

    boolean isFree(String token) {
        return free.equals(token);
    }

    void grant(String token, long user) {
        tokens.put(token, user);
    }

    void revoke(String token) {
        tokens.remove(token);
    }

    void accountClosed(boolean isClosed) {
        closed = isClosed;
    }

    void unblock() {
        blocked = false;
        synchronized (refusals) {
            refusals.clear();
        }
    }

    long spentToday() {
        return budget.spent();
    }

    private BurstWindow window(String token, boolean oauth) {
        int limit = config.burst();
        int most = oauth && limit < Integer.MAX_VALUE / OAUTH_FACTOR ? limit * OAUTH_FACTOR : limit;
        return windows.computeIfAbsent(token + oauth, t -> new BurstWindow(most, config.clock()));
    }

    private static void describe(BurstWindow.Standing standing, Map<String, String> headers) {
        headers.put("x-ratelimit-limit", String.valueOf(standing.limit()));
        headers.put("x-ratelimit-remaining", String.valueOf(Math.max(0, standing.remaining())));
        headers.put("x-ratelimit-reset", String.valueOf(standing.resetSeconds()));
    }

    private void daily(Map<String, String> headers) {
        if (!budget.isLimited() || !config.dailyHeaders()) return;
        headers.put("x-daily-ratelimit-token-limit", String.valueOf(budget.tokens()));
        headers.put("x-daily-ratelimit-token-remaining", String.valueOf(Math.max(0, budget.tokens() - budget.spent())));
    }

    private Closed refuse() {
        long now = config.clock().millis();
        synchronized (refusals) {
            refusals.addLast(now);
            while (now - refusals.peekFirst() > BLOCK_SPAN_MILLIS) refusals.removeFirst();
            if (refusals.size() >= config.blockAfter()) blocked = true;
        }
        return new Closed(Errors.overLimit());
    }
}
