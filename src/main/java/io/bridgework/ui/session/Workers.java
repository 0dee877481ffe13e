package io.bridgework.ui.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The two threads behind the window: one that works, one that reads beside it. Daemons, so a window that is gone holds nothing. */
public final class Workers implements AutoCloseable {
    private final ExecutorService worker = thread("migration-worker");
    private final ExecutorService reader = thread("migration-reader");

    public ExecutorService worker() {
        return worker;
    }

    public ExecutorService reader() {
        return reader;
    }

    /** Lets what runs come to its safe point, at most twenty seconds; what is cut off then is continued on the next start. */
    @Override
    public void close() {
        worker.shutdown();
        reader.shutdown();
        try {
            worker.awaitTermination(20, TimeUnit.SECONDS);
            reader.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
