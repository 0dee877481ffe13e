package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The entries of {@code targets.txt} by kind of file. Immutable; safe for every thread. */
final class TargetList {
    private static final Map<RecordKind, List<TargetEntry>> ENTRIES = read();

    private TargetList() {}

    /** All entries for files of this kind, general ones last. */
    static List<TargetEntry> of(RecordKind kind) {
        return ENTRIES.get(kind);
    }

    /** The entity that records of this kind become; custom fields of the kind belong to it. */
    static String entityOf(RecordKind kind) {
        return switch (kind) {
            case PATIENT -> "person";
            case PRACTICE, PROVIDER, METRIC, REVIEW -> "organization";
            case TREATMENT_PLAN, STAGE, INSURANCE -> "deal";
            case APPOINTMENT, RECALL -> "activity";
            case NOTE -> "note";
            case ATTACHMENT -> "file";
        };
    }

    private static Map<RecordKind, List<TargetEntry>> read() {
        var entries = new EnumMap<RecordKind, List<TargetEntry>>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            entries.put(kind, new ArrayList<>());
        }
        for (List<String> line : VocabularyFile.read("targets.txt")) {
            boolean general = line.get(0).equals("*");
            for (RecordKind kind : general ? List.of(RecordKind.values()) : kinds(line.get(0))) {
                entries.get(kind).add(entry(kind, general, line));
            }
        }
        entries.replaceAll((kind, list) -> List.copyOf(list));
        return entries;
    }

    private static List<RecordKind> kinds(String cell) {
        return Arrays.stream(cell.split(",")).map(id -> RecordKind.of(id).orElseThrow()).toList();
    }

    private static TargetEntry entry(RecordKind kind, boolean general, List<String> line) {
        var settings = new TreeMap<String, String>();
        Set<String> words = new java.util.HashSet<>();
        for (String setting : line.get(3).split(",")) {
            int equals = setting.indexOf('=');
            if (equals > 0) {
                settings.put(setting.substring(0, equals).strip(), setting.substring(equals + 1).strip());
            } else {
                words.add(setting.strip());
            }
        }
        return new TargetEntry(
                kind, Target.of(line.get(1).replace("{e}", entityOf(kind))), ValueShape.of(line.get(2)), Map.copyOf(settings),
                words.contains("own"), words.contains("many"), general, phrases(line.get(4)));
    }

    private static List<TargetEntry.Phrase> phrases(String cell) {
        var phrases = new ArrayList<TargetEntry.Phrase>();
        for (String text : cell.split(";")) {
            int tilde = text.indexOf('~');
            String header = tilde < 0 ? text : text.substring(0, tilde);
            double sureness = tilde < 0 ? 1 : Double.parseDouble(text.substring(tilde + 1).strip());
            if (!header.isBlank()) {
                phrases.add(new TargetEntry.Phrase(Set.copyOf(HeaderWords.of(header)), sureness));
            }
        }
        return List.copyOf(phrases);
    }
}
