package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.workspace.Ledger.Entry;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done in whatever order: closed, killed or without its database, a workspace says the same. */
class WorkspaceProperties {
    /** One thing done: {@code what} to one of a few subjects, with a value. */
    record Step(int what, int subject, int value) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                Arbitraries.integers().between(0, 8), Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(1, 50)).as(Step::new);
        return step.list().ofMaxSize(40);
    }

    @Property(tries = 25)
    void saysTheSameAfterAnything(@ForAll("steps") List<Step> steps) throws IOException {
        Path temporary = Files.createTempDirectory("workspace");
        Path folder = temporary.resolve("w");
        String before;
        Map<String, String> model = new TreeMap<>();
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            steps.forEach(step -> perform(workspace, step, model));
            assertEquals(model, remoteIds(workspace));
            before = state(workspace);
            Folders.copy(folder, temporary.resolve("killed"));
            assertEquals(model, remoteIds(workspace));
        }

        assertEquals(before, stateOf(folder));
        assertEquals(before, stateOf(temporary.resolve("killed")));
        Files.delete(ViewFiles.file(folder));
        assertEquals(before, stateOf(folder));
        Folders.delete(temporary);
    }

    private static void perform(Workspace workspace, Step step, Map<String, String> model) {
        Ledger ledger = workspace.ledger();
        String subject = "person//patient:" + step.subject;
        String remoteId = "1" + step.subject + "000" + step.value;
        String sent = "{'name':'N" + step.value + "','custom_fields':{'c" + step.value % 3 + "':" + step.value + "}}";
        switch (step.what) {
            case 0, 1 -> {
                ledger.settle(ledger.intend(Samples.create(subject, sent)), Samples.written(remoteId));
                model.put(subject, remoteId);
            }
            case 2 -> {
                String known = model.getOrDefault(subject, remoteId);
                ledger.settle(ledger.intend(Samples.update(subject, known, sent)), Samples.written(known));
                model.put(subject, known);
            }
            case 3 -> {
                ledger.settle(ledger.intend(Samples.delete(subject, remoteId)), Samples.written(remoteId));
                model.remove(subject);
            }
            case 4 -> ledger.intend(Samples.create(subject, sent));
            case 5 -> {
                ledger.adopt("person", subject, remoteId, Samples.json(sent), 1);
                model.put(subject, remoteId);
            }
            case 6 -> workspace.documents().put("d" + step.subject, Samples.json(sent), "put", "test");
            case 7 -> ledger.settle(
                    ledger.intend(Samples.update(subject, remoteId, sent)), new Outcome.Refused("400", "no", 5));
            default -> ledger.forEachEntry("person", entry -> { });
        }
    }

    private static Map<String, String> remoteIds(Workspace workspace) {
        Map<String, String> ids = new TreeMap<>();
        for (int i = 0; i <= 4; i++) {
            workspace.ledger().find("person//patient:" + i).ifPresent(e -> ids.put(e.subject(), e.remoteId()));
        }
        return ids;
    }

    private static String stateOf(Path folder) {
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.auditTrail().verify());
            return state(workspace);
        }
    }

    private static String state(Workspace workspace) {
        List<Object> state = new ArrayList<>();
        for (int i = 0; i <= 4; i++) {
            state.add(workspace.documents().get("d" + i));
            state.add(workspace.ledger().find("person//patient:" + i).map(Entry::toString));
        }
        workspace.ledger().forEachEntry("person", state::add);
        workspace.ledger().inDoubt().stream().map(Operation::number).forEach(state::add);
        workspace.ledger().forEachNewestFirst(o -> state.add(o.number() + " " + o.intent() + o.outcome()));
        state.add(workspace.ledger().count());
        return state.toString();
    }
}
