package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.engine.StageContext;
import io.bridgework.model.Draft;
import io.bridgework.model.Draft.DraftField;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import io.bridgework.pipedrive.InProcess.Answer;
import io.bridgework.pipedrive.Reply;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to settle what was in flight when the program died: at most a hundred tokens, in an account full of others. */
class DoubtCostTest {
    private static final int OTHERS = 1_300;
    private static final int IN_FLIGHT = 200;
    private static final int MOST_TOKENS = 100;
    private static final RowRef ROW = new RowRef("practice.csv", 2);
    private static final byte[] DOCUMENT = "made up".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private FireRun run;

    @BeforeEach
    void account() throws IOException {
        Path template = temp.resolve("template");
        FireRun.template(3, template, FireExport.in(temp));
        run = new FireRun(3, template, temp.resolve("run"), 0, 0);
    }

    @AfterEach
    void close() {
        run.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization", "person", "deal", "activity", "note", "file"})
    void creates(String entity) {
        run.open(session -> {
            List<Long> home = make(session, "person", 1, "Home", 0);
            make(session, entity, OTHERS, "Other", make(session, "person", 1, "Another", 0).get(0));
            run.time().pass(java.time.Duration.ofDays(3));
            Ledger ledger = session.workspace().ledger();
            for (int i = 0; i < IN_FLIGHT; i++) {
                ledger.intend(new Ledger.Intent(
                        Ledger.Verb.CREATE, entity, entity + i, "", "", content(entity, "Ours " + i, home.get(0)), Json.nothing(), 1));
            }
            make(session, entity, IN_FLIGHT / 2, "Ours", home.get(0));

            settle(session, IN_FLIGHT / 2);
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization", "person", "deal", "activity", "note"})
    void updates(String entity) {
        run.open(session -> {
            List<Long> home = make(session, "person", 1, "Home", 0);
            List<Long> ids = make(session, entity, IN_FLIGHT, "Ours", home.get(0));
            Ledger ledger = session.workspace().ledger();
            Account account = session.account();
            for (int i = 0; i < IN_FLIGHT; i++) {
                String id = ids.get(i).toString();
                ObjectNode before = content(entity, "Ours " + i, home.get(0));
                ObjectNode change = content(entity, "Changed " + i, home.get(0));
                ledger.intend(new Ledger.Intent(Ledger.Verb.UPDATE, entity, entity + i, id, "", change, before, 1));
                if (i % 2 == 0) {
                    Account.done(account.client().update(Entities.resource(entity), id, Wanted.body(change)));
                }
            }

            settle(session, IN_FLIGHT / 2);
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization", "person", "deal", "activity", "note", "file"})
    void deletes(String entity) {
        run.open(session -> {
            List<Long> home = make(session, "person", 1, "Home", 0);
            List<Long> ids = make(session, entity, IN_FLIGHT, "Ours", home.get(0));
            Ledger ledger = session.workspace().ledger();
            Account account = session.account();
            for (int i = 0; i < IN_FLIGHT; i++) {
                String id = ids.get(i).toString();
                ledger.intend(new Ledger.Intent(
                        Ledger.Verb.DELETE, entity, entity + i, id, "", Json.object(), content(entity, "Ours " + i, home.get(0)), 1));
                if (i % 2 == 0) {
                    Account.done(account.client().delete(Entities.resource(entity), id));
                }
            }

            settle(session, IN_FLIGHT / 2);
            return null;
        });
    }

    /** No list shows all relationships, so that two in doubt are looked up before a third is sent. */
    @Test
    void relationshipsAreInDoubtTwoAtMost() {
        Answer error = new Answer(502, Map.of(), "application/json", new byte[0]);
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i <= 12; i++) {
            drafts.add(new Draft(practice(i), Map.of("name", new DraftField(new FieldValue.Text("Place " + i), "", "")), Map.of(), 1, List.of(ROW)));
        }
        for (int i = 1; i <= 12; i++) {
            drafts.add(new Draft(
                    DraftId.of(EntityType.ORG_RELATIONSHIP, new RecordKey(RecordKind.PRACTICE, "L" + i)), Map.of(),
                    Map.of("parent", practice(i - 1), "daughter", practice(i)), 0, List.of(ROW)));
        }
        var most = new long[1];
        run.open(session -> {
            try (Drafts.Writer writer = session.workspace().drafts().begin()) {
                drafts.forEach(writer::draft);
                writer.finish(List.of());
            }
            run.network().meddle((question, on) -> {
                most[0] = Math.max(most[0], session.workspace().ledger().inDoubt().size());
                return question.method().equals("POST") && question.path().endsWith("/organizationRelationships") ? error : on.apply(question);
            });
            return run.load(session).run(new StageContext(new ProgressMeter("test", any -> { }, System::nanoTime), new CancellationToken()));
        });

        assertEquals(2, most[0]);
    }

    private static DraftId practice(int number) {
        return DraftId.of(EntityType.ORGANIZATION, new RecordKey(RecordKind.PRACTICE, "L" + number));
    }

    private void settle(Session session, int written) {
        long before = run.network().tokens();
        List<Doubts.Settled> settled = new Doubts(session.workspace().ledger(), session.account(), session.quiet()).settle();
        long tokens = run.network().tokens() - before;

        assertEquals(IN_FLIGHT, settled.size());
        assertEquals(written, settled.stream().filter(Doubts.Settled::written).count());
        assertEquals(List.of(), session.workspace().ledger().inDoubt());
        assertTrue(tokens <= MOST_TOKENS, tokens + " tokens");
    }

    private static List<Long> make(Session session, String entity, int count, String name, long home) {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            ObjectNode content = content(entity, name + " " + i, home);
            Reply reply = entity.equals("file")
                    ? session.account().client().upload(
                            content.path("file_name").asText(), DOCUMENT.length, () -> new ByteArrayInputStream(DOCUMENT),
                            Map.of("person_id", home))
                    : session.account().client().create(Entities.resource(entity), Wanted.body(content));
            JsonNode made = Account.done(reply);
            ids.add(made.path("id").asLong());
        }
        return ids;
    }

    private static ObjectNode content(String entity, String name, long home) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        switch (entity) {
            case "organization", "person" -> content.put("name", name);
            case "deal" -> content.put("title", name).put("person_id", home);
            case "activity" -> content.put("subject", name).put("due_date", "2024-01-15")
                    .putArray("participants").addObject().put("person_id", home).put("primary", true);
            case "note" -> content.put("content", name).put("person_id", home);
            default -> content.put("file_name", name + ".txt").put("file_size", DOCUMENT.length).put("person_id", home);
        }
        return content;
    }
}
