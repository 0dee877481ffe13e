package io.bridgework.migration;

import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.PlanDays;
import io.bridgework.model.RecordKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a migration will take, from the counts per kind and Pipedrive's costs per operation. */
final class Estimator {
    /** Fields, pipelines, stages, users and the like: measured on the example practices. */
    private static final long PREPARATION = 400;

    private Estimator() {}

    static Estimate estimate(Map<RecordKind, Long> counts, Profile profile) {
        long requests = 0;
        long tokens = PREPARATION;
        for (Map.Entry<RecordKind, Long> kind : counts.entrySet()) {
            long cost = cost(kind.getKey());
            tokens += cost * kind.getValue();
            requests += cost == 0 ? 0 : kind.getValue();
        }
        tokens += requests / 500 * 10; // read back by pages of 500 rows at 10 tokens
        requests += requests / 500 + PREPARATION / 5;
        var plans = new ArrayList<PlanDays>();
        for (String plan : List.of("lite", "growth", "premium", "ultimate")) {
            for (int seats : new int[] {1, 3, 5}) {
                plans.add(new PlanDays(plan, seats, Profile.dailyTokens(plan, seats), days(tokens, Profile.dailyTokens(plan, seats))));
            }
        }
        Duration work = Duration.ofSeconds(Math.max(1, requests / burst(profile.plan())));
        return new Estimate(tokens, requests, work, days(tokens, profile.dailyTokens()), List.copyOf(plans));
    }

    private static int days(long tokens, long daily) {
        return (int) Math.max(1, (tokens + daily - 1) / Math.max(1, daily));
    }

    /** Requests a second with an API token (Pipedrive reference, burst limits of 2026-09-17, per two seconds). */
    private static long burst(String plan) {
        return switch (plan) {
            case "growth" -> 20;
            case "premium" -> 50;
            case "ultimate" -> 60;
            default -> 10;
        };
    }

    /** Tokens for a record of the kind; kinds that ride on another record cost nothing of their own. */
    private static long cost(RecordKind kind) {
        return switch (kind) {
            case PATIENT, TREATMENT_PLAN, APPOINTMENT, RECALL, STAGE -> 5;
            case PRACTICE -> 15;
            case NOTE, ATTACHMENT -> 10;
            case PROVIDER, METRIC, INSURANCE, REVIEW -> 0;
        };
    }
}
