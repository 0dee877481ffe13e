package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.mapping.Patients.Found;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the row of a visit says, as far as it decides what becomes of it. */
record Visit(
        SourceRecord record, Found found, List<Cell> statuses, VisitStatus status, Optional<Location> location, VisitTime time) {
    static final Set<String> STATUS = Set.of(
            "activity.custom:appointment_status", "activity.status", "activity.done", "activity.custom:no_show",
            "activity.custom:broken", "activity.custom:cancelled");
    private static final Pattern BLOCK = Pattern.compile(
            "(?i).*\\b(lunch|block(ed)?|break|meeting|huddle|closed?|vacation|holiday|unavailable|reserved?|hold|staff|"
                    + "out of office|day off|admin(istrative)?|note|training)\\b.*");

    static Visit of(SourceRecord record, TransformContext context) {
        Found found = context.patients().of(record);
        List<Cell> statuses = STATUS.stream().sorted().flatMap(t -> record.cells(t).stream()).toList();
        Optional<Location> location = context.location(record, found.patient());
        return new Visit(
                record, found, statuses, VisitStatus.of(statuses), location,
                VisitTime.of(record, context.reader(), context.zone(location)));
    }

    /** Whether it becomes something in Pipedrive. */
    boolean lands() {
        return found.rejection().isEmpty();
    }

    /** Whether it names no patient and blocks time in the schedule. */
    boolean isBlock() {
        boolean namesNobody = record.cells("key:patient_id").stream().allMatch(c -> Patients.isNobody(c.text()))
                && record.cells("key:chart_number").isEmpty();
        boolean says = record.cells().stream()
                .filter(c -> c.column().target().entity().equals("activity") || c.column().target().text().equals("key:patient_name"))
                .anyMatch(c -> BLOCK.matcher(c.text()).matches());
        return found.patient().isEmpty() && namesNobody && (says || status == VisitStatus.NO_VISIT);
    }

    boolean isBefore(LocalDate day) {
        return time.date().filter(d -> d.isBefore(day)).isPresent();
    }

    /** Key of its patient; empty when there is none. */
    String patient() {
        return found.patient().map(Patients.Patient::key).orElse("");
    }

    DraftId activity() {
        return DraftId.of(EntityType.ACTIVITY, record.recordKey());
    }
}
