package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Patients.Found;
import io.bridgework.mapping.Plans.Plan;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import io.bridgework.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Insurance and billing rows by the plan, else the patient, that they are about. The primary policy goes into fields of
 * its own, further ones into one long text. A row whose plan is not in the export stays with its patient, as text.
 * Holds all insurance rows in memory.
 */
final class Policies {
    private static final String OTHERS = "other_insurance";
    private static final String SUBSCRIBER = "subscriber";

    private record Home(EntityType entity, String key) {}

    private record Policy(SourceRecord record, boolean textOnly) {}

    private final Map<Home, List<Policy>> byHome = new HashMap<>();
    private final Map<SourceRecord, DraftId> homes = new LinkedHashMap<>();
    private final Map<SourceRecord, Rejection> rejections = new LinkedHashMap<>();
    private final Sources sources;
    private final Patients patients;
    private final CustomValues customs;

    Policies(Sources sources, Patients patients, CustomValues customs) {
        this.sources = sources;
        this.patients = patients;
        this.customs = customs;
    }

    void collect(Plans plans) {
        sources.keyedRows(RecordKind.INSURANCE, (row, key, standing) -> {
            if (standing == SeenRows.Standing.FIRST) {
                place(SourceRecord.of(row, key), plans);
            }
        });
        byHome.values().forEach(policies -> policies.sort(Comparator.comparingInt(Policies::rank)));
        byHome.forEach((home, policies) -> learn(home.entity(), policies));
    }

    private void place(SourceRecord record, Plans plans) {
        List<Cell> named = isForPersons(record) ? List.of() : Plans.references(record);
        Optional<Plan> plan = named.stream().map(c -> plans.find(c.text())).flatMap(Optional::stream).findFirst();
        if (plan.isPresent()) {
            if (plan.get().rejection().isPresent()) {
                rejections.put(record, Rejection.orphan("Its treatment plan is not moved."));
            } else {
                add(EntityType.DEAL, plan.get().key(), plan.get().draftId(), new Policy(record, false));
            }
            return;
        }
        Found patient = patients.of(record);
        if (patient.rejection().isPresent()) {
            rejections.put(record, patient.rejection().get());
        } else {
            add(EntityType.PERSON, patient.patient().get().key(), patient.patient().get().draftId(),
                    new Policy(record, !named.isEmpty()));
        }
    }

    /** Whether the mapping sends the policies of this file to persons, whatever plan they name. */
    private static boolean isForPersons(SourceRecord record) {
        List<Column> columns = record.main().columns().all();
        return columns.stream().anyMatch(c -> isOfThePolicy(c) && c.target().entity().equals("person"))
                && columns.stream().noneMatch(c -> isOfThePolicy(c) && c.target().entity().equals("deal"));
    }

    private static boolean isOfThePolicy(Column column) {
        Target target = column.target();
        return target.isCustom() && (target.entity().equals("deal") || target.entity().equals("person"))
                && !(target.entity().equals("person") && PeopleElsewhere.OF_THE_PERSON.contains(CellKind.meaning(target)));
    }

    private void add(EntityType entity, String key, DraftId home, Policy policy) {
        byHome.computeIfAbsent(new Home(entity, key), h -> new ArrayList<>()).add(policy);
        homes.put(policy.record(), home);
    }

    /** The primary policy comes first, one without a plan of this export last. */
    private static int rank(Policy policy) {
        SourceRecord record = policy.record();
        if (policy.textOnly()) {
            return 5;
        }
        String order = Column.fold(
                record.text("deal.custom:coverage_order") + record.text("person.custom:coverage_order"));
        return order.startsWith("sec") || order.startsWith("2") ? 2
                : order.startsWith("ter") || order.startsWith("3") ? 3 : order.startsWith("med") ? 4 : 1;
    }

    private void learn(EntityType entity, List<Policy> policies) {
        Policy primary = policies.get(0);
        if (!primary.textOnly()) {
            customs.learn(fields(entity, primary.record()), entity);
            customs.learn(entity, SUBSCRIBER, subscriber(primary.record()));
        }
        customs.learn(entity, OTHERS, others(policies));
    }

    /** Fills the fields of a deal or person from its policies; gives the rows that flowed in. */
    List<RowRef> fill(EntityType entity, String key, FieldSet set) {
        List<Policy> policies = byHome.getOrDefault(new Home(entity, key), List.of());
        if (policies.isEmpty()) {
            return List.of();
        }
        SourceRecord primary = policies.get(0).record();
        if (!policies.get(0).textOnly()) {
            customs.fill(fields(entity, primary), entity, set);
            customs.put(entity, SUBSCRIBER, subscriber(primary), primary.cells("key:subscriber_id"), set);
            rest(primary).forEach(set::detail);
        }
        customs.put(entity, OTHERS, others(policies), List.of(), set);
        policies.stream().filter(Policy::textOnly).forEach(p -> set.detail(
                "Insurance for a treatment plan that is not in the export", inWords(p.record())));
        return policies.stream().flatMap(p -> p.record().refs().stream()).toList();
    }

    private static String others(List<Policy> policies) {
        return policies.stream()
                .filter(p -> !p.textOnly() && p != policies.get(0))
                .map(p -> inWords(p.record()))
                .collect(Collectors.joining("\n"));
    }

    private static String inWords(SourceRecord record) {
        return record.cells().stream()
                .filter(c -> !c.column().target().text().equals("key:patient_id"))
                .map(c -> c.column().name().strip() + ": " + c.text())
                .collect(Collectors.joining("; "));
    }

    /** The cells with a field; on a person they must not take a field that the patient's own row fills. */
    private List<Cell> fields(EntityType entity, SourceRecord record) {
        var cells = new ArrayList<Cell>();
        for (Cell cell : record.cells()) {
            if (isOfThePolicy(cell.column())) {
                Target home = home(entity, cell.column().target());
                cells.add(new Cell(cell.column().to(home), cell.raw(), cell.text()));
            }
        }
        return cells;
    }

    private Target home(EntityType entity, Target target) {
        String meaning = CellKind.meaning(target);
        String own = entity.id() + ".custom:" + meaning;
        boolean taken = entity == EntityType.PERSON
                && !meaning.equals("other_details")
                && sources.of(RecordKind.PATIENT).stream().anyMatch(c -> c.has(own));
        return Target.of(taken && !meaning.startsWith("insurance_")
                ? entity.id() + ".custom:insurance_" + meaning : own);
    }

    private List<Cell> rest(SourceRecord record) {
        return record.cells().stream()
                .filter(c -> !isOfThePolicy(c.column()) && !c.column().target().entity().equals("person"))
                .filter(c -> !List.of("key:patient_id", "key:patient_name", "key:chart_number",
                        "key:treatment_plan_id", "key:subscriber_id", "key:location_id", "key:provider_id")
                        .contains(c.column().target().text()))
                .filter(c -> record.main().columns().key().filter(k -> k.equals(c.column())).isEmpty())
                .toList();
    }

    private String subscriber(SourceRecord record) {
        return record.cells("key:subscriber_id").stream()
                .filter(c -> !Patients.isNobody(c.text()))
                .map(c -> patients.byId(c.text()).map(p -> p.name() + " (" + p.key() + ")").orElse(c.text()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Says what became of each insurance row. */
    void settle(TransformContext context) {
        context.eachRow(RecordKind.INSURANCE, record -> {
            Rejection rejection = rejections.get(record);
            if (rejection != null) {
                context.rejected(record, rejection);
            } else {
                context.carried(record, homes.get(record));
            }
        });
    }
}
