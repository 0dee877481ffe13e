package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.migration.SmallPractice.Later;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.pipedrive.InProcess.Answer;
import io.bridgework.workspace.Ledger;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the simulation's check would notice: each kind of wrong is done on purpose, and must be reported. */
class FireCheckTest {
    private static final long PRACTICE = 3;

    @TempDir
    Path temp;

    private FireRun run;

    @BeforeEach
    void template() throws IOException {
        Path template = temp.resolve("template");
        FireRun.template(PRACTICE, template, FireExport.in(temp));
        run = new FireRun(3, template, temp.resolve("run"), 0, 0);
    }

    @AfterEach
    void close() {
        run.close();
    }

    private static SmallPractice practice() {
        return new SmallPractice(PRACTICE, Later.SAME);
    }

    @Test
    void nothingIsReportedWhereNothingIsWrong() {
        run.load();

        assertEquals(List.of(), run.wrong(practice()));
    }

    /** What somebody does to an account that was loaded well. */
    enum Sabotage {
        DOUBLED_PERSON(run -> again(run, "person", "/api/v2/persons", "name", "emails", "add_time", "custom_fields", "org_id")),
        DOUBLED_DEAL(run -> again(run, "deal", "/api/v2/deals", "title", "value", "currency", "stage_id", "person_id", "custom_fields")),
        DOUBLED_ACTIVITY(run -> again(run, "activity", "/api/v2/activities", "subject", "due_date", "person_id")),
        DOUBLED_NOTE(run -> again(run, "note", "/api/v1/notes", "content", "person_id", "add_time")),
        LOST_PERSON(run -> byHand(run, "DELETE", "person", "/api/v2/persons/", null)),
        LOST_DEAL(run -> byHand(run, "DELETE", "deal", "/api/v2/deals/", null)),
        LOST_ACTIVITY(run -> byHand(run, "DELETE", "activity", "/api/v2/activities/", null)),
        LOST_NOTE(run -> byHand(run, "DELETE", "note", "/api/v1/notes/", null)),
        LOST_FILE(run -> byHand(run, "DELETE", "file", "/api/v1/files/", null)),
        OTHER_NAME(run -> byHand(run, "PATCH", "person", "/api/v2/persons/", object().put("name", "Somebody Else"))),
        OTHER_VALUE(run -> byHand(run, "PATCH", "deal", "/api/v2/deals/", object().put("value", 1))),
        SHIFTED_DATE(run -> byHand(run, "PATCH", "activity", "/api/v2/activities/", object().put("due_date", "2024-01-14"))),
        SHIFTED_TIME(run -> byHand(run, "PATCH", "activity", "/api/v2/activities/", object().put("due_time", "10:31"))),
        OTHER_NOTE(run -> byHand(run, "PUT", "note", "/api/v1/notes/", object().put("content", "Other"))),
        NO_CUSTOM_VALUES(run -> {
            ObjectNode none = object();
            run.sandbox().dump().path("person").path(0).path("custom_fields").fieldNames().forEachRemaining(
                    code -> none.withObject("/custom_fields").putNull(code));
            byHand(run, "PATCH", "person", "/api/v2/persons/", none);
        }),
        OPEN_INTENT(run -> run.open(session -> session.workspace().ledger().intend(intent(patient(77))))),
        LINE_FOR_ANOTHERS_RECORD(run -> run.open(session -> {
            Ledger ledger = session.workspace().ledger();
            Ledger.Entry first = ledger.find(patient(1)).orElseThrow();
            long number = ledger.intend(intent(patient(2)));
            ledger.settle(number, new Ledger.Outcome.Written(first.remoteId(), first.after(), 0, false));
            return number;
        })),
        DROPPED_LINE(run -> run.open(session -> {
            Ledger ledger = session.workspace().ledger();
            Ledger.Entry entry = ledger.find(patient(1)).orElseThrow();
            long number = ledger.intend(new Ledger.Intent(
                    Ledger.Verb.DELETE, "person", entry.subject(), entry.remoteId(), "", object(), entry.after(), 1));
            ledger.settle(number, new Ledger.Outcome.Written(entry.remoteId(), Json.nothing(), 0, true));
            return number;
        })),
        MISCOUNTED(run -> run.open(session -> {
            ObjectNode view = session.document("result/load").orElseThrow().deepCopy();
            ObjectNode counts = (ObjectNode) view.path("kinds").elements().next();
            counts.put("created", counts.path("created").asLong() + 1).put("read", counts.path("read").asLong() + 1);
            session.put("result/load", view, "miscounted", "tester");
            return view;
        }));

        private final Consumer<FireRun> deed;

        Sabotage(Consumer<FireRun> deed) {
            this.deed = deed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void sabotageIsReported(Sabotage sabotage) {
        run.load();

        sabotage.deed.accept(run);

        assertNotEquals(List.of(), run.wrong(practice()));
    }

    @Test
    void aServerThatSaysDoneAndDoesNothingIsReported() {
        run.network().meddle((question, on) -> {
            if (question.method().equals("POST") && question.path().endsWith("/notes")) {
                byte[] lie = "{\"success\":true,\"data\":{\"id\":987654,\"content\":\"\"}}".getBytes(StandardCharsets.UTF_8);
                return new Answer(201, Map.of(), "application/json", lie);
            }
            return on.apply(question);
        });

        run.load();

        assertTrue(run.wrong(practice()).stream().anyMatch(line -> line.startsWith("missing: note")));
    }

    @Test
    void aListThatHidesWhatWasMadeIsReportedAsDoubles() {
        var cut = new boolean[1];
        run.network().meddle((question, on) -> {
            Answer answer = on.apply(question);
            if (!cut[0] && question.method().equals("POST") && question.path().endsWith("/persons")) {
                cut[0] = true;
                throw new SocketException("reset");
            }
            if (question.method().equals("GET") && question.path().endsWith("/persons")) {
                byte[] lie = "{\"success\":true,\"data\":[],\"additional_data\":{\"next_cursor\":null}}".getBytes(StandardCharsets.UTF_8);
                return new Answer(200, answer.headers(), "application/json", lie);
            }
            return answer;
        });

        run.load();

        assertTrue(run.wrong(practice()).stream().anyMatch(line -> line.startsWith("too much: person")));
    }

    @Test
    void anotherPracticeIsReported() {
        run.load();

        assertNotEquals(List.of(), run.wrong(new SmallPractice(PRACTICE, Later.CHANGED)));
        assertNotEquals(List.of(), run.wrong(new SmallPractice(PRACTICE + 1, Later.SAME)));
    }

    @Test
    void whatRollingBackLeavesIsReported() {
        String before = run.sandbox().stateHash();
        run.load();
        again(run, "note", "/api/v1/notes", "content", "person_id", "add_time");

        run.rollBack();

        assertNotEquals(before, run.sandbox().stateHash());
    }

    private static String patient(int number) {
        return DraftId.of(EntityType.PERSON, new RecordKey(RecordKind.PATIENT, "P" + number)).toString();
    }

    private static Ledger.Intent intent(String subject) {
        return new Ledger.Intent(Ledger.Verb.CREATE, "person", subject, "", "", object(), Json.nothing(), 1);
    }

    private static JsonNode last(FireRun run, String entity) {
        JsonNode rows = run.sandbox().dump().path(entity);
        return rows.path(rows.size() - 1);
    }

    private static void byHand(FireRun run, String method, String entity, String path, ObjectNode body) {
        run.sandbox().byHand(method, path + last(run, entity).path("id").asText(), body);
    }

    /** Makes the same record once more, beside the engine. */
    private static void again(FireRun run, String entity, String path, String... keys) {
        JsonNode made = last(run, entity);
        ObjectNode body = object();
        for (String key : keys) {
            if (made.hasNonNull(key)) {
                body.set(key, made.path(key));
            }
        }
        if (entity.equals("activity")) {
            body.remove("person_id");
            body.putArray("participants").addObject().put("person_id", made.path("person_id").asLong()).put("primary", true);
        }
        run.sandbox().byHand("POST", path, body);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
