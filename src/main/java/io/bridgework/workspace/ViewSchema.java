package io.bridgework.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Brings the view's tables up to this program's version, script by script ({@code schema/V1.sql} and on). */
final class ViewSchema {
    /** The number of the newest script. */
    static final int VERSION = 2;

    private ViewSchema() {}

    /** Throws SQLException also when the tables were made by a newer program: such a view is built anew. */
    static void upgrade(Connection connection) throws SQLException {
        Sql.update(connection, "create table if not exists schema_version (version_number integer not null)");
        List<Integer> versions =
                Sql.query(connection, "select max(version_number) from schema_version", row -> row.getInt(1));
        int version = versions.get(0);
        if (version > VERSION) {
            throw new SQLException("tables of a newer program");
        }
        for (int next = version + 1; next <= VERSION; next++) {
            run(connection, next);
        }
    }

    private static void run(Connection connection, int version) throws SQLException {
        for (String statement : script(version).split(";")) {
            if (!statement.isBlank()) {
                Sql.update(connection, statement);
            }
        }
        Sql.update(connection, "insert into schema_version values (?)", version);
    }

    private static String script(int version) {
        try (InputStream in = ViewSchema.class.getResourceAsStream("schema/V" + version + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException e) {
            throw new IllegalStateException("the program's own schema script cannot be read", e);
        }
    }
}
