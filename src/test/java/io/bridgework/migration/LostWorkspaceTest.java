package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.migration.SmallPractice.Later;
import io.bridgework.migration.Views.Conflict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace was lost, and another one is connected to the account that it filled. */
class LostWorkspaceTest {
    private static final long PRACTICE = 5;

    @TempDir
    Path temp;

    private Path template;
    private FireRun run;

    @BeforeEach
    void begin() throws IOException {
        template = temp.resolve("template");
        FireRun.template(PRACTICE, template, FireExport.in(temp));
        run = new FireRun(3, template, temp.resolve("run"), 0, 0);
    }

    @AfterEach
    void close() {
        run.close();
    }

    private void loseIt() {
        run.loseWorkspace(template);
        run.through(run::load, false);
    }

    private void byHand(long person, String mail) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("emails").addObject().put("value", mail).put("primary", true).put("label", "home");
        run.sandbox().byHand("PATCH", "/api/v2/persons/" + person, body);
    }

    private String mail(long person) {
        return run.sandbox().byHand("GET", "/api/v2/persons/" + person, null).at("/data/emails/0/value").asText();
    }

    @Test
    void whatTheLostOneMadeIsOursAndGoesWithTheRollBack() {
        run.load();
        loseIt();

        run.rollBack();

        for (String entity : DeletionLook.ENTITIES) {
            assertEquals(0, run.sandbox().dump().path(entity).size(), entity);
        }
        for (String entity : List.of("person_field", "organization_field", "deal_field", "relationship")) {
            assertEquals(0, run.sandbox().dump().path(entity).size(), entity);
        }
    }

    @Test
    void whatWasThereBeforeAnyWorkspaceIsNotOurs() {
        String field = run.sandbox().byHand("POST", "/api/v2/personFields", JsonNodeFactory.instance.objectNode()
                .put("field_name", "Source id").put("field_type", "varchar")).at("/data/field_code").asText();
        ObjectNode before = JsonNodeFactory.instance.objectNode().put("name", "Old Name");
        before.putObject("custom_fields").put(field, "P1");
        long person = run.sandbox().byHand("POST", "/api/v2/persons", before).at("/data/id").asLong();
        run.through(run::load, false);
        loseIt();

        run.rollBack();

        assertTrue(run.sandbox().dump().path("person").toString().contains("\"id\":" + person + ","));
    }

    @Test
    void aDifferentValueIsAConflictAndNotOverwritten() {
        run.load();
        long person = run.sandbox().dump().path("person").path(0).path("id").asLong();
        byHand(person, "byhand@example.com");

        loseIt();

        List<Conflict> open = run.open(ConflictBook::open);
        assertEquals(List.of("byhand@example.com"), open.stream().map(Conflict::pipedrive).toList());
        assertEquals("", open.get(0).before());
        assertEquals("byhand@example.com", mail(person));

        run.open(session -> ConflictBook.decide(session, any -> true, true, "tester"));
        run.load();

        assertEquals("pat1@example.com", mail(person));
        assertEquals(List.of(), run.wrong(new SmallPractice(PRACTICE, Later.SAME)));
    }

    @Test
    void aDecisionOnOneValueLeavesTheOtherValuesOfTheRecordAlone() {
        run.load();
        long person = run.sandbox().dump().path("person").path(0).path("id").asLong();
        byHand(person, "byhand@example.com");
        run.sandbox().byHand("PATCH", "/api/v2/persons/" + person, JsonNodeFactory.instance.objectNode().put("name", "By Hand"));
        loseIt();

        run.open(session -> ConflictBook.decide(session, conflict -> conflict.field().equals("name"), true, "tester"));
        run.through(run::load, false);

        assertEquals("byhand@example.com", mail(person));
        assertEquals(1, run.open(ConflictBook::open).size());
    }
}
