package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.mapping.Patients.Found;
import io.bridgework.mapping.Patients.Patient;
import io.bridgework.mapping.TransformContext.NamedProvider;
import io.bridgework.model.FieldValue;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes an activity of a visit. */
final class VisitDrafter {
    static final String NO_VISIT = "M29-row-is-no-visit";

    private static final Set<String> STATUS = Set.of(
            "activity.custom:appointment_status", "activity.status", "activity.done", "activity.custom:no_show",
            "activity.custom:broken", "activity.custom:cancelled");
    private static final Set<String> HANDLED = Set.of(
            "activity.subject", "activity.note", "activity.due_date", "activity.due_time", "activity.duration",
            "key:patient_id", "key:patient_name", "key:chart_number", "key:provider_id", "key:hygienist_id",
            "key:location_id", "key:treatment_plan_id");
    private static final Pattern BLOCK = Pattern.compile(
            "(?i).*\\b(lunch|block(ed)?|break|meeting|huddle|closed?|vacation|holiday|unavailable|reserved?|hold|staff|"
                    + "out of office|day off|admin(istrative)?|note|training)\\b.*");

    private final TransformContext context;
    private final ActivityWriter writer;

    VisitDrafter(TransformContext context) {
        this.context = context;
        this.writer = new ActivityWriter(context);
    }

    void draft(SourceRecord record) {
        Found found = context.patients().of(record);
        List<Cell> statuses = STATUS.stream().sorted().flatMap(t -> record.cells(t).stream()).toList();
        VisitStatus status = VisitStatus.of(statuses);
        if (found.patient().isEmpty() && isBlock(record, status)) {
            context.skipped(record, NO_VISIT, "It names no patient and blocks time in the schedule; it is not a visit.");
            return;
        }
        if (found.rejection().isPresent()) {
            context.rejected(record, found.rejection().get());
            return;
        }
        var set = new FieldSet();
        Optional<Location> location = context.location(record, found.patient());
        VisitTime time = VisitTime.of(record, context.reader(), context.zone(location));
        var text = new ActivityText(context.reader());
        statuses.forEach(text::line);
        if (!statuses.isEmpty() && statuses.stream().allMatch(VisitStatus::isYesOrNo)) {
            text.line("Status", status.title());
        }
        writer.reference("Appointment", record, text);
        when(record, time, status, set, text);
        NamedProvider provider = describe(record, found.patient().get(), location, set, text);
        writer.write(record, found.patient().get(), location, provider, set, text);
    }

    /** Open and past, or without a time: a task that somebody has to settle. All others are meetings. */
    private void when(SourceRecord record, VisitTime time, VisitStatus status, FieldSet set, ActivityText text) {
        boolean past = time.date().filter(d -> d.isBefore(context.input().exportDate())).isPresent();
        boolean task = time.start().isEmpty() || !status.isDone() && past || status == VisitStatus.UNSCHEDULED;
        List<Cell> dates = TransformContext.cells(record, "activity.due_date", "activity.due_time");
        set.derive("type", new FieldValue.Text(task ? "task" : "meeting"));
        set.derive("done", new FieldValue.Flag(status.isDone()));
        if (!task) {
            LocalDateTime utc = LocalDateTime.ofInstant(time.start().get(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
            set.put("due_date", new FieldValue.Date(utc.toLocalDate()), dates);
            set.put("due_time", new FieldValue.Time(utc.toLocalTime()), dates);
            time.minutes().ifPresent(m -> set.put("duration", new FieldValue.Minutes(m), record.cells("activity.duration")));
            return;
        }
        // An unscheduled visit keeps the day that it was taken from; that day is not when it is due.
        if (status != VisitStatus.UNSCHEDULED) {
            time.date().ifPresent(d -> set.put("due_date", new FieldValue.Date(d), dates));
        }
        boolean told = time.start().isEmpty() && status != VisitStatus.UNSCHEDULED;
        boolean unread = time.date().isEmpty() && dates.stream().anyMatch(c -> context.reader().when(c).isLoss());
        if (unread || time.date().isPresent() && !told) {
            text.line("Was planned for", planned(dates, time));
        }
        record.cells("activity.duration").forEach(text::line);
    }

    private String planned(List<Cell> dates, VisitTime time) {
        String words = dates.stream().map(Cell::text).distinct().collect(Collectors.joining(" "));
        return time.date().filter(d -> !words.contains(d.toString())).map(d -> d + " (" + words + ")").orElse(words);
    }

    private NamedProvider describe(
            SourceRecord record, Patient patient, Optional<Location> location, FieldSet set, ActivityText text) {
        NamedProvider provider = context.provider(record, "key:provider_id", set);
        NamedProvider hygienist = context.provider(record, "key:hygienist_id", set);
        text.line("Provider", provider.name());
        text.line("Hygienist", hygienist.name());
        location.ifPresent(l -> text.line("Location", l.name()));
        context.keepUnknownLocations(record, set);
        set.details().forEach(text::line);
        List<Cell> subjects = record.cells("activity.subject");
        String subject = CustomValues.joined(subjects);
        List<Cell> types = record.cells("activity.type");
        writer.subject(subject.isEmpty() ? CustomValues.joined(types) : subject, "Visit",
                subject.isEmpty() ? types : subjects, set, text);
        for (Cell cell : context.unsaid(record, patient)) {
            String target = cell.column().target().text();
            if (!HANDLED.contains(target) && !STATUS.contains(target) && !writer.isOwnKey(cell, record)) {
                text.line(cell);
            }
        }
        writer.unknownPlan(record, text);
        record.cells("activity.note").forEach(text::text);
        return provider.name().isEmpty() ? hygienist : provider;
    }

    private static boolean isBlock(SourceRecord record, VisitStatus status) {
        boolean namesNobody = record.cells("key:patient_id").stream().allMatch(c -> Patients.isNobody(c.text()))
                && record.cells("key:chart_number").isEmpty();
        boolean says = record.cells().stream()
                .filter(c -> c.column().target().entity().equals("activity") || c.column().target().text().equals("key:patient_name"))
                .anyMatch(c -> BLOCK.matcher(c.text()).matches());
        return namesNobody && (says || status == VisitStatus.NO_VISIT);
    }
}
