package io.bridgework.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** The H2 database of a workspace: a view that can be thrown away and built anew from the journal. */
class ViewDatabase {
    /** Work in one transaction or none. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private final JdbcConnectionPool pool;
    private final ViewReaders readers;
    private final Watch watch;

    ViewDatabase(JdbcConnectionPool pool, Watch watch) {
        this.pool = pool;
        this.readers = new ViewReaders(pool);
        this.watch = watch;
    }

    /** Brings the schema up to date; a TroubleException is never thrown here. */
    static ViewDatabase over(JdbcConnectionPool pool, Watch watch) throws SQLException {
        ViewDatabase view = new ViewDatabase(pool, watch);
        try {
            view.upgrade();
            return view;
        } catch (SQLException | RuntimeException e) {
            view.abandon();
            throw e;
        }
    }

    final void upgrade() throws SQLException {
        pool.setMaxConnections(32);
        try (Connection connection = pool.getConnection()) {
            ViewSchema.upgrade(connection);
        }
    }

    /** Runs work outside a transaction. Throws TroubleException VIEW. */
    <T> T read(Work<T> work) {
        try {
            return readers.read(work);
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

    void write(Work<Void> work, Moment committing, Moment committed) throws SQLException {
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

    /** Gives back the connections that are kept for reading. */
    final void letReadersGo() {
        readers.close();
    }

    /** Closes the file in good order. */
    void close() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Sql.update(connection, ViewCompaction.isDue(connection) ? "shutdown compact" : "shutdown");
        } finally {
            letReadersGo();
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
            letReadersGo();
            pool.dispose();
        }
    }
}
