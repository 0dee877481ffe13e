package io.bridgework.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Makes a workspace. It is there once its header is; killed before, making it again starts anew. */
final class WorkspaceMaking {
    private WorkspaceMaking() {}

    static void make(Path folder, char[] passphrase, Clock clock, int iterations, Watch watch) throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        try (FolderLock lock = FolderLock.take(folder, watch)) {
            if (WorkspaceHeader.exists(folder)) {
                throw WorkspaceTrouble.alreadyThere();
            }
            KeyRing keys = KeyRing.random();
            WorkspaceHeader header =
                    WorkspaceHeader.make(keys, passphrase, iterations, clock.instant(), WorkspaceParts.version());
            Path journal = WorkspaceParts.journal(folder);
            try (JournalFile file = new JournalFile(journal, watch)) {
                refuseOther(file);
                file.truncate(0);
                JournalEntry first = JournalEntry.after(
                        0, JournalEntry.NO_PREVIOUS, clock.instant(), EntryType.CREATED, Workspace.PROGRAM,
                        "workspace made by Bridgework " + header.program(), Json.bytes(header.id()));
                file.write(0, WorkspaceParts.codec(keys).encode(first, 1).bytes());
            }
            DurableFile.flushFolder(journal.getParent());
            header.write(folder, watch);
            lock.noteClosed();
        }
    }

    private static void refuseOther(JournalFile file) throws IOException {
        if (JournalScan.of(file).last().filter(placed -> placed.frame().number() > 1).isPresent()) {
            throw WorkspaceTrouble.damaged(
                    "The file that holds the key of the workspace in this folder is missing, and so is its copy.", null);
        }
    }
}
