package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Drafts.Stored;
import io.bridgework.workspace.Ledger.Intent;
import io.bridgework.workspace.Ledger.Outcome;
import io.bridgework.workspace.Ledger.Verb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnchangedTest {
    private static final DraftId PAT = DraftId.of(EntityType.PERSON, new RecordKey(RecordKind.PATIENT, "1"));
    private static final DraftId PAM = DraftId.of(EntityType.PERSON, new RecordKey(RecordKind.PATIENT, "2"));
    private static final DraftId PLAN = DraftId.of(EntityType.DEAL, new RecordKey(RecordKind.TREATMENT_PLAN, "3"));

    @TempDir
    Path folder;

    private LedgerBench bench;
    private Session session;
    private Drafts drafts;

    @BeforeEach
    void open() {
        bench = new LedgerBench(folder);
        session = bench.session();
        drafts = bench.workspace().drafts();
        try (Drafts.Writer writer = drafts.begin()) {
            writer.draft(draft(PAT, Map.of()));
            writer.draft(draft(PAM, Map.of()));
            writer.draft(draft(PLAN, Map.of("person", PAT)));
            writer.finish(List.of());
        }
        send(PAT, "11", "{}");
        send(PAM, "12", "{}");
        send(PLAN, "13", "{'person_id':11}");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Draft draft(DraftId id, Map<String, DraftId> links) {
        return new Draft(id, Map.of(), links, 1, List.of(new RowRef("a.csv", 2)));
    }

    private Stored stored(DraftId id) {
        var found = new ArrayList<Stored>();
        drafts.forEach(id.entity(), stored -> {
            if (stored.draft().id().equals(id)) {
                found.add(stored);
            }
        });
        return found.get(0);
    }

    private void send(DraftId id, String remoteId, String fields) {
        write(id, remoteId, fields, Wish.fingerprint(stored(id), bench.ledger()));
    }

    private void write(DraftId id, String remoteId, String fields, String fingerprint) {
        long number = bench.ledger().intend(new Intent(
                Verb.CREATE, id.entity().id(), id.toString(), "", fingerprint, HandAccount.json(fields), Json.nothing(), 1));
        bench.ledger().settle(number, new Outcome.Written(remoteId, Json.object(), 5, false));
    }

    private boolean isAll(DraftId... chosen) {
        return new Unchanged(drafts, bench.ledger(), new ConflictBook(session), new DeletionBook(session))
                .isAll(id -> chosen.length == 0 || List.of(chosen).contains(id));
    }

    private Map<String, Fate> fates() {
        var fates = new TreeMap<String, Fate>();
        for (EntityType entity : EntityType.values()) {
            drafts.forEach(entity, stored -> stored.fate().ifPresent(fate -> fates.put(stored.draft().id().source().value(), fate)));
        }
        return fates;
    }

    @Test
    void givesEachRecordThatIsAsWantedItsFate() {
        assertTrue(isAll());

        assertEquals(Map.of("1", Fate.UNCHANGED, "2", Fate.UNCHANGED, "3", Fate.UNCHANGED), fates());
    }

    @Test
    void leavesTheFateOfWhatHadOne() {
        drafts.fate(PAT, Fate.CREATED, "", "");

        assertTrue(isAll());

        assertEquals(Fate.CREATED, fates().get("1"));
        assertEquals(Fate.UNCHANGED, fates().get("2"));
    }

    @Test
    void givesNoFateWhenOneIsNotAsWanted() {
        write(PAM, "12", "{}", "another");

        assertFalse(isAll());
        assertEquals(Map.of(), fates());
    }

    @Test
    void looksOnlyAtWhatIsChosen() {
        write(PAM, "12", "{}", "another");

        assertTrue(isAll(PAT, PLAN));
        assertEquals(Map.of("1", Fate.UNCHANGED, "3", Fate.UNCHANGED), fates());
        assertFalse(isAll(PAT, PAM));
    }

    @Test
    void noticesWhatWasNeverSentOrIsGoneFromTheLedger() {
        bench.ledger().settle(
                bench.intend(Verb.DELETE, "person", PAM.toString(), "12", "{}", "null"),
                new Outcome.Written("12", Json.nothing(), 3, false));

        assertFalse(isAll());
    }

    @Test
    void noticesThatALinkedRecordWasSentAgain() {
        write(PAT, "99", "{}", Wish.fingerprint(stored(PAT), bench.ledger()));

        assertFalse(isAll());
    }

    @Test
    void noticesADecisionThatHasYetToBeCarriedOut() {
        var conflict = new Views.Conflict(PAT.source().toString(), "person", "name", "a", "b", "c");
        session.put(
                "conflicts", List.of(new ConflictBook.Line(PAT.toString(), "name", conflict, ConflictBook.Choice.TAKE)), "", "test");
        assertFalse(isAll());

        session.put(
                "conflicts", List.of(new ConflictBook.Line(PAT.toString(), "name", conflict, ConflictBook.Choice.KEEP)), "", "test");
        assertTrue(isAll());
    }

    private void deleted(DeletionBook.Choice choice) {
        session.put(
                "deleted", List.of(new DeletionBook.Line(PAT.toString(), "person", "11", "Pat", "", "", choice)), "", "test");
    }

    @Test
    void takesWhatAPersonDeletedForAsWantedUnlessItShallBeSentAgain() {
        deleted(DeletionBook.Choice.RESEND);
        assertFalse(isAll());

        deleted(DeletionBook.Choice.OPEN);
        assertTrue(isAll());
        assertEquals(Fate.REJECTED, fates().get("1"));
        assertEquals(Fate.UNCHANGED, fates().get("2"));
    }

    @Test
    void skipsWhatStaysDeletedByDecision() {
        deleted(DeletionBook.Choice.LEAVE);

        assertTrue(isAll());
        assertEquals(Fate.SKIPPED, fates().get("1"));
    }
}
