package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;

/** Rows of {@code ledger_entry}. */
final class LedgerTable {
    private static final String SELECT =
            "select subject, entity, remote_id, made, operation_number, created, fingerprint, content, plain_length"
                    + " from ledger_entry where ";
    private static final int PAGE = 500;
    /** The longest value of a column, less than H2's limit of 1,048,576 bytes. */
    private static final int LONGEST = 1_000_000;

    private LedgerTable() {}

    static void write(Connection connection, Map<String, Optional<LedgerRow>> entries) throws SQLException {
        List<Object[]> keys = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> parts = new ArrayList<>();
        entries.forEach((subject, row) -> {
            keys.add(new Object[] {subject});
            row.ifPresent(present -> rows.add(columns(present, parts)));
        });
        Sql.batch(connection, "delete from ledger_entry where subject = ?", keys);
        Sql.batch(
                connection,
                "insert into ledger_entry (subject, entity, remote_id, made, operation_number, created, fingerprint,"
                        + " content, plain_length) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        // A part is named by its operation, so that those of an entry that was written again are read no more.
        Sql.batch(connection, "delete from ledger_content where operation_number = ? and part = ?",
                parts.stream().map(part -> new Object[] {part[0], part[1]}).toList());
        Sql.batch(connection, "insert into ledger_content (operation_number, part, content) values (?, ?, ?)", parts);
    }

    private static Object[] columns(LedgerRow row, List<Object[]> parts) {
        Ledger.Entry entry = row.entry();
        ObjectNode content = Json.MAPPER.createObjectNode();
        content.set("fields", entry.fields());
        content.set("after", entry.after());
        byte[] json = Json.bytes(content);
        byte[] stored = Compression.deflate(json);
        for (int from = LONGEST; from < stored.length; from += LONGEST) {
            byte[] part = Arrays.copyOfRange(stored, from, Math.min(stored.length, from + LONGEST));
            parts.add(new Object[] {entry.number(), from / LONGEST, part});
        }
        return new Object[] {
            entry.subject(), entry.entity(), entry.remoteId(), row.made(), entry.number(), entry.created(),
            entry.fingerprint(), Arrays.copyOf(stored, Math.min(stored.length, LONGEST)), json.length
        };
    }

    static Optional<LedgerRow> find(Connection connection, String subject) throws SQLException {
        return Sql.query(connection, SELECT + "subject = ?", LedgerTable::row, subject).stream().findFirst();
    }

    /** The newest entry with this remote id. */
    static Optional<LedgerRow> findRemote(Connection connection, String entity, String remoteId) throws SQLException {
        return Sql.query(
                connection, SELECT + "entity = ? and remote_id = ? order by made desc limit 1", LedgerTable::row,
                entity, remoteId).stream().findFirst();
    }

    /** The entries of an entity made after a number, some of them, in the order of making. */
    static List<LedgerRow> page(Connection connection, String entity, long madeAfter) throws SQLException {
        return Sql.query(
                connection, SELECT + "entity = ? and made > ? order by entity, made limit " + PAGE, LedgerTable::row,
                entity, madeAfter);
    }

    private static LedgerRow row(ResultSet row) throws SQLException {
        try {
            JsonNode content = Json.tree(Compression.inflate(stored(row), row.getInt("plain_length")));
            Ledger.Entry entry = new Ledger.Entry(
                    row.getString("subject"), row.getString("entity"), row.getString("remote_id"),
                    row.getBoolean("created"), row.getString("fingerprint"), content.get("fields"),
                    content.get("after"), row.getLong("operation_number"));
            return new LedgerRow(entry, row.getLong("made"));
        } catch (DataFormatException e) {
            throw new SQLException("a ledger entry's content is damaged", e);
        }
    }

    private static byte[] stored(ResultSet row) throws SQLException {
        byte[] first = row.getBytes("content");
        if (first.length < LONGEST) {
            return first;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        Sql.query(
                row.getStatement().getConnection(),
                "select content from ledger_content where operation_number = ? order by part", part -> part.getBytes(1),
                row.getLong("operation_number")).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
