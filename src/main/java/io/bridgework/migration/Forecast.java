package io.bridgework.migration;

import io.bridgework.engine.StageRunner;
import io.bridgework.migration.Views.Change;
import io.bridgework.migration.Views.DealsView;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.PlanDays;
import io.bridgework.migration.Views.WayCost;
import io.bridgework.model.EntityType;
import io.bridgework.model.Way;
import io.bridgework.workspace.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is still to be sent and read, request by request at the specification's costs, spread over the days to come. */
final class Forecast {
    private static final List<String> PLANS = List.of("lite", "growth", "premium", "ultimate");
    private static final int[] SEATS = {1, 3, 5};

    /** The user of the key: asked by each session. */
    private static final Work USER = Work.each("setting up", 1, 2);
    /** Lists of fields of three entities, activity types, pipelines and stages: read once for each load. */
    private static final List<Work> LOOK = List.of(
            Work.each("setting up", 3, 10), Work.each("setting up", 1, 20), Work.each("setting up", 2, 5));
    /** Four lists of records, and archived deals, notes and documents: looked at first by a session that goes on with a load. */
    private static final List<Work> NEWCOMERS = List.of(Work.each("setting up", 4, 10), Work.each("setting up", 3, 20));

    private final Session session;
    private final StageRunner stages;
    private final ProviderDesk providers;
    private final DraftCounts counts;
    private final List<Work> work = new ArrayList<>();

    Forecast(Session session, StageRunner stages, ProviderDesk providers) {
        this(session, stages, providers, DraftCounts.of(session, stages, providers));
    }

    private Forecast(Session session, StageRunner stages, ProviderDesk providers, DraftCounts counts) {
        this.session = session;
        this.stages = stages;
        this.providers = providers;
        this.counts = counts;
    }

    /** Some requests of one sort. */
    record Work(String what, long requests, long tokens) {
        static Work each(String what, long requests, long tokensEach) {
            return new Work(what, requests, requests * tokensEach);
        }
    }

    /** What remains to be done. */
    Estimate estimate() {
        list();
        Profile profile = session.needProfile();
        long tokens = tokens();
        long requests = work.stream().mapToLong(Work::requests).sum();
        var plans = new ArrayList<PlanDays>();
        for (String plan : PLANS) {
            for (int seats : SEATS) {
                long daily = share(plan, seats, profile.reservePercent());
                plans.add(new PlanDays(plan, seats, daily, days(tokens, daily, OptionalLong.empty())));
            }
        }
        OptionalLong today = session.connection().budgetLeftToday();
        int days = days(tokens, profile.dailyTokens(), today);
        return new Estimate(
                tokens, requests, Duration.ofSeconds(requests == 0 ? 0 : Math.max(1, requests / burst(profile.plan()))), days,
                List.copyOf(plans),
                new Calendar(session, profile.dailyTokens(), today).of(work), changes(profile, tokens, today),
                ways(profile, tokens, today), deals(profile));
    }

    private Optional<DealsView> deals(Profile profile) {
        return profile.plan().isEmpty()
                ? Optional.empty()
                : Optional.of(new DealsView(counts.of(EntityType.DEAL), counts.archived(), profile.dealCap()));
    }

    private long tokens() {
        return work.stream().mapToLong(Work::tokens).sum();
    }

    /** Each way at the costs of the same requests. Once records were sent, there is just the one that was chosen. */
    private List<WayCost> ways(Profile profile, long tokens, OptionalLong today) {
        var ways = new Ways(session);
        Way chosen = Ways.chosen(session);
        if (!ways.isOpen()) {
            return List.of(cost(chosen, tokens, tokens, profile, today));
        }
        var input = DraftCounts.input(session, providers);
        var costs = new ArrayList<WayCost>();
        long faithful = 0;
        for (Way way : ways.all()) {
            var other = new Forecast(session, stages, providers, ways.counts(counts, input, way));
            other.list();
            long takes = way.equals(chosen) ? tokens : other.tokens();
            faithful = way.isFaithful() ? takes : faithful;
            costs.add(cost(way, takes, faithful, profile, today));
        }
        return List.copyOf(costs);
    }

    private WayCost cost(Way way, long tokens, long faithful, Profile profile, OptionalLong today) {
        return new WayCost(
                WayWords.id(way), way, tokens, Math.max(0, faithful - tokens), days(tokens, profile.dailyTokens(), today), WayWords.loss(way.records()),
                way.equals(Ways.chosen(session)));
    }

    private void list() {
        boolean sampled = session.document(SampleDesk.DOCUMENT).map(node -> node.path("sent").asBoolean()).orElse(false);
        boolean loaded = stages.standing("load") == StageRunner.Standing.DONE;
        if (!loaded) {
            work.add(USER);
            var book = new RunBook(session);
            if (!book.isUnderWay() || new SchemaBook(session).preparedBy(book.number()).isEmpty()) {
                work.addAll(LOOK);
            }
            if (session.willLook() && Entities.LOAD_ORDER.stream().anyMatch(entity -> there(entity.id()) > 0)) {
                work.addAll(NEWCOMERS);
            }
            setUp();
            if (!sampled) {
                readBack(true);
            }
            for (EntityType entity : Entities.LOAD_ORDER) {
                add(Work.each(entity.id(), counts.of(entity) - there(entity.id()), Entities.createCost(entity.id())));
            }
        }
        if (stages.standing("reconcile") != StageRunner.Standing.DONE) {
            readBack(false);
        }
    }

    private void setUp() {
        Ledger ledger = session.workspace().ledger();
        add(Work.each("setting up", counts.fields().stream().filter(field -> ledger.find(field).isEmpty()).count(), 5));
    }

    /** @param sample whether just a few hundred records are there yet, a page of each sort */
    private void readBack(boolean sample) {
        for (EntityType entity : Entities.LOAD_ORDER) {
            long records = counts.of(entity);
            if (records == 0) {
                continue;
            }
            if (entity == EntityType.DEAL && counts.archived() > 0) {
                add(Work.each("reading back", Entities.listCost(Entities.ARCHIVED_DEAL, sample ? 1 : counts.archived()) / 20, 20));
                records -= counts.archived();
            }
            long page = Entities.listCost(entity.id(), 1);
            long read = entity == EntityType.ORG_RELATIONSHIP ? counts.parents() : sample ? 1 : records;
            add(Work.each("reading back", Entities.listCost(entity.id(), read) / page, page));
        }
    }

    private void add(Work more) {
        if (more.requests() > 0) {
            work.add(more);
        }
    }

    private long there(String entity) {
        var count = new long[1];
        session.workspace().ledger().forEachEntry(entity, entry -> count[0]++);
        return count[0];
    }

    private static long share(String plan, int seats, int reservePercent) {
        return Profile.dailyTokens(plan, seats) * (100 - reservePercent) / 100;
    }

    private static int days(long tokens, long daily, OptionalLong today) {
        long later = Math.max(0, tokens - today.orElse(daily));
        return (int) (1 + (later + daily - 1) / Math.max(1, daily));
    }

    private static List<Change> changes(Profile profile, long tokens, OptionalLong today) {
        var changes = new ArrayList<Change>();
        String plan = profile.plan().isEmpty() ? "lite" : profile.plan();
        int next = PLANS.indexOf(plan) + 1;
        if (next < PLANS.size()) {
            changes.add(new Change("plan", PLANS.get(next), profile.seats(), 0,
                    days(tokens, share(PLANS.get(next), profile.seats(), profile.reservePercent()), OptionalLong.empty())));
        }
        changes.add(new Change("seat", plan, profile.seats() + 1, 0,
                days(tokens, share(plan, profile.seats() + 1, profile.reservePercent()), OptionalLong.empty())));
        long missing = tokens - today.orElse(profile.dailyTokens());
        if (missing > 0) {
            changes.add(new Change("topup", plan, profile.seats(), missing, 1));
        }
        return List.copyOf(changes);
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
}
