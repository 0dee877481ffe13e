package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.migration.CrashLife.Left;
import io.bridgework.workspace.DiskImage;
import io.bridgework.workspace.DiskImage.Since;
import io.bridgework.workspace.KilledWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workspaces that were damaged, put back, copied, or whose clock is wrong: the next start says so and goes on, and the
 * account ends as if nothing had happened, nothing missing and nothing twice.
 */
@TestInstance(Lifecycle.PER_CLASS)
class BadWorkspaceTest {
    private static final CrashScene LOAD = CrashScene.LOAD;

    private Path folder;
    private int lives;
    private Left prepared;
    private Left middle;
    private CrashLife loaded;

    @BeforeAll
    void load(@TempDir Path temp) throws IOException {
        folder = temp;
        FireRun.template(13, folder.resolve("template"), FireExport.in(folder));
        Left beginning = new Left("beginning", DiskImage.of(folder.resolve("template")), List.of(), 0);
        prepared = life(beginning).free(CrashScene.PREPARE).end();
        var moments = new ArrayList<Left>();
        loaded = life(prepared).watched(LOAD, 1, moments::add);
        List<Left> sent = moments.stream().filter(left -> left.point().startsWith("work done")).toList();
        middle = sent.get(sent.size() / 2);
    }

    @AfterAll
    void clear() {
        KilledWorkspace.delete(folder.resolve("template"));
    }

    private CrashLife life(Left beginning) {
        return new CrashLife(beginning, folder.resolve("life" + ++lives));
    }

    /** This disk, and the account as it was left. */
    private static Left of(DiskImage disk, Left account) {
        return new Left(account.point(), disk, account.done(), account.nanos());
    }

    private void endsAsUndisturbed(CrashLife life) {
        assertEquals(String.join("\n", loaded.account()), String.join("\n", life.account()));
        assertEquals(List.of(), life(life.end()).free(LOAD).writesSince(life.end()), "one more start writes");
    }

    private static DiskImage hurt(DiskImage disk, String how, DiskImage older) {
        int size = (int) disk.length(DiskImage.VIEW);
        return switch (how) {
            case "missing" -> disk.without(DiskImage.VIEW);
            case "truncated" -> disk.cut(DiskImage.VIEW, size / 2);
            case "zeroed in the middle" -> disk.zeroed(DiskImage.VIEW, size / 2, 8_192);
            default -> disk.with(DiskImage.VIEW, older);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "truncated", "zeroed in the middle", "older"})
    void aDatabaseIsMadeAnewAndWhatTheLoadMadeIsCountedAsMade(String how) {
        DiskImage disk = hurt(middle.disk(), how, prepared.disk());

        CrashLife life = life(of(disk, middle)).free(LOAD);

        endsAsUndisturbed(life);
        assertEquals(String.join("\n", loaded.workspace()), String.join("\n", life.workspace()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "truncated", "zeroed in the middle", "older"})
    void aDatabaseThatIsHurtAfterTheEndLeadsToNoWrite(String how) {
        DiskImage disk = hurt(loaded.end().disk(), how, prepared.disk());

        CrashLife life = life(of(disk, loaded.end())).free(LOAD);

        assertEquals(List.of(), life.writesSince(loaded.end()));
        assertTrue(how.equals("older") || life.notice().orElseThrow().contains("built anew"), life.notice().toString());
    }

    private LongStream cuts() {
        long shortest = prepared.disk().length(DiskImage.JOURNAL);
        long length = loaded.end().disk().length(DiskImage.JOURNAL);
        return new Random(5).longs(8, shortest, length).sorted();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void aJournalThatIsCutMakesNoDoubles(long length) {
        DiskImage cut = loaded.end().disk().cut(DiskImage.JOURNAL, length);
        for (DiskImage disk : List.of(cut, cut.without(DiskImage.VIEW))) {
            CrashLife life = life(of(disk, loaded.end())).after(Since.PUT_BACK, Duration.ZERO).free(LOAD);

            assertTrue(life.notice().orElseThrow().contains("Pipedrive is asked what it already has"), life.notice().toString());
            endsAsUndisturbed(life);
        }
    }

    @Test
    void aJournalThatEndsWhereAnEarlierSessionClosedMakesNoDoubles() {
        DiskImage cut = loaded.end().disk().cut(DiskImage.JOURNAL, prepared.disk().length(DiskImage.JOURNAL)).without(DiskImage.VIEW);

        CrashLife life = life(of(cut, loaded.end())).after(Since.PUT_BACK, Duration.ZERO).free(LOAD);

        assertTrue(life.notice().orElseThrow().contains("Pipedrive is asked what it already has"), life.notice().toString());
        endsAsUndisturbed(life);
    }

    @Test
    void aBackupThatIsPutBackMakesNoDoubles() {
        for (DiskImage backup : List.of(prepared.disk(), middle.disk())) {
            endsAsUndisturbed(life(of(backup, loaded.end())).after(Since.PUT_BACK, Duration.ZERO).free(LOAD));
        }
    }

    @Test
    void aCopyThatWasMadeInUseGoesOnElsewhere() {
        CrashLife life = life(of(middle.disk(), loaded.end())).after(Since.COPIED, Duration.ZERO).free(LOAD);

        assertTrue(life.notice().orElseThrow().contains("only one of the two"), life.notice().toString());
        endsAsUndisturbed(life);
    }

    @Test
    void theFirstOneGoesOnAfterItsCopyWentOn() {
        endsAsUndisturbed(life(of(prepared.disk(), loaded.end())).free(LOAD));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void aClockThatIsADayOff(long days) {
        CrashLife life = life(middle).after(Since.NOTHING, Duration.ofDays(days)).free(LOAD);

        assertEquals(days < 0, life.notice().filter(notice -> notice.contains("clock is behind")).isPresent(), life.notice().toString());
        endsAsUndisturbed(life);
    }
}
