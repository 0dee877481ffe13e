package io.bridgework.cli;

import io.bridgework.engine.Progress;
import java.time.Duration;

/** Shows progress on standard error: a bar with time left on a terminal, a line per stage elsewhere. */
final class ProgressPrinter implements Progress.Listener {
    private static final int WIDTH = 28;

    private final Terminal terminal;
    private String last = "";
    private boolean open;

    ProgressPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void progressed(Progress progress) {
        if (progress.message().isEmpty()) {
            return;
        }
        if (terminal.isInteractive()) {
            terminal.err().print("\r\u001b[K" + bar(progress));
            terminal.err().flush();
            open = true;
        } else if (!progress.message().equals(last)) {
            terminal.err().println(progress.message());
        }
        last = progress.message();
    }

    /** Ends the line of the bar. */
    synchronized void end() {
        if (open) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            open = false;
        }
    }

    private static String bar(Progress progress) {
        int filled = progress.total() == 0 ? 0 : (int) Math.min(WIDTH, WIDTH * progress.done() / progress.total());
        String count = progress.total() == 0 ? Long.toString(progress.done()) : progress.done() + " of " + progress.total();
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + count + "  " + progress.message()
                + progress.left().map(left -> ", " + words(left) + " left").orElse("");
    }

    static String words(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 90) {
            return seconds + " s";
        }
        return seconds < 5400 ? (seconds + 30) / 60 + " min" : (seconds + 1800) / 3600 + " h";
    }
}
