package io.bridgework.ui.part;

import javafx.scene.Node;

/** The place above the page where one dialog can lie at a time. */
public interface Dialogs {
    /** Lays the content over the page; focus goes into it, and back when it is closed. */
    void show(Node content);

    void close();

    boolean isOpen();
}
