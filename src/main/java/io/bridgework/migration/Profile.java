package io.bridgework.migration;

import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was connected: kept as an encrypted document of the workspace.
 *
 * @param pipedrive base address, or {@code sandbox}
 * @param token never shown, never logged
 * @param plan empty while unknown: then no daily budget is kept by account, only what answers say is heeded
 */
record Profile(
        String source, String pipedrive, String token, String plan, int seats, String zone, String currency,
        int reservePercent) {
    static final String DOCUMENT = "connection";

    /** Multipliers of the daily budget (Pipedrive reference, rate limits page, 2026-09-17). */
    private static final Map<String, Integer> PLANS = Map.of("lite", 1, "growth", 2, "premium", 5, "ultimate", 7);

    static Profile merge(Optional<Profile> before, ConnectOptions options) {
        return new Profile(
                options.source().map(path -> path.toAbsolutePath().normalize().toString())
                        .or(() -> before.map(Profile::source)).orElse(""),
                options.pipedrive().or(() -> before.map(Profile::pipedrive)).orElse(""),
                options.token().map(String::new).or(() -> before.map(Profile::token)).orElse(""),
                options.plan().map(Profile::checkedPlan).or(() -> before.map(Profile::plan)).orElse(""),
                options.seats().or(() -> before.map(Profile::seats)).orElse(1),
                options.zone().map(ZoneId::getId).or(() -> before.map(Profile::zone)).orElse(""),
                options.currency().map(code -> code.toUpperCase(Locale.ROOT)).or(() -> before.map(Profile::currency))
                        .orElse(""),
                options.reservePercent().or(() -> before.map(Profile::reservePercent)).orElse(0));
    }

    private static String checkedPlan(String plan) {
        String word = plan.toLowerCase(Locale.ROOT);
        if (!PLANS.containsKey(word)) {
            throw new TroubleException(Trouble.wrongUsage(
                    "PLAN", "“" + plan + "” is not one of Pipedrive's plans.", "Nothing was changed.",
                    "Choose lite, growth, premium or ultimate."));
        }
        return word;
    }

    /** 30,000 tokens a day, times plan, times seats, less the reserve. */
    long dailyTokens() {
        return dailyTokens(plan, seats) * (100 - reservePercent) / 100;
    }

    static long dailyTokens(String plan, int seats) {
        return 30_000L * PLANS.getOrDefault(plan, 1) * seats;
    }

    /** Custom fields per company (Pipedrive knowledge base, usage limits, 2025-11-04). */
    int customFieldCap() {
        return switch (plan) {
            case "growth" -> 100;
            case "premium" -> 300;
            case "ultimate" -> 500;
            default -> 30;
        };
    }

    /** Deals that are not archived (Pipedrive knowledge base, usage limits, 2025-11-04). */
    long dealCap() {
        long each = switch (plan) {
            case "growth" -> 5_000;
            case "premium" -> 15_000;
            case "ultimate" -> 20_000;
            default -> 2_500;
        };
        return Math.min(300_000, each * seats);
    }

    boolean isSandbox() {
        return pipedrive.equals("sandbox");
    }

    ZoneId zoneId() {
        try {
            return zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }
}
