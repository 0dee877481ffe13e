package io.bridgework.ui.session;

import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.model.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The migration that is open: its verbs, how it stands, and what runs. Pages share nothing else. How it stands comes from
 * the engine after each piece of work and each decision; no page keeps a memory of its own.
 */
public final class MigrationSession {
    private final MigrationPort port;
    private final MigrationTasks tasks;
    private final Path workspace;
    private final Clock clock;
    private final String by;
    private final ReadOnlyObjectWrapper<Optional<StatusView>> status = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ConnectionView>> connection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> savedAt = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param by who decides, as the audit trail shall name them */
    public MigrationSession(MigrationPort port, MigrationTasks tasks, Path workspace, Clock clock, String by) {
        this.port = port;
        this.tasks = tasks;
        this.workspace = workspace;
        this.clock = clock;
        this.by = by;
    }

    public MigrationPort port() {
        return port;
    }

    public MigrationTasks tasks() {
        return tasks;
    }

    public Path workspace() {
        return workspace;
    }

    public Clock clock() {
        return clock;
    }

    public String by() {
        return by;
    }

    public ReadOnlyObjectProperty<Optional<StatusView>> status() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ConnectionView>> connection() {
        return connection.getReadOnlyProperty();
    }

    /** When the last decision or piece of work was safe on disk. */
    public ReadOnlyObjectProperty<Optional<Instant>> savedAt() {
        return savedAt.getReadOnlyProperty();
    }

    /** Asks the engine how things stand. */
    public void refresh() {
        tasks.read(port::connection, connection::set, trouble -> {});
        tasks.read(port::status, now -> status.set(Optional.of(now)), trouble -> {});
    }

    /** Starts work of a step; when it has ended, either way, the status is asked for again. */
    public <T> boolean start(
            String name, int step, MigrationTasks.Work<T> work, Consumer<T> done, Consumer<Trouble> failed) {
        boolean started = tasks.start(name, step, work, saved(done), refreshed(failed));
        if (started) {
            refresh();
        }
        return started;
    }

    public <T> void decide(Supplier<T> verb, Consumer<T> done, Consumer<Trouble> failed) {
        tasks.decide(verb, saved(done), refreshed(failed));
    }

    public <T> void read(Supplier<T> verb, Consumer<T> done, Consumer<Trouble> failed) {
        tasks.read(verb, done, failed);
    }

    /** What the practice is called: the company at the other end, else the folder of the migration. */
    public String practice() {
        return connection.get().flatMap(ConnectionView::account).map(account -> account.company())
                .filter(name -> !name.isBlank())
                .orElseGet(() -> String.valueOf(workspace.getFileName()));
    }

    private <T> Consumer<T> saved(Consumer<T> done) {
        return result -> {
            savedAt.set(Optional.of(clock.instant()));
            done.accept(result);
            refresh();
        };
    }

    private Consumer<Trouble> refreshed(Consumer<Trouble> failed) {
        return trouble -> {
            failed.accept(trouble);
            refresh();
        };
    }
}
