package io.bridgework.ui;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.RunStatus;
import io.bridgework.migration.ReportSource;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.AccountView;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.Changes;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.Change;
import io.bridgework.migration.Views.DayPlan;
import io.bridgework.migration.Views.DealsView;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.PatientView;
import io.bridgework.migration.Views.PlanDays;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.StepState;
import io.bridgework.migration.Views.StepView;
import io.bridgework.migration.Views.Unsure;
import io.bridgework.migration.Views.WayCost;
import io.bridgework.model.KindCounts;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Way;
import io.bridgework.ui.session.MigrationPort;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** A migration on paper: answers from its fields, so that pages can be shown in states that are hard to come by. */
class PaperMigration {
    int step = 7;
    List<Conflict> conflicts = new ArrayList<>();
    List<Unsure> unsure = new ArrayList<>();
    List<Deleted> deleted = new ArrayList<>();
    Changes changes = Changes.NONE;
    List<String> acts = new ArrayList<>();
    int toSend;
    int calendarDays = 3;
    boolean sent = true;
    Way way = Way.FAITHFUL;
    CountDownLatch runs = new CountDownLatch(0);

    /** This migration as the window sees it; verbs that are not on paper are not called. */
    MigrationPort port() {
        return as(MigrationPort.class, this);
    }

    private static <T> T as(Class<T> type, Object paper) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
            try {
                return paper.getClass().getMethod(method.getName(), method.getParameterTypes()).invoke(paper, values);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    public Optional<ConnectionView> connection() {
        return Optional.of(new ConnectionView(
                "export", List.of(), List.of(), 0, "https://quillmoor.example.com",
                Optional.of(new AccountView("Quillmoor Dental", "Ada Okonjo", "ada@example.com", true, 3, 22)), "growth", 3,
                "America/New_York", "USD", 10));
    }

    public StatusView status() {
        List<StepView> steps = IntStream.rangeClosed(1, 7).mapToObj(number -> new StepView(
                number, "", number == step ? StepState.NOW : StepState.DONE, "Done", true, "")).toList();
        return new StatusView(steps, step, load(), Optional.empty(), Instant.EPOCH);
    }

    RunView load() {
        Map<RecordKind, KindCounts> kinds = new EnumMap<>(RecordKind.class);
        kinds.put(RecordKind.PATIENT, new KindCounts(9842, 9788, 54, 0, 0, 0, 0));
        kinds.put(RecordKind.APPOINTMENT, new KindCounts(37225, 37225, 0, 0, 0, 0, 0));
        kinds.put(RecordKind.NOTE, new KindCounts(11968, 11968, 0, 0, 0, 0, 0));
        return new RunView(
                "load", RunStatus.COMPLETED, kinds, 435375, 435000, 72042, 2500, List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), List.of(), changes);
    }

    public ReportSource reportSource() {
        return as(ReportSource.class, new Report());
    }

    /** The report of this migration. */
    public final class Report {
        public Optional<RunView> load() {
            return Optional.of(PaperMigration.this.load()).filter(run -> sent);
        }

        public Optional<RunView> reconciliation() {
            return Optional.of(PaperMigration.this.load());
        }

        public List<ReportSource.FillRate> fillRates() {
            return List.of(new ReportSource.FillRate("person", "Birth date", 9000, 9000, 9842));
        }

        public List<?> automations() {
            return List.of();
        }
    }

    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    public int settle(List<Conflict> which, boolean takeSource, String by) {
        List<Conflict> settled = which.isEmpty() ? List.copyOf(conflicts) : which;
        conflicts.removeAll(settled);
        toSend += takeSource ? settled.size() : 0;
        acts.add((takeSource ? "take " : "keep ") + settled.size());
        return settled.size();
    }

    public List<Unsure> unsure() {
        return List.copyOf(unsure);
    }

    public int settleUnsure(List<Unsure> which, Optional<String> sameAs, String by) {
        List<Unsure> settled = which.isEmpty() ? List.copyOf(unsure) : which;
        unsure.replaceAll(each -> settled.contains(each)
                ? new Unsure(each.record(), each.entity(), each.name(), each.candidates(), sameAs.orElse("new")) : each);
        acts.add("is " + sameAs.orElse("new"));
        return settled.size();
    }

    public List<Deleted> deleted() {
        return List.copyOf(deleted);
    }

    public int settleDeleted(List<Deleted> which, boolean resend, String by) {
        List<Deleted> settled = which.isEmpty() ? List.copyOf(deleted) : which;
        deleted.replaceAll(each -> settled.contains(each)
                ? new Deleted(each.record(), each.entity(), each.name(), each.mergedInto(), resend ? "resend" : "leave") : each);
        acts.add((resend ? "resend " : "leave ") + settled.size());
        return settled.size();
    }

    public int conflictsToSend() {
        return toSend;
    }

    public Optional<String> nameOf(String entity, String record) {
        return Optional.of("Leo Santori").filter(name -> record.endsWith("1"));
    }

    public RunView run(RunOptions options, Progress.Listener listener, CancellationToken cancellation) {
        acts.add("run");
        listener.progressed(new Progress(
                "load", "Visits and recalls are being sent", 22602, 72042, 0,
                Map.of("patient", new Progress.Part(9842, 9842), "appointment", new Progress.Part(12760, 37225)), 113680, 19.8,
                Duration.ofMinutes(20), Optional.of(Duration.ofHours(29)), false));
        try {
            runs.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return load();
    }

    public RollbackPlan planRollback(Set<RecordKind> only) {
        return only.isEmpty()
                ? new RollbackPlan(
                        new TreeMap<>(Map.of("person", 9788L, "activity", 43747L, "note", 11968L, "file", 2187L, "person_field", 38L)),
                        Map.of("person", 54L), Map.of(), 263000, 67000, 2)
                : new RollbackPlan(Map.of("note", 11968L), Map.of(), Map.of(), 36000, 12000, 1);
    }

    public RollbackPlan planRollbackPatients(Set<String> patients) {
        return new RollbackPlan(Map.of("person", 1L, "activity", 4L), Map.of(), Map.of(), 33, 7, 1);
    }

    public RollbackPlan planUndoSample() {
        return new RollbackPlan(Map.of("person", 80L), Map.of(), Map.of(), 960, 322, 1);
    }

    public List<PatientView> findPatients(String words, int most) {
        return List.of(new PatientView("10024", "Rosa Imbert"), new PatientView("10391", "Tom Imbert")).stream()
                .filter(patient -> patient.name().toLowerCase(Locale.ROOT).contains(words)).toList();
    }

    public RunView rollbackPatients(Set<String> patients, Progress.Listener listener, CancellationToken cancellation) {
        acts.add("roll back " + patients);
        return new RunView(
                "rollback", RunStatus.COMPLETED, Map.of(), 33, 33, 7, 1, List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    public Estimate forecast() {
        var days = new ArrayList<DayPlan>();
        LocalDate today = LocalDate.of(2026, 10, 16);
        for (int i = 0; i < calendarDays; i++) {
            Map<String, Long> sends = i == 0 ? Map.of("person", 9842L) : i == 1 ? Map.of("activity", 30000L, "note", 400L) : Map.of("reading back", 9L);
            days.add(new DayPlan(today.plusDays(i), i == calendarDays - 1 ? 42_000 : 243_000, sends, 27_000));
        }
        List<PlanDays> plans = new ArrayList<>();
        List.of("lite", "growth", "premium", "ultimate").forEach(plan -> List.of(1, 3, 5).forEach(seats -> {
            long each = 27_000L * Map.of("lite", 1, "growth", 3, "premium", 5, "ultimate", 7).get(plan) * seats;
            plans.add(new PlanDays(plan, seats, each, (int) (435_375 / each) + 1));
        }));
        return new Estimate(
                435_375, 72_042, Duration.ofMinutes(42), calendarDays, plans, days,
                List.of(new Change("plan", "premium", 3, 0, 1), new Change("seat", "growth", 4, 0, 1), new Change("topup", "growth", 3, 192_375, 1)), ways(),
                Optional.of(new DealsView(16_200, way.plansBefore().isPresent() ? 9_000 : 0, 15_000)));
    }

    public AuditView audit(Progress.Listener listener, CancellationToken cancellation) {
        return new AuditView(Map.of(), "A", forecast(), Map.of(), List.of());
    }

    public Way readWay(List<String> words) {
        Optional<LocalDate> day = words.stream().filter(word -> word.startsWith("fold-visits")).findFirst()
                .map(word -> word.endsWith("y") ? LocalDate.now(ZoneId.of("America/New_York")).minusYears(Long.parseLong(
                        word.replaceAll("\\D", ""))) : LocalDate.parse(word.substring("fold-visits=".length())));
        boolean archives = words.stream().anyMatch(word -> word.startsWith("archive-plans"));
        Way read = words.size() == 1 && archives ? way : new Way(words.contains("notes-in-visits"), day);
        return read.archiving(archives ? Optional.of(LocalDate.of(2024, 10, 16)) : Optional.empty());
    }

    public void chooseWay(Way chosen, String by) {
        acts.add("way " + chosen);
        way = chosen;
    }

    private List<WayCost> ways() {
        LocalDate day = way.visitsBefore().orElse(LocalDate.of(2024, 10, 16));
        var ways = List.of(cost("faithful", Way.FAITHFUL, 435_375, 3), cost("notes-in-visits", new Way(true, Optional.empty()), 361_225, 2),
                cost("fold-visits", new Way(false, Optional.of(day)), 311_905, 2),
                cost("notes-in-visits,fold-visits", new Way(true, Optional.of(day)), 237_755, 1));
        ways = ways.stream().map(one -> new WayCost(
                one.id(), one.way().archiving(way.plansBefore()), one.tokens(), one.saved(), one.days(), one.loss(),
                one.way().archiving(way.plansBefore()).equals(way))).toList();
        return sent ? ways.stream().filter(WayCost::chosen).toList() : ways;
    }

    private WayCost cost(String id, Way one, long tokens, int days) {
        String loss = id.equals("faithful") ? "Nothing is taken away: every visit and every note is a record of its own."
                : id.equals("notes-in-visits")
                        ? "A note that belongs to a visit stands in that visit’s text, with its date, time and author in words; it can’t be"
                                + " found, sorted or changed as a note of its own."
                        : "Finished visits before " + one.visitsBefore().orElseThrow() + " are lines of one note per patient: all they say"
                                + " stays readable, but they are not in the calendar, can’t be counted or filtered, and are not linked to"
                                + " their plan.";
        return new WayCost(id, one, tokens, 435_375 - tokens, days, loss, one.equals(way));
    }

    public OptionalLong budgetLeftToday() {
        return OptionalLong.of(129_320);
    }

    public void close() {
        acts.add("close");
    }
}
