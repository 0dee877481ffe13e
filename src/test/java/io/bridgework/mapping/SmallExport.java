package io.bridgework.mapping;

import io.bridgework.mapping.Transformer.Input;
import io.bridgework.model.DocumentFile;
import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.Decision;
import io.bridgework.model.Mapping.FileMapping;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.TableFormat;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.model.Way;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An export of a few rows for tests. A column is written {@code header -> target} or, with a transform,
 * {@code header -> target ; part=first}.
 */
final class SmallExport {
    private final List<SourceTable> tables = new ArrayList<>();
    private final Map<String, List<SourceRow>> rows = new HashMap<>();
    private final List<FileMapping> files = new ArrayList<>();
    private final List<ColumnMapping> rules = new ArrayList<>();
    private final List<ProviderMatch> providers = new ArrayList<>();
    private final List<DocumentFile> documents = new ArrayList<>();
    private final Set<RowRef> real = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private Way way = Way.FAITHFUL;
    private ZoneId zone = ZoneId.of("America/New_York");
    private int noteLimitBytes = 100_000;

    /** Adds a table; {@code key} names its key column, empty for none. */
    SmallExport table(String file, RecordKind kind, String key, List<String> columns, String[]... values) {
        var headers = new ArrayList<String>();
        for (String column : columns) {
            String[] parts = column.split(" -> ");
            String[] target = parts[1].split(" ; ");
            headers.add(parts[0]);
            rules.add(new ColumnMapping(
                    file, parts[0], Target.of(target[0]), 1, "", List.of(),
                    target.length > 1 ? Transform.parse(target[1]) : Transform.NONE, Map.of(), Decision.APPROVED, "test",
                    Optional.empty()));
        }
        files.add(new FileMapping(file, Optional.of(kind), key, 1, ""));
        tables.add(new SourceTable(
                file, headers, new TableFormat("csv", "utf-8", ",", 1), Set.of(), values.length, List.of(), "0".repeat(64)));
        var read = new ArrayList<SourceRow>();
        for (String[] row : values) {
            read.add(new SourceRow(file, read.size() + 2, List.of(row), hash(row)));
        }
        rows.put(file, read);
        return this;
    }

    /** Patients with number, name and birth date. */
    SmallExport patients(String[]... values) {
        return table("Patients.csv", RecordKind.PATIENT, "Id",
                List.of("Id -> key:patient_id", "Name -> person.name", "Born -> person.birthday"), values);
    }

    SmallExport provider(String key, String name, long user) {
        providers.add(new ProviderMatch(
                key, "", name, "", user == 0 ? ProviderMatch.Status.UNMATCHED : ProviderMatch.Status.MATCHED, user, "", ""));
        return this;
    }

    SmallExport document(String path, long size) {
        documents.add(new DocumentFile(path, size, hash(path)));
        return this;
    }

    /** A person says that this row is no test entry. */
    SmallExport real(String file, long line) {
        real.add(new RowRef(file, line));
        return this;
    }

    SmallExport zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    SmallExport noteLimit(int bytes) {
        noteLimitBytes = bytes;
        return this;
    }

    /** Maps values of a column added before. */
    SmallExport values(String file, String column, Map<String, String> values) {
        rules.replaceAll(r -> r.file().equals(file) && r.column().equals(column)
                ? new ColumnMapping(file, column, r.target(), 1, "", List.of(), r.transform(), values, r.decision(), "test", Optional.empty())
                : r);
        return this;
    }

    Mapping mapping() {
        return new Mapping(files, rules);
    }

    List<SourceTable> tables() {
        return tables;
    }

    int rowCount() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    List<ProviderMatch> providersMet() {
        return Transformer.providersOf(tables, (file, sink) -> rows.get(file).forEach(sink), mapping());
    }

    SmallExport way(Way chosen) {
        way = chosen;
        return this;
    }

    /** Records that were sent under these names. */
    SmallExport sent(String... names) {
        sent.addAll(List.of(names));
        return this;
    }

    CollectedDrafts drafts() {
        return CollectedDrafts.of(input());
    }

    WayCounts count() {
        return new Transformer().count(input());
    }

    private Input input() {
        return new Input(
                tables, (file, sink) -> rows.get(file).forEach(sink), mapping(), zone, "USD", providers, 9,
                LocalDate.of(2026, 11, 20), documents, 1_000_000, noteLimitBytes, Map.of(), Set.of(), real, way,
                id -> sent.contains(id.toString()), id -> false);
    }

    Optional<CellPreview.Seen> preview(String file, String column, long line) {
        SourceTable table = tables.stream().filter(t -> t.file().equals(file)).findFirst().orElseThrow();
        return CellPreview.of(
                table, (name, sink) -> rows.get(name).forEach(sink), mapping(), "USD", LocalDate.of(2026, 11, 20), line, column);
    }

    static String[] row(String... values) {
        return values;
    }

    private static String hash(String... values) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", values).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
