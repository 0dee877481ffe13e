package io.bridgework.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The snapshots in the folder {@code source}: the current one and the one before; older ones are removed. */
final class SnapshotFiles {
    private static final String ENDING = ".bws";
    private static final int KEPT = 2;
    private final Path folder;
    private final Seal seal;
    private final Watch watch;
    private final Journal journal;
    private final boolean lost;
    private long newest;
    // Newest first; replaced whole, so that readers need no lock.
    private volatile List<Snapshot> snapshots;

    /** Removes whatever is unfinished or that the journal does not know. */
    SnapshotFiles(Path folder, Seal seal, Journal journal, ViewDatabase database, Watch watch)
            throws IOException {
        this.folder = folder;
        this.seal = seal;
        this.watch = watch;
        this.journal = journal;
        List<Long> known = database.query(
                "select snapshot_number from snapshot order by snapshot_number desc limit " + KEPT,
                row -> row.getLong(1));
        newest = known.isEmpty() ? 0 : known.get(0);
        discardAllBut(known);
        List<Snapshot> found = new ArrayList<>();
        for (long number : known) {
            read(number).ifPresent(found::add);
        }
        lost = newest > 0 && (found.isEmpty() || found.get(0).number() != newest);
        snapshots = List.copyOf(found);
    }

    private Optional<Snapshot> read(long number) {
        try {
            return Optional.of(Snapshot.of(number, new BlockFile(path(number), seal)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void discardAllBut(List<Long> known) throws IOException {
        for (Path file : DurableFile.list(folder, "")) {
            if (known.stream().noneMatch(number -> file.equals(path(number)))) {
                DurableFile.discard(file);
            }
        }
    }

    /** Whether the current snapshot is known to the journal and cannot be read. */
    boolean isLost() {
        return lost;
    }

    Optional<Snapshot> current() {
        return find(newest());
    }

    Optional<Snapshot> previous() {
        long current = newest();
        return snapshots.stream().filter(s -> s.number() < current).findFirst();
    }

    Optional<Snapshot> find(long number) {
        return snapshots.stream().filter(s -> s.number() == number).findFirst();
    }

    private synchronized long newest() {
        return newest;
    }

    BlockWriter begin() {
        return new BlockWriter(path(newest() + 1), seal, watch);
    }

    /** Notes a finished file in the journal; from then on it is the current snapshot. */
    synchronized void adopt(Snapshot.About about) {
        long number = newest + 1;
        Snapshot made = read(number).orElseThrow(() -> WorkspaceTrouble.exportCopyDamaged(null));
        SnapshotEntry entry = SnapshotEntry.of(number, about.tables());
        journal.write(
                EntryType.SNAPSHOT, Workspace.PROGRAM, entry.summary(), entry.payload(),
                (batch, n, position) -> batch.snapshot(number));
        List<Snapshot> kept = new ArrayList<>(List.of(made));
        for (Snapshot old : snapshots) {
            if (kept.size() < KEPT) {
                kept.add(old);
            } else {
                DurableFile.discard(old.file().path());
            }
        }
        snapshots = List.copyOf(kept);
        newest = number;
    }

    private Path path(long number) {
        return folder.resolve(number + ENDING);
    }
}
