package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import io.bridgework.model.value.DateText;
import io.bridgework.model.value.DateText.Role;
import io.bridgework.model.value.MarkupText;
import io.bridgework.model.value.Nothing;
import io.bridgework.model.value.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Notes: markup, notes without text, dates to come (M77, M78, M80). */
final class NoteRule implements Rule {
    private static final Remark EMPTY = Remark.skip("M78-empty-note", "The note has no text, so there is nothing to move.");
    /** What Practice by Numbers writes into the practice-management system, source facts section 1.4. */
    private static final Pattern MESSAGE = Pattern.compile(
            "\\s*(?:patient text (?:sent|received) via pbn|email sent via pbn|pbn task note|phone call (?:missed|received)\\s*$)",
            Pattern.CASE_INSENSITIVE);
    private static final Remark FUTURE = Remark.warn(
            "M80-future-dated-note", "The note's date lies after the export; it may be a message that waits to be sent. It is kept as it is.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> texts = table.where(c -> c.is("note.content", "activity.note") && !c.isPrefix()).toList();
        boolean notes = table.holds(RecordKind.NOTE);
        Optional<AuditColumn> added = table.first("note.add_time");
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Notes(texts, added, notes, known));
    }

    private static final class Notes implements Check {
        private final List<AuditColumn> texts;
        private final Optional<AuditColumn> added;
        private final boolean notes;
        private final Known known;
        private long messages;

        Notes(List<AuditColumn> texts, Optional<AuditColumn> added, boolean notes, Known known) {
            this.texts = texts;
            this.added = added;
            this.notes = notes;
            this.known = known;
        }

        @Override
        public void row(Row row, Report report) {
            boolean empty = true;
            for (AuditColumn column : texts) {
                Parsed<String> read = MarkupText.plain(row.text(column));
                read.problems().forEach(problem -> report.addUnlessHabit(row, column, Remark.of(problem)));
                empty &= read.value().filter(text -> !Nothing.isNothing(text)).isEmpty();
                messages += notes && MESSAGE.matcher(row.text(column)).lookingAt() ? 1 : 0;
            }
            if (notes && empty) {
                report.add(row, texts.get(0), EMPTY);
            }
            added.filter(column -> isLater(row, column)).ifPresent(column -> report.add(row, column, FUTURE));
        }

        private boolean isLater(Row row, AuditColumn column) {
            LocalDate exportDate = known.input().exportDate();
            return DateText.parse(row.text(column), known.conventions().date(column), Role.EVENT, exportDate).value()
                    .filter(when -> when.date().isAfter(exportDate)).isPresent();
        }

        @Override
        public void end(Report report) {
            if (messages > 0) {
                report.add(texts.get(0), Remark.warn("M79-machine-messages",
                        "Notes that a program wrote when it sent or received a message: " + messages + ". They are moved like the others."));
            }
        }
    }
}
