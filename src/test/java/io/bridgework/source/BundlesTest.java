package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.model.Automation;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two example exports, against what is written beside them. */
class BundlesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void readsHeadersAsWrittenAndKeysOnTheirLines(String name) throws Exception {
        Path bundle = bundle(name);
        JsonNode meta = JSON.readTree(bundle.resolve("meta.json").toFile());

        try (Export export = Export.open(bundle.resolve("source"))) {
            Map<String, Map<Long, SourceRow>> rows = new HashMap<>();
            Map<String, SourceTable> tables = readAll(export, rows);

            for (JsonNode file : JSON.readTree(bundle.resolve("columns.json").toFile()).get("files")) {
                SourceTable table = tables.get(file.get("file").asText());
                var headers = new ArrayList<String>();
                file.get("headers").forEach(header -> headers.add(header.asText()));
                assertEquals(headers, table.headers());
            }
            int checked = 0;
            for (String list : List.of("expected_findings", "allowed_findings")) {
                for (JsonNode finding : meta.get(list).get("rows")) {
                    checked += isOnItsLine(finding, rows) ? 1 : 0;
                }
            }
            assertTrue(checked > 40, "findings with a key: " + checked);
        }
    }

    private static boolean isOnItsLine(JsonNode finding, Map<String, Map<Long, SourceRow>> rows) {
        if (!finding.hasNonNull("row") || !finding.hasNonNull("record_key")) {
            return false;
        }
        SourceRow row = rows.get(finding.get("file").asText()).get(finding.get("row").asLong());
        assertTrue(row != null && row.values().contains(finding.get("record_key").asText()), finding.toString());
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void findsDocumentsAndAutomationsAndNothingElse(String name) throws Exception {
        Path bundle = bundle(name);
        JsonNode meta = JSON.readTree(bundle.resolve("meta.json").toFile());

        try (Export export = Export.open(bundle.resolve("source"))) {
            List<String> names = export.automations().stream().map(Automation::name).toList();
            var expected = new ArrayList<String>();
            meta.get("automations").get("names").forEach(node -> expected.add(node.asText()));
            assertEquals(expected, names);
            assertTrue(export.automations().stream().allMatch(automation -> !automation.trigger().isEmpty()
                    && !automation.actions().isEmpty()));
            assertEquals(12, export.tables().size());
            assertEquals(List.of(), export.unused());
            try (var files = Files.walk(bundle.resolve("source/attachments"))) {
                assertEquals(files.filter(Files::isRegularFile).count(), export.documents().size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void countsRowsByRecordsAndTellsWhatItSkipped(String name) throws Exception {
        Map<String, Long> expected = new TreeMap<>(name.equals("portal-small")
                ? Map.ofEntries(Map.entry("Appointments.csv", 240L), Map.entry("Documents.csv", 25L), Map.entry("Insurance.csv", 83L),
                        Map.entry("KPI Goals.csv", 9L), Map.entry("Locations.csv", 4L), Map.entry("Notes.csv", 173L),
                        Map.entry("Patients.csv", 120L), Map.entry("Pipeline Stages.csv", 24L), Map.entry("Providers.csv", 9L),
                        Map.entry("Recalls.csv", 84L), Map.entry("Reviews.csv", 6L), Map.entry("Treatment Plans.csv", 120L))
                : Map.ofEntries(Map.entry("Appointments.csv", 261L), Map.entry("Documents.csv", 16L), Map.entry("Insurance.csv", 100L),
                        Map.entry("KPI Goals.csv", 9L), Map.entry("Locations.csv", 4L), Map.entry("Notes.csv", 200L),
                        Map.entry("Patients.csv", 137L), Map.entry("Pipeline Stages.csv", 24L), Map.entry("Providers.csv", 9L),
                        Map.entry("Recalls.csv", 83L), Map.entry("Reviews.csv", 6L), Map.entry("Treatment Plans.csv", 132L)));

        try (Export export = Export.open(bundle(name).resolve("source"))) {
            Map<String, SourceTable> tables = readAll(export, new HashMap<>());

            var counted = new TreeMap<String, Long>();
            tables.forEach((file, table) -> counted.put(file, table.rows()));
            assertEquals(expected, counted);
            var skipped = new ArrayList<String>();
            tables.forEach((file, table) -> table.skippedLines().forEach(line -> skipped.add(file + ":" + line.line() + " " + line.code())));
            assertEquals(name.equals("portal-small") ? List.of() : List.of("KPI Goals.csv:1 M48", "KPI Goals.csv:2 M48",
                    "KPI Goals.csv:13 M52"), skipped);
        }
    }

    private static Map<String, SourceTable> readAll(Export export, Map<String, Map<Long, SourceRow>> rows) {
        var tables = new TreeMap<String, SourceTable>();
        for (SourceTable table : export.tables()) {
            var byLine = new HashMap<Long, SourceRow>();
            tables.put(table.file(), export.read(table, row -> byLine.put(row.line(), row)));
            rows.put(table.file(), byLine);
        }
        return tables;
    }

    static Path bundle(String name) throws IOException, URISyntaxException {
        return Path.of(BundlesTest.class.getResource("/bundles/" + name).toURI());
    }
}
