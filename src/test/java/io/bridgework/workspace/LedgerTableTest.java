package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTableTest {
    private static final String PAT = "person//patient:1";

    private final LastingView view = new LastingView();
    private ViewDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = view.open();
    }

    @AfterEach
    void close() {
        view.close();
    }

    private static LedgerRow row(String entity, String subject, String remoteId, long made, long number, JsonNode fields) {
        return new LedgerRow(
                new Ledger.Entry(subject, entity, remoteId, true, "f", fields, Samples.json("{'id':1}"), number), made);
    }

    private static LedgerRow pat(String remoteId, long made, long number) {
        return row("person", PAT, remoteId, made, number, Samples.json("{'name':'Pat'}"));
    }

    private void write(Map<String, Optional<LedgerRow>> rows) throws SQLException {
        database.write(connection -> {
            LedgerTable.write(connection, rows);
            return null;
        });
    }

    private void write(LedgerRow... rows) throws SQLException {
        var bySubject = new LinkedHashMap<String, Optional<LedgerRow>>();
        for (LedgerRow row : rows) {
            bySubject.put(row.entry().subject(), Optional.of(row));
        }
        write(bySubject);
    }

    private Optional<LedgerRow> find(String subject) {
        return database.read(connection -> LedgerTable.find(connection, subject));
    }

    private List<Long> page(long madeAfter) {
        return database.read(connection -> LedgerTable.page(connection, "person", madeAfter)).stream()
                .map(LedgerRow::made).toList();
    }

    /** Text that does not get shorter by compressing it, so that it takes several columns. */
    private static JsonNode longer(int length, long seed) {
        var text = new StringBuilder();
        var random = new Random(seed);
        for (int i = 0; i < length; i++) {
            text.append((char) ('0' + random.nextInt(75)));
        }
        return Json.MAPPER.createObjectNode().put("note", text.toString());
    }

    @Test
    void keepsARowAsItIs() throws SQLException {
        LedgerRow theirs = new LedgerRow(
                new Ledger.Entry(PAT, "person", "11", false, "f", Samples.json("{'a':1}"), Samples.json("null"), 7), 3);

        write(theirs);

        assertEquals(Optional.of(theirs), find(PAT));
        assertEquals(Optional.empty(), find("person//patient:2"));
    }

    @Test
    void hasOneRowOfASubjectOrNone() throws SQLException {
        write(pat("11", 1, 1));
        write(pat("12", 2, 2));

        assertEquals(Optional.of(pat("12", 2, 2)), find(PAT));
        write(Map.of(PAT, Optional.empty()));
        assertEquals(Optional.empty(), find(PAT));
    }

    @Test
    void findsTheNewestWithARemoteId() throws SQLException {
        LedgerRow older = row("person", "person//patient:old", "11", 1, 9, Samples.json("{}"));
        write(older, pat("11", 2, 2));

        Optional<LedgerRow> found = database.read(c -> LedgerTable.findRemote(c, "person", "11"));

        assertEquals(Optional.of(pat("11", 2, 2)), found);
        assertEquals(Optional.empty(), database.<Optional<LedgerRow>>read(c -> LedgerTable.findRemote(c, "deal", "11")));
    }

    @Test
    void listsSomeOfAnEntityInTheOrderOfMaking() throws SQLException {
        var rows = new ArrayList<LedgerRow>();
        for (int made = 502; made > 0; made--) {
            rows.add(row("person", "person//patient:" + made, "1" + made, made, made, Samples.json("{}")));
        }
        rows.add(row("deal", "deal//treatment_plan:1", "1", 600, 600, Samples.json("{}")));
        write(rows.toArray(LedgerRow[]::new));

        List<Long> first = page(0);

        assertEquals(first.stream().sorted().toList(), first);
        assertEquals(500, first.size());
        assertEquals(List.of(501L, 502L), page(500));
        assertEquals(List.of(), page(502));
    }

    @Test
    void keepsRowsThatAreLongerThanAColumnMayBe() throws SQLException {
        LedgerRow first = row("note", "note//note:1", "5", 1, 1, longer(2_600_000, 7));
        LedgerRow other = row("note", "note//note:2", "6", 2, 2, longer(1_400_000, 8));

        write(first, other);
        write(first);

        assertEquals(Optional.of(first), find("note//note:1"));
        assertEquals(Optional.of(other), find("note//note:2"));
        LedgerRow changed = row("note", "note//note:1", "5", 1, 3, longer(1_400_000, 9));
        write(changed);
        assertEquals(Optional.of(changed), find("note//note:1"));
    }
}
