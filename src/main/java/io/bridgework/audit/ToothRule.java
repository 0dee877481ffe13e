package io.bridgework.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Teeth that the universal numbering of the United States does not have (M84). */
final class ToothRule implements Rule {
    private static final Pattern TOOTH = Pattern.compile(
            "0?[1-9]|[12]\\d|3[0-2]|5[1-9]|[67]\\d|8[0-2]|[A-T]S?|UL|UR|LL|LR|UA|LA|U|L|FM|ALL", Pattern.CASE_INSENSITIVE);
    private static final Remark INVALID = Remark.warn(
            "M84-invalid-tooth", "The tooth is not one of 1 to 32 or A to T; the text is kept as it stands.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> columns = table.where(column -> column.means("tooth")).toList();
        return columns.isEmpty() ? Optional.empty() : Optional.of((row, report) -> columns.stream()
                .filter(column -> !isValid(row.word(column)))
                .forEach(column -> report.addUnlessHabit(row, column, INVALID)));
    }

    private static boolean isValid(String text) {
        return Arrays.stream(text.split("[,;/\\s&-]+|#")).allMatch(tooth -> tooth.isEmpty() || TOOTH.matcher(tooth).matches());
    }
}
