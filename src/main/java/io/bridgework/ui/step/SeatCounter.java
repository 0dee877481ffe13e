package io.bridgework.ui.step;

import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How many seats the plan has: a number between two buttons. */
final class SeatCounter {
    private static final int MOST = 500;
    private final Label shown = Labels.of("1", "strong");
    private int seats = 1;

    HBox node() {
        shown.setAlignment(Pos.CENTER);
        return Rows.row(
                2, Acts.icon(Texts.of("connect.seats.fewer"), "minus", () -> set(seats - 1)), Rows.wide(34, shown),
                Acts.icon(Texts.of("connect.seats.more"), "plus", () -> set(seats + 1)),
                Labels.of(Texts.of("connect.seats.label"), "muted"));
    }

    int seats() {
        return seats;
    }

    void set(int value) {
        seats = Math.max(1, Math.min(MOST, value));
        shown.setText(String.valueOf(seats));
    }
}
