package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.mapping.Patients.Patient;
import io.bridgework.mapping.TransformContext.NamedProvider;
import io.bridgework.model.FieldValue;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an activity of a visit. */
final class VisitDrafter {
    static final String NO_VISIT = "M29-row-is-no-visit";

    private static final Set<String> HANDLED = Set.of(
            "activity.subject", "activity.note", "activity.due_date", "activity.due_time", "activity.duration",
            "key:patient_id", "key:patient_name", "key:chart_number", "key:provider_id", "key:hygienist_id",
            "key:location_id", "key:treatment_plan_id");
    private final TransformContext context;
    private final ActivityWriter writer;

    VisitDrafter(TransformContext context) {
        this.context = context;
        this.writer = new ActivityWriter(context);
    }

    /** Settles a visit that becomes nothing; whether it did. */
    boolean settles(Visit visit) {
        if (visit.isBlock()) {
            context.skipped(visit.record(), NO_VISIT, "It names no patient and blocks time in the schedule; it is not a visit.");
        } else {
            visit.found().rejection().ifPresent(why -> context.rejected(visit.record(), why));
        }
        return !visit.lands();
    }

    /** @param notes lines of notes that belong to it, and the rows that they come from */
    void draft(Visit visit, VisitNotes.Lines notes) {
        SourceRecord record = visit.record();
        Patient patient = visit.found().patient().orElseThrow();
        var set = new FieldSet();
        var text = begin(visit);
        when(record, visit.time(), visit.status(), set, text);
        NamedProvider provider = describe(record, patient, visit.location(), set, text);
        text.add(notes.lines());
        writer.write(record, patient, visit.location(), provider, set, text, notes.rows());
    }

    private ActivityText begin(Visit visit) {
        var text = new ActivityText(context.reader());
        visit.statuses().forEach(text::line);
        if (!visit.statuses().isEmpty() && visit.statuses().stream().allMatch(VisitStatus::isYesOrNo)) {
            text.line("Status", visit.status().title());
        }
        writer.reference("Appointment", visit.record(), text);
        return text;
    }

    /** A visit as lines of a long text, with all that its activity would say, and who it was with. */
    Told tell(Visit visit) {
        SourceRecord record = visit.record();
        var set = new FieldSet();
        var text = begin(visit);
        if (visit.time().start().isEmpty()) {
            TransformContext.cells(record, "activity.due_date", "activity.due_time").forEach(text::line);
        }
        if (visit.time().minutes().isEmpty()) {
            record.cells("activity.duration").forEach(text::line);
        }
        Plans.references(record).forEach(text::line);
        NamedProvider provider = describe(record, visit.found().patient().orElseThrow(), visit.location(), set, text);
        var head = new ArrayList<String>();
        head.add(visit.time().said(context.zone(visit.location())));
        head.add(FoldedText.of(set.value("subject")));
        head.addAll(text.facts());
        var lines = new ArrayList<>(List.of(String.join(" · ", head)));
        lines.addAll(text.texts());
        return new Told(lines, context.providers().owner(provider.match()));
    }

    /** @param owner user of the visit's provider */
    record Told(List<String> lines, long owner) {}

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
            if (!HANDLED.contains(target) && !Visit.STATUS.contains(target) && !writer.isOwnKey(cell, record)) {
                text.line(cell);
            }
        }
        writer.unknownPlan(record, text);
        record.cells("activity.note").forEach(text::text);
        return provider.name().isEmpty() ? hygienist : provider;
    }
}
