package io.bridgework.report;

import io.bridgework.engine.RunStatus;
import io.bridgework.migration.ReportSource;
import io.bridgework.migration.ReportSource.AuditTrailCopy;
import io.bridgework.migration.ReportSource.FillRate;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.RejectView;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.KindCounts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The validation report as one self-contained page: the first screen says how it stands, the rest is the evidence. */
final class ReportPage {
    private static final int SHOWN = 200;

    private final ReportSource source;
    private final AuditTrailCopy trail;
    private final TrailCheck.Found written;

    ReportPage(ReportSource source, AuditTrailCopy trail, TrailCheck.Found written) {
        this.source = source;
        this.trail = trail;
        this.written = written;
    }

    String html() {
        var page = new Html("Migration report");
        head(page);
        source.load().ifPresent(load -> balance(page, load));
        landed(page);
        rejects(page);
        skipped(page);
        differences(page);
        fillRates(page);
        evidence(page);
        return page.page();
    }

    private void head(Html page) {
        Optional<ConnectionView> connection = source.connection();
        String account = connection.flatMap(ConnectionView::account).map(a -> a.company()).orElse("Pipedrive");
        page.element("h1", "", "Migration report");
        page.element("p", "soft", account + " · " + DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z '('VV')'", Locale.ENGLISH)
                .withZone(connection.map(c -> ZoneId.of(c.zone())).orElse(ZoneId.systemDefault())).format(source.at()));
        Optional<RunView> load = source.load();
        Optional<RunView> read = source.reconciliation();
        if (load.isEmpty()) {
            page.element("p", "lead look", "Nothing has been sent yet.");
            return;
        }
        long held = load.get().rejects().size();
        boolean clean = held == 0 && load.get().status() == RunStatus.COMPLETED;
        page.element("p", clean ? "lead good" : "lead look", clean
                ? "Everything has arrived."
                : held > 0 ? "Everything has arrived but " + held + (held == 1 ? " row." : " rows.") : "The run is not finished: " + load.get().status().id() + ".");
        page.element("p", "", read.map(r -> r.differences().isEmpty()
                        ? "Every field of every record was read back and compared: no difference."
                        : "Every field of every record was read back and compared: " + r.differences().size() + " differences.")
                .orElse("What was sent has not been read back yet."));
        read.ifPresent(r -> r.remarks().forEach(remark -> page.element("p", "soft", remark)));
    }

    private static void balance(Html page, RunView load) {
        var rows = new ArrayList<List<String>>();
        KindCounts sum = KindCounts.ZERO;
        for (Map.Entry<io.bridgework.model.RecordKind, KindCounts> kind : load.kinds().entrySet()) {
            rows.add(ReportTables.numbers(words(kind.getKey().id()), kind.getValue()));
            sum = sum.plus(kind.getValue());
        }
        rows.add(ReportTables.numbers("all", sum));
        page.section("Counts");
        page.table(List.of("Kind", "Read", "Made", "Updated", "Unchanged", "Left out", "Held back", "Being checked"), 7, rows);
        page.element("p", "soft", (sum.isBalanced() ? "Each row read has exactly one fate: the sums agree. " : "THE SUMS DO NOT AGREE. ")
                + "Tokens of Pipedrive's daily budget: " + load.tokensSpent() + " spent, " + load.tokensFloor()
                + " is the least for these records. Requests: " + load.requests() + ". Time: " + load.seconds() + " s.").end();
    }

    private void rejects(Html page) {
        List<RejectView> rejects = source.rejects();
        page.section("Held back: " + rejects.size());
        if (rejects.isEmpty()) {
            page.element("p", "", "No row was held back.").end();
            return;
        }
        page.element("p", "", "The rows as they were read stand in the folder “rejects”: mend them, put them into the export and run it again.");
        page.table(List.of("Kind", "File", "Row", "Key", "Why"), 0, rejects.stream().limit(SHOWN)
                .map(r -> List.of(words(r.kind().id()), r.file(), Long.toString(r.row()), r.key(), r.reason())).toList());
        more(page, rejects.size(), "rejects.csv");
        page.end();
    }

    private void skipped(Html page) {
        Map<String, Long> skips = source.skips();
        if (!skips.isEmpty()) {
            page.section("Left out, by decision");
            page.table(List.of("Decision", "Rows"), 1, skips.entrySet().stream()
                    .map(e -> List.of(decision(e.getKey()), Long.toString(e.getValue()))).toList());
            page.element("p", "soft", "Row by row in skipped.csv.").end();
        }
    }

    /** {@code M10-test-patient} as {@code test patient (M10)}. */
    private static String decision(String code) {
        int dash = code.indexOf('-');
        return dash < 0 ? code : code.substring(dash + 1).replace('-', ' ') + " (" + code.substring(0, dash) + ")";
    }

    /** What stands in Pipedrive because of this migration, over all its runs. */
    private void landed(Html page) {
        if (!source.landed().isEmpty()) {
            page.section("In Pipedrive because of this migration");
            page.table(List.of("What", "Made", "Used as it was there"), 2, source.landed().stream().map(l -> List.of(
                    words(l.entity()), Long.toString(l.made()), Long.toString(l.adopted()))).toList()).end();
        }
    }

    private void differences(Html page) {
        source.reconciliation().filter(read -> !read.differences().isEmpty()).ifPresent(read -> {
            Map<String, Long> byField = new TreeMap<>();
            read.differences().forEach(d -> byField.merge(d.entity() + ", " + d.field() + ", " + d.verdict().id(), 1L, Long::sum));
            page.section("Differences: " + read.differences().size());
            page.table(List.of("Where", "Records"), 1, byField.entrySet().stream()
                    .map(e -> List.of(e.getKey(), Long.toString(e.getValue()))).toList());
            page.table(List.of("Record", "Field", "At the source", "Expected", "In Pipedrive", "Verdict"), 0,
                    read.differences().stream().limit(SHOWN).map(d -> List.of(
                            d.record(), d.field(), d.source(), d.expected(), d.pipedrive(), d.verdict().id())).toList());
            more(page, read.differences().size(), "differences.csv");
            page.end();
        });
    }

    private static void more(Html page, int size, String file) {
        if (size > SHOWN) {
            page.element("p", "soft", "And " + (size - SHOWN) + " more, all in " + file + ".");
        }
    }

    private void fillRates(Html page) {
        List<FillRate> rates = source.fillRates();
        if (rates.isEmpty()) {
            return;
        }
        page.section("How full the custom fields are");
        page.table(List.of("On", "Field", "Expected", "In Pipedrive", "Records", "Fill rate"), 4, rates.stream().map(r -> List.of(
                r.entity(), r.field(), Long.toString(r.expected()), Long.toString(r.inPipedrive()), Long.toString(r.records()),
                r.records() == 0 ? "" : Math.round(1000.0 * r.inPipedrive() / r.records()) / 10.0 + " %")).toList()).end();
    }

    private void evidence(Html page) {
        page.section("Evidence");
        page.element("p", "", "Audit trail: " + trail.entries() + " entries, the chain " + (trail.verified() && written.holds() ? "holds" : "DOES NOT HOLD")
                + ". The last hash is " + written.lastHash() + "; audit-trail.txt says how anyone can check it.");
        page.table(List.of("File of the export", "Rows", "SHA-256"), 0, source.tables().stream()
                .map(t -> List.of(t.file(), Long.toString(t.rows()), t.sha256())).toList());
        if (!source.unusedFiles().isEmpty()) {
            page.element("p", "", "Files that were not used:");
            page.table(List.of("File", "Why"), 0, source.unusedFiles().stream().map(u -> List.of(u.path(), u.reason())).toList());
        }
        page.end();
    }

    private static String words(String id) {
        return id.replace('_', ' ');
    }
}
