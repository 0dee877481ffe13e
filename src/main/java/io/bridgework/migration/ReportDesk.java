package io.bridgework.migration;

import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.RejectView;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Automation;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.model.RowOutcome;
import io.bridgework.model.SourceTable;
import io.bridgework.model.UnusedFile;
import io.bridgework.workspace.Drafts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** What reports are made of, out of the workspace. */
final class ReportDesk implements ReportSource {
    private final Session session;
    private final StatusDesk status;
    private final Optional<ConnectionView> connection;
    private final Optional<AuditView> audit;

    ReportDesk(Session session, StatusDesk status, Optional<ConnectionView> connection, Optional<AuditView> audit) {
        this.session = session;
        this.status = status;
        this.connection = connection;
        this.audit = audit;
    }

    @Override
    public Instant at() {
        return session.environment().clock().instant();
    }

    @Override
    public List<Landed> landed() {
        var landed = new ArrayList<Landed>();
        for (EntityType entity : Entities.LOAD_ORDER) {
            var counts = new long[2];
            session.workspace().ledger().forEachEntry(entity.id(), entry -> counts[entry.created() ? 0 : 1]++);
            if (counts[0] + counts[1] > 0) {
                landed.add(new Landed(entity.id(), counts[0], counts[1]));
            }
        }
        return landed;
    }

    @Override
    public Optional<ConnectionView> connection() {
        return connection;
    }

    @Override
    public Optional<AuditView> audit() {
        return audit;
    }

    @Override
    public Optional<RunView> load() {
        return status.result("delta").or(() -> status.result("load"));
    }

    @Override
    public Optional<RunView> reconciliation() {
        return status.result("reconcile");
    }

    @Override
    public void forEachChange(Consumer<Change> sink) {
        new ChangeList(session).forEach(sink);
    }

    @Override
    public List<FillRate> fillRates() {
        return session.document("result/fills").map(list -> StreamSupport.stream(list.spliterator(), false)
                .map(node -> Json.value(node, FillRate.class)).toList()).orElse(List.of());
    }

    @Override
    public List<Automation> automations() {
        return session.workspace().staging().automations();
    }

    @Override
    public List<UnusedFile> unusedFiles() {
        return session.workspace().staging().unused();
    }

    @Override
    public List<SourceTable> tables() {
        return session.workspace().staging().tables();
    }

    @Override
    public List<RejectView> rejects() {
        return new Counts(session.workspace().drafts()).rejects();
    }

    @Override
    public Map<String, Long> skips() {
        return new Counts(session.workspace().drafts()).skips();
    }

    @Override
    public void forEachSkip(Consumer<SkippedRow> sink) {
        Map<DraftId, Drafts.Stored> left = new HashMap<>();
        for (EntityType entity : Entities.LOAD_ORDER) {
            session.workspace().drafts().forEach(entity, stored -> stored.fate().filter(Fate.SKIPPED::equals)
                    .ifPresent(fate -> left.put(stored.draft().id(), stored)));
        }
        session.workspace().drafts().forEachOutcome(outcome -> {
            if (outcome instanceof RowOutcome.Skipped skipped) {
                sink.accept(row(outcome, skipped.decision(), skipped.reason()));
            } else if (outcome instanceof RowOutcome.Carried carried && left.containsKey(carried.draft())) {
                sink.accept(row(outcome, left.get(carried.draft()).code(), left.get(carried.draft()).reason()));
            }
        });
    }

    private static SkippedRow row(RowOutcome outcome, String decision, String reason) {
        return new SkippedRow(decision, outcome.kind(), outcome.row().file(), outcome.row().line(), outcome.key(), reason);
    }

    @Override
    public void forEachReject(Consumer<RejectedRow> sink) {
        Map<String, Map<Long, String>> reasons = new HashMap<>();
        rejects().stream().filter(reject -> !reject.code().equals(DeletionBook.GONE)).forEach(reject ->
                reasons.computeIfAbsent(reject.file(), file -> new HashMap<>()).put(reject.row(), reject.reason()));
        for (SourceTable table : tables()) {
            Map<Long, String> lines = reasons.getOrDefault(table.file(), Map.of());
            if (!lines.isEmpty()) {
                session.workspace().staging().forEachRow(table.file(), row -> {
                    if (lines.containsKey(row.line())) {
                        sink.accept(new RejectedRow(table, row.values(), row.line(), lines.get(row.line())));
                    }
                });
            }
        }
    }

    @Override
    public AuditTrailCopy writeAuditTrail(Path file) throws IOException {
        long entries = session.workspace().auditTrail().write(file);
        return new AuditTrailCopy(entries, session.workspace().auditTrail().verify());
    }
}
