package io.bridgework.migration;

import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.workspace.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What rolling back would do and cost, from the ledger alone: no request is made. */
final class RollbackEstimate {
    private static final Set<String> READ_BY_IDS = Set.of("person", "organization", "deal", "activity");

    private RollbackEstimate() {}

    static RollbackPlan plan(Ledger ledger, Predicate<String> chosen, long dailyTokens) {
        var deletes = new TreeMap<String, Long>();
        var restores = new TreeMap<String, Long>();
        var entities = new ArrayList<>(Rollback.RECORDS);
        entities.addAll(List.of("stage", "pipeline", "activity_type", "deal_field", "person_field", "organization_field"));
        var history = History.of(ledger);
        long tokens = 0;
        long requests = 0;
        for (String entity : entities) {
            ledger.forEachEntry(entity, entry -> {
                if (chosen.test(entry.subject()) && (entry.created() || !history.of(entry.subject()).isEmpty())) {
                    (entry.created() ? deletes : restores).merge(entity, 1L, Long::sum);
                }
            });
            long gone = deletes.getOrDefault(entity, 0L);
            long back = restores.getOrDefault(entity, 0L);
            long pages = pages(entity, gone + back);
            tokens += gone * Entities.deleteCost(entity) + back * (entity.equals("note") ? 10 : 5) + pages * (READ_BY_IDS.contains(entity) ? 10 : 20);
            requests += gone + back + pages;
        }
        int days = (int) Math.max(1, (tokens + dailyTokens - 1) / Math.max(1, dailyTokens));
        return new RollbackPlan(
                deletes, restores, Map.of(), tokens, requests, days, new BulkDeletion(ledger).offer(deletes, tokens));
    }

    /** List pages that are read before: is it still as we left it. */
    private static long pages(String entity, long records) {
        if (entity.equals("org_relationship") || records == 0) {
            return 0;
        }
        long size = entity.equals("note") ? 500 : 100;
        long listed = entity.equals("file") ? 100 : 500;
        long whole = records > Present.CHUNK ? (records + listed - 1) / listed : 0; // what is gone is seen in a list
        return (records + size - 1) / size + whole;
    }
}
