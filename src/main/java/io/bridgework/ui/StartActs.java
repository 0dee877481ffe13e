package io.bridgework.ui;

import java.nio.file.Path;

/** What the start page asks of the window. */
interface StartActs {
    void begin();

    void demo();

    void openAnother();

    void open(Path workspace);

    /** @param step 1 to 7, or 0 for the start page */
    void help(int step);
}
