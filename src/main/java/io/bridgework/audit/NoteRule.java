package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import io.bridgework.model.value.DateText;
import io.bridgework.model.value.DateText.Role;
import io.bridgework.model.value.MarkupText;
import io.bridgework.model.value.Nothing;
import io.bridgework.model.value.Parsed;
import java.util.List;
import java.util.Optional;

/** Notes: markup, notes without text, dates to come (M77, M78, M80). */
final class NoteRule implements Rule {
    private static final Remark EMPTY = Remark.skip("M78-empty-note", "The note has no text, so there is nothing to move.");
    private static final Remark FUTURE = Remark.warn(
            "M80-future-dated-note", "The note's date lies after the export; it may be a message that waits to be sent. It is kept as it is.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> texts = table.where(c -> c.is("note.content", "activity.note") && !c.isPrefix()).toList();
        boolean notes = table.holds(RecordKind.NOTE);
        Optional<AuditColumn> added = table.first("note.add_time");
        return texts.isEmpty() ? Optional.empty() : Optional.of((row, report) -> {
            boolean empty = true;
            for (AuditColumn column : texts) {
                Parsed<String> read = MarkupText.plain(row.text(column));
                read.problems().forEach(problem -> report.addUnlessHabit(row, column, Remark.of(problem)));
                empty &= read.value().filter(text -> !Nothing.isNothing(text)).isEmpty();
            }
            if (notes && empty) {
                report.add(row, texts.get(0), EMPTY);
            }
            added.filter(column -> isLater(row, column, known)).ifPresent(column -> report.add(row, column, FUTURE));
        });
    }

    private static boolean isLater(Row row, AuditColumn column, Known known) {
        return DateText.parse(row.text(column), known.conventions().date(column), Role.EVENT, known.input().exportDate()).value()
                .filter(when -> when.date().isAfter(known.input().exportDate())).isPresent();
    }
}
