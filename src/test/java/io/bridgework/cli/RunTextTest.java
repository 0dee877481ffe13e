package io.bridgework.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.RunStatus;
import io.bridgework.migration.Views.RejectView;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.KindCounts;
import io.bridgework.model.RecordKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunTextTest {
    private static final RejectView REJECT = new RejectView(
            RecordKind.NOTE, "Notes.csv", 17, "490001", "M62-orphan-reference", "Its patient is not in the export.");

    private static List<String> told(String stage, RunStatus status, Map<RecordKind, KindCounts> kinds, List<RejectView> rejects) {
        var bytes = new ByteArrayOutputStream();
        new RunText(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(new RunView(
                stage, status, kinds, 0, 0, 0, 0, List.of(), List.of(), rejects, List.of(), Optional.empty()));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void whatIsLeftIsCountedAndWhatIsNotIsNotMentioned() {
        var told = told("load", RunStatus.COMPLETED_WITH_REJECTS, Map.of(), List.of(REJECT));

        assertEquals("Done, but not all of it: 1 row is held back.", told.get(0));
        assertTrue(told.contains("  held back: Notes.csv row 17 (490001): Its patient is not in the export."), told.toString());
    }

    @Test
    void rowsThatAreNotListedAreCounted() {
        var told = told("load", RunStatus.COMPLETED_WITH_REJECTS, Map.of(), Collections.nCopies(73, REJECT));

        assertEquals("Done, but not all of it: 73 rows are held back.", told.get(0));
        assertTrue(told.contains("  and 53 more held back; the report lists each."), told.toString());
    }

    @Test
    void comparingBeforeAnythingWasSentIsNotCalledDone() {
        var rejected = new KindCounts(1, 0, 0, 0, 0, 1, 0);

        var told = told("reconcile", RunStatus.COMPLETED_WITH_REJECTS, Map.of(RecordKind.NOTE, rejected), List.of(REJECT));

        assertEquals("Nothing of this practice was sent yet, so there is nothing to compare: the sample or the run comes first.", told.get(0));
    }
}
