package io.bridgework.pipedrive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.OptionalLong;

/**
 * Keeps the daily budget by account, since no request tells it: every request is booked at the specification's cost
 * before it leaves, and answers that do tell something correct the account. Safe for threads.
 *
 * <p>The budget starts anew at midnight in a time zone that Pipedrive does not name (reference, "Rate limiting",
 * 2026-09-17). Midnight UTC is believed until a reset was seen at another time.
 */
final class BudgetAccount {
    private static final Duration BETWEEN_PROBES = Duration.ofMinutes(15);
    /** What the dearest write costs: a request of so many tokens that gets through shows that the day is open. */
    private static final int DEAREST_WRITE = 10;

    /** A day with less than this left may have ended a run. */
    private static final int DEAREST_LIST = 20;

    private final Clock clock;
    private final OptionalLong planned;
    private final int reservePercent;
    private BudgetDay day;
    private long spent;
    private long companyLimit = -1;
    private Instant exhaustedUntil = Instant.EPOCH;
    private Instant nextProbe = Instant.EPOCH;
    private int refusedTokens;
    private boolean probing;
    private boolean believable = true;
    private boolean asks;
    private long open;
    private long booked;
    private long newestHeard;
    private long highestCount;

    /** Tokens booked for one request. */
    static final class Booking {
        private final int tokens;
        private final long number;
        private final boolean probe;

        private Booking(int tokens, long number, boolean probe) {
            this.tokens = tokens;
            this.number = number;
            this.probe = probe;
        }
    }

    BudgetAccount(ClientConfig config) {
        clock = config.clock();
        planned = config.plan().map(plan -> OptionalLong.of(plan.dailyTokens(config.seats()))).orElse(OptionalLong.empty());
        reservePercent = config.reservePercent();
        day = config.budget().map(kept -> new BudgetDay(kept.resetsAt(), kept.dayEnds()))
                .orElseGet(() -> BudgetDay.at(LocalTime.MIDNIGHT, clock.instant()));
        config.budget().ifPresent(this::restore);
    }

    /**
     * Whoever starts the program again may know more: tokens were bought, or the day began anew at an hour not known here.
     * So where the account says that the day is spent, requests ask: what is taken beyond a day's tokens proves another day,
     * a refusal or what an answer tells ends the asking. Beside a reserve, which is not to be asked away, one request asks.
     */
    private void restore(BudgetState state) {
        spent = Math.max(0, state.spent());
        companyLimit = state.companyLimit();
        exhaustedUntil = state.exhaustedUntil();
        asks = share() >= 0 && spent + DEAREST_LIST >= share();
    }

    synchronized BudgetState state() {
        turnDay(clock.instant());
        return new BudgetState(day.ends(), spent, companyLimit, day.beginsAt(), exhaustedUntil, nextProbe);
    }

    /** Tokens that may still be used today; -1 when nobody knows. */
    synchronized long left() {
        turnDay(clock.instant());
        if (isExhausted()) {
            return 0;
        }
        return share() < 0 ? -1 : Math.max(0, share() - spent);
    }

    /** Refuses before a wait for the pace what {@link #book} would refuse after it. */
    synchronized void check(int tokens) throws Ending.Spent {
        Instant now = clock.instant();
        turnDay(now);
        if (isExhausted()) {
            if (!probing && nextProbe.isAfter(now)) {
                throw new Ending.Spent(exhaustedUntil);
            }
        } else if (share() >= 0 && spent + tokens > share() && !asks) {
            throw new Ending.Spent(day.ends());
        }
    }

    /**
     * Books a request that is about to leave. After a daily refusal a single one is let through each quarter of an hour.
     *
     * @return null while such a probe is under way: ask again soon
     */
    synchronized Booking book(int tokens) throws Ending.Spent {
        check(tokens);
        if (probing) {
            return null;
        }
        probing = isExhausted();
        spent += tokens;
        open += tokens;
        return new Booking(tokens, ++booked, probing);
    }

    /** An answer came that was no refusal for going too fast or too far. */
    synchronized void settled(Booking booking, RateHeaders told) {
        close(booking);
        Instant now = clock.instant();
        if (booking.probe) {
            if (booking.tokens >= Math.min(refusedTokens, DEAREST_WRITE) || !now.isBefore(exhaustedUntil)) {
                reopen(now);
            } else {
                probeAgain(now); // a small one fits into what a larger one found too little
            }
        }
        correct(booking, told, now);
        if (asks) {
            heard(told, now);
        }
    }

    private void heard(RateHeaders told, Instant now) {
        if (told.dailyRemaining().isPresent() || reservePercent > 0) {
            asks = false;
        } else if (spent - open > limit()) {
            begin(BudgetDay.before(now));
        }
    }

    /** The request never left, or was turned away unworked: it cost nothing. */
    synchronized void returned(Booking booking) {
        close(booking);
        spent = Math.max(0, spent - booking.tokens);
    }

    /** Nobody knows if the request was worked on; it counts as if it was. */
    synchronized void unanswered(Booking booking) {
        close(booking);
    }

    /**
     * The service says that the day's budget is gone, or refuses as if it was.
     *
     * @param tokens cost of the request that was refused
     */
    synchronized Ending.Spent exhaust(int tokens, RateHeaders told) {
        heed(told);
        Instant now = clock.instant();
        asks = false;
        believable = limit() < 0 || spent >= limit() / 2 || told.dailyRemaining().isPresent();
        exhaustedUntil = day.next(now);
        refusedTokens = tokens;
        probeAgain(now);
        return new Ending.Spent(exhaustedUntil);
    }

    private void probeAgain(Instant now) {
        Instant probe = now.plus(BETWEEN_PROBES);
        nextProbe = probe.isBefore(exhaustedUntil) ? probe : exhaustedUntil;
    }

    private void close(Booking booking) {
        open -= booking.tokens;
        if (booking.probe) {
            probing = false;
        }
    }

    /**
     * What the answer to a newer request said outweighs an older one; what is under way may not be in it yet. Once nothing
     * is under way, the highest count is the right one.
     */
    private void correct(Booking booking, RateHeaders told, Instant now) {
        heed(told);
        if (told.dailyRemaining().isEmpty() || limit() < 0) {
            return;
        }
        long counted = Math.max(0, limit() - told.dailyRemaining().getAsLong());
        if (booking.number > newestHeard) {
            newestHeard = booking.number;
            if (spent > limit() / 10 && counted + open < spent / 2) {
                // Tokens came back in the middle of what was taken for a day.
                begin(BudgetDay.nearest(now));
            }
            spent = counted + open;
        }
        if (counted <= spent) {
            highestCount = Math.max(highestCount, counted);
        }
        if (open == 0) {
            spent = highestCount;
        }
    }

    private void heed(RateHeaders told) {
        told.dailyLimit().stream().filter(limit -> limit > 0).forEach(limit -> companyLimit = limit);
    }

    /** A probe got through. The day began between the last refused one and now, if the refusals were for the day at all. */
    private void reopen(Instant now) {
        exhaustedUntil = Instant.EPOCH;
        nextProbe = Instant.EPOCH;
        if (believable) {
            begin(BudgetDay.before(now));
        }
    }

    private void begin(BudgetDay seen) {
        asks = false;
        day = seen;
        spent = open;
        highestCount = 0;
    }

    private void turnDay(Instant now) {
        if (!now.isBefore(day.ends())) {
            begin(BudgetDay.at(day.beginsAt(), now));
        }
    }

    private boolean isExhausted() {
        return !exhaustedUntil.equals(Instant.EPOCH);
    }

    private long limit() {
        return companyLimit >= 0 ? companyLimit : planned.orElse(-1);
    }

    private long share() {
        long limit = limit();
        return limit < 0 ? -1 : limit - limit * reservePercent / 100;
    }
}
