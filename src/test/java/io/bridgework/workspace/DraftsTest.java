package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome;
import io.bridgework.model.RowRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    private static final DraftId PAT = Samples.id(EntityType.PERSON, "1");

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void make() {
        workspace = TestWorkspaces.create(folder);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void reopen() {
        workspace.close();
        workspace = TestWorkspaces.open(folder);
    }

    private void replace(Draft... drafts) {
        try (Drafts.Writer writer = workspace.drafts().begin()) {
            for (Draft draft : drafts) {
                writer.draft(draft);
            }
            writer.finish(List.of());
        }
    }

    private List<String> ids(EntityType entity) {
        List<String> ids = new ArrayList<>();
        workspace.drafts().forEach(entity, stored -> ids.add(stored.draft().id().source().value()));
        return ids;
    }

    @Test
    void keepsDraftsPerEntityInTheirOrder() {
        Draft[] drafts = new Draft[2_000];
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < drafts.length; i++) {
            String key = "" + i * 7_919 % 2_000;
            EntityType entity = i % 2 == 0 ? EntityType.PERSON : EntityType.DEAL;
            drafts[i] = Samples.draft(entity, key, "Name " + i);
            if (i % 2 == 0) {
                expected.add(key);
            }
        }
        replace(drafts);
        reopen();

        assertEquals(expected, ids(EntityType.PERSON));
        assertEquals(1_000, workspace.drafts().count(EntityType.DEAL));
        assertEquals(0, workspace.drafts().count(EntityType.NOTE));
        for (Draft draft : drafts) {
            assertEquals(draft, workspace.drafts().find(draft.id()).orElseThrow().draft());
        }
        assertTrue(workspace.drafts().find(Samples.id(EntityType.NOTE, "1")).isEmpty());
        assertTrue(workspace.drafts().find(Samples.id(EntityType.PERSON, "no such")).isEmpty());
    }

    @Test
    void givesBackEveryTypeOfValue() {
        replace(Samples.everyValue());

        assertEquals(
                Samples.everyValue(), workspace.drafts().find(Samples.everyValue().id()).orElseThrow().draft());
    }

    @Test
    void hasOneFingerprintForOneContent() {
        Draft draft = Samples.draft(EntityType.PERSON, "1", "Pat");
        Draft otherRows = new Draft(draft.id(), draft.fields(), draft.links(), 42, List.of(new RowRef("Other.csv", 9)));
        Draft otherOwner = new Draft(draft.id(), draft.fields(), draft.links(), 43, draft.rows());
        Draft otherLink = new Draft(draft.id(), draft.fields(), Map.of(), 42, draft.rows());

        assertEquals(DraftCodec.fingerprint(draft), DraftCodec.fingerprint(otherRows));
        assertNotEquals(DraftCodec.fingerprint(draft), DraftCodec.fingerprint(otherOwner));
        assertNotEquals(DraftCodec.fingerprint(draft), DraftCodec.fingerprint(otherLink));
        assertNotEquals(
                DraftCodec.fingerprint(draft),
                DraftCodec.fingerprint(Samples.draft(EntityType.PERSON, "1", "Kim")));
    }

    @Test
    void keepsTheFatesOfDraftsThatAreStillThere() {
        replace(Samples.draft(EntityType.PERSON, "1", "Pat"), Samples.draft(EntityType.PERSON, "2", "Kim"));
        workspace.drafts().fate(PAT, Fate.CREATED, "", "");
        workspace.drafts().fate(Samples.id(EntityType.PERSON, "2"), Fate.REJECTED, "M1", "no name");
        replace(Samples.draft(EntityType.PERSON, "1", "Patricia"));
        replace(Samples.draft(EntityType.PERSON, "1", "Patricia"), Samples.draft(EntityType.PERSON, "2", "Kim"));

        assertEquals(Optional.of(Fate.CREATED), workspace.drafts().find(PAT).orElseThrow().fate());
        assertEquals(
                Optional.empty(),
                workspace.drafts().find(Samples.id(EntityType.PERSON, "2")).orElseThrow().fate());
    }

    @Test
    void showsTheNewestFateAtOnceAndAfterwards() {
        replace(Samples.draft(EntityType.PERSON, "1", "Pat"));
        for (Fate fate : List.of(Fate.IN_DOUBT, Fate.REJECTED, Fate.CREATED, Fate.REJECTED)) {
            workspace.drafts().fate(PAT, fate, "C", "because");
            assertEquals(Optional.of(fate), workspace.drafts().find(PAT).orElseThrow().fate());
        }

        reopen();

        Drafts.Stored stored = workspace.drafts().find(PAT).orElseThrow();
        assertEquals(Optional.of(Fate.REJECTED), stored.fate());
        assertEquals("C", stored.code());
        assertEquals("because", stored.reason());
        workspace.drafts().clearFates();
        assertEquals(Optional.empty(), workspace.drafts().find(PAT).orElseThrow().fate());
    }

    @Test
    void keepsRowOutcomesAndCustomFields() {
        RowRef row = new RowRef("Patients.csv", 2);
        List<RowOutcome> outcomes = List.of(
                new RowOutcome.Carried(row, RecordKind.PATIENT, "1", PAT),
                new RowOutcome.Skipped(row, RecordKind.NOTE, "", "X01", "twice"),
                new RowOutcome.Rejected(row, RecordKind.STAGE, "s", "M1", "no name"),
                new RowOutcome.Settled(row, RecordKind.PROVIDER, "DOC1", "matched"));
        List<CustomField> fields = List.of(
                new CustomField(EntityType.DEAL, "status", "Status", "enum", List.of("Accepted", "Declined")));
        try (Drafts.Writer writer = workspace.drafts().begin()) {
            outcomes.forEach(writer::outcome);
            writer.finish(fields);
        }
        reopen();

        List<RowOutcome> read = new ArrayList<>();
        workspace.drafts().forEachOutcome(read::add);
        assertEquals(outcomes, read);
        assertEquals(fields, workspace.drafts().customFields());
    }

    @Test
    void leavesTheOldDraftsWhenNewOnesAreGivenUp() {
        replace(Samples.draft(EntityType.PERSON, "1", "Pat"));
        try (Drafts.Writer writer = workspace.drafts().begin()) {
            writer.draft(Samples.draft(EntityType.PERSON, "2", "Kim"));
        }

        assertEquals(List.of("1"), ids(EntityType.PERSON));
    }

    @Test
    void marksTheSampleInsteadOfTheOneBefore() {
        assertEquals(List.of(), workspace.drafts().sample());
        workspace.drafts().markSample(List.of(PAT));
        DraftId deal = Samples.id(EntityType.DEAL, "4");
        workspace.drafts().markSample(List.of(deal, PAT));
        reopen();

        assertEquals(List.of(deal, PAT), workspace.drafts().sample());
    }
}
