package io.bridgework.workspace;

import java.time.Duration;

/** Told of each moment on the thread that works, before it goes on. The program watches nothing; tests stop and look. */
interface Watch {
    Watch NOTHING = (moment, what) -> { };

    /** @param what the word for an entry's type, or the name of a file */
    void at(Moment moment, String what);

    /** How long changes of the view gather before they are committed together. */
    default Duration gathering() {
        return Duration.ofMillis(200);
    }
}
