package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bridgework.engine.RunStatus;
import io.bridgework.migration.DeletionBook.Choice;
import io.bridgework.migration.SmallPractice.Later;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.migration.Views.RunView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of ours that people deleted or merged in Pipedrive: noticed, listed, sent again when asked, never doubled. */
class DeletedRecordsTest {
    private static final long PRACTICE = 5;

    @TempDir
    Path temp;

    private FireRun run;

    @BeforeEach
    void migrate() throws IOException {
        Path template = temp.resolve("template");
        FireRun.template(PRACTICE, template, FireExport.in(temp));
        run = new FireRun(3, template, temp.resolve("run"), 0, 0);
        run.load();
    }

    @AfterEach
    void close() {
        run.close();
    }

    private void delta() {
        run.through(session -> new LoadStage(session, new ProviderDesk(session), "load").lookingForDeletions(true), false);
    }

    private RunView result(String stage) {
        return run.open(session -> Json.value(session.document("result/" + stage).orElseThrow(), RunView.class));
    }

    private List<Deleted> deleted() {
        return run.open(session -> new DeletionBook(session).view());
    }

    /** Rows that wait for a word on their deletion; others are held back for reasons of the practice's own. */
    private long heldBack() {
        return result("load").rejects().stream().filter(reject -> reject.code().equals(DeletionBook.GONE)).count();
    }

    private long skipped() {
        return result("load").kinds().values().stream().mapToLong(counts -> counts.skipped()).sum();
    }

    private void decide(Choice choice) {
        run.open(session -> new DeletionBook(session).decide(any -> true, choice, "tester"));
    }

    /** Deletes the first of each kind by hand; returns how many kinds there are. */
    private List<String> deleteOneOfEach() {
        var entities = new ArrayList<String>();
        for (String entity : DeletionLook.ENTITIES) {
            JsonNode first = run.sandbox().dump().path(entity).path(0);
            if (!first.isMissingNode()) {
                run.sandbox().byHand("DELETE", path(entity) + first.path("id").asText(), null);
                entities.add(entity);
            }
        }
        return entities;
    }

    private static String path(String entity) {
        return switch (entity) {
            case "note", "file" -> "/api/v1/" + entity + "s/";
            case "activity" -> "/api/v2/activities/";
            default -> "/api/v2/" + entity + "s/";
        };
    }

    @Test
    void aDeltaListsWhatAPersonDeletedAndSendsNothing() {
        List<String> entities = deleteOneOfEach();
        long writes = run.network().writes();

        delta();

        assertEquals(writes, run.network().writes());
        assertEquals(RunStatus.COMPLETED_WITH_REJECTS, result("load").status());
        List<Deleted> listed = result("load").changes().deleted();
        assertEquals(entities, listed.stream().map(Deleted::entity).toList());
        assertTrue(listed.stream().noneMatch(record -> record.name().isBlank()), listed.toString());
        assertEquals(entities.size(), heldBack());
    }

    @Test
    void aDeltaOverAnAccountAsItWasCostsListPagesOnly() {
        long tokens = run.network().tokens();

        delta();

        assertEquals(List.of(), deleted());
        assertTrue(run.network().tokens() - tokens <= 60 + 80, "tokens: " + (run.network().tokens() - tokens));
    }

    @Test
    void whatStaysDeletedIsLeftOutByDecision() {
        int kinds = deleteOneOfEach().size();
        delta();
        long skipped = skipped();

        decide(Choice.LEAVE);
        delta();

        assertEquals(0, heldBack());
        assertEquals(skipped + kinds, skipped());
        assertEquals(List.of("leave"), result("load").changes().deleted().stream().map(Deleted::choice).distinct().toList());
    }

    @Test
    void whatIsSentAgainIsThereOnceAndLinkedAsBefore() {
        deleteOneOfEach();
        delta();

        decide(Choice.RESEND);
        delta();

        assertEquals(List.of(), run.wrong(new SmallPractice(PRACTICE, Later.SAME)));
        assertEquals(List.of(), deleted());
        long writes = run.network().writes();
        delta();
        assertEquals(writes, run.network().writes());
    }

    @Test
    void whatAPersonTookOutOfTheBinIsNotSentAgain() {
        long person = run.sandbox().dump().path("person").path(0).path("id").asLong();
        run.open(session -> {
            var book = new DeletionBook(session);
            book.met(session.workspace().ledger().findRemote("person", Long.toString(person)).orElseThrow());
            book.save();
            return book.decide(any -> true, Choice.RESEND, "tester");
        });
        long writes = run.network().writes();

        run.load();

        assertEquals(writes, run.network().writes());
        assertEquals(List.of(), deleted());
    }

    @Test
    void readingBackFindsItAndTheNextRunDoesNotCallItComplete() {
        deleteOneOfEach();

        run.through(ReconcileStage::new, false);
        run.through(run::load, false);

        assertEquals(RunStatus.COMPLETED_WITH_REJECTS, result("load").status());
        assertEquals(deleted(), result("reconcile").changes().deleted());
    }

    @Test
    void aChangeAtTheSourceOfADeletedRecordIsNotSent() {
        JsonNode person = run.sandbox().dump().path("person").path(0);
        run.sandbox().byHand("DELETE", path("person") + person.path("id").asText(), null);
        run.change(new SmallPractice(PRACTICE, Later.CHANGED));

        run.through(run::load, false);

        assertEquals(List.of(person.path("name").asText()), deleted().stream().map(Deleted::name).toList());
        assertEquals(1, result("load").rejects().stream().filter(reject -> reject.code().equals(DeletionBook.GONE)).count());
    }

    @Test
    void aMergedPatientIsExplainedAndNotDoubled() {
        JsonNode people = run.sandbox().dump().path("person");
        long gone = people.path(0).path("id").asLong();
        long kept = people.path(1).path("id").asLong();
        run.sandbox().byHand("PUT", "/api/v1/persons/" + gone + "/merge", JsonNodeFactory.instance.objectNode().put("merge_with_id", kept));
        long writes = run.network().writes();

        delta();

        assertEquals(writes, run.network().writes());
        assertEquals(List.of(people.path(1).path("name").asText()), deleted().stream().map(Deleted::mergedInto).toList());
        run.through(ReconcileStage::new, false);
        assertEquals(List.of("the record"), result("reconcile").differences().stream().map(Views.DiffRow::field).distinct().toList());
    }
}
