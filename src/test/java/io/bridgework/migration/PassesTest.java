package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.engine.RunStatus;
import io.bridgework.migration.SmallPractice.Later;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.RunView;
import io.bridgework.pipedrive.InProcess.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second pass, a delta, a roll-back and a lost workspace do, without any fault. */
class PassesTest {
    private static final long PRACTICE = 5;

    @TempDir
    Path temp;

    private Path template;
    private FireRun run;

    @BeforeEach
    void migrate() throws IOException {
        template = temp.resolve("template");
        FireRun.template(PRACTICE, template, FireExport.in(temp));
        run = new FireRun(3, template, temp.resolve("run"), 0, 0);
    }

    @AfterEach
    void close() {
        run.close();
    }

    private static SmallPractice practice(Later later) {
        return new SmallPractice(PRACTICE, later);
    }

    @Test
    void aSecondPassWritesNothingAndCostsNearlyNothing() {
        run.load();
        long writes = run.network().writes();
        long tokens = run.network().tokens();

        run.load();

        assertEquals(writes, run.network().writes());
        assertTrue(run.network().tokens() - tokens <= 60, "tokens: " + (run.network().tokens() - tokens));
    }

    @Test
    void aSecondPassAfterAPipelineOfThatNameWasThereBeforeWritesNothing() {
        run.sandbox().byHand("POST", "/api/v2/pipelines", object().put("name", "General"));
        run.load();
        long writes = run.network().writes();

        run.load();

        assertEquals(writes, run.network().writes());
        assertEquals(List.of(), run.wrong(practice(Later.SAME)));
    }

    @Test
    void aLostWorkspaceMakesNoDoubles() {
        run.load();
        long writes = run.network().writes();

        run.loseWorkspace(template);
        run.load();

        assertEquals(List.of(), run.wrong(practice(Later.SAME)));
        assertEquals(writes, run.network().writes());
    }

    @Test
    void aDocumentWaitsForThePlanThatCouldNotBeSent() {
        FaultyNetwork.Meddler refusal = (question, on) -> question.method().equals("POST") && question.path().endsWith("/deals")
                ? new Answer(500, Map.of(), "application/json", "{\"success\":false}".getBytes(StandardCharsets.UTF_8))
                : on.apply(question);
        run.network().meddle(refusal);
        run.through(run::load, false);
        List<String> without = LandedAccount.lines(run.sandbox().dump());

        run.network().meddle((question, on) -> on.apply(question));
        run.load();

        assertTrue(without.stream().noneMatch(line -> line.contains("nobody")), without.toString());
        assertEquals(List.of(), run.wrong(practice(Later.SAME)));
    }

    @Test
    void aValueThatAPersonChangedIsAConflictUntilItIsDecided() {
        run.load();
        long person = id("person", "Source id", "P1");
        mail(person, "byhand@example.com");
        run.change(practice(Later.CHANGED));

        run.through(run::load, false);

        List<Conflict> open = run.open(ConflictBook::open);
        assertEquals(1, open.size());
        assertEquals(List.of("pat1@example.com", "newpat1@example.com", "byhand@example.com"),
                List.of(open.get(0).before(), open.get(0).source(), open.get(0).pipedrive()));
        assertEquals("byhand@example.com", mail(person));

        run.open(session -> ConflictBook.decide(session, any -> true, true, "tester"));
        run.load();

        assertEquals(List.of(), run.open(ConflictBook::open));
        assertEquals("newpat1@example.com", mail(person));
        assertEquals(List.of(), run.wrong(practice(Later.CHANGED)));
    }

    @Test
    void pipedrivesValueIsKeptForGoodWhereThatWasDecided() {
        run.load();
        long person = id("person", "Source id", "P1");
        mail(person, "byhand@example.com");
        run.change(practice(Later.CHANGED));
        run.through(run::load, false);

        run.open(session -> ConflictBook.decide(session, any -> true, false, "tester"));
        run.load();
        run.load();

        assertEquals(List.of(), run.open(ConflictBook::open));
        assertEquals("byhand@example.com", mail(person));
    }

    @Test
    void rollingBackPutsBackWhatTheRunUpdated() {
        String field = run.sandbox().byHand("POST", "/api/v2/personFields", object().put("field_name", "Source id").put("field_type", "varchar"))
                .at("/data/field_code").asText();
        ObjectNode status = object().put("field_name", "Patient status").put("field_type", "enum");
        status.putArray("options").addObject().put("label", "Active");
        run.sandbox().byHand("POST", "/api/v2/personFields", status);
        ObjectNode before = object().put("name", "Old Name");
        before.putArray("emails").addObject().put("value", "old@example.com").put("primary", true).put("label", "work");
        before.putObject("custom_fields").put(field, "P1");
        long person = run.sandbox().byHand("POST", "/api/v2/persons", before).at("/data/id").asLong();
        run.sandbox().byHand("POST", "/api/v2/deals", object().put("title", "Old deal").put("person_id", person));
        String hash = run.sandbox().stateHash();

        run.through(run::load, false);
        assertEquals("Old Name", run.sandbox().byHand("GET", "/api/v2/persons/" + person, null).at("/data/name").asText());
        run.open(session -> ConflictBook.decide(session, any -> true, true, "tester"));
        run.load();
        String loaded = run.sandbox().stateHash();
        run.rollBack();

        assertNotEquals(hash, loaded);
        assertEquals(hash, run.sandbox().stateHash());
    }

    @Test
    void exactlyWhatPeopleEditedIsLeft() {
        run.load();
        var edited = new TreeSet<String>();
        for (String entity : List.of("person", "activity", "deal")) {
            for (JsonNode row : run.sandbox().dump().path(entity)) {
                if (edited.size() < 10) {
                    String key = entity.equals("person") ? "name" : entity.equals("deal") ? "title" : "subject";
                    run.sandbox().byHand("PATCH", path(entity) + row.path("id").asText(), object().put(key, "By Hand"));
                    edited.add(entity + row.path("id").asText());
                }
            }
        }

        run.rollBack();

        var left = new TreeSet<String>();
        for (String entity : List.of("person", "activity", "deal", "organization", "note", "file")) {
            run.sandbox().dump().path(entity).forEach(row -> left.add(entity + row.path("id").asText()));
        }
        assertEquals(edited, left);
        RunView view = run.open(session -> Json.value(session.document("result/rollback").orElseThrow(), RunView.class));
        assertEquals(RunStatus.COMPLETED_WITH_REJECTS, view.status());
        var listed = new ArrayList<String>();
        view.conflicts().stream().filter(conflict -> Set.of("person", "activity", "deal").contains(conflict.entity()))
                .forEach(conflict -> listed.add(conflict.record()));
        assertEquals(edited.size(), listed.size());
    }

    @Test
    void aPatientGoesWithEverythingOfTheirs() {
        run.load();

        run.through(session -> new RollbackStage(session).with(Set.of(), RollbackStage.everythingOf(
                Set.of(new io.bridgework.model.RecordKey(io.bridgework.model.RecordKind.PATIENT, "P1")), session.workspace().drafts())), false);

        List<String> rest = LandedAccount.lines(run.sandbox().dump());
        assertTrue(rest.stream().noneMatch(line -> line.contains("P1") || line.contains("nobody")), rest.toString());
        assertTrue(rest.stream().anyMatch(line -> line.contains("P2")), rest.toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String path(String entity) {
        return "/api/v2/" + (entity.equals("activity") ? "activities" : entity + "s") + "/";
    }

    private void mail(long person, String mail) {
        ObjectNode body = object();
        body.putArray("emails").addObject().put("value", mail).put("primary", true).put("label", "home");
        run.sandbox().byHand("PATCH", "/api/v2/persons/" + person, body);
    }

    private String mail(long person) {
        return run.sandbox().byHand("GET", "/api/v2/persons/" + person, null).at("/data/emails/0/value").asText();
    }

    private long id(String entity, String field, String value) {
        for (JsonNode row : run.sandbox().dump().path(entity)) {
            for (JsonNode custom : row.path("custom_fields")) {
                if (custom.asText().equals(value)) {
                    return row.path("id").asLong();
                }
            }
        }
        throw new AssertionError("no " + entity + " with " + field + " " + value);
    }
}
