package io.bridgework.report;

import io.bridgework.migration.ReportSource;
import io.bridgework.migration.ReportSource.FillRate;
import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.RejectView;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.KindCounts;
import io.bridgework.model.SourceTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The validation report as CSV tables. */
final class ReportTables {
    private final ReportSource source;

    ReportTables(ReportSource source) {
        this.source = source;
    }

    void write(Path folder) throws IOException {
        counts(folder.resolve("counts.csv"));
        try (var table = new CsvTable(folder.resolve("rejects.csv"), List.of("kind", "file", "row", "key", "code", "reason"))) {
            for (RejectView r : source.rejects()) {
                table.row(List.of(r.kind().id(), r.file(), Long.toString(r.row()), r.key(), r.code(), r.reason()));
            }
        }
        try (var table = new CsvTable(folder.resolve("skipped.csv"), List.of("decision", "kind", "file", "row", "key", "reason"))) {
            source.forEachSkip(s -> table.row(List.of(s.decision(), s.kind().id(), s.file(), Long.toString(s.line()), s.key(), s.reason())));
        }
        try (var table = new CsvTable(
                folder.resolve("fill-rates.csv"), List.of("entity", "field", "expected", "in Pipedrive", "records"))) {
            for (FillRate rate : source.fillRates()) {
                table.row(List.of(
                        rate.entity(), rate.field(), Long.toString(rate.expected()), Long.toString(rate.inPipedrive()),
                        Long.toString(rate.records())));
            }
        }
        try (var table = new CsvTable(folder.resolve("changes.csv"), List.of("change", "record", "entity", "name", "detail"))) {
            source.forEachChange(c -> table.row(List.of(c.what(), c.record(), c.entity(), c.name(), c.detail())));
        }
        differences(folder.resolve("differences.csv"));
        try (var table = new CsvTable(folder.resolve("sources.csv"), List.of("file", "rows", "sha256"))) {
            for (SourceTable t : source.tables()) {
                table.row(List.of(t.file(), Long.toString(t.rows()), t.sha256()));
            }
        }
    }

    private void counts(Path file) throws IOException {
        try (var table = new CsvTable(file, List.of(
                "kind", "read", "created", "updated", "unchanged", "skipped", "rejected", "in doubt"))) {
            source.load().map(RunView::kinds).ifPresent(kinds -> kinds.forEach((kind, c) -> table.row(numbers(kind.id(), c))));
        }
    }

    static List<String> numbers(String kind, KindCounts c) {
        return List.of(
                kind, Long.toString(c.read()), Long.toString(c.created()), Long.toString(c.updated()),
                Long.toString(c.unchanged()), Long.toString(c.skipped()), Long.toString(c.rejected()),
                Long.toString(c.inDoubt()));
    }

    private void differences(Path file) throws IOException {
        try (var table = new CsvTable(file, List.of("record", "entity", "field", "source", "expected", "pipedrive", "verdict"))) {
            Optional<RunView> read = source.reconciliation();
            if (read.isPresent()) {
                for (DiffRow d : read.get().differences()) {
                    table.row(List.of(
                            d.record(), d.entity(), d.field(), d.source(), d.expected(), d.pipedrive(), d.verdict().id()));
                }
            }
        }
    }
}
