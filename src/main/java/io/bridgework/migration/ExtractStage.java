package io.bridgework.migration;

import io.bridgework.engine.RunStatus;
import io.bridgework.engine.Stage;
import io.bridgework.engine.StageContext;
import io.bridgework.model.SourceTable;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.source.Export;
import io.bridgework.workspace.Staging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the export and stages every row unaltered. An export that did not change leaves the snapshot as it is. */
final class ExtractStage implements Stage {
    private final Session session;

    ExtractStage(Session session) {
        this.session = session;
    }

    @Override
    public String id() {
        return "extract";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public String input() {
        return session.profile().map(Profile::source).orElse("");
    }

    @Override
    public RunStatus run(StageContext context) {
        Staging staging = session.workspace().staging();
        context.progress().message("The export is being read");
        try (Export export = session.openExport(); Staging.Writer writer = staging.begin()) {
            var read = new ArrayList<SourceTable>();
            for (SourceTable table : export.tables()) {
                if (!context.cancellation().proceed()) {
                    return RunStatus.STOPPED;
                }
                read.add(stage(export, table, writer, context));
            }
            if (read.stream().allMatch(table -> table.rows() == 0)) {
                throw new TroubleException(Trouble.failed(
                        "TABLE_EMPTY", "No table of this export has a row in it.", "Nothing was staged and nothing was sent.",
                        "Export the lists again, open one of them to see that it holds rows, and connect once more."));
            }
            boolean kept = staging.snapshot() > 0 && same(read, staging) && staging.documents().equals(export.documents())
                    && staging.isWhole();
            if (!kept) {
                writer.finish(export.documents(), export.automations(), export.unused());
                LocalDate today = LocalDate.now(session.environment().clock().withZone(session.zone()));
                session.put("export", java.util.Map.of("date", today.toString()), "export staged", "bridgework");
            }
        }
        return RunStatus.COMPLETED;
    }

    private static SourceTable stage(Export export, SourceTable table, Staging.Writer writer, StageContext context) {
        writer.beginTable(table.file());
        SourceTable read = export.read(table, row -> {
            writer.row(row);
            context.progress().done(table.file(), 1);
        });
        writer.endTable(read);
        return read;
    }

    private static boolean same(List<SourceTable> read, Staging staging) {
        return read.equals(staging.tables());
    }
}
