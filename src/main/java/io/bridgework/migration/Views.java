package io.bridgework.migration;

import io.bridgework.engine.RunStatus;
import io.bridgework.model.FieldValue;
import io.bridgework.model.Finding;
import io.bridgework.model.KindCounts;
import io.bridgework.model.Mapping;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Trouble;
import io.bridgework.model.Way;
import io.bridgework.model.UnusedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the façade shows: plain values for windows, commands and reports. */
public final class Views {
    private Views() {}

    /** A table of the export: its kind is empty while unknown. */
    public record TableView(String file, Optional<RecordKind> kind, long rows) {}

    /** The account at the other end; the user is the one of the token. */
    public record AccountView(String company, String user, String userEmail, boolean admin, int usersActive, int customFieldsInUse) {}

    public record ConnectionView(
            String source, List<TableView> tables, List<UnusedFile> unused, long documents, String pipedrive,
            Optional<AccountView> account, String plan, int seats, String zone, String currency, int reservePercent) {}

    /**
     * What a migration will take.
     *
     * @param work time of sending, without waiting for the daily budget
     * @param days calendar days of the plan at hand
     * @param plans days for other plans and seats
     * @param calendar the days to come, the first being today
     * @param changes what a bigger plan, a seat more or a top-up would change
     * @param deals deals against the plan's cap; empty while the plan is not known
     * @param ways what each way of bringing the practice would take; just the chosen one once visits or notes were sent
     */
    public record Estimate(
            long tokens, long requests, Duration work, int days, List<PlanDays> plans, List<DayPlan> calendar,
            List<Change> changes, List<WayCost> ways, Optional<DealsView> deals) {
        /** Without a calendar. */
        public Estimate(long tokens, long requests, Duration work, int days, List<PlanDays> plans) {
            this(tokens, requests, work, days, plans, List.of(), List.of(), List.of(), Optional.empty());
        }
    }

    /**
     * Deals against what the plan allows of them.
     *
     * @param needed plans of the export, each a deal
     * @param archived how many of them are archived and do not count
     * @param cap what the plan allows, those of before included
     */
    public record DealsView(long needed, long archived, long cap) {
        public boolean isTooMany() {
            return needed - archived > cap;
        }
    }

    /**
     * What a way of bringing the practice takes.
     *
     * @param id as the command line takes it, without the day: {@code notes-in-visits,fold-visits}
     * @param tokens still to be spent
     * @param saved tokens less than the faithful way
     * @param loss what it takes away, in a line for people
     */
    public record WayCost(String id, Way way, long tokens, long saved, int days, String loss, boolean chosen) {}

    /**
     * A day of the calendar.
     *
     * @param tokens what the migration spends that day
     * @param sends requests by entity id, in the order of work; {@code setting up} and {@code reading back} among them
     * @param reserve tokens left to other programs that day
     */
    public record DayPlan(java.time.LocalDate date, long tokens, Map<String, Long> sends, long reserve) {
        public DayPlan {
            sends = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sends));
        }
    }

    /**
     * What something bought would change.
     *
     * @param what {@code plan}, {@code seat} or {@code topup}
     * @param tokens bought with a top-up; 0 otherwise
     * @param days the migration would take then
     */
    public record Change(String what, String plan, int seats, long tokens, int days) {}

    public record PlanDays(String plan, int seats, long dailyTokens, int days) {}

    public record AuditView(
            Map<RecordKind, Long> counts, String grade, Estimate estimate, Map<String, Long> findingsByCode,
            List<Finding> findings) {}

    /**
     * A cell that a finding speaks of, and what is sent for it.
     *
     * @param sent empty when the field stays empty
     */
    public record CellView(String source, Optional<FieldValue> sent) {}

    /** A column for the reviewer: up to five different sample values, and how many of its cells are filled (0 to 1). */
    public record ColumnSample(List<String> values, double filled) {}

    public record MappingView(Mapping mapping, int customFieldsNeeded, int customFieldsInUse, int customFieldsCap) {}

    /**
     * A custom field that the drafts want.
     *
     * @param target such as {@code person.custom:tooth}
     * @param filled records with a value
     */
    public record FieldNeed(String target, String name, long filled) {}

    /** @param cap empty while the plan is not known */
    public record FieldsView(List<FieldNeed> needed, List<String> folded, int inUse, java.util.OptionalInt cap) {}

    public record UserView(long id, String name, String email, boolean active) {}

    public record ProvidersView(List<ProviderMatch> providers, List<UserView> users, Optional<UserView> fallback) {}

    public enum Verdict {
        SAME, TIDIED, CUT, LOST, CHANGED;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One field of one record: as at the source, as wanted, as Pipedrive has it. */
    public record DiffRow(
            String record, String entity, String field, String source, String expected, String pipedrive,
            Verdict verdict) {}

    public record SampleView(int records, List<DiffRow> diff, Map<Verdict, Long> summary, boolean sent, boolean approved) {}

    /** A value that a person changed in Pipedrive since our write, and that the source changed too. */
    public record Conflict(String record, String entity, String field, String before, String source, String pipedrive) {}

    /**
     * A record of ours that a person deleted or merged in Pipedrive since.
     *
     * @param record its source record, such as {@code patient:10001}
     * @param name for people
     * @param mergedInto the record that lives on, for people; empty when it was deleted
     * @param choice {@code open}, {@code leave} (it stays deleted) or {@code resend}
     */
    public record Deleted(String record, String entity, String name, String mergedInto, String choice) {}

    /** A record that an earlier export had and this one has not; it stays in Pipedrive. */
    public record Vanished(String record, String entity, String name) {}

    /** A record that has another number at the source than before. @param before the source record that it was */
    public record Rekeyed(String record, String before, String entity, String name) {}

    /**
     * A record of the source that may be one that was sent under another number, or a new one; it waits for a decision.
     *
     * @param candidates source records that vanished and look like it
     * @param choice {@code open}, {@code new}, or the candidate that it is
     */
    public record Unsure(String record, String entity, String name, List<String> candidates, String choice) {
        public Unsure {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * How the source changed since the load before, and what people deleted in Pipedrive. The lists hold up to 1,000
     * records each, the numbers count all.
     */
    public record Changes(
            long added, long changed, long vanished, long rekeyed, List<Vanished> vanishedRecords,
            List<Rekeyed> rekeyedRecords, List<Unsure> unsure, List<Deleted> deleted) {
        public static final Changes NONE = new Changes(0, 0, 0, 0, List.of(), List.of(), List.of(), List.of());

        /** Whether something waits for a person's word. */
        public boolean isOpen() {
            return unsure.stream().anyMatch(record -> record.choice().equals("open"))
                    || deleted.stream().anyMatch(record -> record.choice().equals("open"));
        }

        Changes with(List<Deleted> now) {
            return new Changes(added, changed, vanished, rekeyed, vanishedRecords, rekeyedRecords, unsure, now);
        }
    }

    public record RejectView(RecordKind kind, String file, long row, String key, String code, String reason) {}

    /**
     * How a run stands or ended. {@code trouble} says why when it is not completed.
     *
     * @param remarks sentences about what was decided for this run, such as columns in the long text
     * @param changes of the source since the load before, and what people deleted in Pipedrive
     */
    public record RunView(
            String stage, RunStatus status, Map<RecordKind, KindCounts> kinds, long tokensSpent, long tokensFloor,
            long requests, long seconds, List<DiffRow> differences, List<Conflict> conflicts, List<RejectView> rejects,
            List<Trouble> waitsFor, Optional<Trouble> trouble, List<String> remarks, Changes changes) {
        public RunView {
            remarks = remarks == null ? List.of() : List.copyOf(remarks);
            changes = changes == null ? Changes.NONE : changes;
        }

        /** Nothing changed. */
        public RunView(
                String stage, RunStatus status, Map<RecordKind, KindCounts> kinds, long tokensSpent, long tokensFloor,
                long requests, long seconds, List<DiffRow> differences, List<Conflict> conflicts, List<RejectView> rejects,
                List<Trouble> waitsFor, Optional<Trouble> trouble, List<String> remarks) {
            this(stage, status, kinds, tokensSpent, tokensFloor, requests, seconds, differences, conflicts, rejects, waitsFor,
                    trouble, remarks, Changes.NONE);
        }

        /** The same with one more remark, first. */
        RunView remarking(String remark) {
            var all = new java.util.ArrayList<>(List.of(remark));
            all.addAll(remarks);
            return new RunView(
                    stage, status, kinds, tokensSpent, tokensFloor, requests, seconds, differences, conflicts, rejects, waitsFor,
                    trouble, all, changes);
        }

        /** The same with these changes; what waits for a person is never called completed. */
        RunView with(Changes now) {
            RunStatus worst = now.isOpen() ? status.worst(RunStatus.COMPLETED_WITH_REJECTS) : status;
            return new RunView(
                    stage, worst, kinds, tokensSpent, tokensFloor, requests, seconds, differences, conflicts, rejects, waitsFor,
                    trouble, remarks, now);
        }

        /** Nothing to remark. */
        public RunView(
                String stage, RunStatus status, Map<RecordKind, KindCounts> kinds, long tokensSpent, long tokensFloor,
                long requests, long seconds, List<DiffRow> differences, List<Conflict> conflicts, List<RejectView> rejects,
                List<Trouble> waitsFor, Optional<Trouble> trouble) {
            this(stage, status, kinds, tokensSpent, tokensFloor, requests, seconds, differences, conflicts, rejects, waitsFor,
                    trouble, List.of());
        }
    }

    /**
     * What rolling back would do, before it does. Counts by entity id.
     *
     * @param cheaper a way by hand that costs fewer tokens, where there is one
     */
    public record RollbackPlan(
            Map<String, Long> deletes, Map<String, Long> restores, Map<String, Long> leftAlone, long tokens,
            long requests, int days, Optional<CheaperWay> cheaper) {
        /** No cheaper way. */
        public RollbackPlan(
                Map<String, Long> deletes, Map<String, Long> restores, Map<String, Long> leftAlone, long tokens,
                long requests, int days) {
            this(deletes, restores, leftAlone, tokens, requests, days, Optional.empty());
        }
    }

    /**
     * Deleting in Pipedrive's own window, which costs no tokens, before rolling back.
     *
     * @param tokensLeft what rolling back takes after it
     * @param steps for a person to follow, in their order
     */
    public record CheaperWay(long tokensSaved, long tokensLeft, List<String> steps) {}

    /** A patient, for a person who looks for one. @param key at the source */
    public record PatientView(String key, String name) {}

    /**
     * The way that was chosen.
     *
     * @param words as the command line takes them
     * @param loss what it takes away, in a line for people
     */
    public record WayView(String words, String loss) {}

    /** State of a step of the wizard, decided by the engine. */
    public enum StepState {
        TO_DO, NOW, NEEDS_YOU, RUNNING, WAITING, DONE, OUT_OF_DATE
    }

    /**
     * @param number 1 to 7
     * @param sentence what is open, or the result, in a few words
     * @param mayGoOn whether the step after it may be opened for work
     * @param reason why not, with a count where there is one; empty when it may
     */
    public record StepView(int number, String name, StepState state, String sentence, boolean mayGoOn, String reason) {}

    public record StatusView(List<StepView> steps, int currentStep, RunView run, Optional<String> notice, Instant at) {}
}
