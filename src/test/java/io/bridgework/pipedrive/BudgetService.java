package io.bridgework.pipedrive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A company's daily budget as the service keeps it, with a day that begins at its own hour. */
final class BudgetService {
    private static final int TOKENS = 5;

    private final VirtualTime time;
    private final int hour;
    private final long limit;
    private final boolean tells;
    private final Map<LocalDate, Long> days = new TreeMap<>();
    private final List<Instant> refusals = new ArrayList<>();

    BudgetService(VirtualTime time, int hour, long limit, boolean tells) {
        this.time = time;
        this.hour = hour;
        this.limit = limit;
        this.tells = tells;
    }

    /** A caller that always has work, five requests a second, and asks again a minute after it was told to wait. */
    void serve(BudgetAccount account, Duration span) {
        Instant end = time.instant().plus(span);
        while (time.instant().isBefore(end)) {
            try {
                request(account);
                time.pass(Duration.ofMillis(200));
            } catch (Ending.Spent e) {
                time.pass(Duration.ofMinutes(1));
            }
        }
    }

    private void request(BudgetAccount account) throws Ending.Spent {
        BudgetAccount.Booking booking = account.book(TOKENS);
        LocalDate day = time.instant().minus(Duration.ofHours(hour)).atZone(ZoneOffset.UTC).toLocalDate();
        long used = days.getOrDefault(day, 0L);
        if (used + TOKENS > limit) {
            refusals.add(time.instant());
            account.returned(booking);
            throw account.exhaust(TOKENS, headers(used));
        }
        days.put(day, used + TOKENS);
        account.settled(booking, headers(used + TOKENS));
    }

    private RateHeaders headers(long used) {
        return tells ? new RateHeaders(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalLong.of(limit),
                OptionalLong.of(limit - used), OptionalLong.empty()) : RateHeaders.NONE;
    }

    /** The first day, in which the hour is learnt, and the last, which is not over, are left out. */
    private List<Long> fullDays() {
        List<Long> all = new ArrayList<>(days.values());
        return all.subList(2, all.size() - 1);
    }

    long leastOfFullDays() {
        return fullDays().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    long mostOfFullDays() {
        return fullDays().stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE);
    }

    Duration closestRefusals() {
        Duration closest = Duration.ofDays(1);
        for (int i = 1; i < refusals.size(); i++) {
            Duration between = Duration.between(refusals.get(i - 1), refusals.get(i));
            closest = between.compareTo(closest) < 0 ? between : closest;
        }
        return closest;
    }
}
