package io.bridgework.audit;

import io.bridgework.model.DocumentFile;
import io.bridgework.model.Finding;
import io.bridgework.model.Mapping;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.UnusedFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Looks at all staged rows and reports what a person should know. Deterministic: the same input gives the same findings
 * in the same order. Reads every table twice and patients three times, row by row.
 *
 * <p>Kept in memory between rows: 64-bit hashes of keys (16 bytes each; of patients a few more), counts per column, the
 * words of providers, locations, carriers and stages, and at most a thousand findings per column and code. Never rows, so
 * two million of them fit into a heap of 512 MB.
 *
 * <p>A finding that blocks with the action {@code skip} holds back its row and nothing else; one with {@code decide}
 * stops the migration until a person has decided.
 */
public final class Audit {
    /**
     * What an audit looks at.
     *
     * @param rows gives all rows of a table (by file name) to a consumer, as often as asked
     * @param exportDate the day of the export in the practice's zone: decides past and future
     * @param fileLimitBytes largest document that can be attached
     * @param users e-mail addresses of Pipedrive's users to whether they are active; empty while not connected
     */
    public record Input(
            List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows, Mapping mapping,
            List<DocumentFile> documents, List<UnusedFile> unused, LocalDate exportDate, long fileLimitBytes,
            Map<String, Boolean> users) {}

    /** Gives each finding to the sink, in no promised order. */
    public void run(Input input, Consumer<Finding> sink) {
        List<AuditTable> tables = input.tables().stream().map(table -> AuditTable.of(table, input.mapping())).toList();
        Known known = Known.gather(input, tables);
        List<Rule> rules = rules();
        var report = new Report(sink);
        for (AuditTable table : tables) {
            look(table, besides(table, tables), rules, known, report);
        }
        input.unused().forEach(file -> report.addFile(file.path(), unused(file)));
    }

    private static Remark unused(UnusedFile file) {
        return file.isDamaged()
                ? Remark.block("M56-table-not-whole", "None of the records of this file would be moved: " + file.reason())
                : Remark.warn("X36-other-file", "This file is not moved: " + file.reason());
    }

    private static boolean besides(AuditTable table, List<AuditTable> all) {
        String file = table.file().replaceFirst("#.*", "") + "#";
        return all.stream().anyMatch(other -> other != table && other.file().startsWith(file) && other.source().rows() > 0);
    }

    private static void look(AuditTable table, boolean beside, List<Rule> rules, Known known, Report report) {
        report.start(table);
        TableRule.look(table, beside, report);
        var checks = new ArrayList<Rule.Check>();
        rules.forEach(rule -> rule.on(table, known).ifPresent(checks::add));
        known.input().rows().accept(table.file(), source -> {
            var row = new Row(table, source);
            report.count(row);
            checks.forEach(check -> check.row(row, report));
        });
        checks.forEach(check -> check.end(report));
        report.end();
    }

    private static List<Rule> rules() {
        return List.of(
                new KeyRule(), new PatientRule(), new StatusRule(), new NameRule(), new DateRule(), new ContactRule(), new PlaceRule(),
                new AmountRule(), new TextRule(), new ReferenceRule(), new ProviderRule(), new UserRule(), new VisitRule(), new RecallRule(),
                new NoteRule(), new ToothRule(), new InsuranceRule(), new AttachmentRule());
    }

    /** A to D: how much stands between this export and a clean migration, by the share of records that need a person. */
    public static String grade(long records, Iterable<Finding> findings) {
        return Grade.of(records, findings);
    }
}
