package io.bridgework.ui.session;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.migration.ConnectOptions;
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
import io.bridgework.model.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the window asks of a migration: the verbs of {@link io.bridgework.migration.Migration}, so that page models can
 * be tried without one. Blocks; throws TroubleException where something foreseen prevents a verb.
 */
public interface MigrationPort extends AutoCloseable {
    ConnectionView connect(ConnectOptions options, Progress.Listener listener, CancellationToken cancellation);

    Optional<ConnectionView> connection();

    AuditView audit(Progress.Listener listener, CancellationToken cancellation);

    void resolve(String findingCode, String action, String by);

    Map<String, String> resolutions();

    Optional<CellView> preview(Finding finding);

    MappingView mapping();

    ColumnSample sample(String file, String column);

    MappingView approve(List<String> rows, String by);

    MappingView change(String file, String column, Target target, Transform transform, String by);

    MappingView restore(Mapping earlier, String by);

    MappingView setKind(String file, Optional<RecordKind> kind, String by);

    void exportMapping(Path file);

    MappingView importMapping(Path file, String by);

    ProvidersView providers();

    ProvidersView setFallback(String email, String by);

    ProvidersView useFallback(String by);

    ProvidersView assign(String providerKey, String email, String by);

    ProvidersView invite(String providerKey, String by);

    SampleView sample(int size, Progress.Listener listener, CancellationToken cancellation);

    Optional<SampleView> lastSample();

    SampleView approveSample(String by);

    RunView undoSample(Progress.Listener listener, CancellationToken cancellation);

    RunView run(RunOptions options, Progress.Listener listener, CancellationToken cancellation);

    RunView delta(Optional<Path> source, Progress.Listener listener, CancellationToken cancellation);

    List<Conflict> conflicts();

    int settle(List<Conflict> which, boolean takeSource, String by);

    int conflictsToSend();

    List<Unsure> unsure();

    int settleUnsure(List<Unsure> which, Optional<String> sameAs, String by);

    List<Deleted> deleted();

    int settleDeleted(List<Deleted> which, boolean resend, String by);

    Optional<String> nameOf(String entity, String record);

    RunView reconcile(Progress.Listener listener, CancellationToken cancellation);

    RollbackPlan planRollback(Set<RecordKind> only);

    RunView rollback(Set<RecordKind> only, Progress.Listener listener, CancellationToken cancellation);

    RollbackPlan planRollbackPatients(Set<String> patients);

    RollbackPlan planUndoSample();

    List<PatientView> findPatients(String words, int most);

    RunView rollbackPatients(Set<String> patients, Progress.Listener listener, CancellationToken cancellation);

    Estimate forecast();

    Way readWay(List<String> words);

    void chooseWay(Way way, String by);

    OptionalLong budgetLeftToday();

    StatusView status();

    ReportSource reportSource();

    @Override
    void close();
}
