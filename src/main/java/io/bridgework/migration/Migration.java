package io.bridgework.migration;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.ColumnSample;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One migration, for windows and commands alike. Each verb blocks until its work has ended and tells the listener
 * meanwhile; foreseen endings that prevent a verb are TroubleExceptions, endings of a run are in its view. Any verb may
 * be called again after any interruption. One verb that works at a time; reading verbs may be called beside it.
 */
public final class Migration implements AutoCloseable {
    private Migration() {}

    /** Opens the workspace in the folder, making it when there is none. */
    public static Migration open(Path workspace, char[] passphrase, Environment environment) {
        throw new UnsupportedOperationException();
    }

    /** Step 1: reads the export and tests the account. The source stage is done anew when the export changed. */
    public ConnectionView connect(ConnectOptions options, Progress.Listener listener, CancellationToken cancellation) {
        throw new UnsupportedOperationException();
    }

    public Optional<ConnectionView> connection() {
        throw new UnsupportedOperationException();
    }

    /** Step 2: runs the audit when its input changed, else gives the last result. */
    public AuditView audit(Progress.Listener listener, CancellationToken cancellation) {
        throw new UnsupportedOperationException();
    }

    /** A person's decision on all findings of one code: {@code repair}, {@code leave} or {@code skip} (leave the rows out). */
    public void resolve(String findingCode, String action, String by) {
        throw new UnsupportedOperationException();
    }

    /** Decisions made on findings: code to action. */
    public java.util.Map<String, String> resolutions() {
        throw new UnsupportedOperationException();
    }

    /** Step 3. */
    public MappingView mapping() {
        throw new UnsupportedOperationException();
    }

    public ColumnSample sample(String file, String column) {
        throw new UnsupportedOperationException();
    }

    /** Approves rows named {@code file|column}; {@code all} approves every undecided one. */
    public MappingView approve(List<String> rows, String by) {
        throw new UnsupportedOperationException();
    }

    /** Sends a column elsewhere; {@link Target#IGNORE} leaves it out. */
    public MappingView change(String file, String column, Target target, Transform transform, String by) {
        throw new UnsupportedOperationException();
    }

    /** Puts back an earlier mapping (undo). */
    public MappingView restore(Mapping earlier, String by) {
        throw new UnsupportedOperationException();
    }

    /** Says what a file holds; an empty kind leaves the file out. Its columns are proposed anew. */
    public MappingView setKind(String file, Optional<RecordKind> kind, String by) {
        throw new UnsupportedOperationException();
    }

    public void exportMapping(Path file) throws IOException {
        throw new UnsupportedOperationException();
    }

    public MappingView importMapping(Path file, String by) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Step 4. */
    public ProvidersView providers() {
        throw new UnsupportedOperationException();
    }

    /** The user who owns what has no provider; unmatched providers fall to them too once {@link #useFallback} was said. */
    public ProvidersView setFallback(String email, String by) {
        throw new UnsupportedOperationException();
    }

    /** Gives all unsettled providers to the fallback user. */
    public ProvidersView useFallback(String by) {
        throw new UnsupportedOperationException();
    }

    public ProvidersView assign(String providerKey, String email, String by) {
        throw new UnsupportedOperationException();
    }

    /** Adds a user for this provider: Pipedrive writes to that person and a seat is taken. */
    public ProvidersView invite(String providerKey, String by) {
        throw new UnsupportedOperationException();
    }

    /** Step 5: chooses, sends and compares a sample. */
    public SampleView sample(int size, Progress.Listener listener, CancellationToken cancellation) {
        throw new UnsupportedOperationException();
    }

    public Optional<SampleView> lastSample() {
        throw new UnsupportedOperationException();
    }

    public SampleView approveSample(String by) {
        throw new UnsupportedOperationException();
    }

    public RunView undoSample(Progress.Listener listener, CancellationToken cancellation) {
        throw new UnsupportedOperationException();
    }

    /** Step 6: loads everything that is not there yet. */
    public RunView run(RunOptions options, Progress.Listener listener, CancellationToken cancellation) {
        throw new UnsupportedOperationException();
    }

    /** Reads the source again (or another export of it) and sends what changed. */
    public RunView delta(Optional<Path> source, Progress.Listener listener, CancellationToken cancellation) {
        throw new UnsupportedOperationException();
    }

    /** Step 7: reads everything back and compares every field of every record. */
    public RunView reconcile(Progress.Listener listener, CancellationToken cancellation) {
        throw new UnsupportedOperationException();
    }

    /** @param only kinds to take back; empty for all */
    public RollbackPlan planRollback(Set<RecordKind> only) {
        throw new UnsupportedOperationException();
    }

    public RunView rollback(Set<RecordKind> only, Progress.Listener listener, CancellationToken cancellation) {
        throw new UnsupportedOperationException();
    }

    /** All steps in one go, every proposal and default accepted. */
    public RunView migrate(
            ConnectOptions options, Optional<String> fallback, RunOptions run, Progress.Listener listener,
            CancellationToken cancellation) {
        throw new UnsupportedOperationException();
    }

    public StatusView status() {
        throw new UnsupportedOperationException();
    }

    /** What reports are made of. */
    public ReportSource reportSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
