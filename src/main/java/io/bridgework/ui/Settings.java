package io.bridgework.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the window remembers about itself, per user of the computer. It holds no patient value and no secret. */
interface Settings {
    /** The user's own choice; empty follows the system. */
    Optional<Appearance> appearance();

    void chooseAppearance(Appearance appearance);

    /** Size of text in percent, 90 to 150. */
    int textPercent();

    void chooseTextPercent(int percent);

    /** Workspaces opened before, newest first, at most eight. */
    List<Path> migrations();

    void remember(Path workspace);

    /** Takes a migration off the list; its folder stays. */
    void forget(Path workspace);
}
