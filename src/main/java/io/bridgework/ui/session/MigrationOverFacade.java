package io.bridgework.ui.session;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.migration.ConnectOptions;
import io.bridgework.migration.Migration;
import io.bridgework.migration.ReportSource;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.CellView;
import io.bridgework.migration.Views.ColumnSample;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.migration.Views.PatientView;
import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.Unsure;
import io.bridgework.model.Finding;
import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.model.Way;
import io.bridgework.ui.part.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The real migration behind the port. */
public final class MigrationOverFacade implements MigrationPort {
    private final Migration migration;

    public MigrationOverFacade(Migration migration) {
        this.migration = migration;
    }

    @Override
    public ConnectionView connect(ConnectOptions options, Progress.Listener listener, CancellationToken cancellation) {
        return migration.connect(options, listener, cancellation);
    }

    @Override
    public Optional<ConnectionView> connection() {
        return migration.connection();
    }

    @Override
    public AuditView audit(Progress.Listener listener, CancellationToken cancellation) {
        return migration.audit(listener, cancellation);
    }

    @Override
    public void resolve(String findingCode, String action, String by) {
        migration.resolve(findingCode, action, by);
    }

    @Override
    public Map<String, String> resolutions() {
        return migration.resolutions();
    }

    @Override
    public Optional<CellView> preview(Finding finding) {
        return migration.preview(finding);
    }

    @Override
    public MappingView mapping() {
        return migration.mapping();
    }

    @Override
    public ColumnSample sample(String file, String column) {
        return migration.sample(file, column);
    }

    @Override
    public MappingView approve(List<String> rows, String by) {
        return migration.approve(rows, by);
    }

    @Override
    public MappingView change(String file, String column, Target target, Transform transform, String by) {
        return migration.change(file, column, target, transform, by);
    }

    @Override
    public MappingView restore(Mapping earlier, String by) {
        return migration.restore(earlier, by);
    }

    @Override
    public MappingView setKind(String file, Optional<RecordKind> kind, String by) {
        return migration.setKind(file, kind, by);
    }

    @Override
    public void exportMapping(Path file) {
        try {
            migration.exportMapping(file);
        } catch (IOException e) {
            throw fileTrouble(e);
        }
    }

    @Override
    public MappingView importMapping(Path file, String by) {
        try {
            return migration.importMapping(file, by);
        } catch (IOException e) {
            throw fileTrouble(e);
        }
    }

    @Override
    public ProvidersView providers() {
        return migration.providers();
    }

    @Override
    public ProvidersView setFallback(String email, String by) {
        return migration.setFallback(email, by);
    }

    @Override
    public ProvidersView useFallback(String by) {
        return migration.useFallback(by);
    }

    @Override
    public ProvidersView assign(String providerKey, String email, String by) {
        return migration.assign(providerKey, email, by);
    }

    @Override
    public ProvidersView invite(String providerKey, String by) {
        return migration.invite(providerKey, by);
    }

    @Override
    public SampleView sample(int size, Progress.Listener listener, CancellationToken cancellation) {
        return migration.sample(size, listener, cancellation);
    }

    @Override
    public Optional<SampleView> lastSample() {
        return migration.lastSample();
    }

    @Override
    public SampleView approveSample(String by) {
        return migration.approveSample(by);
    }

    @Override
    public RunView undoSample(Progress.Listener listener, CancellationToken cancellation) {
        return migration.undoSample(listener, cancellation);
    }

    @Override
    public RunView run(RunOptions options, Progress.Listener listener, CancellationToken cancellation) {
        return migration.run(options, listener, cancellation);
    }

    @Override
    public RunView delta(Optional<Path> source, Progress.Listener listener, CancellationToken cancellation) {
        return migration.delta(source, listener, cancellation);
    }

    @Override
    public List<Conflict> conflicts() {
        return migration.conflicts();
    }

    @Override
    public int settle(List<Conflict> which, boolean takeSource, String by) {
        return migration.settle(which, takeSource, by);
    }

    @Override
    public List<Unsure> unsure() {
        return migration.unsure();
    }

    @Override
    public int settleUnsure(List<Unsure> which, Optional<String> sameAs, String by) {
        return migration.settleUnsure(which, sameAs, by);
    }

    @Override
    public List<Deleted> deleted() {
        return migration.deleted();
    }

    @Override
    public int settleDeleted(List<Deleted> which, boolean resend, String by) {
        return migration.settleDeleted(which, resend, by);
    }

    @Override
    public int conflictsToSend() {
        return migration.conflictsToSend();
    }

    @Override
    public Optional<String> nameOf(String entity, String record) {
        return migration.nameOf(entity, record);
    }

    @Override
    public RunView reconcile(Progress.Listener listener, CancellationToken cancellation) {
        return migration.reconcile(listener, cancellation);
    }

    @Override
    public RollbackPlan planRollback(Set<RecordKind> only) {
        return migration.planRollback(only);
    }

    @Override
    public RunView rollback(Set<RecordKind> only, Progress.Listener listener, CancellationToken cancellation) {
        return migration.rollback(only, listener, cancellation);
    }

    @Override
    public RollbackPlan planRollbackPatients(Set<String> patients) {
        return migration.planRollbackPatients(patients);
    }

    @Override
    public RollbackPlan planUndoSample() {
        return migration.planUndoSample();
    }

    @Override
    public List<PatientView> findPatients(String words, int most) {
        return migration.findPatients(words, most);
    }

    @Override
    public RunView rollbackPatients(Set<String> patients, Progress.Listener listener, CancellationToken cancellation) {
        return migration.rollbackPatients(patients, listener, cancellation);
    }

    @Override
    public Estimate forecast() {
        return migration.forecast();
    }

    @Override
    public Way readWay(List<String> words) {
        return migration.readWay(words);
    }

    @Override
    public void chooseWay(Way way, String by) {
        migration.chooseWay(way, by);
    }

    @Override
    public OptionalLong budgetLeftToday() {
        return migration.budgetLeftToday();
    }

    @Override
    public StatusView status() {
        return migration.status();
    }

    @Override
    public ReportSource reportSource() {
        return migration.reportSource();
    }

    @Override
    public void close() {
        migration.close();
    }

    private static TroubleException fileTrouble(IOException cause) {
        return new TroubleException(
                Trouble.failed(
                        "FILE", Texts.of("trouble.file.happened"), Texts.of("trouble.file.meaning"),
                        Texts.of("trouble.file.next")),
                cause);
    }
}
