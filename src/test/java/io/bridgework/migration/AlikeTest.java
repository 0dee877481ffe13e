package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.workspace.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of two records that are nearly alike is in the account. */
class AlikeTest {
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

    private static void intend(Session session, String subject, ObjectNode sent) {
        session.workspace().ledger().intend(
                new Ledger.Intent(Ledger.Verb.CREATE, "activity", subject, "", "", sent, Json.nothing(), 1));
    }

    private static ObjectNode visit() {
        return JsonNodeFactory.instance.objectNode().put("subject", "Cleaning").put("due_date", "2024-02-15").put("done", false);
    }
}
