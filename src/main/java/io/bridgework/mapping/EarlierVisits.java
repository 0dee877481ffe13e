package io.bridgework.mapping;

import io.bridgework.model.Draft;
import io.bridgework.model.Draft.DraftField;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finished visits before a day that a person chose, as lines of one note of their patient. Visits that are open or to come
 * never go there, nor does one that was sent as a visit. Of one or two visits a note would cost as much as they do, so they
 * stay. Holds a number for each patient and the lines of one portion of them.
 */
final class EarlierVisits {
    static final String PART = "visits";

    /** A note costs as much as two visits (Pipedrive specification: notes 10 tokens, activities 5). */
    private static final int WORTH_A_NOTE = 3;

    private final TransformContext context;
    private final Portions portions;
    private final Optional<LocalDate> before;
    private final Map<String, Integer> counts = new HashMap<>();
    /** Whether a patient has such a note in Pipedrive already. */
    private final Map<String, Boolean> noted = new HashMap<>();
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();

    private record Line(Visit visit, List<String> text, long owner, List<RowRef> rows) {
        String when() {
            return visit.time().start().map(Object::toString)
                    .orElseGet(() -> visit.time().date().map(LocalDate::toString).orElse(""));
        }
    }

    EarlierVisits(TransformContext context, Portions portions) {
        this.context = context;
        this.portions = portions;
        this.before = context.input().way().visitsBefore();
    }

    boolean isAsked() {
        return before.isPresent();
    }

    void learn(Visit visit) {
        if (isAsked()) {
            noted.computeIfAbsent(visit.patient(), patient -> isSent(patient, 1));
        }
        if (isEarlier(visit)) {
            counts.merge(visit.patient(), 1, Integer::sum);
            visit.record().cells().forEach(cell -> portions.expect(cell.text().length() + cell.column().name().length()));
        }
    }

    private boolean isEarlier(Visit visit) {
        return before.isPresent() && visit.status().isDone() && visit.isBefore(before.get())
                && visit.isBefore(context.input().exportDate()) && !context.input().sent().test(visit.activity());
    }

    /** Whether the visit is a line of a note. */
    boolean takes(Visit visit) {
        return isEarlier(visit)
                && (counts.getOrDefault(visit.patient(), 0) >= WORTH_A_NOTE || noted.getOrDefault(visit.patient(), false));
    }

    private boolean isSent(String patient, int page) {
        return context.input().sent().test(note(patient, page));
    }

    long visits() {
        return counts.values().stream().filter(count -> count >= WORTH_A_NOTE).mapToLong(Integer::longValue).sum();
    }

    long notes() {
        return counts.values().stream().filter(count -> count >= WORTH_A_NOTE).count();
    }

    void add(Visit visit, VisitDrafter.Told told, VisitNotes.Lines notes) {
        var text = new ArrayList<>(told.lines());
        text.addAll(notes.lines());
        lines.computeIfAbsent(visit.patient(), p -> new ArrayList<>()).add(new Line(visit, text, told.owner(), notes.rows()));
    }

    /** Makes the notes of the visits that were added; of pages that were sent and hold nothing any more, too. */
    void write(VisitNotes notes, int portion) {
        noted.forEach((patient, sent) -> {
            if (sent && portions.of(patient) == portion) {
                lines.computeIfAbsent(patient, p -> new ArrayList<>());
            }
        });
        lines.forEach((patient, all) -> {
            all.sort(Comparator.comparing(Line::when));
            List<List<Line>> pages = pages(all);
            long owner = all.isEmpty() ? context.input().fallbackUserId() : all.get(all.size() - 1).owner();
            for (int page = 1; page <= pages.size() || isSent(patient, page); page++) {
                List<Line> on = page <= pages.size() ? pages.get(page - 1) : List.of();
                DraftId id = write(patient, page, on, owner);
                on.forEach(line -> {
                    context.carried(line.visit().record(), id);
                    notes.landed(line.visit(), id);
                });
            }
        });
        lines.clear();
    }

    private List<List<Line>> pages(List<Line> all) {
        var pages = new ArrayList<List<Line>>();
        var page = new ArrayList<Line>();
        int room = context.input().noteLimitBytes() - NotePages.bytes(List.of(title(99)));
        int size = 0;
        for (Line line : all) {
            int more = NotePages.bytes(line.text());
            if (!page.isEmpty() && size + more > room) {
                pages.add(List.copyOf(page));
                page.clear();
                size = 0;
            }
            page.add(line);
            size += more;
        }
        if (!page.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        return pages;
    }

    private DraftId write(String patient, int page, List<Line> visits, long owner) {
        var text = new ArrayList<>(List.of(title(page)));
        var rows = new ArrayList<RowRef>();
        visits.forEach(line -> {
            text.addAll(line.text());
            rows.addAll(line.visit().record().refs());
            rows.addAll(line.rows());
        });
        if (visits.isEmpty()) {
            text.add("No visit stands on this page any more.");
        }
        DraftId id = note(patient, page);
        List<String> parts = NotePages.of(text, context.input().noteLimitBytes());
        for (int i = 0; i < parts.size(); i++) {
            draft(i == 0 ? id : new DraftId(id.entity(), id.source(), id.part() + "-more" + (i + 1)), parts.get(i), owner, rows);
        }
        return id;
    }

    private void draft(DraftId id, String html, long owner, List<RowRef> rows) {
        var day = new FieldValue.Moment(Instants.onThatDay(before.orElseThrow().minusDays(1), context.input().zone()));
        context.sink().draft(new Draft(
                id, Map.of("content", new DraftField(new FieldValue.Text(html), "", ""), "add_time", new DraftField(day, "", "")),
                Map.of("person", context.patients().byKey(key(id)).orElseThrow().draftId()), owner, rows));
    }

    private String title(int page) {
        return "Visits before " + before.orElseThrow() + (page == 1 ? "" : ", continued (" + page + ")");
    }

    /** Of the kind of its visits, so that it is taken back with them. */
    private static DraftId note(String patient, int page) {
        return new DraftId(
                EntityType.NOTE, new RecordKey(RecordKind.APPOINTMENT, "patient " + patient), page == 1 ? PART : PART + page);
    }

    private static String key(DraftId note) {
        return note.source().value().substring("patient ".length());
    }
}
