package io.bridgework.migration;

import io.bridgework.engine.RunStatus;
import io.bridgework.engine.Stage;
import io.bridgework.engine.StageContext;
import io.bridgework.mapping.Proposer;
import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.FileMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposes a mapping for what is staged. Decisions of people on files and columns that are still there stand. */
final class ProposeStage implements Stage {
    private final Session session;

    ProposeStage(Session session) {
        this.session = session;
    }

    @Override
    public String id() {
        return "propose";
    }

    @Override
    public List<String> needs() {
        return List.of("extract");
    }

    @Override
    public String input() {
        return Long.toString(session.workspace().staging().snapshot());
    }

    @Override
    public RunStatus run(StageContext context) {
        context.progress().message("Columns are being recognised");
        Mapping proposed = new Proposer().propose(session.workspace().staging().tables(), session.rows());
        Mapping merged = session.mapping().map(before -> merge(before, proposed)).orElse(proposed);
        session.put(Session.MAPPING, merged, "mapping proposed, " + merged.rows().size() + " rows", "bridgework");
        return RunStatus.COMPLETED;
    }

    static Mapping merge(Mapping before, Mapping proposed) {
        Map<String, ColumnMapping> decided = new HashMap<>();
        before.rows().stream().filter(row -> row.decision().isMade())
                .forEach(row -> decided.put(row.file() + "\u001f" + row.column(), row));
        List<FileMapping> files = proposed.files().stream()
                .map(file -> keepKind(file, before.file(file.file()), decided)).toList();
        List<ColumnMapping> rows = proposed.rows().stream()
                .map(row -> decided.getOrDefault(row.file() + "\u001f" + row.column(), row)).toList();
        return new Mapping(files, rows);
    }

    private static FileMapping keepKind(FileMapping file, Optional<FileMapping> before, Map<String, ColumnMapping> decided) {
        boolean anyDecided = decided.values().stream().anyMatch(row -> row.file().equals(file.file()));
        return before.isPresent() && anyDecided ? before.get() : file;
    }
}
