package io.bridgework.migration;

import io.bridgework.migration.Forecast.Work;
import io.bridgework.migration.Views.DayPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Spreads work over days, each with its share of the daily budget. */
final class Calendar {
    /** Nobody reads further, and a migration of years is not one. */
    private static final int MOST_DAYS = 400;

    private final LocalDate first;
    private final long daily;
    private final long reserve;
    private final long today;

    /** @param left tokens left today; empty when nothing is known of today */
    Calendar(Session session, long daily, OptionalLong left) {
        Profile profile = session.needProfile();
        this.first = LocalDate.now(session.environment().clock().withZone(session.zone()));
        this.daily = Math.max(1, daily);
        this.reserve = Profile.dailyTokens(profile.plan(), profile.seats()) - daily;
        this.today = left.orElse(daily);
    }

    List<DayPlan> of(List<Work> all) {
        var days = new ArrayList<DayPlan>();
        Map<String, Long> sends = new LinkedHashMap<>();
        long room = today;
        long spent = 0;
        for (Work work : all) {
            long open = work.requests();
            long each = Math.max(1, work.tokens() / Math.max(1, work.requests()));
            while (open > 0 && days.size() < MOST_DAYS) {
                long fitting = Math.min(open, room / each);
                if (fitting > 0) {
                    sends.merge(work.what(), fitting, Long::sum);
                    open -= fitting;
                    room -= fitting * each;
                    spent += fitting * each;
                } else {
                    days.add(new DayPlan(first.plusDays(days.size()), spent, sends, reserve));
                    sends = new LinkedHashMap<>();
                    room = Math.max(daily, each);
                    spent = 0;
                }
            }
        }
        if (!sends.isEmpty()) {
            days.add(new DayPlan(first.plusDays(days.size()), spent, sends, reserve));
        }
        return List.copyOf(days);
    }
}
