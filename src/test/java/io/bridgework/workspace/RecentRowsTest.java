package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentRowsTest {
    private final RecentRows rows = new RecentRows();

    private static Optional<LedgerRow> row(long number) {
        return Optional.of(new LedgerRow(
                new Ledger.Entry("s", "person", "1", true, "", Samples.json("{}"), Samples.json("{}"), number), number));
    }

    private void read(String subject, Optional<LedgerRow> row) {
        RecentRows.Reading reading = rows.begin(subject);
        rows.read(subject, reading, row);
        rows.end(subject, reading);
    }

    @Test
    void knowsWhatWasReadAndWhatWasChanged() {
        read("a", row(1));
        rows.changed("b", row(2));
        rows.changed("a", Optional.empty());

        assertEquals(Optional.empty(), rows.get("a"));
        assertEquals(row(2), rows.get("b"));
        assertNull(rows.get("c"));
    }

    @Test
    void forgets() {
        read("a", row(1));

        rows.forget("a");

        assertNull(rows.get("a"));
    }

    @Test
    void doesNotKeepWhatWasReadWhileAChangeCame() {
        RecentRows.Reading reading = rows.begin("a");
        rows.changed("a", row(2));
        rows.read("a", reading, row(1));
        rows.end("a", reading);

        assertEquals(row(2), rows.get("a"));
        RecentRows.Reading other = rows.begin("a");
        rows.forget("a");
        rows.read("a", other, row(2));
        rows.end("a", other);
        assertNull(rows.get("a"));
    }

    @Test
    void tellsAllReadersOfAChangeUntilTheLastHasEnded() {
        RecentRows.Reading first = rows.begin("a");
        RecentRows.Reading second = rows.begin("a");
        rows.end("a", first);
        rows.changed("a", row(2));
        rows.read("a", second, row(1));
        rows.end("a", second);

        assertEquals(row(2), rows.get("a"));
        read("a", row(3));
        assertEquals(row(3), rows.get("a"));
    }

    @Test
    void keepsTheFiveHundredThatWereAskedForLast() {
        for (int i = 0; i < 500; i++) {
            rows.changed("s" + i, row(i));
        }
        rows.get("s0");

        rows.changed("one more", row(500));

        assertNull(rows.get("s1"));
        assertEquals(row(0), rows.get("s0"));
        assertEquals(row(2), rows.get("s2"));
    }
}
