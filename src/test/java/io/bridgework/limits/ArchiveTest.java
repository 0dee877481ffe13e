package io.bridgework.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.RunStatus;
import io.bridgework.limits.GeneratedExport.Size;
import io.bridgework.migration.Migration;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.DealsView;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.InProcess.Answer;
import io.bridgework.pipedrive.InProcess.Question;
import io.bridgework.sandbox.DirectSandbox;
import io.bridgework.sandbox.SandboxConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that ended long ago, sent into Pipedrive's archive, where no list of deals shows them. */
class ArchiveTest {
    private static final int PLANS = 40;
    private static final String DAY = "2024-06-01";

    @TempDir
    Path temp;

    private Path source;
    private LimitedPractice practice;

    @BeforeEach
    void open() {
        source = GeneratedExport.write(temp.resolve("export"), new Size(PLANS, 1, 1, 1));
        practice = new LimitedPractice(source, temp.resolve("w"), SandboxConfig.standard(), new VirtualTime("2026-03-02T09:00:00Z"))
                .saying("lite", 1);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private RunView migrate(Migration migration, String way) {
        return migration.migrate(
                practice.options(), Optional.of("office@example.com"), List.of(way.split(",")), RunOptions.NONE, Progress.Listener.NONE,
                new CancellationToken());
    }

    private RunView migrate(String way) {
        try (Migration migration = practice.open()) {
            return migrate(migration, way);
        }
    }

    private RunView delta() {
        try (Migration migration = practice.open()) {
            return migration.delta(Optional.empty(), Progress.Listener.NONE, new CancellationToken());
        }
    }

    private List<JsonNode> deals() {
        var deals = new java.util.ArrayList<JsonNode>();
        practice.sandbox().dump().path("deal").forEach(deals::add);
        return deals;
    }

    private Set<String> archived() {
        var titles = new TreeSet<String>();
        deals().stream().filter(deal -> deal.path("is_archived").asBoolean()).forEach(deal -> titles.add(deal.path("title").asText()));
        return titles;
    }

    private Set<String> ended() throws IOException {
        var titles = new TreeSet<String>();
        for (String line : Files.readAllLines(source.resolve("Treatment Plans.csv"))) {
            String[] cells = line.split(",", -1);
            String end = cells[6].equals("Completed") ? cells[9] : cells[6].equals("Declined") ? cells[10] : "";
            if (!end.isEmpty() && end.compareTo(DAY) < 0) {
                titles.add(cells[4]);
            }
        }
        return titles;
    }

    private Set<String> writes() {
        Set<String> writes = ConcurrentHashMap.newKeySet();
        practice.sandbox().listen(exchange -> {
            if (!exchange.method().equals("GET")) {
                writes.add(exchange.method() + " " + exchange.path());
            }
        });
        return writes;
    }

    private void isWhole(RunView view) throws IOException {
        assertEquals(RunStatus.COMPLETED, view.status(), () -> view.trouble() + " " + view.rejects() + view.differences());
        assertEquals(List.of(), view.differences());
        assertEquals(PLANS, deals().size());
        assertEquals(PLANS, deals().stream().map(deal -> deal.path("title").asText()).distinct().count());
        assertTrue(ended().size() > 4, "some ended");
    }

    @Test
    void justThePlansThatEndedBeforeTheDayAreArchivedAndAllIsReadBack() throws IOException {
        RunView view = migrate("archive-plans=" + DAY);

        isWhole(view);
        assertEquals(ended(), archived());
        assertTrue(view.remarks().toString().contains(ended().size() + " plans are archived"), view.remarks().toString());
        try (Migration migration = practice.open()) {
            assertEquals(Optional.of(new DealsView(PLANS, ended().size(), 2_500)), migration.forecast().deals());
        }
    }

    @Test
    void anArchivedPlanIsNeverTakenForOneThatIsMissing() throws IOException {
        migrate("archive-plans=" + DAY);
        Set<String> writes = writes();

        RunView again = delta();
        RunView second = migrate("archive-plans=" + DAY);

        assertEquals(Set.of(), writes);
        assertEquals(List.of(), again.changes().deleted());
        isWhole(second);
    }

    @Test
    void answersThatAreLostMakeNoSecondDeal() throws IOException {
        var creates = new AtomicInteger();
        practice.answering(question -> {
            boolean loses = isDeal(question) && creates.getAndIncrement() % 5 == 2;
            if (!loses) {
                return Optional.empty();
            }
            DirectSandbox.Reply done = practice.sandbox().serve(
                    question.method(), question.path(), question.query(), question.contentType(), question.body());
            return Optional.of(new Answer(502, Map.of(), done.contentType(), new byte[0]));
        });

        isWhole(migrate("archive-plans=" + DAY));
        assertEquals(ended(), archived());
    }

    private static boolean isDeal(Question question) {
        return question.method().equals("POST") && question.path().endsWith("/deals");
    }

    /** Four fifths of the plans fit; of those that were sent, the old ones make room. */
    @Test
    void wherePipedriveTakesNoMoreDealsArchivingIsAWayOn() throws IOException {
        practice.answering(question -> isDeal(question)
                && !new String(question.body(), StandardCharsets.UTF_8).contains("\"is_archived\":true")
                && deals().stream().filter(deal -> !deal.path("is_archived").asBoolean()).count() >= PLANS * 4 / 5
                ? Optional.of(new Answer(403, Map.of(), "application/json", ("{\"success\":false,\"error\":\"Couldn't add the deal. Open deals"
                        + " limit reached.\",\"code\":\"feature_capping_deals_limit\"}").getBytes(StandardCharsets.UTF_8)))
                : Optional.empty());

        Trouble trouble = endOf("notes-in-visits");
        assertEquals("DEALS", trouble.code());
        assertTrue(trouble.next().contains("archive-plans"), trouble.next());
        Trouble still = endOf("notes-in-visits");
        RunView view = migrate("notes-in-visits,archive-plans=2026-03-01");

        assertEquals("DEALS", still.code());
        isWhole(view);
        assertEquals(PLANS / 2, archived().size());
    }

    private Trouble endOf(String way) {
        try {
            return migrate(way).trouble().orElseThrow();
        } catch (TroubleException e) {
            return e.trouble();
        }
    }

    @Test
    void aChangeOfAnArchivedPlanIsHeldBackAndTheRestGoesOn() throws IOException {
        migrate("archive-plans=" + DAY);
        String title = ended().iterator().next();
        Path file = source.resolve("Treatment Plans.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("," + title + ",Restorative,(.*),100.00", "," + title + ",Restorative,$1,150.00"));
        Path patients = source.resolve("Patients.csv");
        Files.writeString(patients, Files.readString(patients).replaceFirst("p10000@example.com", "new@example.com"));
        Set<String> writes = writes();

        RunView view = delta();

        assertEquals(RunStatus.COMPLETED_WITH_REJECTS, view.status(), () -> view.trouble().toString());
        assertEquals(List.of("ARCHIVED"), view.rejects().stream().map(reject -> reject.code()).toList());
        assertEquals(1, writes.size(), writes.toString());
        assertTrue(writes.iterator().next().startsWith("PATCH /api/v2/persons/"), writes.toString());
    }

    @Test
    void takenOutOfTheArchiveByAPersonItIsChangedAndStaysOut() throws IOException {
        migrate("archive-plans=" + DAY);
        String title = ended().iterator().next();
        Path file = source.resolve("Treatment Plans.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("," + title + ",Restorative,(.*),100.00", "," + title + ",Restorative,$1,150.00"));
        JsonNode deal = deals().stream().filter(one -> one.path("title").asText().equals(title)).findFirst().orElseThrow();
        practice.sandbox().byHand(
                "PATCH", "/api/v2/deals/" + deal.path("id").asText(), JsonNodeFactory.instance.objectNode().put("is_archived", false));

        RunView view = delta();

        assertEquals(RunStatus.COMPLETED, view.status(), () -> view.rejects().toString());
        assertEquals(ended().size() - 1, archived().size());
    }

    @Test
    void rollingBackTakesArchivedOnesToo() {
        String before = practice.sandbox().stateHash();
        migrate("archive-plans=" + DAY);

        try (Migration migration = practice.open()) {
            RunView view = migration.rollback(Set.of(), Progress.Listener.NONE, new CancellationToken());
            assertEquals(RunStatus.COMPLETED, view.status(), () -> view.conflicts().toString());
        }

        assertEquals(before, practice.sandbox().stateHash());
    }

    @Test
    void aNewWorkspaceFindsThemInTheArchive() throws IOException {
        practice.saying("premium", 1); // has room for the fields of both
        migrate("archive-plans=" + DAY);

        RunView view;
        try (Migration migration = practice.open(temp.resolve("another"))) {
            view = migrate(migration, "archive-plans=" + DAY);
        }

        isWhole(view);
    }

    @Test
    void aDayToComeIsRefused() {
        migrate("faithful");
        try (Migration migration = practice.open()) {
            assertThrows(TroubleException.class, () -> migration.chooseWay(migration.readWay(List.of("archive-plans=2026-03-03")), "office"));
            assertThrows(TroubleException.class, () -> migration.readWay(List.of("archive-plans=soon")));
        }
    }
}
