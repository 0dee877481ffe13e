package io.bridgework.ui;

/** What the frame asks of the window. */
interface FrameActs {
    void allMigrations();

    void help(int step);

    void settings();
}
