package io.bridgework.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The H2 database of a workspace: an encrypted view that can be thrown away and built anew from the journal. H2 2.4.240
 * with {@code WRITE_DELAY=0} keeps commits through kills, later versions do not, and none was flushed against a power
 * cut; hence nothing is in here alone that must not be lost.
 */
final class ViewDatabase {
    /** Work in one transaction or none. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private final JdbcConnectionPool pool;
    private final Watch watch;

    private ViewDatabase(JdbcConnectionPool pool, Watch watch) {
        this.pool = pool;
        this.watch = watch;
    }

    static Path file(Path folder) {
        return folder.resolve("view.mv.db");
    }

    /** Opens or makes the database and brings its schema up to date; a TroubleException is never thrown here. */
    static ViewDatabase open(Path folder, KeyRing keys, Watch watch) throws SQLException {
        String name = folder.toAbsolutePath().resolve("view").toString().replace('\\', '/');
        String settings = ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
        String file = HexFormat.of().formatHex(keys.derive("view file"));
        String user = HexFormat.of().formatHex(keys.derive("view user"));
        ViewDatabase view =
                new ViewDatabase(JdbcConnectionPool.create("jdbc:h2:retry:" + name + settings, "bridgework", file + " " + user), watch);
        view.pool.setMaxConnections(32);
        try (Connection connection = view.pool.getConnection()) {
            ViewSchema.upgrade(connection);
            return view;
        } catch (SQLException | RuntimeException e) {
            view.abandon();
            throw e;
        }
    }

    /** Runs work outside a transaction. Throws TroubleException VIEW. */
    <T> T read(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw WorkspaceTrouble.viewBroken(e);
        }
    }

    <T> List<T> query(String sql, Sql.RowReader<T> reader, Object... parameters) {
        return read(connection -> Sql.query(connection, sql, reader, parameters));
    }

    /** Runs work in a transaction, which is taken back when the work throws. */
    void write(Work<Void> work) throws SQLException {
        write(work, Moment.VIEW_COMMITTING, Moment.VIEW_COMMITTED);
    }

    /** The same while the view is caught up with the journal. */
    void replay(Work<Void> work) throws SQLException {
        write(work, Moment.REPLAY_COMMITTING, Moment.REPLAY_COMMITTED);
    }

    private void write(Work<Void> work, Moment committing, Moment committed) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.with(connection);
                watch.at(committing, "view");
                connection.commit();
                watch.at(committed, "view");
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Closes the file in good order. */
    void close() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Sql.update(connection, ViewCompaction.isDue(connection) ? "shutdown compact" : "shutdown");
        } finally {
            pool.dispose();
        }
    }

    /** Lets go of the file without caring for its content. */
    void abandon() {
        try (Connection connection = pool.getConnection()) {
            Sql.update(connection, "shutdown immediately");
        } catch (SQLException e) {
            // Whatever H2 says of it, the file is about to be thrown away.
            return;
        } finally {
            pool.dispose();
        }
    }

    static void delete(Path folder) throws IOException {
        for (Path file : Arrays.asList(DurableFile.list(folder, ".db"))) {
            if (file.getFileName().toString().startsWith("view.")) {
                Files.delete(file);
            }
        }
    }
}
