package io.bridgework.pipedrive;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import okhttp3.Response;

/**
 * What an answer tells of the limits; each part may be missing or nonsense. Names: Pipedrive reference, "Rate limiting",
 * 2026-09-17; the two {@code x-daily-ratelimit-token} headers are undocumented and were seen in sandbox accounts.
 */
record RateHeaders(OptionalInt limit, OptionalInt remaining, OptionalLong waitSeconds, OptionalLong dailyLimit,
        OptionalLong dailyRemaining, OptionalLong dailyRequestsLeft) {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final long LONGER_THAN_ANY_WINDOW = 60;
    private static final Duration WINDOW = Duration.ofSeconds(2);

    static final RateHeaders NONE = new RateHeaders(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty(),
            OptionalLong.empty(), OptionalLong.empty());

    RateHeaders withoutLimit() {
        return new RateHeaders(OptionalInt.empty(), OptionalInt.empty(), waitSeconds, dailyLimit, dailyRemaining, dailyRequestsLeft);
    }

    static RateHeaders of(Response answer) {
        return new RateHeaders(small(answer, "x-ratelimit-limit"), small(answer, "x-ratelimit-remaining"), waitSeconds(answer),
                number(answer, "x-daily-ratelimit-token-limit"), number(answer, "x-daily-ratelimit-token-remaining"),
                number(answer, "x-daily-requests-left"));
    }

    /**
     * How long to let the window be after a burst refusal. The unit of the reset header is not documented; its sample is
     * 2, so seconds, and a window never lasts longer.
     */
    Duration pause() {
        Duration told = Duration.ofSeconds(Math.min(waitSeconds.orElse(0), LONGEST_PAUSE.toSeconds()));
        return told.compareTo(WINDOW) < 0 ? WINDOW : told;
    }

    boolean asksForLong() {
        return waitSeconds.orElse(0) > LONGER_THAN_ANY_WINDOW;
    }

    private static OptionalLong waitSeconds(Response answer) {
        OptionalLong asked = number(answer, Wire.RETRY_AFTER);
        return asked.isPresent() ? asked : number(answer, "x-ratelimit-reset");
    }

    private static OptionalInt small(Response answer, String name) {
        OptionalLong value = number(answer, name);
        return value.isPresent() && value.getAsLong() <= Integer.MAX_VALUE ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }

    private static OptionalLong number(Response answer, String name) {
        String text = answer.header(name);
        if (text == null) {
            return OptionalLong.empty();
        }
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) && value >= 0 ? OptionalLong.of((long) value) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
