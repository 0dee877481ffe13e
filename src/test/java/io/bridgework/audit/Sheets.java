package io.bridgework.audit;

import io.bridgework.model.DocumentFile;
import io.bridgework.model.Finding;
import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.Decision;
import io.bridgework.model.Mapping.FileMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.TableFormat;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.model.UnusedFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An export made up in a test. Row 2 is the first row of a sheet, as in a file with a header. */
final class Sheets {
    static final LocalDate EXPORT_DATE = LocalDate.of(2026, 11, 20);

    private final List<SourceTable> tables = new ArrayList<>();
    private final List<FileMapping> files = new ArrayList<>();
    private final List<ColumnMapping> columns = new ArrayList<>();
    private final Map<String, List<SourceRow>> rows = new LinkedHashMap<>();
    private final List<DocumentFile> documents = new ArrayList<>();
    private final Map<String, Boolean> users = new HashMap<>();
    private TableFormat format = new TableFormat("csv", "utf-8", ",", 1);
    private final List<UnusedFile> unused = new ArrayList<>(List.of(new UnusedFile("thumbs.db", "not a table")));
    private List<SourceTable.SkippedLine> skipped = List.of();
    private Set<Integer> secrets = Set.of();

    Sheets format(TableFormat other) {
        format = other;
        return this;
    }

    Sheets skipped(SourceTable.SkippedLine... lines) {
        skipped = List.of(lines);
        return this;
    }

    Sheets secrets(Integer... positions) {
        secrets = Set.of(positions);
        return this;
    }

    Sheets document(String path, long sizeBytes) {
        documents.add(new DocumentFile(path, sizeBytes, "00"));
        return this;
    }

    Sheets unused(UnusedFile file) {
        unused.add(file);
        return this;
    }

    Sheets user(String email, boolean active) {
        users.put(email, active);
        return this;
    }

    /**
     * Adds a sheet; its file is the kind's id, its key the first column.
     *
     * @param layout {@code header=target[;transform]}, parted by {@code |}
     * @param lines cells parted by {@code |}
     */
    Sheets sheet(RecordKind kind, String layout, String... lines) {
        return sheet(kind.id(), Optional.of(kind), layout, lines);
    }

    Sheets sheet(String file, Optional<RecordKind> kind, String layout, String... lines) {
        List<String> headers = new ArrayList<>();
        for (String column : layout.split("\\|")) {
            String header = column.substring(0, column.indexOf('='));
            String[] target = column.substring(column.indexOf('=') + 1).split(";", 2);
            columns.add(new ColumnMapping(
                    file, header, Target.of(target[0]), 1, "", List.of(), target.length > 1 ? Transform.parse(target[1]) : Transform.NONE,
                    Map.of(), Decision.PROPOSED, "", Optional.empty()));
            headers.add(header);
        }
        var table = new ArrayList<SourceRow>();
        for (String line : lines) {
            List<String> cells = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
            while (cells.size() < headers.size()) {
                cells.add("");
            }
            table.add(new SourceRow(file, table.size() + 2, cells, Integer.toHexString(cells.hashCode())));
        }
        rows.put(file, table);
        files.add(new FileMapping(file, kind, headers.get(0), 1, ""));
        tables.add(new SourceTable(file, headers, format, secrets, table.size(), skipped, "00"));
        return this;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        new Audit().run(
                new Audit.Input(
                        tables, (file, sink) -> rows.get(file).forEach(sink), new Mapping(files, columns), documents,
                        unused, EXPORT_DATE, 1_000, users),
                findings::add);
        return findings.stream().filter(f -> !f.file().equals("thumbs.db")).toList();
    }

    /** The findings as {@code code line column}, sorted. */
    List<String> audit() {
        return findings().stream().map(f -> f.code().split("-")[0] + " " + f.line() + " " + f.column()).map(String::strip).sorted().toList();
    }
}
