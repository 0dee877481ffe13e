package io.bridgework.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

/** Workspaces for tests: real in all but the number of rounds that make guessing a passphrase slow. */
public final class TestWorkspaces {
    public static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    private TestWorkspaces() {}

    public static Workspace create(Path folder, Clock clock) {
        return Workspace.create(folder, PASSPHRASE, clock, 10, Watch.NOTHING);
    }

    public static Workspace create(Path folder) {
        return create(folder, Clock.systemUTC());
    }

    /** With its view in memory instead of a file, for tests of what does not depend on the file. */
    public static Workspace create(Path folder, Clock clock, LastingView view) {
        try {
            WorkspaceMaking.make(folder, PASSPHRASE, clock, 10, Watch.NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open(folder, clock, view);
    }

    public static Workspace open(Path folder, Clock clock) {
        return Workspace.open(folder, PASSPHRASE, clock);
    }

    /** With its view in memory instead of a file. */
    public static Workspace open(Path folder, Clock clock, LastingView view) {
        return Workspace.open(folder, PASSPHRASE, clock, Watch.NOTHING, keys -> view);
    }

    public static Workspace open(Path folder) {
        return Workspace.open(folder, PASSPHRASE, Clock.systemUTC());
    }
}
