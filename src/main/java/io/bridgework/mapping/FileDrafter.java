package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Patients.Found;
import io.bridgework.mapping.Plans.Plan;
import io.bridgework.model.DocumentFile;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a file on the deal of a document, else on the person. What is said about a document stands with that record. */
final class FileDrafter {
    static final String MISSING = "M86-attachment-missing-or-odd-path";

    static final String TOO_LARGE = "X08-attachment-too-large";

    private final DocumentIndex documents;
    private final long limitBytes;
    private final Map<DraftId, List<String[]>> about = new HashMap<>();

    FileDrafter(List<DocumentFile> documents, long limitBytes) {
        this.documents = new DocumentIndex(documents);
        this.limitBytes = limitBytes;
    }

    /** Learns what is said about the documents of each record. Holds a line for each described document. */
    void learn(Sources sources, Patients patients, Plans plans) {
        sources.keyedRows(RecordKind.ATTACHMENT, (row, key, standing) -> {
            SourceRecord record = SourceRecord.of(row, key);
            Optional<DraftId> home = standing == SeenRows.Standing.FIRST
                    ? home(record, patients.of(record), plans) : Optional.empty();
            String said = row.cells().stream()
                    .filter(c -> c.column().target().entity().equals("file"))
                    .filter(c -> !List.of("name", "content").contains(c.column().target().field()))
                    .map(Cell::text)
                    .distinct()
                    .collect(Collectors.joining("; "));
            if (home.isPresent() && !said.isEmpty() && document(record).isPresent()) {
                about.computeIfAbsent(home.get(), h -> new ArrayList<>())
                        .add(new String[] {"Document " + name(record, document(record).get()), said});
            }
        });
    }

    /** Adds what is said about the documents of this record to its long text. */
    void describe(DraftId home, FieldSet set) {
        about.getOrDefault(home, List.of()).forEach(line -> set.detail(line[0], line[1]));
    }

    void draft(SourceRecord record, TransformContext context) {
        Found found = context.patients().of(record);
        Optional<DraftId> home = home(record, found, context.plans());
        if (home.isEmpty()) {
            context.rejected(record, found.rejection().orElseThrow());
            return;
        }
        Optional<DocumentFile> document = document(record);
        if (document.isEmpty()) {
            context.rejected(record, new Rejection(MISSING, "The document itself is not in the export."));
            return;
        }
        if (document.get().sizeBytes() > limitBytes) {
            context.rejected(record, new Rejection(TOO_LARGE, "The document is larger than Pipedrive takes ("
                    + document.get().sizeBytes() / 1_000_000 + " MB)."));
            return;
        }
        write(record, document.get(), home.get(), context);
    }

    private void write(SourceRecord record, DocumentFile document, DraftId home, TransformContext context) {
        var set = new FieldSet();
        set.put("file_name", new FieldValue.Text(name(record, document)), record.cells("file.name"));
        set.put("file", new FieldValue.Content(document.path(), document.sizeBytes(), document.sha256()),
                record.cells("file.content"));
        DraftId id = DraftId.of(EntityType.FILE, record.recordKey());
        context.draft(id, set, Map.of(home.entity() == EntityType.DEAL ? "deal" : "person", home), 0, record);
        context.carried(record, id);
    }

    private static Optional<DraftId> home(SourceRecord record, Found patient, Plans plans) {
        return plans.of(record).map(Plan::draftId)
                .or(() -> patient.rejection().isPresent() ? Optional.empty() : patient.patient().map(p -> p.draftId()));
    }

    private Optional<DocumentFile> document(SourceRecord record) {
        return TransformContext.cells(record, "file.content", "file.name").stream()
                .map(c -> documents.find(c.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The name at the source, with the ending of the document where it has none. */
    private static String name(SourceRecord record, DocumentFile document) {
        String own = DocumentIndex.name(document.path());
        String said = DocumentIndex.name(record.text("file.name"));
        if (said.isEmpty()) {
            return own;
        }
        int dot = own.lastIndexOf('.');
        return said.contains(".") || dot < 0 ? said : said + own.substring(dot);
    }
}
