package io.bridgework.workspace;

import io.bridgework.model.Automation;
import io.bridgework.model.DocumentFile;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.UnusedFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One finished snapshot of the export. */
record Snapshot(long number, BlockFile file, About about) {
    /** What stands in the file beside the rows. */
    record About(
            List<SourceTable> tables, List<DocumentFile> documents, List<Automation> automations,
            List<UnusedFile> unused) {}

    static Snapshot of(long number, BlockFile file) throws IOException {
        return new Snapshot(number, file, Json.MAPPER.treeToValue(file.about(), About.class));
    }

    /** Whether every row can be read. */
    boolean isWhole() {
        try {
            file.check();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void forEachRow(String table, Consumer<SourceRow> action) {
        try {
            file.forEachBlock(
                    table,
                    records -> records.forEach(r -> action.accept(RowCodec.row(table, r.key(), r.bytes()))));
        } catch (IOException e) {
            throw WorkspaceTrouble.exportCopyDamaged(e);
        }
    }

    Optional<SourceRow> row(String table, long line) {
        try {
            return file.find(table, line).map(record -> RowCodec.row(table, line, record.bytes()));
        } catch (IOException e) {
            throw WorkspaceTrouble.exportCopyDamaged(e);
        }
    }
}
