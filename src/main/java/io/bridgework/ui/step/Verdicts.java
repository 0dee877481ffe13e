package io.bridgework.ui.step;

import io.bridgework.migration.Views.Verdict;
import io.bridgework.ui.part.Chips;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import javafx.scene.control.Label;

/** What became of a value, as icon, word and colour. */
final class Verdicts {
    private Verdicts() {}

    static Label chip(Verdict verdict) {
        return Chips.of(tone(verdict), icon(verdict), Texts.of("verdict." + verdict.id()));
    }

    static String icon(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "check";
            case TIDIED -> "edit-3";
            case CHANGED -> "shuffle";
            case CUT -> "scissors";
            case LOST -> "x-circle";
        };
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case SAME -> Tone.QUIET;
            case TIDIED -> Tone.DONE;
            case CHANGED -> Tone.RUNNING;
            case CUT -> Tone.NEEDS_YOU;
            case LOST -> Tone.STOPPED;
        };
    }
}
