package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what kind of record a table holds: each column votes for the kinds that could explain it, the name of the file
 * and a first column that names a key vote as well.
 */
final class KindFinder {
    /** What a column that no entry explains still says for a kind. */
    private static final double UNEXPLAINED = 0.08;
    private static final double FILE_NAME_VOTE = 2.5;
    private static final double KEY_VOTE = 2.0;
    private static final double NO_PATIENT_VOTE = 3.0;
    private static final Set<RecordKind> OF_PATIENTS = EnumSet.of(
            RecordKind.TREATMENT_PLAN, RecordKind.APPOINTMENT, RecordKind.NOTE, RecordKind.ATTACHMENT, RecordKind.INSURANCE,
            RecordKind.RECALL);
    private static final double LEAST_EXPLAINED = 0.34;
    private static final double TEMPERATURE = 0.6;

    private KindFinder() {}

    /** The likeliest kind, empty where the table is not understood; with a confidence from 0 to 1 and a reason in words. */
    record Found(Optional<RecordKind> kind, double confidence, String reason) {}

    static Found find(String file, List<ColumnView> columns) {
        var votes = new EnumMap<RecordKind, Double>(RecordKind.class);
        var explained = new EnumMap<RecordKind, Double>(RecordKind.class);
        Map<RecordKind, Double> byName = FileNameWords.votes(file);
        for (RecordKind kind : RecordKind.values()) {
            votes.put(kind, FILE_NAME_VOTE * byName.getOrDefault(kind, 0.0) + keyVote(kind, columns)
                    - (lacksPatient(kind, columns) ? NO_PATIENT_VOTE : 0));
            explained.put(kind, 0.0);
        }
        for (ColumnView column : columns) {
            vote(column, votes, explained);
        }
        return decide(votes, explained, byName, columns.size());
    }

    private static void vote(ColumnView column, Map<RecordKind, Double> votes, Map<RecordKind, Double> explained) {
        var says = new EnumMap<RecordKind, Double>(RecordKind.class);
        double all = 0;
        for (RecordKind kind : RecordKind.values()) {
            double best = column.bestScore(kind);
            says.put(kind, UNEXPLAINED + best * best);
            all += UNEXPLAINED + best * best;
            explained.merge(kind, best, Double::sum);
        }
        double mean = all / says.size();
        says.forEach((kind, value) -> votes.merge(kind, Math.log(value / mean), Double::sum));
    }

    private static double keyVote(RecordKind kind, List<ColumnView> columns) {
        if (columns.isEmpty()) {
            return 0;
        }
        ColumnView first = columns.get(0);
        boolean bareId = first.words().size() < 2;
        boolean repeats = first.profile().filled() > 0 && first.profile().uniqueness() < 0.95;
        return !bareId && !repeats && first.isOwnKey(kind) ? KEY_VOTE : 0;
    }

    /** Whether records of the kind belong to a patient and no column names one. */
    private static boolean lacksPatient(RecordKind kind, List<ColumnView> columns) {
        return OF_PATIENTS.contains(kind) && columns.stream().noneMatch(c -> c.words().contains("patient") || c.words().contains("chart")
                || c.isOwnKey(kind) || c.matches(kind).stream().anyMatch(KindFinder::isPatient));
    }

    private static boolean isPatient(HeaderMatch.Match match) {
        String target = match.entry().target().text();
        return match.score() > 0.75 && (target.equals("key:patient_id") || target.endsWith(".person") || target.startsWith("person."));
    }

    private static Found decide(
            Map<RecordKind, Double> votes, Map<RecordKind, Double> explained, Map<RecordKind, Double> byName, int columns) {
        RecordKind best = RecordKind.PATIENT;
        for (RecordKind kind : RecordKind.values()) {
            best = votes.get(kind) > votes.get(best) ? kind : best;
        }
        double share = columns == 0 ? 0 : explained.get(best) / columns;
        double sum = 0;
        for (double vote : votes.values()) {
            sum += Math.exp(TEMPERATURE * (vote - votes.get(best)));
        }
        double confidence = Math.round(100 * Math.min(0.99, 1 / sum) * Math.min(1, 0.4 + share)) / 100.0;
        if (share < LEAST_EXPLAINED && !byName.containsKey(best)) {
            return new Found(Optional.empty(), 0, "The headers do not say what this file holds.");
        }
        String words = best.id().replace('_', ' ');
        return new Found(Optional.of(best), confidence, reason(words, share, byName.containsKey(best)));
    }

    private static String reason(String words, double share, boolean named) {
        String columns = Math.round(100 * share) + " % of what its columns say fits " + words + " records";
        return named ? "The file's name and its columns: " + columns + "." : "Its columns: " + columns + ".";
    }
}
