package io.bridgework.ui.step;

import io.bridgework.ui.step.MappingRow.State;
import java.util.Locale;

/** Which columns the grid shows. */
enum MappingFilter {
    ALL, UNDECIDED, UNSURE, UNKNOWN, LEFT_OUT;

    boolean lets(MappingRow row) {
        return switch (this) {
            case ALL -> true;
            case UNDECIDED -> !row.isDecided();
            case UNSURE -> row.state() == State.NEEDS_A_LOOK;
            case UNKNOWN -> row.state() == State.UNKNOWN;
            case LEFT_OUT -> row.mapping().effectiveTarget().isIgnored();
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
