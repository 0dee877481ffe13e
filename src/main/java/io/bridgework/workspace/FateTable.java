package io.bridgework.workspace;

import io.bridgework.model.Fate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of {@code draft_fate}. */
final class FateTable {
    private static final int ASKED_AT_ONCE = 64;
    private static final String SELECT = "select draft, fate, code, reason from draft_fate where draft in ("
            + String.join(", ", Collections.nCopies(ASKED_AT_ONCE, "?")) + ")";

    private FateTable() {}

    static void write(Connection connection, Map<String, DraftFate> fates) throws SQLException {
        List<Object[]> keys = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        fates.forEach((draft, fate) -> {
            keys.add(new Object[] {draft});
            rows.add(new Object[] {draft, fate.fate().name(), cut(fate.code(), 400), cut(fate.reason(), 100_000)});
        });
        Sql.batch(connection, "delete from draft_fate where draft = ?", keys);
        Sql.batch(connection, "insert into draft_fate (draft, fate, code, reason) values (?, ?, ?, ?)", rows);
    }

    /** What Pipedrive answers may be of any length. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    static Map<String, DraftFate> read(ViewDatabase database, Collection<String> drafts) {
        Map<String, DraftFate> found = new HashMap<>();
        List<String> left = new ArrayList<>(drafts);
        for (int from = 0; from < left.size(); from += ASKED_AT_ONCE) {
            List<String> some = left.subList(from, Math.min(from + ASKED_AT_ONCE, left.size()));
            Object[] parameters = new Object[ASKED_AT_ONCE];
            for (int i = 0; i < ASKED_AT_ONCE; i++) {
                parameters[i] = some.get(Math.min(i, some.size() - 1));
            }
            database.query(
                    SELECT, row -> found.put(
                            row.getString(1),
                            new DraftFate(Fate.valueOf(row.getString(2)), row.getString(3), row.getString(4))),
                    parameters);
        }
        return found;
    }
}
