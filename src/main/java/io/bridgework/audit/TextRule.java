package io.bridgework.audit;

import io.bridgework.model.value.Nothing;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What spreadsheets and wrong encodings do to any text (M40 to M43, M60, M94). */
final class TextRule implements Rule {
    private static final Pattern EXPONENT = Pattern.compile("\\s*\\d(?:\\.\\d+)?[Ee]\\+\\d{1,2}\\s*");
    /** Spreadsheets keep fifteen digits and write zeros behind; one or two zeros may be a number's own. */
    private static final Pattern CUT_DIGITS = Pattern.compile("\\s*[1-9]\\d{14}0{3,8}\\s*");
    private static final Pattern WRAPPED = Pattern.compile("\\s*=\"[^\"]*\"\\s*");
    private static final Pattern FORMULA = Pattern.compile("\\s*(?:=\\s*[A-Za-z+@-].*|[+@-][A-Za-z]+.*[(|!].*)", Pattern.DOTALL);
    private static final Pattern MISREAD = Pattern.compile("[\u00c3\u00c2][\u0080-\u00bf]|\u00e2\u20ac");
    /** Limit of a worksheet cell, Microsoft Excel specifications and limits. */
    private static final int LONGEST_CELL = 32_767;

    private static final Remark WRAPPED_TEXT = Remark.repair("M41-formula-wrapped-text", "A spreadsheet formula stood around the text; it is taken off.");
    private static final Remark FORMULA_TEXT = Remark.warn(
            "M42-formula-like-text", "The text begins like a spreadsheet formula. It is moved as it is; do not open it in a spreadsheet unseen.");
    private static final Remark MISREAD_TEXT = Remark.warn(
            "M43-wrong-encoding", "Letters with accents look broken here. Export the file again as UTF-8, or correct the text.");
    private static final Remark MISREAD_NAME = Remark.block(
            "M43-wrong-encoding", "Letters of this name are lost. Export the file again as UTF-8, or correct the name.");
    private static final Remark CUT_TEXT = Remark.warn(
            "M94-spreadsheet-limit", "The text is exactly as long as a spreadsheet cell can be; its end may be missing.");
    private static final Remark NOTHING_WORD = Remark.repair("M60-word-for-nothing", "A word or dash stands for nothing; the field is left empty.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> columns = table.where(column -> !column.target().isIgnored()).toList();
        return columns.isEmpty() ? Optional.empty() : Optional.of((row, report) -> columns.forEach(column -> {
            String text = row.text(column);
            if (!text.isEmpty()) {
                look(row, column, text, report);
            }
        }));
    }

    private static void look(Row row, AuditColumn column, String text, Report report) {
        if (column.isText() && !text.isBlank() && Nothing.isNothing(text)) {
            report.addUnlessHabit(row, column, NOTHING_WORD);
        }
        if (isMangled(text) && !column.isMoney()) {
            report.add(row, column, mangled(column.target().isKey()));
        }
        if ("=+-@ ".indexOf(text.charAt(0)) >= 0) {
            formula(row, column, text, report);
        }
        if (text.chars().anyMatch(c -> c > 127)) {
            encoding(row, column, text, report);
        }
        if (text.length() == LONGEST_CELL) {
            report.add(row, column, CUT_TEXT);
        }
    }

    private static boolean isMangled(String text) {
        return text.indexOf('+') > 0 && EXPONENT.matcher(text).matches() || text.length() > 17 && CUT_DIGITS.matcher(text).matches();
    }

    private static void formula(Row row, AuditColumn column, String text, Report report) {
        if (WRAPPED.matcher(text).matches()) {
            report.addUnlessHabit(row, column, WRAPPED_TEXT);
        } else if (FORMULA.matcher(text).matches() && !column.is("note.content", "activity.note", "file.description")) {
            report.add(row, column, FORMULA_TEXT);
        }
    }

    private static void encoding(Row row, AuditColumn column, String text, Report report) {
        if (text.indexOf('\ufffd') >= 0) {
            report.add(row, column, column.isPersonName() ? MISREAD_NAME : MISREAD_TEXT);
        } else if (MISREAD.matcher(text).find()) {
            report.addUnlessFlood(row, column, MISREAD_TEXT);
        }
    }

    private static Remark mangled(boolean id) {
        String message = "A spreadsheet changed this long number, and digits are lost. Export it again with the column as text.";
        return id ? Remark.block("M40-number-mangled-by-spreadsheet", message) : Remark.warn("M40-number-mangled-by-spreadsheet", message);
    }
}
