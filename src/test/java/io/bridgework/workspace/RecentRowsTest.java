package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentRowsTest {
    private final RecentRows rows = new RecentRows();

    private static Optional<LedgerRow> row(String remoteId) {
        var nothing = JsonNodeFactory.instance.objectNode();
        return Optional.of(new LedgerRow(new Ledger.Entry("person/1", "person", remoteId, true, "", nothing, nothing, 1), 1));
    }

    @Test
    void whatWasReadIsKnown() {
        RecentRows.Reading reading = rows.begin("person/1");
        rows.read("person/1", reading, row("7"));
        rows.end("person/1", reading);

        assertEquals(row("7"), rows.get("person/1"));
    }

    @Test
    void aChangeDuringAReadingOutweighsIt() {
        RecentRows.Reading reading = rows.begin("person/1");
        rows.changed("person/1", row("8"));
        rows.read("person/1", reading, row("7"));
        rows.end("person/1", reading);

        assertEquals(row("8"), rows.get("person/1"));
    }

    @Test
    void whatIsForgottenDuringAReadingIsReadAgain() {
        RecentRows.Reading reading = rows.begin("person/1");
        rows.forget("person/1");
        rows.read("person/1", reading, row("7"));
        rows.end("person/1", reading);

        assertNull(rows.get("person/1"));
    }

    @Test
    void theOldestAreLetGo() {
        rows.changed("person/1", row("7"));
        for (int i = 2; i < 2_000; i++) {
            rows.changed("person/" + i, Optional.empty());
        }

        assertNull(rows.get("person/1"));
        assertEquals(Optional.empty(), rows.get("person/1999"));
    }
}
