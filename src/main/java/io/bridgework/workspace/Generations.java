package io.bridgework.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A block file that is made anew again and again ({@code drafts-7.bwd}): the newest finished one counts. Holds what is
 * computed from the export, and can be computed again.
 */
final class Generations {
    private static final String ENDING = ".bwd";
    private final Path folder;
    private final String name;
    private final Seal seal;
    private final Watch watch;
    private final boolean lost;
    private volatile Optional<BlockFile> current = Optional.empty();
    private Optional<BlockFile> retired = Optional.empty();
    private long number;

    Generations(Path folder, String name, Seal seal, Watch watch) throws IOException {
        this.folder = folder;
        this.name = name;
        this.seal = seal;
        this.watch = watch;
        for (Path file : DurableFile.list(folder, ENDING + DurableFile.UNFINISHED)) {
            if (file.getFileName().toString().startsWith(name + "-")) {
                DurableFile.discard(file);
            }
        }
        Path[] finished = DurableFile.list(folder, ENDING);
        for (Path file : finished) {
            number = Math.max(number, number(file));
        }
        boolean unreadable = number > 0 && !take(path(number));
        // What an older one holds was made from something else, so it does not stand in for the newest.
        for (Path file : finished) {
            if (number(file) >= 0 && number(file) != number || unreadable && number(file) == number) {
                DurableFile.discard(file);
            }
        }
        lost = unreadable;
    }

    /** -1 for another's file. */
    private long number(Path file) {
        String text = file.getFileName().toString();
        try {
            return text.startsWith(name + "-")
                    ? Long.parseLong(text.substring(name.length() + 1, text.length() - ENDING.length()))
                    : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private boolean take(Path file) {
        try {
            current = Optional.of(new BlockFile(file, seal));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether there was one that could not be read, and now there is none. */
    boolean isLost() {
        return lost;
    }

    Optional<BlockFile> current() {
        return current;
    }

    BlockWriter begin() {
        return new BlockWriter(path(number + 1), seal, watch);
    }

    /** Makes the file that {@link #begin} began, now finished, the one that counts. */
    synchronized void adopt() {
        try {
            replace(number + 1, new BlockFile(path(number + 1), seal));
        } catch (IOException e) {
            throw WorkspaceTrouble.disk(e);
        }
    }

    private void replace(long newest, BlockFile file) {
        // The one before stays a while for those who read it right now.
        retired.ifPresent(old -> DurableFile.discard(old.path()));
        retired = current;
        current = Optional.of(file);
        number = newest;
    }

    private Path path(long generation) {
        return folder.resolve(name + "-" + generation + ENDING);
    }
}
