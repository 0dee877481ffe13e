package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.mapping.PersonNames.Named;
import io.bridgework.mapping.TransformContext.NamedProvider;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RowRef;
import io.bridgework.model.value.NameText;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a person of a patient. */
final class PersonDrafter {
    static final String TEST_PATIENT = "M10-test-patient";

    private static final Set<String> HANDLED = Set.of(
            "person.name", "person.first_name", "person.last_name", "person.phone", "person.email", "person.add_time",
            "key:patient_id", "key:chart_number", "key:provider_id", "key:hygienist_id", "key:guarantor_id",
            "key:location_id");

    private final TransformContext context;
    private final ContactReader contacts;

    PersonDrafter(TransformContext context) {
        this.context = context;
        this.contacts = new ContactReader(context.input().currency());
    }

    /** Whether the name says that the record is no real patient. */
    static boolean looksLikeTest(SourceRecord record) {
        return NameText.looksLikeTest(PersonNames.rawText(record.main()));
    }

    static void learn(SourceRecord record, CustomValues customs) {
        customs.learn(CustomValues.of(EntityType.PERSON, record.cells()), EntityType.PERSON);
    }

    /** Drafts a patient of the patient file. */
    void draft(SourceRecord patient) {
        if (context.sources().leftOut().isTest(patient)) {
            context.skipped(patient, TEST_PATIENT, "The name says that this is a test entry and no patient.");
            return;
        }
        Optional<String> finding = context.sources().leftOut().finding(patient);
        if (finding.isPresent()) {
            context.skipped(patient, finding.get(), LeftOut.REASON);
            return;
        }
        write(context.people().completed(patient));
        context.carried(patient, DraftId.of(EntityType.PERSON, patient.recordKey()));
    }

    /** Drafts a patient whom only other files name; the rows' fates are those of what else they hold. */
    void draftFromElsewhere(SourceRecord patient) {
        if (!context.sources().leftOut().isTest(patient)) {
            write(patient);
        }
    }

    private void write(SourceRecord record) {
        var set = new FieldSet();
        Optional<Location> location = context.locations().of(record);
        name(record, set);
        contacts.read(record, set);
        created(record, location, set);
        NamedProvider provider = references(record, set);
        List<Cell> cells = record.cells();
        context.customs().fill(CustomValues.of(EntityType.PERSON, cells), EntityType.PERSON, set);
        List<RowRef> policyRows = context.policies().fill(EntityType.PERSON, record.key(), set);
        context.keepUnknownLocations(record, set);
        CustomValues.leftovers(EntityType.PERSON, cells, HANDLED, set);
        DraftId id = DraftId.of(EntityType.PERSON, record.recordKey());
        context.files().describe(id, set);
        context.putDetails(id, set, context.providers().owner(provider.match()), record.refs());
        var links = new HashMap<String, DraftId>();
        location.ifPresent(l -> links.put("org", l.draftId()));
        context.sink().draft(new Draft(
                id, set.fields(), links, context.providers().owner(provider.match()),
                Stream.concat(record.refs().stream(), policyRows.stream()).toList()));
    }

    private void name(SourceRecord record, FieldSet set) {
        Optional<Named> named = PersonNames.of(record);
        if (named.isEmpty()) {
            // Somebody whose name is missing is still somebody's patient: they go by their number.
            set.derive("last_name", new FieldValue.Text("Patient " + record.key()));
            set.derive("name", new FieldValue.Text("Patient " + record.key()));
            return;
        }
        Named name = named.get();
        set.put("name", new FieldValue.Text(name.full()), name.from());
        text("first_name", name.name().firstWithMiddle(), name.from(), set);
        text("last_name", name.lastWithSuffix(), name.from(), set);
        if (!name.name().preferred().isEmpty() && record.cells("person.custom:preferred_name").isEmpty()) {
            context.customs().put(EntityType.PERSON, "preferred_name", name.name().preferred(), name.from(), set);
        }
        if (!name.name().title().isEmpty()) {
            set.detail("Title", name.name().title());
        }
        otherNames(record, name, set);
    }

    private static void otherNames(SourceRecord record, Named name, FieldSet set) {
        for (String target : PersonNames.TARGETS) {
            for (Cell cell : record.cells(target)) {
                boolean says = ProviderDirectory.personKey(name.full()).contains(ProviderDirectory.personKey(cell.text()));
                if (!name.from().contains(cell) && !says && cell.column().part().isEmpty()) {
                    set.detail(cell);
                }
            }
        }
    }

    private static void text(String field, String text, List<Cell> from, FieldSet set) {
        if (!text.isEmpty()) {
            set.put(field, new FieldValue.Text(text), from);
        }
    }

    private void created(SourceRecord record, Optional<Location> location, FieldSet set) {
        for (Cell cell : record.cells("person.add_time")) {
            var reading = context.reader().when(cell);
            reading.value().ifPresent(when -> set.put(
                    "add_time", new FieldValue.Moment(Instants.of(when, cell, context.zone(location))), cell));
            if (reading.isLoss()) {
                set.detail(cell);
            }
        }
    }

    private NamedProvider references(SourceRecord record, FieldSet set) {
        CustomValues customs = context.customs();
        customs.put(EntityType.PERSON, "source_id", record.key(), key(record), set);
        List<Cell> charts = record.cells("key:chart_number");
        customs.put(EntityType.PERSON, "chart_number", CustomValues.joined(charts), charts, set);
        NamedProvider provider = context.provider(record, "key:provider_id", set);
        customs.put(EntityType.PERSON, "primary_provider", provider.name(), provider.from(), set);
        NamedProvider hygienist = context.provider(record, "key:hygienist_id", set);
        customs.put(EntityType.PERSON, "hygienist", hygienist.name(), hygienist.from(), set);
        List<Cell> guarantors =
                record.cells("key:guarantor_id").stream().filter(c -> !Patients.isNobody(c.text())).toList();
        String guarantor = guarantors.stream().map(c -> relative(c.text())).distinct().collect(Collectors.joining("; "));
        customs.put(EntityType.PERSON, "guarantor", guarantor, guarantors, set);
        return provider;
    }

    /** A patient by name and number, where the text is the number of one. */
    private String relative(String text) {
        return context.patients().byId(text).map(p -> p.name() + " (" + p.key() + ")").orElse(text);
    }

    static List<Cell> key(SourceRecord record) {
        return record.main().columns().key()
                .map(c -> new Cell(c, record.main().raw(c), record.key()))
                .map(List::of)
                .orElse(List.of());
    }
}
