package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.Draft;
import io.bridgework.model.Draft.DraftField;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Recovery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of two records that are nearly alike is in the account. */
class AlikeTest {
    private static final Recovery FORGOT = new Recovery(false, false, false, false, true, false, false);
    private static final Recovery IN_ORDER = new Recovery(false, false, false, false, false, false, false);

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

    /** As seed 14233 had it: the visit without a note took the other's record, and the other was sent twice. */
    @Test
    void aVisitWithoutANoteIsNotTheOneWithANote() {
        List<Doubts.Settled> settled = run.open(session -> {
            intend(session, "without", visit());
            intend(session, "with", visit().put("note", "Status: Kept"));
            Account.done(session.account().client().create(
                    Entities.resource("activity"), Wanted.body(visit().put("note", "Status: Kept"))));

            return new Doubts(session.workspace().ledger(), session.account(), session.quiet()).settle();
        });

        assertEquals(
                List.of("with"),
                settled.stream().filter(Doubts.Settled::written).map(doubt -> doubt.operation().intent().subject()).toList());
    }

    /** The journal's end is lost, and with it that the other visit of that hour was sent: its record is not the doubt's. */
    @Test
    void aVisitThatTheLedgerForgotIsNotTakenForItsNeighbourInDoubt() {
        assertEquals(List.of(), writtenAfter(FORGOT, record("V2", false)));
    }

    @Test
    void aVisitThatAPersonMarkedAsDoneIsStillTheOneInDoubt() {
        assertEquals(List.of(id("V1").toString()), writtenAfter(FORGOT, record("V3", true)));
        assertEquals(List.of(id("V1").toString()), writtenAfter(IN_ORDER, record("V2", false)));
    }

    @Test
    void anEndThatWasNotInOrderAndAFolderFromElsewhereMayHaveForgottenToo() {
        var abrupt = new Recovery(false, false, false, true, false, false, false);
        var elsewhere = new Recovery(false, false, false, false, false, true, false);

        assertEquals(List.of(), writtenAfter(abrupt, record("V2", false)));
        assertEquals(List.of(), writtenAfter(elsewhere, record("V2", false)));
    }

    @Test
    void aVisitThatTheLedgerKnowsWaitsForNoRecord() {
        List<String> written = run.open(session -> {
            session.workspace().ledger().adopt(new Ledger.Entry(
                    id("V2").toString(), "activity", "900", true, "", Json.object(), Json.object(), 0), 1);
            return settled(session, FORGOT, record("V1", true), record("V2", false));
        });

        assertEquals(List.of(id("V1").toString()), written);
    }

    /** At the source it is no longer done, and a person said the same in Pipedrive: it is still its own record. */
    @Test
    void aVisitThatChangedAtTheSourceSinceStillHasItsRecord() {
        assertEquals(List.of(id("V1").toString()), run.open(session -> settled(session, FORGOT, record("V1", false))));
    }

    @Test
    void aForgottenVisitIsKnownByItsPatientToo() {
        DraftId patient = DraftId.of(EntityType.PERSON, new RecordKey(RecordKind.PATIENT, "P1"));
        List<String> written = run.open(session -> {
            long person = Account.done(session.account().client().create(
                    Entities.resource("person"), Wanted.body(Json.object().put("name", "Pat Example")))).path("id").asLong();
            session.workspace().ledger().adopt(new Ledger.Entry(
                    patient.toString(), "person", Long.toString(person), true, "", Json.object(), Json.object(), 0), 1);
            Draft forgotten = record("V2", false);
            write(session, new Draft(forgotten.id(), forgotten.fields(), Map.of("person", patient), 0, List.of()));
            ObjectNode visit = visit();
            visit.putArray("participants").addObject().put("person_id", person).put("primary", true);
            intend(session, id("V1").toString(), visit.deepCopy().put("done", true));
            Account.done(session.account().client().create(Entities.resource("activity"), Wanted.body(visit)));
            return settle(session, FORGOT);
        });

        assertEquals(List.of(), written);
    }

    @Test
    void aVisitInDoubtTakesItsOwnRecordAndNoSecondOne() {
        List<String> written = run.open(session -> {
            intend(session, id("V2").toString(), visit());
            Account.done(session.account().client().create(Entities.resource("activity"), Wanted.body(visit())));
            return settled(session, FORGOT, record("V1", true), record("V2", false));
        });

        assertEquals(List.of(id("V2").toString(), id("V1").toString()), written);
    }

    private List<String> writtenAfter(Recovery recovery, Draft other) {
        return run.open(session -> settled(session, recovery, record("V1", true), other));
    }

    /** One that is done is in doubt, one that is not is in the account. @param drafts what the practice has */
    private static List<String> settled(Session session, Recovery recovery, Draft... drafts) {
        write(session, drafts);
        intend(session, id("V1").toString(), visit().put("done", true));
        Account.done(session.account().client().create(Entities.resource("activity"), Wanted.body(visit())));
        return settle(session, recovery);
    }

    private static void write(Session session, Draft... drafts) {
        try (Drafts.Writer writer = session.workspace().drafts().begin()) {
            List.of(drafts).forEach(writer::draft);
            writer.finish(List.of());
        }
    }

    /** What was found of what is in doubt. */
    private static List<String> settle(Session session, Recovery recovery) {
        var ledger = session.workspace().ledger();
        var awaited = Awaited.of(session.workspace().drafts(), ledger, recovery);
        return new Doubts(ledger, session.account(), session.quiet(), awaited).settle().stream()
                .filter(Doubts.Settled::written).map(doubt -> doubt.operation().intent().subject()).toList();
    }

    private static Draft record(String key, boolean done) {
        var fields = new TreeMap<String, DraftField>();
        fields.put("subject", new DraftField(new FieldValue.Text("Cleaning"), "", ""));
        fields.put("due_date", new DraftField(new FieldValue.Date(LocalDate.of(2024, 2, 15)), "", ""));
        fields.put("done", new DraftField(new FieldValue.Flag(done), "", ""));
        return new Draft(id(key), fields, Map.of(), 0, List.of());
    }

    private static DraftId id(String key) {
        return DraftId.of(EntityType.ACTIVITY, new RecordKey(RecordKind.APPOINTMENT, key));
    }

    private static void intend(Session session, String subject, ObjectNode sent) {
        session.workspace().ledger().intend(
                new Ledger.Intent(Ledger.Verb.CREATE, "activity", subject, "", "", sent, Json.nothing(), 1));
    }

    private static ObjectNode visit() {
        return JsonNodeFactory.instance.objectNode().put("subject", "Cleaning").put("due_date", "2024-02-15").put("done", false);
    }
}
