package io.bridgework.audit;

import io.bridgework.model.value.NameText;
import io.bridgework.model.value.NameText.PersonName;
import io.bridgework.model.value.Parsed;
import java.util.List;
import java.util.Optional;

/** Names in one cell and their case (M08, M09). */
final class NameRule implements Rule {
    private static final Remark OTHER_SHAPE = Remark.warn(
            "M08-name-shape-differs", "This name is written in another order than most of the column; check how it is divided.");
    private static final Remark CASE = Remark.repair(
            "M09-name-all-capitals-or-lower", "The name is in capitals or small letters; it is written as a name.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> columns = table.where(AuditColumn::isPersonName).toList();
        return columns.isEmpty() ? Optional.empty() : Optional.of((row, report) -> columns.forEach(column -> {
            if (column.is("person.name")) {
                whole(row, column, known.conventions().isLastFirst(column), report);
            } else if (isRecased(row.word(column))) {
                report.addUnlessHabit(row, column, CASE);
            }
        }));
    }

    private static void whole(Row row, AuditColumn column, boolean lastFirst, Report report) {
        Parsed<PersonName> read = NameText.parse(row.text(column));
        boolean shapeSaid = false;
        for (Parsed.Problem problem : read.problems()) {
            shapeSaid |= problem.code().startsWith("M08");
            report.addUnlessHabit(row, column, Remark.of(problem));
        }
        boolean hasComma = row.text(column).indexOf(',') >= 0;
        if (!shapeSaid && read.value().isPresent() && lastFirst && !hasComma) {
            report.addUnlessHabit(row, column, OTHER_SHAPE);
        }
    }

    private static boolean isRecased(String part) {
        String tidy = NameText.tidyPart(part);
        return !tidy.equals(part) && tidy.equalsIgnoreCase(part);
    }
}
