package io.bridgework.mapping;

import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.Decision;
import io.bridgework.model.Mapping.FileMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays what a mapping file says over the current mapping, all of it or nothing. */
final class MappingImport {
    private static final String SET_BY_FILE = "Taken from a mapping file.";
    private final Mapping current;
    private final String by;
    private final Instant at;

    MappingImport(Mapping current, String by, Instant at) {
        this.current = current;
        this.by = by;
        this.at = at;
    }

    Mapping apply(MappingText text) {
        Map<String, MappingText.FileLine> files = new HashMap<>();
        for (MappingText.FileLine line : text.files()) {
            if (current.file(line.file()).isEmpty()) {
                throw MappingTrouble.unknownFile(line.file());
            }
            files.put(line.file(), line);
        }
        Map<List<String>, MappingText.RowLine> rows = rows(text);
        var newFiles = new ArrayList<FileMapping>();
        for (FileMapping file : current.files()) {
            newFiles.add(files.containsKey(file.file()) ? changed(file, files.get(file.file())) : file);
        }
        var newRows = new ArrayList<ColumnMapping>();
        for (ColumnMapping row : current.rows()) {
            MappingText.RowLine line = rows.get(List.of(row.file(), row.column()));
            newRows.add(line == null ? row : changed(row, line));
        }
        return new Mapping(newFiles, newRows);
    }

    private Map<List<String>, MappingText.RowLine> rows(MappingText text) {
        Map<List<String>, MappingText.RowLine> rows = new HashMap<>();
        var known = new java.util.HashSet<List<String>>();
        current.rows().forEach(row -> known.add(List.of(row.file(), row.column())));
        for (MappingText.RowLine line : text.rows()) {
            if (current.file(line.file()).isEmpty()) {
                throw MappingTrouble.unknownFile(line.file());
            }
            if (!known.contains(List.of(line.file(), line.column()))) {
                throw MappingTrouble.unknownColumn(line.file(), line.column());
            }
            if (rows.put(List.of(line.file(), line.column()), line) != null) {
                throw MappingTrouble.twice(line.file(), line.column());
            }
        }
        return rows;
    }

    private FileMapping changed(FileMapping file, MappingText.FileLine line) {
        Optional<RecordKind> kind = line.kind().map(MappingImport::kind).orElse(file.kind());
        String key = line.key().orElse(file.key());
        if (!key.isEmpty() && current.columnsOf(file.file()).stream().noneMatch(row -> row.column().equals(key))) {
            throw MappingTrouble.unknownColumn(file.file(), key);
        }
        boolean same = kind.equals(file.kind()) && key.equals(file.key());
        return same ? file : new FileMapping(file.file(), kind, key, 1, SET_BY_FILE);
    }

    private static Optional<RecordKind> kind(String word) {
        if (word.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(RecordKind.of(word).orElseThrow(() -> MappingTrouble.badWord("kind of file", word)));
    }

    private ColumnMapping changed(ColumnMapping row, MappingText.RowLine line) {
        Target target = line.target().map(Target::of).orElse(row.target());
        if (!TargetCatalogue.isLegal(target) && !target.equals(row.target())) {
            throw MappingTrouble.badTarget(row.file(), row.column(), target.text());
        }
        Transform transform = line.transform().map(Transform::parse).orElse(row.transform());
        Map<String, String> values = line.values().orElse(row.values());
        boolean same = target.equals(row.target()) && transform.equals(row.transform()) && values.equals(row.values());
        Decision decision = line.decision().map(MappingImport::decision)
                .orElse(same ? row.decision() : Decision.CHANGED);
        if (same && decision == row.decision()) {
            return row;
        }
        boolean made = decision.isMade();
        return new ColumnMapping(
                row.file(), row.column(), target, row.confidence(), row.reason(), row.alternatives(), transform, values, decision,
                made ? by : "", made ? Optional.of(at) : Optional.empty());
    }

    private static Decision decision(String word) {
        for (Decision decision : Decision.values()) {
            if (decision.id().equalsIgnoreCase(word.strip())) {
                return decision;
            }
        }
        if (word.isBlank()) {
            return Decision.PROPOSED;
        }
        throw MappingTrouble.badWord("decision", word);
    }
}
