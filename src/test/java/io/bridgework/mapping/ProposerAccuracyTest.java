package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.mapping.HeaderSets.HeaderSet;
import io.bridgework.mapping.HeaderSets.Verdict;
import io.bridgework.model.Mapping;
import io.bridgework.model.SourceTable;
import io.bridgework.source.Export;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the proposer is right, on header sets of many systems and on the example exports. */
class ProposerAccuracyTest {
    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void isRightForEveryFileAndColumnOfTheExampleExports(String bundle) {
        List<HeaderSet> sets = HeaderSets.read("/bundles/" + bundle + "/columns.json");

        Mapping mapping = propose(Path.of("src/test/resources/bundles", bundle, "source"));

        assertEquals(sets.size(), mapping.files().size());
        for (HeaderSet set : sets) {
            Mapping.FileMapping file = mapping.file(set.file()).orElseThrow();
            assertEquals(set.kind(), file.kind().orElseThrow(), set.file());
            assertEquals(set.key(), file.key(), set.file());
            List<Mapping.ColumnMapping> rows = mapping.columnsOf(set.file());
            for (int i = 0; i < rows.size(); i++) {
                assertTrue(set.right().get(i).contains(rows.get(i).target().text()), rows.get(i).toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/headers/example-headers.json,0.98", "/headers/more-headers.json,0.97", "/headers/plain-headers.json,0.95",
        "/headers/worded-headers.json,0.95"})
    void isRightForNearlyAllHeadersOfOtherSystemsWithoutSeeingAValue(String resource, double floor, TestReporter reporter) {
        List<Verdict> verdicts = judgeAll(resource);

        reporter.publishEntry(resource, HeaderSets.share(verdicts) + " of " + verdicts.size() + "\n" + HeaderSets.calibration(verdicts));
        assertTrue(HeaderSets.share(verdicts) >= floor, HeaderSets.share(verdicts) + " of " + verdicts.size());
        for (Verdict verdict : verdicts) {
            assertEquals(verdict.set().kind(), verdict.file().kind().orElse(null), verdict.set().id());
        }
    }

    @Test
    void isAsOftenRightAsItClaims() {
        var verdicts = new ArrayList<Verdict>();
        for (String resource : List.of("example", "more", "plain", "worded")) {
            verdicts.addAll(judgeAll("/headers/" + resource + "-headers.json"));
        }

        List<Verdict> sure = verdicts.stream().filter(v -> v.row().confidence() >= 0.9).toList();
        List<Verdict> unsure = verdicts.stream().filter(v -> v.row().confidence() < 0.3).toList();

        assertTrue(HeaderSets.share(sure) >= 0.95, "sure: " + HeaderSets.share(sure));
        assertTrue(sure.size() > 0.8 * verdicts.size());
        assertTrue(unsure.isEmpty() || HeaderSets.share(unsure) <= 0.75, "unsure: " + HeaderSets.share(unsure));
    }

    private static List<Verdict> judgeAll(String resource) {
        var verdicts = new ArrayList<Verdict>();
        HeaderSets.read(resource).forEach(set -> verdicts.addAll(HeaderSets.judge(set, false)));
        return verdicts;
    }

    private static Mapping propose(Path folder) {
        try (Export export = Export.open(folder)) {
            var tables = new HashMap<String, SourceTable>();
            export.tables().forEach(t -> tables.put(t.file(), t));
            return new Proposer().propose(export.tables(), (file, sink) -> export.read(tables.get(file), sink));
        }
    }
}
