package io.bridgework.ui.step;

import io.bridgework.migration.Views.ColumnSample;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.Decision;
import java.util.Locale;
import java.util.Optional;

/** A column of the export as the grid shows it. The sample is empty until it has been read. */
record MappingRow(ColumnMapping mapping, Optional<ColumnSample> sample) {
    /** How sure the proposal is, in words. */
    enum Sure {
        SURE(4), LIKELY(3), UNSURE(2), GUESS(1), UNKNOWN(0);

        private final int boxes;

        Sure(int boxes) {
            this.boxes = boxes;
        }

        int boxes() {
            return boxes;
        }

        /** Whether a person should look. */
        boolean isLow() {
            return boxes <= 2;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the row stands. */
    enum State {
        PROPOSED("circle"), NEEDS_A_LOOK("alert-triangle"), UNKNOWN("help-circle"), CONFIRMED("check"),
        CHANGED("edit-2"), LEFT_OUT("minus-circle");

        private final String icon;

        State(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it waits for a person more than the others do. */
        boolean needsYou() {
            return this == NEEDS_A_LOOK || this == UNKNOWN;
        }
    }

    private static final double SURE_FROM = 0.95;
    private static final double LIKELY_FROM = 0.8;
    private static final double UNSURE_FROM = 0.5;
    private static final double GUESS_FROM = 0.2;

    /** As the façade names rows: {@code file|column}. */
    String id() {
        return mapping.file() + "|" + mapping.column();
    }

    boolean isDecided() {
        return mapping.decision().isMade();
    }

    Sure sure() {
        double sure = mapping.confidence();
        return sure >= SURE_FROM ? Sure.SURE : sure >= LIKELY_FROM ? Sure.LIKELY
                : sure >= UNSURE_FROM ? Sure.UNSURE : sure >= GUESS_FROM ? Sure.GUESS : Sure.UNKNOWN;
    }

    State state() {
        if (isDecided()) {
            return mapping.effectiveTarget().isIgnored() ? State.LEFT_OUT
                    : mapping.decision() == Decision.CHANGED ? State.CHANGED : State.CONFIRMED;
        }
        Sure sure = sure();
        return sure == Sure.UNKNOWN ? State.UNKNOWN : sure.isLow() ? State.NEEDS_A_LOOK : State.PROPOSED;
    }

    /** Whether the words of a search occur in it. */
    boolean matches(String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || mapping.column().toLowerCase(Locale.ROOT).contains(wanted)
                || mapping.target().text().contains(wanted) || mapping.file().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
