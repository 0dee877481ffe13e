package io.bridgework.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A view in memory that outlives the workspaces opened on it, since opening H2 takes longer than all else that a simulated
 * start does. A kill freezes it as it is: it has what was committed by then, and nothing of what dead threads still do.
 */
public final class LastingView implements ViewPlace, AutoCloseable {
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final ConcurrentLinkedQueue<JdbcConnectionPool> IDLE = new ConcurrentLinkedQueue<>();
    private static final List<String> TABLES = List.of(
            "view_state", "document", "snapshot", "ledger_operation", "ledger_entry", "ledger_content", "draft_fate", "draft_sample");

    private final JdbcConnectionPool pool;
    private final Watch watch;
    private boolean there;
    private boolean closed;
    private Living living;

    public LastingView() {
        this(Watch.NOTHING);
    }

    LastingView(Watch watch) {
        this.watch = watch;
        JdbcConnectionPool idle = IDLE.poll();
        pool = idle != null ? idle : JdbcConnectionPool.create(
                "jdbc:h2:mem:view" + NUMBERS.incrementAndGet()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=64;DB_CLOSE_DELAY=-1",
                "bridgework", "");
    }

    /** The program is killed now: what it still writes goes nowhere. */
    public void freeze() {
        if (living != null) {
            living.die();
        }
    }

    @Override
    public boolean exists() {
        return there;
    }

    @Override
    public boolean wasClosed() {
        return closed;
    }

    @Override
    public boolean mayBeSound() {
        return true;
    }

    @Override
    public ViewDatabase open() throws SQLException {
        freeze();
        living = new Living();
        living.upgrade();
        there = true;
        return living;
    }

    @Override
    public void noteOpen() {
        closed = false;
    }

    @Override
    public void noteClosed() {
        closed = true;
    }

    /** As if the file were gone. */
    @Override
    public void delete() {
        freeze();
        if (there) {
            try (Connection connection = pool.getConnection()) {
                for (String table : TABLES) {
                    Sql.update(connection, "truncate table " + table);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        there = false;
        closed = false;
    }

    /** Gives the memory to the next one. */
    @Override
    public void close() {
        delete();
        IDLE.add(pool);
    }

    private final class Living extends ViewDatabase {
        private boolean dead;

        Living() {
            super(pool, watch);
        }

        private synchronized void die() {
            dead = true;
            letReadersGo();
        }

        @Override
        synchronized void write(Work<Void> work, Moment before, Moment after) throws SQLException {
            if (dead) {
                throw new SQLException("written after the end");
            }
            super.write(work, before, after);
        }

        @Override
        void close() {
            die();
        }

        @Override
        void abandon() {
            die();
        }
    }
}
