package io.bridgework.workspace;

import io.bridgework.model.Automation;
import io.bridgework.model.DocumentFile;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.UnusedFile;
import java.util.ArrayList;
import java.util.List;

/** Writes one snapshot. For one thread. */
final class SnapshotWriter implements Staging.Writer {
    private final SnapshotFiles files;
    private final BlockWriter writer;
    private final List<SourceTable> tables = new ArrayList<>();
    private String table = "";

    SnapshotWriter(SnapshotFiles files) {
        this.files = files;
        this.writer = files.begin();
    }

    @Override
    public void beginTable(String file) {
        table = file;
        writer.begin(file);
    }

    @Override
    public void row(SourceRow row) {
        writer.add(table, row.line(), RowCodec.bytes(row));
    }

    @Override
    public void endTable(SourceTable ended) {
        tables.add(ended);
        writer.flush(table);
    }

    @Override
    public void finish(List<DocumentFile> documents, List<Automation> automations, List<UnusedFile> unused) {
        Snapshot.About about = new Snapshot.About(List.copyOf(tables), documents, automations, unused);
        writer.finish(Json.MAPPER.valueToTree(about));
        files.adopt(about);
    }

    @Override
    public void close() {
        writer.close();
    }
}
