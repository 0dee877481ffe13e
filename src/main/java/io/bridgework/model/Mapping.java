package io.bridgework.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules of a migration: per file its kind and key, per column its target. Immutable; a decision makes a new one. */
public record Mapping(List<FileMapping> files, List<ColumnMapping> rows) {
    public Mapping {
        files = List.copyOf(files);
        rows = List.copyOf(rows);
    }

    /**
     * What a file holds.
     *
     * @param kind empty when unknown: its rows are listed as not used, which blocks a run until a person has said so
     * @param key name of the key column; empty when the file has none
     * @param confidence 0 to 1
     */
    public record FileMapping(String file, Optional<RecordKind> kind, String key, double confidence, String reason) {}

    /** Another place a column could go. */
    public record Alternative(Target target, double confidence) {}

    /** What a person said of a row. */
    public enum Decision {
        PROPOSED, APPROVED, CHANGED, REJECTED;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether a person has decided; a run refuses a mapping with rows that have not. */
        public boolean isMade() {
            return this != PROPOSED;
        }
    }

    /**
     * Where one column goes.
     *
     * @param column the table's column name, see {@link SourceTable#columnNames()}
     * @param confidence 0 to 1, calibrated
     * @param reason in words
     * @param values source value to target value (statuses, categories); empty when there is no such map
     * @param decidedBy who decided; empty while proposed
     */
    public record ColumnMapping(
            String file, String column, Target target, double confidence, String reason, List<Alternative> alternatives,
            Transform transform, Map<String, String> values, Decision decision, String decidedBy,
            Optional<Instant> decidedAt) {
        public ColumnMapping {
            alternatives = List.copyOf(alternatives);
            values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /** This row with a decision on it; {@link Decision#REJECTED} means left out. */
        public ColumnMapping decided(Decision made, String by, Instant at) {
            return new ColumnMapping(
                    file, column, target, confidence, reason, alternatives, transform, values, made, by,
                    Optional.of(at));
        }

        /** This row going elsewhere, as a person's change. */
        public ColumnMapping changedTo(Target other, Transform how, String by, Instant at) {
            return new ColumnMapping(
                    file, column, other, confidence, reason, alternatives, how, values, Decision.CHANGED, by,
                    Optional.of(at));
        }

        /** The target that counts: a rejected row is left out. */
        public Target effectiveTarget() {
            return decision == Decision.REJECTED ? Target.IGNORE : target;
        }
    }

    public Optional<FileMapping> file(String file) {
        return files.stream().filter(f -> f.file().equals(file)).findFirst();
    }

    public List<ColumnMapping> columnsOf(String file) {
        return rows.stream().filter(r -> r.file().equals(file)).toList();
    }

    public boolean isApproved() {
        return rows.stream().allMatch(r -> r.decision().isMade());
    }

    /** Changes when anything that steers a run changes (kinds, keys, targets, transforms, values); not with decisions. */
    public String fingerprint() {
        var text = new StringBuilder();
        for (FileMapping file : files) {
            text.append(file.file()).append('\u001f').append(file.kind().map(RecordKind::id).orElse(""))
                    .append('\u001f').append(file.key()).append('\u001e');
        }
        for (ColumnMapping row : rows) {
            text.append(row.file()).append('\u001f').append(row.column()).append('\u001f')
                    .append(row.effectiveTarget()).append('\u001f').append(row.transform()).append('\u001f')
                    .append(row.values()).append('\u001e');
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
