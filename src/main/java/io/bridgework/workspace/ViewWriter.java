package io.bridgework.workspace;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that writes to the view. Changes gather for a moment and go in together: H2 pays by the commit. Who must
 * see all of them in the tables asks for {@link #catchUp()}.
 */
final class ViewWriter implements AutoCloseable {
    private static final int MOST = 2_000;
    private static final int WAITING_AT_MOST = 10_000;

    private record Change(long number, long position, byte[] hash, ViewChange change) {}

    private record Task(ViewDatabase.Work<Void> work, CompletableFuture<Void> done) {}

    private final ViewDatabase database;
    private final long gathering;
    private final Thread thread = new Thread(this::run, "bridgework-view");
    private final ArrayDeque<Change> changes = new ArrayDeque<>();
    private final Queue<Task> tasks = new ArrayDeque<>();
    private boolean closing;
    private Throwable failure;

    ViewWriter(ViewDatabase database, Duration gathering) {
        this.database = database;
        this.gathering = gathering.toNanos();
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes a change; the order of calls is the order of changes. */
    synchronized void add(long number, long position, byte[] hash, ViewChange change) {
        if (failure == null) {
            changes.add(new Change(number, position, hash, change));
            notifyAll();
        }
    }

    /** Takes a change that is not in the journal. */
    void add(ViewChange change) {
        add(0, 0, JournalEntry.NO_PREVIOUS, change);
    }

    /** Waits while the view lags too far behind; throws TroubleException when it has stopped. */
    synchronized void awaitRoom() {
        try {
            while (changes.size() > WAITING_AT_MOST && failure == null && !closing) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
    }

    private void check() {
        if (failure != null) {
            throw WorkspaceTrouble.viewBroken(failure);
        }
    }

    /** Returns once every change taken before is in the tables. */
    void catchUp() {
        run(connection -> null);
    }

    /** Runs work in a transaction of its own, after every change taken before. */
    void run(ViewDatabase.Work<Void> work) {
        Task task = new Task(work, new CompletableFuture<>());
        synchronized (this) {
            check();
            if (closing) {
                throw WorkspaceTrouble.closed();
            }
            tasks.add(task);
            notifyAll();
        }
        try {
            task.done.join();
        } catch (CompletionException e) {
            throw WorkspaceTrouble.viewBroken(e.getCause());
        }
    }

    private void run() {
        List<Task> due = new ArrayList<>();
        try {
            List<Change> gathered = gather(due);
            while (!gathered.isEmpty() || !due.isEmpty()) {
                apply(gathered);
                for (Task task : due) {
                    database.write(task.work);
                    task.done.complete(null);
                }
                due.clear();
                gathered = gather(due);
            }
        } catch (SQLException | InterruptedException | RuntimeException | Error e) {
            fail(e, due);
        }
    }

    private synchronized List<Change> gather(List<Task> due) throws InterruptedException {
        while (changes.isEmpty() && tasks.isEmpty() && !closing) {
            wait();
        }
        long until = System.nanoTime() + gathering;
        long left = gathering;
        while (left > 0 && changes.size() < MOST && tasks.isEmpty() && !closing) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = until - System.nanoTime();
        }
        List<Change> gathered = new ArrayList<>(changes);
        changes.clear();
        due.addAll(tasks);
        tasks.clear();
        notifyAll();
        return gathered;
    }

    private void apply(List<Change> gathered) throws SQLException {
        if (gathered.isEmpty()) {
            return;
        }
        ViewBatch batch = new ViewBatch();
        for (Change change : gathered) {
            change.change.addTo(batch, change.number, change.position);
            if (change.number > 0) {
                batch.applied(change.number, change.position, change.hash);
            }
        }
        database.write(connection -> {
            batch.write(connection);
            return null;
        });
        gathered.forEach(change -> change.change.applied());
    }

    private synchronized void fail(Throwable cause, List<Task> due) {
        failure = cause;
        due.addAll(tasks);
        due.forEach(task -> task.done.completeExceptionally(cause));
        notifyAll();
    }

    /** Whether everything taken so far went in or will. */
    synchronized boolean isSound() {
        return failure == null;
    }

    /** Writes what waits and ends the thread. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        Uninterrupted.join(thread);
    }
}
