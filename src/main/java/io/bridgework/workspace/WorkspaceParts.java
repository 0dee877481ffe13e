package io.bridgework.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The parts of an open workspace, put together and taken apart in the right order. */
record WorkspaceParts(
        FolderLock lock, Journal journal, ViewPlace place, ViewDatabase database, ViewWriter writer, Documents documents,
        Staging staging, Findings findings, Drafts drafts, Ledger ledger, AuditTrail auditTrail, Forgetting forgetting,
        Recovery recovery, Watch watch) {
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    static Path journal(Path folder) {
        return folder.resolve("journal").resolve("1.bwj");
    }

    static EntryCodec codec(KeyRing keys) {
        return new EntryCodec(keys.seal("journal"));
    }

    static String version() {
        String version = Workspace.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    static WorkspaceParts open(
            Path folder, WorkspaceHeader header, KeyRing keys, FolderLock lock, Clock clock, ViewPlace place, Watch watch)
            throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        JournalFile file = new JournalFile(journal(folder), watch);
        try {
            return new Opening(folder, header, keys, lock, clock, file, place, watch).open();
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    private record Opening(
            Path folder, WorkspaceHeader header, KeyRing keys, FolderLock lock, Clock clock, JournalFile file,
            ViewPlace place, Watch watch) {
        WorkspaceParts open() throws IOException {
            EntryCodec codec = codec(keys);
            JournalScan scan = JournalScan.of(file);
            Optional<JournalEntry> last = scan.last().map(placed -> codec.decode(placed.frame()));
            if (scan.end() < file.length()) {
                file.cut(scan.end());
            }
            long lastNumber = last.map(JournalEntry::number).orElse(0L);
            ViewOpening view =
                    ViewOpening.of(new ViewOpening.Place(place, header.id(), file, codec, lastNumber, watch));
            Journal.Head head = new Journal.Head(lastNumber, view.lastHash(), scan.end());
            ViewWriter writer = new ViewWriter(view.database(), watch.gathering());
            Journal journal = new Journal(file, codec, head, clock, version(), writer::add, watch);
            try {
                lock.noteOpen();
                return assemble(codec, view, writer, journal, last);
            } catch (IOException | RuntimeException | Error e) {
                journal.abandon();
                writer.close();
                view.database().abandon();
                throw e;
            }
        }

        private WorkspaceParts assemble(
                EntryCodec codec, ViewOpening view, ViewWriter writer, Journal journal, Optional<JournalEntry> last)
                throws IOException {
            ViewDatabase database = view.database();
            SnapshotFiles snapshots =
                    new SnapshotFiles(folder.resolve("source"), keys.seal("source"), journal, database, watch);
            Generations drafts = new Generations(folder.resolve("derived"), "drafts", keys.seal("drafts"), watch);
            Generations findings = new Generations(folder.resolve("derived"), "findings", keys.seal("findings"), watch);
            boolean closed = last.map(JournalEntry::type)
                    .filter(t -> t == EntryType.CLOSED || t == EntryType.CREATED).isPresent();
            boolean fatesLost = view.rebuilt() && drafts.current().isPresent();
            boolean cut = last.isEmpty() || !closed && !lock.wasLeftOpen();
            Documents documents = new Documents(journal, database);
            Forgetting forgetting = Forgetting.open(documents, view.ahead() || lock.isElsewhere() || lock.isPutBack() || cut);
            if (view.rebuilt()) {
                journal.write(
                        EntryType.RECOVERED, Workspace.PROGRAM, "database built anew from the journal", new byte[0],
                        ViewChange.NOTHING);
            }
            Recovery recovery = new Recovery(
                    view.rebuilt(), drafts.isLost() || findings.isLost() || fatesLost, snapshots.isLost(),
                    lock.wasLeftOpen() || !closed, forgetting.isOpen(), lock.isElsewhere(),
                    last.filter(e -> e.at().isAfter(clock.instant().plus(CLOCK_SLACK))).isPresent());
            return new WorkspaceParts(
                    lock, journal, place, database, writer, documents, new Staging(snapshots),
                    new Findings(findings), new Drafts(drafts, database, writer),
                    new Ledger(journal, writer, database, view.open(), clock), new AuditTrail(file, codec, journal),
                    forgetting, recovery, watch);
        }
    }

    /** Journal first: it is what must not be lost; then the view, which it feeds; the lock last. */
    void close() throws IOException {
        try (lock) {
            try {
                journal.close();
                lock.noteClosed();
            } finally {
                writer.close();
                closeView();
            }
        }
    }

    private void closeView() throws IOException {
        try {
            if (writer.isSound()) {
                database.close();
                place.noteClosed();
                return;
            }
            database.abandon();
        } catch (SQLException e) {
            database.abandon();
        }
        place.delete();
    }
}
