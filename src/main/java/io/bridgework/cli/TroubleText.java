package io.bridgework.cli;

import io.bridgework.model.Trouble;
import java.io.PrintStream;

/** Why a command ended without its result, for people. */
final class TroubleText {
    private final PrintStream out;

    TroubleText(PrintStream out) {
        this.out = out;
    }

    void print(Trouble trouble) {
        out.println(trouble.happened());
        out.println(trouble.meaning());
        out.println(trouble.next());
        out.println("(code " + trouble.code() + ")");
    }
}
