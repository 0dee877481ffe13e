package io.bridgework.audit;

import io.bridgework.model.DocumentFile;
import io.bridgework.model.RecordKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents that rows name and the export does not have, or has too large (M86, X08), and documents that no row names (X10). */
final class AttachmentRule implements Rule {
    private static final Remark MISSING = Remark.holdBack(
            "M86-attachment-missing-or-odd-path", "The file that this row names is not in the export, so it cannot be attached. Add the file, or leave the row out.");
    private static final Remark NO_PATH = Remark.holdBack(
            "M86-attachment-missing-or-odd-path", "The row names no file, so there is nothing to attach.");
    private static final Remark MOVED = Remark.repair(
            "M86-attachment-missing-or-odd-path", "The file was found under another path than the row says, by its name.");

    private final Set<String> used = new HashSet<>();

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        Optional<AuditColumn> path = table.first("file.content", "file.url").or(() -> table.first("file.name"));
        return table.holds(RecordKind.ATTACHMENT) && path.isPresent()
                ? Optional.of(new Attachments(path.get(), Documents.of(known.input().documents()), known, used, table)) : Optional.empty();
    }

    private record Attachments(AuditColumn path, Documents documents, Known known, Set<String> used, AuditTable table) implements Check {
        @Override
        public void row(Row row, Report report) {
            String text = row.word(path);
            if (text.isEmpty()) {
                report.add(row, path, NO_PATH);
                return;
            }
            Optional<DocumentFile> exact = documents.exact(text);
            Optional<DocumentFile> found = exact.or(() -> documents.similar(text));
            if (found.isEmpty()) {
                report.add(row, path, MISSING);
                return;
            }
            used.add(found.get().path());
            if (exact.isEmpty()) {
                report.addUnlessHabit(row, path, MOVED);
            }
            if (found.get().sizeBytes() > known.input().fileLimitBytes()) {
                report.add(row, path, tooLarge(found.get().sizeBytes()));
            }
        }

        private Remark tooLarge(long bytes) {
            return Remark.holdBack("X08-attachment-too-large", "The file has " + megabytes(bytes) + " MB; Pipedrive takes "
                    + megabytes(known.input().fileLimitBytes()) + " MB at most. It is not attached.");
        }

        private static long megabytes(long bytes) {
            return (bytes + 1_048_575) / 1_048_576;
        }

        @Override
        public void end(Report report) {
            boolean last = known.tables().stream().filter(t -> t.holds(RecordKind.ATTACHMENT)).reduce((a, b) -> b).orElseThrow() == table;
            if (last) {
                known.input().documents().stream().filter(document -> !used.contains(document.path()))
                        .forEach(document -> report.add(0, "", unlisted(document.path())));
            }
        }
    }

    private static Remark unlisted(String path) {
        return Remark.skip("X10-attachment-without-row", path + " is in the export, but no row says whose it is. It is not attached.");
    }

    /** The documents by path and by name, without regard to case and kind of slash. */
    private record Documents(Map<String, DocumentFile> byPath, Map<String, Optional<DocumentFile>> byName) {
        static Documents of(List<DocumentFile> files) {
            var paths = new HashMap<String, DocumentFile>();
            var names = new HashMap<String, Optional<DocumentFile>>();
            for (DocumentFile file : files) {
                String path = folded(file.path());
                paths.put(path, file);
                names.merge(name(path), Optional.of(file), (one, other) -> Optional.empty());
            }
            return new Documents(paths, names);
        }

        Optional<DocumentFile> exact(String path) {
            return Optional.ofNullable(byPath.get(folded(path)));
        }

        /** The only document with this file name. */
        Optional<DocumentFile> similar(String path) {
            return byName.getOrDefault(name(folded(path)), Optional.empty());
        }

        private static String folded(String path) {
            return path.strip().replace('\\', '/').replaceFirst("^(\\./|/)+", "").toLowerCase(Locale.ROOT);
        }

        private static String name(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
