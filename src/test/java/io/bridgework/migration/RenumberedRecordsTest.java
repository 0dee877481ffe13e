package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.RunStatus;
import io.bridgework.migration.SmallPractice.Later;
import io.bridgework.migration.Views.Changes;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Draft;
import io.bridgework.model.Draft.DraftField;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RowOutcome;
import io.bridgework.workspace.Drafts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that vanish from the source, and records that come back under another number. */
class RenumberedRecordsTest {
    private static final long PRACTICE = 5;

    @TempDir
    Path temp;

    private FireRun run;
    private String before;
    private final List<Draft> drafts = new SmallPractice(PRACTICE, Later.SAME).drafts();

    @BeforeEach
    void migrate() throws IOException {
        Path template = temp.resolve("template");
        FireRun.template(PRACTICE, template, FireExport.in(temp));
        run = new FireRun(3, template, temp.resolve("run"), 0, 0);
        before = run.sandbox().stateHash();
        run.load();
    }

    @AfterEach
    void close() {
        run.close();
    }

    private void source(List<Draft> now) {
        run.open(session -> {
            try (Drafts.Writer writer = session.workspace().drafts().begin()) {
                for (Draft draft : now) {
                    writer.draft(draft);
                    writer.outcome(new RowOutcome.Carried(
                            draft.rows().get(0), draft.id().source().kind(), draft.id().source().value(), draft.id()));
                }
                writer.finish(SmallPractice.fields());
            }
            return RunStatus.COMPLETED;
        });
    }

    private static DraftId renumbered(DraftId id, UnaryOperator<String> number) {
        boolean isStructure = id.entity() == EntityType.PIPELINE || id.entity() == EntityType.STAGE;
        return isStructure ? id : new DraftId(id.entity(), new RecordKey(id.source().kind(), number.apply(id.source().value())), id.part());
    }

    private List<Draft> renumbered(UnaryOperator<String> number) {
        return drafts.stream().map(draft -> {
            var links = new TreeMap<String, DraftId>();
            draft.links().forEach((role, id) -> links.put(role, renumbered(id, number)));
            var fields = new TreeMap<>(draft.fields());
            DraftId id = renumbered(draft.id(), number);
            fields.computeIfPresent("custom:source_id", (name, field) -> new DraftField(new FieldValue.Text(id.source().value()), "", ""));
            return new Draft(id, fields, links, draft.ownerUserId(), draft.rows());
        }).toList();
    }

    private RunView result() {
        return run.open(session -> Json.value(session.document("result/load").orElseThrow(), RunView.class));
    }

    private int records() {
        int count = 0;
        for (String entity : DeletionLook.ENTITIES) {
            count += run.sandbox().dump().path(entity).size();
        }
        return count;
    }

    private int persons() {
        return run.sandbox().dump().path("person").size();
    }

    private List<Draft> withPatient(String key, Function<Draft, Draft> change) {
        return renumbered(number -> number.equals(key) ? "N" + number : number).stream().map(draft ->
                draft.id().toString().equals("person//patient:N" + key) ? change.apply(draft) : draft).toList();
    }

    /** The same patient, whose birth date is not known any more. */
    private static Draft withoutBirthDate(Draft draft) {
        var fields = new TreeMap<>(draft.fields());
        fields.remove("custom:birth_date");
        return new Draft(draft.id(), fields, draft.links(), draft.ownerUserId(), draft.rows());
    }

    @Test
    void aWholePracticeUnderNewNumbersIsLinkedToWhatIsThere() {
        int records = records();
        source(renumbered(number -> "X" + number));

        run.load();

        assertEquals(records, records());
        Changes changes = result().changes();
        assertEquals(0, changes.added(), changes.toString());
        assertEquals(0, changes.vanished(), changes.toString());
        assertTrue(changes.rekeyed() >= records, changes.toString());
        assertTrue(LandedAccount.lines(run.sandbox().dump()).stream()
                .filter(line -> line.startsWith("person")).allMatch(line -> line.contains(" | XP")));
        long writes = run.network().writes();
        run.load();
        assertEquals(writes, run.network().writes());
    }

    @Test
    void rollingBackTakesWhatWasRenumberedToo() {
        source(renumbered(number -> "X" + number));
        run.load();

        run.rollBack();

        assertEquals(before, run.sandbox().stateHash());
    }

    @Test
    void whatVanishedIsListedAndStays() {
        int records = records();
        List<Draft> fewer = new ArrayList<>(drafts);
        fewer.removeIf(draft -> draft.id().toString().equals("activity//appointment:V1"));
        source(fewer);

        run.load();

        assertEquals(records, records());
        assertEquals(1, result().changes().vanished());
        assertEquals("appointment:V1", result().changes().vanishedRecords().get(0).record());
        assertTrue(result().changes().vanishedRecords().get(0).name().startsWith("Cleaning"));
    }

    @Test
    void aPatientWhoMayBeTheSameWaitsForAWord() {
        int persons = persons();
        source(withPatient("P1", RenumberedRecordsTest::withoutBirthDate));

        run.through(run::load, false);

        assertEquals(persons, persons());
        assertEquals(List.of("patient:P1"), result().changes().unsure().get(0).candidates());
        assertEquals(RunStatus.COMPLETED_WITH_REJECTS, result().status());

        run.open(session -> RenumberedBook.decide(session, any -> true, "patient:P1", "tester"));
        run.load();

        assertEquals(persons, persons());
        assertEquals(List.of(), result().changes().unsure());
        assertEquals(0, result().changes().vanished());
    }

    @Test
    void aPatientWhoIsANewOneIsSent() {
        int persons = persons();
        source(withPatient("P1", RenumberedRecordsTest::withoutBirthDate));
        run.through(run::load, false);

        run.open(session -> RenumberedBook.decide(session, any -> true, RenumberedBook.NEW, "tester"));
        run.through(run::load, false);

        assertEquals(persons + 1, persons());
        assertTrue(result().changes().vanished() >= 1);
    }

    @Test
    void twoOfOneNameAndBirthDateAreAskedFor() {
        Draft first = drafts.stream().filter(draft -> draft.id().toString().equals("person//patient:P1")).findFirst().orElseThrow();
        var twice = new ArrayList<Draft>(renumbered(number -> number.equals("P1") ? "A1" : number));
        twice.add(new Draft(
                DraftId.of(EntityType.PERSON, new RecordKey(first.id().source().kind(), "B1")), first.fields(), first.links(),
                first.ownerUserId(), first.rows()));
        int persons = persons();
        source(twice);

        run.through(run::load, false);

        assertEquals(persons, persons());
        assertEquals(2, result().changes().unsure().size());
    }

    @Test
    void theBookTakesNoOtherRecordThanACandidate() {
        source(withPatient("P1", RenumberedRecordsTest::withoutBirthDate));
        run.through(run::load, false);

        assertEquals(0, run.<Integer>open(session -> RenumberedBook.decide(session, any -> true, "patient:P2", "tester")));
    }
}
