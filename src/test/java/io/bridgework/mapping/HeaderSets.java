package io.bridgework.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceTable;
import io.bridgework.model.TableFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Header sets with their right answers, and how a proposal does on them. */
final class HeaderSets {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HeaderSets() {}

    /** One file's headers; for each column the targets that are right. */
    record HeaderSet(
            String id, String file, RecordKind kind, String key, List<String> headers, List<String> firsts, List<Set<String>> right) {}

    /** One proposed row and whether it is right. */
    record Verdict(HeaderSet set, Mapping.FileMapping file, Mapping.ColumnMapping row, Set<String> right) {
        boolean isRight() {
            return right.contains(row.target().text());
        }
    }

    static List<HeaderSet> read(String resource) {
        try (var in = HeaderSets.class.getResourceAsStream(resource)) {
            JsonNode root = JSON.readTree(in);
            var sets = new ArrayList<HeaderSet>();
            for (JsonNode node : root.isArray() ? root : root.get("files")) {
                sets.add(set(node));
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HeaderSet set(JsonNode node) {
        var headers = new ArrayList<String>();
        var firsts = new ArrayList<String>();
        var right = new ArrayList<Set<String>>();
        for (JsonNode column : node.get("columns")) {
            headers.add(column.get("header").asText());
            firsts.add(column.get("target").asText());
            var targets = new HashSet<String>();
            targets.add(column.get("target").asText());
            column.path("accept").forEach(a -> targets.add(a.asText()));
            right.add(targets);
        }
        return new HeaderSet(node.path("id").asText(), node.get("file").asText(), kind(node.get("object").asText()),
                node.path("key_column").asText("").replace("null", ""), headers, firsts, right);
    }

    private static RecordKind kind(String object) {
        return switch (object.toLowerCase(Locale.ROOT)) {
            case "patient" -> RecordKind.PATIENT;
            case "practice/location" -> RecordKind.PRACTICE;
            case "treatment plan" -> RecordKind.TREATMENT_PLAN;
            case "pipeline/stage" -> RecordKind.STAGE;
            case "appointment" -> RecordKind.APPOINTMENT;
            case "provider/staff" -> RecordKind.PROVIDER;
            case "goal/kpi" -> RecordKind.METRIC;
            case "note" -> RecordKind.NOTE;
            case "attachment/document" -> RecordKind.ATTACHMENT;
            case "insurance/billing" -> RecordKind.INSURANCE;
            case "reputation/review" -> RecordKind.REVIEW;
            case "recall" -> RecordKind.RECALL;
            default -> throw new IllegalArgumentException(object);
        };
    }

    /** Proposes for the headers alone, without a value, the file named so that its name says nothing unless told. */
    static List<Verdict> judge(HeaderSet set, boolean withFileName) {
        String file = withFileName ? set.file() : "export.csv";
        var table = new SourceTable(
                file, set.headers(), new TableFormat("csv", "utf-8", ",", 1), Set.of(), 0, List.of(), "");
        Mapping mapping = new Proposer().propose(List.of(table), (name, sink) -> {});
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < set.headers().size(); i++) {
            verdicts.add(new Verdict(set, mapping.files().get(0), mapping.rows().get(i), set.right().get(i)));
        }
        return verdicts;
    }

    /** Share of right rows in ten bands of confidence, one line each. */
    static String calibration(List<Verdict> verdicts) {
        var text = new StringBuilder();
        for (int band = 9; band >= 0; band--) {
            double from = band / 10.0;
            List<Verdict> in = verdicts.stream()
                    .filter(v -> v.row().confidence() >= from && v.row().confidence() < from + 0.1).toList();
            if (!in.isEmpty()) {
                double claimed = in.stream().mapToDouble(v -> v.row().confidence()).average().orElse(0);
                text.append(String.format(Locale.ROOT, "claimed %.2f right %.2f of %d%n", claimed, share(in), in.size()));
            }
        }
        return text.toString();
    }

    static double share(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::isRight).count() / (double) verdicts.size();
    }
}
