package io.bridgework.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The company's tokens of the day. Safe for many threads. */
final class DailyBudget {
    private final long tokens;
    private final Clock clock;
    private final ZoneId zone;
    private LocalDate day;
    private long spent;

    DailyBudget(long tokens, Clock clock, ZoneId zone) {
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    /** Takes what an operation costs; false, and nothing taken, when there is not enough. */
    synchronized boolean take(int cost) {
        turn();
        if (spent + cost > tokens) return false;
        spent += cost;
        return true;
    }

    boolean isLimited() {
        return tokens != Long.MAX_VALUE;
    }

    long tokens() {
        return tokens;
    }

    synchronized long spent() {
        turn();
        return spent;
    }

    private void turn() {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        if (today.equals(day)) return;
        day = today;
        spent = 0;
    }
}
