package io.bridgework.report;

import io.bridgework.migration.ReportSource;
import io.bridgework.migration.ReportSource.AuditTrailCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes all reports of a migration into a folder: {@code report.html} to print and hand over, the same as CSV tables,
 * {@code rejects/} with the rows to mend, {@code automations.html} with what to rebuild by hand, and the audit trail. The
 * page and the CSV tables of differences hold values of patients: the folder is for the practice alone.
 */
public final class ReportWriter {
    private ReportWriter() {}

    /** What was written. */
    public record Written(Path page, Path automations, Path rejects, long rejectedRows, Path auditTrail, long auditEntries, boolean auditHolds) {}

    /** Makes the folder where it is missing and replaces what stands in it under the same names. */
    public static Written write(ReportSource source, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path trail = folder.resolve("audit-trail.jsonl");
        AuditTrailCopy copy = source.writeAuditTrail(trail);
        TrailCheck.Found found = TrailCheck.check(trail);
        TrailCheck.writeSteps(folder.resolve("audit-trail.txt"), found);
        Path page = folder.resolve("report.html");
        Files.writeString(page, new ReportPage(source, copy, found).html());
        new ReportTables(source).write(folder);
        Path rejects = folder.resolve("rejects");
        long rejected = new RejectsFile(source).write(rejects);
        Path automations = folder.resolve("automations.html");
        Files.writeString(automations, new AutomationReference(source.automations()).html());
        Files.writeString(folder.resolve("automations.md"), new AutomationReference(source.automations()).markdown());
        return new Written(page, automations, rejects, rejected, trail, copy.entries(), copy.verified() && found.holds());
    }

    /** Names of all files that a report has, for those who check one. */
    public static List<String> names() {
        return List.of(
                "report.html", "counts.csv", "rejects.csv", "skipped.csv", "fill-rates.csv", "differences.csv", "changes.csv",
                "sources.csv",
                "automations.html", "automations.md", "audit-trail.jsonl", "audit-trail.txt");
    }
}
