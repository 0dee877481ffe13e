package io.bridgework.ui;

/** What the frame asks of the window. */
interface FrameActs {
    void allMigrations();

    void help(int step);

    /** Shows the command that does the same as this step. */
    void copyCommand(int step);

    void settings();
}
