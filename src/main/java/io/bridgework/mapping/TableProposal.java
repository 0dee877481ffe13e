package io.bridgework.mapping;

import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.model.value.DateText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The proposal for one table: its kind and key, and a target for each column. */
record TableProposal(Mapping.FileMapping file, List<Mapping.ColumnMapping> columns) {
    private static final int MOST_ALTERNATIVES = 4;
    private static final double LISTED_CONFIDENCE = 0.95;

    static TableProposal of(TableView table, KeyLinks links) {
        if (table.kind().kind().isEmpty()) {
            return unknown(table);
        }
        RecordKind kind = table.kind().kind().get();
        var finder = new CandidateFinder(kind, table.file(), table.kind().confidence(), links);
        var candidates = new ArrayList<List<Candidate>>();
        Set<Integer> codes = CodeTwins.codes(table.columns());
        for (ColumnView column : table.columns()) {
            boolean apart = column.secret() || codes.contains(column.position()) || table.listed().contains(column.position());
            candidates.add(apart ? List.of() : finder.of(column));
        }
        Assignment.Result result = Assignment.of(candidates);
        var columns = new ArrayList<Mapping.ColumnMapping>();
        for (ColumnView column : table.columns()) {
            columns.add(table.listed().contains(column.position()) && !column.secret() ? listed(table, column)
                    : codes.contains(column.position()) ? code(table, column)
                    : propose(table, kind, column, candidates.get(column.position()), result));
        }
        List<Mapping.ColumnMapping> finished = KeyChoice.withOwnKey(kind, table, Aggregates.settled(kind, VisitTimes.settled(kind, table, columns)));
        String key = KeyChoice.keyColumn(kind, table, finished);
        return new TableProposal(
                new Mapping.FileMapping(table.file(), Optional.of(kind), key, table.kind().confidence(), table.kind().reason()), finished);
    }

    private static TableProposal unknown(TableView table) {
        var columns = new ArrayList<Mapping.ColumnMapping>();
        for (ColumnView column : table.columns()) {
            columns.add(row(table, column, Target.IGNORE, Transform.NONE, column.secret() ? 1 : 0,
                    column.secret() ? Reasons.SECRET : Reasons.UNKNOWN_FILE, List.of(), Map.of()));
        }
        return new TableProposal(new Mapping.FileMapping(table.file(), Optional.empty(), "", 0, table.kind().reason()), columns);
    }

    private static Mapping.ColumnMapping listed(TableView table, ColumnView column) {
        return row(table, column, Target.IGNORE, Transform.NONE, LISTED_CONFIDENCE, Reasons.LISTED, List.of(), Map.of());
    }

    private static Mapping.ColumnMapping code(TableView table, ColumnView column) {
        double confidence = column.secret() ? 1 : CodeTwins.CONFIDENCE;
        String reason = column.secret() ? Reasons.SECRET : CodeTwins.REASON;
        return row(table, column, Target.IGNORE, Transform.NONE, confidence, reason, List.of(), Map.of());
    }

    private static Mapping.ColumnMapping propose(
            TableView table, RecordKind kind, ColumnView column, List<Candidate> candidates, Assignment.Result result) {
        if (column.secret()) {
            return row(table, column, Target.IGNORE, Transform.NONE, 1, Reasons.SECRET, List.of(), Map.of());
        }
        int chosen = result.chosen()[column.position()];
        Candidate candidate = chosen < 0 ? null : candidates.get(chosen);
        if (candidate == null || candidate.score() < Fallback.LEAST_SCORE) {
            Candidate fallback = Fallback.of(kind, column, candidate);
            return row(table, column, fallback, candidates);
        }
        if (chosen > 0 && candidates.get(0).score() > candidate.score()) {
            Integer holder = result.holders().get(candidates.get(0).slot());
            String reason = holder == null ? candidate.reason() : candidate.reason() + Reasons.taken(table.columns().get(holder).name());
            candidate = candidate.because(reason, candidate.confidence());
        }
        return row(table, column, candidate, candidates);
    }

    private static Mapping.ColumnMapping row(
            TableView table, ColumnView column, Candidate candidate, List<Candidate> candidates) {
        ValueSettings.Found settings = ValueSettings.of(candidate, column.profile(), DateText.Order.MDY);
        return row(table, column, candidate.target(), settings.transform(), candidate.confidence(),
                candidate.reason() + settings.remark(), alternatives(candidate.target(), candidates),
                words(candidate.target(), column, table.columns()));
    }

    private static Map<String, String> words(Target target, ColumnView column, List<ColumnView> columns) {
        Map<String, String> codes = StatusCodes.of(target, column, columns);
        return codes.isEmpty() ? StatusWords.of(target, column.profile()) : codes;
    }

    private static List<Mapping.Alternative> alternatives(Target target, List<Candidate> candidates) {
        var others = new LinkedHashMap<Target, Double>();
        for (Candidate candidate : candidates) {
            if (!candidate.target().equals(target)) {
                others.merge(candidate.target(), Confidence.rounded(0.5 * candidate.confidence()), Math::max);
            }
        }
        if (!target.isIgnored()) {
            others.putIfAbsent(Target.IGNORE, 0.05);
        }
        return others.entrySet().stream().limit(MOST_ALTERNATIVES).map(e -> new Mapping.Alternative(e.getKey(), e.getValue())).toList();
    }

    private static Mapping.ColumnMapping row(
            TableView table, ColumnView column, Target target, Transform transform, double confidence, String reason,
            List<Mapping.Alternative> alternatives, Map<String, String> values) {
        return new Mapping.ColumnMapping(
                table.file(), column.name(), target, confidence, reason, alternatives, transform, values, Mapping.Decision.PROPOSED, "",
                Optional.empty());
    }
}
