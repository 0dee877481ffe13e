package io.bridgework.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Connections that only read, kept open between two reads: the pool rolls back whenever it hands one out, and then H2
 * writes out all that the view's writer has begun. Safe for threads.
 */
final class ViewReaders implements AutoCloseable {
    /** More would only wait for each other; the pool's others are for writing. */
    private static final int MOST = 16;

    private final JdbcConnectionPool pool;
    private final Semaphore places = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    ViewReaders(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /** Runs work outside a transaction; work must not read through here itself. */
    <T> T read(ViewDatabase.Work<T> work) throws SQLException {
        places.acquireUninterruptibly();
        try {
            Connection connection = idle.poll();
            return with(connection == null ? pool.getConnection() : connection, work);
        } finally {
            places.release();
        }
    }

    private <T> T with(Connection connection, ViewDatabase.Work<T> work) throws SQLException {
        boolean sound = false;
        try {
            T result = work.with(connection);
            sound = true;
            return result;
        } finally {
            if (sound && !closed) {
                idle.push(connection);
            } else {
                connection.close();
            }
        }
    }

    /** Lets go of what is kept; the database itself may be gone already. */
    @Override
    public void close() {
        closed = true;
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It was of a database that is closed.
                continue;
            }
        }
    }
}
