package io.bridgework.mapping;

import io.bridgework.mapping.CellReader.Reading;
import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.mapping.Patients.Found;
import io.bridgework.mapping.Patients.Patient;
import io.bridgework.mapping.TransformContext.NamedProvider;
import io.bridgework.model.FieldValue;
import io.bridgework.model.value.DateText.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes an open task of a recall. Its interval stands in the text: Pipedrive's API makes no recurring activities. */
final class RecallDrafter {
    private static final Set<String> HANDLED = Set.of(
            "activity.subject", "activity.note", "activity.due_date", "activity.due_time", "key:patient_id",
            "key:patient_name", "key:chart_number", "key:provider_id", "key:location_id", "key:treatment_plan_id");
    private static final Set<String> STATUS = Set.of("activity.custom:recall_status", "activity.done", "activity.status");

    private final TransformContext context;
    private final ActivityWriter writer;

    RecallDrafter(TransformContext context) {
        this.context = context;
        this.writer = new ActivityWriter(context);
    }

    void draft(SourceRecord record) {
        Found found = context.patients().of(record);
        if (found.rejection().isPresent()) {
            context.rejected(record, found.rejection().get());
            return;
        }
        var set = new FieldSet();
        var text = new ActivityText(context.reader());
        Optional<Location> location = context.location(record, found.patient());
        writer.reference("Recall", record, text);
        set.derive("type", new FieldValue.Text("task"));
        boolean done = STATUS.stream().flatMap(t -> record.cells(t).stream())
                .anyMatch(c -> VisitStatus.of(c.text()).filter(s -> s == VisitStatus.COMPLETED).isPresent());
        set.derive("done", new FieldValue.Flag(done));
        for (Cell cell : record.cells("activity.due_date")) {
            Reading<When> due = context.reader().when(cell);
            due.value().ifPresent(w -> set.put("due_date", new FieldValue.Date(w.date()), cell));
            if (due.isLoss()) {
                text.line(cell);
            }
        }
        NamedProvider provider = describe(record, found.patient().get(), set, text);
        writer.write(record, found.patient().get(), location, provider, set, text, List.of());
    }

    private NamedProvider describe(SourceRecord record, Patient patient, FieldSet set, ActivityText text) {
        NamedProvider provider = context.provider(record, "key:provider_id", set);
        List<Cell> types = TransformContext.cells(
                record, "activity.subject", "activity.custom:recall_type", "activity.type");
        String type = CustomValues.joined(types);
        writer.subject(type.isEmpty() ? "" : "Recall: " + type, "Recall", types, set, text);
        for (Cell cell : context.unsaid(record, patient)) {
            if (!HANDLED.contains(cell.column().target().text()) && !writer.isOwnKey(cell, record)) {
                text.line(cell);
                if (cell.column().target().text().equals("activity.custom:recall_interval")) {
                    RecallInterval.words(cell).ifPresent(words -> text.line("Every", words));
                }
            }
        }
        text.line("Provider", provider.name());
        context.keepUnknownLocations(record, set);
        set.details().forEach(text::line);
        writer.unknownPlan(record, text);
        record.cells("activity.note").forEach(text::text);
        return provider;
    }
}
