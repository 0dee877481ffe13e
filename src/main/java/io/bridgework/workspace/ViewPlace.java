package io.bridgework.workspace;

import java.io.IOException;
import java.sql.SQLException;

/** Where a workspace's view lies, and what is known of its state before it is opened. For one thread. */
interface ViewPlace {
    boolean exists();

    /** Whether it was closed in good order when it was last open. */
    boolean wasClosed();

    /** False when it is certain that it is not as it was closed. */
    boolean mayBeSound() throws IOException;

    /** Opens or makes the database and brings its schema up to date; a TroubleException is never thrown here. */
    ViewDatabase open() throws SQLException;

    /** From now on it is in use, and may be in any state if it is never closed. */
    void noteOpen() throws IOException;

    /** It was closed in good order. */
    void noteClosed() throws IOException;

    void delete() throws IOException;
}
