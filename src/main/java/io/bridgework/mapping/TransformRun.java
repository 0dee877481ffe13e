package io.bridgework.mapping;

import io.bridgework.mapping.Patients.Patient;
import io.bridgework.mapping.Transformer.Input;
import io.bridgework.mapping.Transformer.Sink;
import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome;
import io.bridgework.model.value.DateText.Order;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the transform in two passes. The first learns: conventions of columns, keys of patients, plans and
 * locations, pipelines, what custom fields have to hold. The second streams each kind again and hands out drafts.
 *
 * <p>Held in memory between them: a line for each patient and plan, 16 bytes for each row of the kind at hand, rows of
 * records that several rows make, and the small kinds whole (locations, providers, stages, figures, insurance, what is
 * said about documents). Visits, recalls and notes are never held, but for a portion of what stands in other records.
 */
final class TransformRun {
    private static final Sink NOWHERE = new Sink() {
        @Override
        public void draft(Draft draft) {
            // none is made
        }

        @Override
        public void outcome(RowOutcome outcome) {
            // no row is settled by counting
        }
    };

    private final Input input;
    private final Sources sources;
    private final CustomValues customs;
    private final CellReader reader;
    private final ItemSums sums = new ItemSums();
    private final Stages stages = new Stages();
    private final Patients patients = new Patients();
    private final Plans plans = new Plans();
    private final LateNotes lateNotes = new LateNotes();
    private final ProviderDirectory providers;
    private final Locations locations;
    private final Policies policies;
    private final Snapshots snapshots;
    private final ProviderGoals goals;
    private final PipelineDrafter pipelines;
    private final FileDrafter files;
    private final PeopleElsewhere people;
    private final Groups patientGroups;
    private final Groups planGroups;

    TransformRun(Input input) {
        this.input = input;
        this.sources = Sources.of(input);
        Order ambiguous = input.currency().equals("USD") ? Order.MDY : Order.DMY;
        this.reader = new CellReader(Conventions.learn(sources, ambiguous), input.exportDate(), input.currency());
        this.customs = new CustomValues(new CustomFields(input.folded()), reader, sums);
        this.providers = new ProviderDirectory(input.providers(), input.fallbackUserId());
        this.locations = new Locations(input.zone(), !sources.has(RecordKind.PRACTICE));
        this.policies = new Policies(sources, patients, customs);
        this.snapshots = new Snapshots(sources, locations, reader, customs);
        this.goals = new ProviderGoals(sources, locations, providers, customs);
        this.pipelines = new PipelineDrafter(sources, reader, stages);
        this.files = new FileDrafter(input.documents(), input.fileLimitBytes());
        this.people = new PeopleElsewhere(sources, patients);
        this.patientGroups = new Groups(sources, RecordKind.PATIENT);
        this.planGroups = new Groups(sources, RecordKind.TREATMENT_PLAN);
    }

    List<CustomField> run(Sink sink) {
        learnPatients();
        learnPersons();
        pipelines.collect();
        planGroups.records((odd, place) -> { }, sums::learn);
        planGroups.records((odd, place) -> { }, this::learnPlan);
        stages.settle();
        policies.collect(plans);
        snapshots.collect();
        goals.collect();
        files.learn(sources, patients, plans);
        draft(context(sink));
        sources.leftOut().settle(sources, sink::outcome);
        return customs.fields().used();
    }

    /** What the input's way saves; makes no draft. */
    WayCounts count() {
        learnPatients();
        return new Visits(context(NOWHERE)).count();
    }

    private TransformContext context(Sink sink) {
        return new TransformContext(
                input, sources, reader, customs, providers, locations, patients, plans, stages, policies,
                files, people, lateNotes, sink);
    }

    private void learnPatients() {
        learnPlaces();
        patientGroups.records((odd, place) -> { }, this::addPatient);
        people.collect();
        people.newPatients(this::addPatient);
    }

    private void learnPlaces() {
        sources.keyedRows(RecordKind.PRACTICE, (row, key, standing) -> {
            if (standing == SeenRows.Standing.FIRST) {
                SourceRecord record = SourceRecord.of(row, key);
                locations.add(record);
                customs.learn(CustomValues.of(EntityType.ORGANIZATION, record.cells()), EntityType.ORGANIZATION);
            }
        });
        if (locations.isDerived()) {
            for (Columns columns : sources.all()) {
                if (columns.has("key:location_id")) {
                    sources.rows(columns, row -> row.cells("key:location_id").forEach(c -> locations.mention(c.text())));
                }
            }
            if (hasFigures()) {
                locations.addOffice();
            }
        }
    }

    /** Whether there is something that only an organization can hold: goals, reviews, goals of providers. */
    private boolean hasFigures() {
        return sources.has(RecordKind.METRIC) || sources.has(RecordKind.REVIEW)
                || sources.of(RecordKind.PROVIDER).stream().flatMap(columns -> columns.all().stream())
                        .anyMatch(column -> column.target().isCustom() && column.target().entity().equals("organization"));
    }

    private void learnPersons() {
        patientGroups.records((odd, place) -> { }, record -> learnPerson(people.completed(record)));
        people.newPatients(this::learnPerson);
    }

    private void learnPerson(SourceRecord record) {
        if (!sources.leftOut().isTest(record) && sources.leftOut().finding(record).isEmpty()) {
            PersonDrafter.learn(record, customs);
        }
    }

    private void addPatient(SourceRecord record) {
        String name = PersonNames.of(record).map(PersonNames.Named::full).orElse("Patient " + record.key());
        String location = locations.of(record).map(Locations.Location::key).orElse("");
        Optional<String> rejection = sources.leftOut().isTest(record)
                ? Optional.of("It is a test entry.") : sources.leftOut().finding(record).map(finding -> LeftOut.REASON);
        patients.add(new Patient(record.key(), name, location, rejection), record.text("key:chart_number"));
    }

    private void learnPlan(SourceRecord record) {
        var patient = patients.of(record);
        plans.add(record, patient);
        if (patient.rejection().isEmpty()) {
            DealDrafter.learn(record, stages, customs);
        }
    }

    private void draft(TransformContext context) {
        Map<String, List<Cells.Cell>> dealFields = pipelines.dealFields();
        dealFields.values().forEach(cells -> customs.learn(cells, EntityType.DEAL));
        pipelines.draft(context);
        pipelines.settle(context);
        draftOrganizations(context);
        var persons = new PersonDrafter(context);
        context.eachRecord(patientGroups, persons::draft);
        people.newPatients(persons::draftFromElsewhere);
        var deals = new DealDrafter(context, dealFields);
        context.eachRecord(planGroups, deals::draft);
        policies.settle(context);
        var visits = new Visits(context);
        visits.draft();
        context.eachRow(RecordKind.RECALL, new RecallDrafter(context)::draft);
        visits.draftEarlier();
        context.eachRow(RecordKind.NOTE, new NoteDrafter(context, visits.notes())::draft);
        lateNotes.drafts().forEach(context.sink()::draft);
        context.eachRow(RecordKind.ATTACHMENT, record -> files.draft(record, context));
    }

    private void draftOrganizations(TransformContext context) {
        var organizations = new OrganizationDrafter(context, snapshots, goals);
        context.eachRow(RecordKind.PRACTICE, organizations::draft);
        if (locations.isDerived()) {
            locations.all().forEach(organizations::draftDerived);
        }
        organizations.draftRelationships();
        snapshots.history(context, lateNotes);
        snapshots.settle(context);
        goals.settle(context);
    }
}
