package io.bridgework.workspace;

import java.io.IOException;
import java.util.Optional;

/**
 * Looks through a journal on opening. An end that was never acknowledged (torn by a kill or a power cut) is told apart
 * from damage among acknowledged entries: a later frame's group says from which entry on nothing was acknowledged.
 *
 * @param last the last good frame; empty when there is none
 * @param end where it ends; what lies behind is to be cut off
 */
record JournalScan(Optional<JournalFile.Placed> last, long end) {
    /** Throws TroubleException DAMAGED, NEWER. */
    static JournalScan of(JournalFile file) throws IOException {
        Walk good = new Walk(file, 0, 0);
        long end = good.run();
        long expected = good.number + 1;
        Optional<JournalFile.Placed> later = end < file.length() ? file.search(end) : Optional.empty();
        while (later.isPresent()) {
            Walk rest = new Walk(file, later.get().position(), later.get().frame().number() - 1);
            long stop = rest.run();
            if (rest.newestGroup > expected) {
                throw lost(expected, later.get().frame().number());
            }
            later = stop < file.length() ? file.search(Math.max(stop, later.get().end())) : Optional.empty();
        }
        return new JournalScan(Optional.ofNullable(good.last), end);
    }

    private static RuntimeException lost(long first, long after) {
        String which = after - 1 <= first ? "entry " + first : "the entries " + first + " to " + (after - 1);
        return WorkspaceTrouble.damaged(
                "The workspace's journal is damaged in its middle: " + which
                        + " cannot be read, while later ones can.", null);
    }

    /** A run of frames without a gap. */
    private static final class Walk {
        private final JournalFile file;
        private final long from;
        private long number;
        private long newestGroup;
        private long end;
        private JournalFile.Placed last;

        Walk(JournalFile file, long from, long number) {
            this.file = file;
            this.from = from;
            this.number = number;
            this.end = from;
        }

        long run() throws IOException {
            file.walk(from, this::accept);
            return end;
        }

        private boolean accept(JournalFile.Placed placed) {
            if (placed.frame().number() != number + 1) {
                return false;
            }
            number++;
            newestGroup = placed.frame().group();
            last = placed;
            end = placed.end();
            return true;
        }
    }
}
