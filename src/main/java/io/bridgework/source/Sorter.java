package io.bridgework.source;

import io.bridgework.model.Automation;
import io.bridgework.model.UnusedFile;
import io.bridgework.source.DocumentPlaces.Place;
import io.bridgework.source.ExportFiles.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at every file of an export and says what it is: table, document, automations, or unused and why. */
final class Sorter {
    private static final int BEGINNING = 256 << 10;
    private static final Set<String> TABLE_EXTENSIONS = Set.of("csv", "tsv", "tab", "xlsx", "xlsm", "json", "jsonl", "ndjson");
    private static final Set<String> TABLE_LIKE = Set.of("xls", "txt", "dat", "");
    private static final Set<String> DOCUMENT_EXTENSIONS =
            Set.of("pdf", "doc", "docx", "odt", "rtf", "txt", "html", "htm", "msg", "eml", "pptx", "ppt", "xps", "md");

    private final ExportFiles files;
    private final boolean documentFolders;
    private final List<TableReader> tables = new ArrayList<>();
    private final List<Entry> documents = new ArrayList<>();
    private final List<Automation> automations = new ArrayList<>();
    private final List<UnusedFile> unused = new ArrayList<>();
    private boolean locked;

    /** @param documentFolders whether folders called documents and the like are taken for that */
    Sorter(ExportFiles files, boolean documentFolders) {
        this.files = files;
        this.documentFolders = documentFolders;
        files.refused().forEach(refused -> unused.add(new UnusedFile(refused.path(), refused.reason())));
        for (Entry entry : files.entries()) {
            if (DocumentPlaces.isLeftBehind(entry.path())) {
                unused.add(new UnusedFile(entry.path(), "left behind by the computer's system, not a file of the export"));
            } else {
                sort(entry);
            }
        }
    }

    List<TableReader> tables() {
        return tables;
    }

    List<Entry> documents() {
        return documents;
    }

    List<Automation> automations() {
        return automations;
    }

    List<UnusedFile> unused() {
        return unused;
    }

    /** Whether a file could not be read because the .zip has a password. */
    boolean isLocked() {
        return locked;
    }

    private void sort(Entry entry) {
        Place place = documentFolders ? DocumentPlaces.of(entry.path()) : Place.TABLES;
        boolean tableHere = place == Place.TABLES
                || place == Place.DOCUMENTS && TABLE_EXTENSIONS.contains(entry.extension());
        if (!tableHere) {
            documents.add(entry);
            return;
        }
        try {
            byte[] beginning;
            try (InputStream in = files.open(entry)) {
                beginning = in.readNBytes(BEGINNING);
            }
            sort(entry, beginning, beginning.length < BEGINNING);
        } catch (IOException e) {
            locked |= String.valueOf(e.getMessage()).contains("encrypted ZIP");
            leaveOut(entry, "it cannot be read, it may be damaged or protected by a password; export it again");
        }
    }

    private void sort(Entry entry, byte[] beginning, boolean whole) throws IOException {
        if (beginning.length == 0) {
            empty(entry);
            return;
        }
        switch (Signature.of(beginning, whole)) {
            case TEXT -> text(entry, beginning, whole);
            case ZIP -> zipped(entry);
            case OLE2 -> oldOffice(entry);
            case MEDIA, RTF -> documents.add(entry);
            case HTML, XML -> {
                if (DOCUMENT_EXTENSIONS.contains(entry.extension())) {
                    documents.add(entry);
                } else {
                    leaveOut(entry, "a web page or XML, not a table; open it in Excel and save it as .xlsx or CSV");
                }
            }
            default -> leaveOut(entry, "neither a table nor a document that is known");
        }
    }

    private void empty(Entry entry) {
        boolean table = TABLE_EXTENSIONS.contains(entry.extension()) || TABLE_LIKE.contains(entry.extension());
        if (table) {
            emptyTable(entry, "csv");
        } else {
            leaveOut(entry, "an empty file");
        }
    }

    private void emptyTable(Entry entry, String container) {
        tables.add(new EmptyTable(entry.path(), container, () -> {
            try (var bytes = new HashedStream(files.open(entry))) {
                return bytes.sha256();
            }
        }));
    }

    private void text(Entry entry, byte[] beginning, boolean whole) throws IOException {
        var encoding = TextEncoding.of(beginning, whole);
        String text = TextTables.text(beginning, encoding);
        if (JsonFile.isJson(text) && !entry.extension().equals("csv")) {
            json(entry, encoding, text);
            return;
        }
        List<TableReader> found = new TextTables(files).of(entry, beginning, whole);
        if (AutomationTable.isAutomations(found)) {
            automations.addAll(AutomationTable.read(found.get(0)));
        } else if (!found.isEmpty()) {
            tables.addAll(found);
        } else if (DOCUMENT_EXTENSIONS.contains(entry.extension())) {
            documents.add(entry);
        } else {
            leaveOut(entry, "text without rows and columns; if it should be a table, export it again as CSV");
        }
    }

    private void json(Entry entry, TextEncoding encoding, String text) throws IOException {
        JsonFile json;
        try {
            json = JsonFile.of(files, entry, encoding, text);
        } catch (IOException e) {
            unused.add(UnusedFile.damaged(entry.path(), "JSON that is not complete: " + e.getMessage() + "; export it again"));
            return;
        }
        automations.addAll(json.automations());
        tables.addAll(json.tables());
        if (json.isEmpty() && json.emptyLists().isEmpty()) {
            leaveOut(entry, "JSON without a list of records");
        } else if (json.isEmpty()) {
            emptyTable(entry, "json");
        } else {
            json.emptyLists().forEach(path -> unused.add(new UnusedFile(entry.path() + "#" + path, "an empty list")));
        }
    }

    private void zipped(Entry entry) throws IOException {
        if (ZipKind.isWorkbook(files, entry)) {
            Workbook workbook = Workbook.of(files, entry);
            tables.addAll(workbook.tables());
            if (workbook.tables().isEmpty()) {
                emptyTable(entry, "xlsx");
            }
            workbook.leftOut().forEach(refused -> unused.add(new UnusedFile(refused.path(), refused.reason())));
        } else if (DOCUMENT_EXTENSIONS.contains(entry.extension())) {
            documents.add(entry);
        } else {
            leaveOut(entry, entry.extension().equals("ods") ? "an OpenDocument sheet; save it as .xlsx or CSV"
                    : "an archive inside of the export; unpack it and add what is in it");
        }
    }

    private void oldOffice(Entry entry) {
        boolean sheet = Set.of("xls", "xlt", "xlsx", "csv").contains(entry.extension());
        if (!sheet && DOCUMENT_EXTENSIONS.contains(entry.extension())) {
            documents.add(entry);
        } else if (entry.extension().equals("xlsx")) {
            leaveOut(entry, "an Excel file with a password; open it, save it without the password, and add it again");
        } else {
            leaveOut(entry, "an old Excel file (.xls); open it in Excel and save it as .xlsx or CSV");
        }
    }

    private void leaveOut(Entry entry, String reason) {
        unused.add(new UnusedFile(entry.path(), reason));
    }
}
