package io.bridgework.migration;

import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.RejectView;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Automation;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceTable;
import io.bridgework.model.UnusedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything a report says, out of the workspace. Reading only. */
public interface ReportSource {
    /** Fill of one custom field: records that have a value, of all records of its entity. */
    record FillRate(String entity, String field, long expected, long inPipedrive, long records) {}

    /**
     * One record that changed since the load before: new, changed, vanished, renumbered, or deleted in Pipedrive.
     *
     * @param record its source record, such as {@code patient:10001}
     * @param detail of one renumbered the record that it was; else what it means, in words
     */
    record Change(String what, String record, String entity, String name, String detail) {}

    /** Records of one entity that the ledger knows now: made by this migration, or found there and used. */
    record Landed(String entity, long made, long adopted) {}

    Instant at();

    /** What stands in Pipedrive because of this migration, in the order of load; entities without a record are left out. */
    List<Landed> landed();

    Optional<ConnectionView> connection();

    Optional<AuditView> audit();

    /** The last load or delta. */
    Optional<RunView> load();

    /** The last reconciliation: differences of every field. */
    Optional<RunView> reconciliation();

    /** What changed since the load before, streamed. */
    void forEachChange(Consumer<Change> sink);

    List<FillRate> fillRates();

    List<Automation> automations();

    List<UnusedFile> unusedFiles();

    /** Tables with hash of the file and rows read. */
    List<SourceTable> tables();

    List<RejectView> rejects();

    /** Skipped records by named decision. */
    Map<String, Long> skips();

    /** Each skipped row with its decision and why, streamed. */
    void forEachSkip(Consumer<SkippedRow> sink);

    record SkippedRow(String decision, RecordKind kind, String file, long line, String key, String reason) {}

    /**
     * The rejected source rows as they were read, table by table, to be mended and run again: the sink gets the file, its
     * headers, and each row's values with the reason.
     */
    void forEachReject(Consumer<RejectedRow> sink);

    record RejectedRow(SourceTable table, List<String> values, long line, String reason) {}

    /** Writes the audit trail and returns the number of its entries; verified tells whether the chain holds. */
    AuditTrailCopy writeAuditTrail(Path file) throws IOException;

    record AuditTrailCopy(long entries, boolean verified) {}
}
