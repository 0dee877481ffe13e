package io.bridgework.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * When compacting pays: the file is over 64 MB, less than half of it is in use, and what is in use can be copied within
 * seconds (under 512 MB).
 */
final class ViewCompaction {
    private static final long WORTH_BYTES = 64L << 20;
    private static final long QUICK_BYTES = 512L << 20;

    private ViewCompaction() {}

    static boolean isDue(Connection connection) throws SQLException {
        long size = setting(connection, "info.FILE_SIZE");
        long live = size * setting(connection, "info.CHUNKS_FILL_RATE") / 100;
        return size > WORTH_BYTES && live < size / 2 && live < QUICK_BYTES;
    }

    private static long setting(Connection connection, String name) throws SQLException {
        List<Long> values = Sql.query(
                connection, "select setting_value from information_schema.settings where setting_name = ?",
                row -> Long.parseLong(row.getString(1)), name);
        return values.isEmpty() ? 0 : values.get(0);
    }
}
