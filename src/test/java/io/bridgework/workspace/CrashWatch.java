package io.bridgework.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Stands still at each moment at which a kill or a power cut leaves something new behind, and shows what would be found
 * then. Each thing is done before the next begins, so that the moments come in the same order every time.
 */
public final class CrashWatch implements Watch {
    /** Shown what each moment leaves behind; on the thread that works. */
    @FunctionalInterface
    public interface Witness {
        /** @param point name of the moment. @param after what the power cut did beside, empty for a plain kill */
        void at(String point, String after, DiskImage image);
    }

    private static final Set<String> POSTED = Set.of(EntryType.OUTCOME.id());
    /** One in so many moments is also shown with a view that the power cut has hurt. */
    private static final int VIEW_HURT = 8;

    private final Path folder;
    private final Witness witness;
    private final Random random;
    private final List<byte[]> views = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private long forced;
    private WorkspaceParts parts;

    public CrashWatch(Path folder, long seed, Witness witness) {
        this.folder = folder;
        this.witness = witness;
        this.random = new Random(seed);
        this.forced = length(folder.resolve(DiskImage.JOURNAL));
        keepView();
    }

    private static long length(Path file) {
        return file.toFile().length();
    }

    private void keepView() {
        Path view = folder.resolve(DiskImage.VIEW);
        if (Files.exists(view)) {
            views.add(DiskImage.of(folder).bytes(DiskImage.VIEW));
        }
    }

    /** Opens the folder under this watch. */
    public Workspace open(java.time.Clock clock) {
        Workspace workspace = Workspace.open(folder, TestWorkspaces.PASSPHRASE, clock, this);
        parts = KilledWorkspace.parts(workspace);
        return workspace;
    }

    /** Every name that a point can have, but for those of the making of a workspace. */
    public static List<String> names() {
        return java.util.Arrays.stream(Moment.values()).map(CrashWatch::name).toList();
    }

    private static String name(Moment moment) {
        return moment.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** Nothing gathers by time: what the view gets is committed when the next thing begins. */
    @Override
    public Duration gathering() {
        return Duration.ofDays(1);
    }

    /** Returns once all that began before is on the disk; then nothing moves. */
    public void settle() {
        if (parts != null) {
            parts.journal().awaitWritten();
        }
    }

    /** A moment outside of the workspace. */
    public synchronized void at(String point) {
        witness.at(point, "", DiskImage.of(folder));
    }

    @Override
    public void at(Moment moment, String what) {
        boolean begins = moment == Moment.ENTRY_APPENDED;
        if (begins || moment == Moment.FILE_WRITTEN) {
            settle();
        }
        if (begins && parts != null && !POSTED.contains(what)) {
            parts.writer().catchUp();
        }
        synchronized (this) {
            show(moment, what);
        }
    }

    private void show(Moment moment, String what) {
        switch (moment) {
            case ENTRY_APPENDED -> entries.add(what);
            case JOURNAL_FORCED -> forced = length(folder.resolve(DiskImage.JOURNAL));
            case VIEW_COMMITTED, REPLAY_COMMITTED -> keepView();
            default -> { }
        }
        String point = name(moment) + " " + (name(moment).startsWith("journal") ? String.join("+", entries) : what);
        if (moment == Moment.ENTRY_TOLD) {
            entries.clear();
        }
        DiskImage image = DiskImage.of(folder);
        witness.at(point, "", image);
        losses(moment, what, point, image);
        if (random.nextInt(VIEW_HURT) == 0 && image.bytes(DiskImage.VIEW) != null) {
            hurtView(point, image);
        }
    }

    /** What was not flushed may be lost, or half of it. */
    private void losses(Moment moment, String what, String point, DiskImage image) {
        if (moment == Moment.JOURNAL_WRITTEN) {
            long length = image.bytes(DiskImage.JOURNAL).length;
            witness.at(point, "unflushed lost", image.cut(DiskImage.JOURNAL, forced));
            witness.at(point, "torn", image.cut(DiskImage.JOURNAL, (forced + length) / 2));
        } else if (moment == Moment.FILE_WRITTEN) {
            String file = find(image, what + DurableFile.UNFINISHED);
            witness.at(point, "unflushed lost", image.cut(file, 0));
            witness.at(point, "torn", image.cut(file, image.bytes(file).length / 2));
        } else if (moment == Moment.FILE_NAMED) {
            String file = find(image, what);
            witness.at(point, "unflushed lost", image.without(file).with(file + DurableFile.UNFINISHED, image.bytes(file)));
        }
    }

    private static String find(DiskImage image, String ending) {
        return image.names().stream().filter(name -> name.equals(ending) || name.endsWith("/" + ending)).findFirst().orElseThrow();
    }

    /** H2 was never flushed: a power cut may leave any earlier state of it, a part, or nothing. */
    private void hurtView(String point, DiskImage image) {
        int size = image.bytes(DiskImage.VIEW).length;
        switch (random.nextInt(4)) {
            case 0 -> witness.at(point, "view gone", image.without(DiskImage.VIEW));
            case 1 -> witness.at(point, "view cut", image.cut(DiskImage.VIEW, random.nextInt(size + 1)));
            case 2 -> witness.at(point, "view zeroed", image.zeroed(DiskImage.VIEW, random.nextInt(size + 1), 4_096));
            default -> {
                if (!views.isEmpty()) {
                    witness.at(point, "view older", image.with(DiskImage.VIEW, views.get(random.nextInt(views.size()))));
                }
            }
        }
    }
}
