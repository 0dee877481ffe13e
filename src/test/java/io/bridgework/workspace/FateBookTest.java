package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.model.Fate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some fates stay in memory and some do not; nobody shall be able to tell. */
class FateBookTest {
    private static final int FEW = 10;

    private final LastingView view = new LastingView();
    private ViewDatabase database;
    private ViewWriter writer;
    private FateBook fates;

    @BeforeEach
    void open() throws SQLException {
        database = view.open();
        writer = new ViewWriter(database, Duration.ofMillis(1));
        fates = new FateBook(database, writer, FEW);
    }

    @AfterEach
    void close() {
        writer.close();
        view.close();
    }

    private static DraftFate fate(String reason) {
        return new DraftFate(Fate.REJECTED, "C", reason);
    }

    private static List<String> drafts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "draft" + i).toList();
    }

    private Map<String, String> told(int count) {
        var told = new TreeMap<String, String>();
        fates.of(drafts(count)).forEach((draft, fate) -> told.put(draft, fate.reason()));
        return told;
    }

    private void put(int from, int to, String reason) {
        for (int i = from; i < to; i++) {
            fates.put("draft" + i, fate(reason));
        }
    }

    private static Map<String, String> expected(int count, String reason) {
        var expected = new TreeMap<String, String>();
        drafts(count).forEach(draft -> expected.put(draft, reason));
        return expected;
    }

    @ParameterizedTest
    @ValueSource(ints = {FEW - 1, FEW, FEW + 1, 3 * FEW})
    void tellsAllOfThemHoweverManyThereAre(int count) {
        fates.clear();
        put(0, count, "first");

        assertEquals(expected(count, "first"), told(count + 1));
        writer.catchUp();
        assertEquals(expected(count, "first"), told(count + 1));
    }

    @Test
    void tellsTheNewestOfThoseThatNoLongerFitIntoMemory() {
        fates.clear();
        put(0, FEW, "first");
        writer.catchUp();
        put(0, 3 * FEW, "second");

        assertEquals(expected(3 * FEW, "second"), told(3 * FEW));
        writer.catchUp();
        assertEquals(expected(3 * FEW, "second"), told(3 * FEW));
    }

    @Test
    void tellsThoseOfTheLastSession() {
        put(0, FEW, "first");
        writer.catchUp();

        fates = new FateBook(database, writer, FEW);

        assertEquals(expected(FEW, "first"), told(FEW));
    }

    @ParameterizedTest
    @ValueSource(ints = {FEW - 1, 3 * FEW})
    void forgetsAllWhenCleared(int count) {
        fates.clear();
        put(0, count, "first");

        fates.clear();

        assertEquals(Map.of(), told(count));
        put(0, 1, "second");
        writer.catchUp();
        assertEquals(expected(1, "second"), told(count));
    }

    @ParameterizedTest
    @ValueSource(ints = {FEW - 1, 3 * FEW})
    void forgetsThoseOfDraftsThatAreGone(int count) {
        fates.clear();
        put(0, count, "first");

        fates.retain(List.of("draft0")::contains);

        assertEquals(expected(1, "first"), told(count));
    }
}
