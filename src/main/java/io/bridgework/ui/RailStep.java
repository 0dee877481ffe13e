package io.bridgework.ui;

import io.bridgework.migration.Views.StepState;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One of the seven steps in the rail: its mark, its name, its own short sentence. */
final class RailStep extends StackPane {
    private final int number;
    private final Button button = new Button();
    private final Region edge = new Region();
    private VBox words = new VBox();
    private boolean narrow;

    RailStep(int number, Runnable open) {
        this.number = number;
        button.getStyleClass().add("rail-step");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("step-" + number);
        button.setAccessibleRole(AccessibleRole.LIST_ITEM);
        button.setOnAction(event -> open.run());
        edge.getStyleClass().add("rail-edge");
        edge.setMouseTransparent(true);
        setAlignment(edge, Pos.CENTER_LEFT);
        getChildren().addAll(button, edge);
    }

    void show(FrameModel.RailLine line, boolean shown) {
        String name = Texts.of("step." + number + ".name");
        words = new VBox(
                Labels.of(name, "rail-name"), Labels.cut(line.sentence(), "rail-sentence"));
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        showWords();
        button.setTooltip(new Tooltip(name + ": " + line.sentence()));
        button.setGraphic(Rows.row(12, new StepMark(number, line.state() == StepState.NOW && !shown ? StepState.TO_DO : line.state(), shown, line.share()), words));
        button.getStyleClass().removeAll("now", "to-do", "done", "needs-you", "running", "waiting", "out-of-date");
        StepState drawn = line.state() == StepState.NOW && !shown ? StepState.TO_DO : line.state();
        button.getStyleClass().add(styleOf(drawn));
        if (shown && !button.getStyleClass().contains("now")) {
            button.getStyleClass().add("now");
        }
        edge.setVisible(shown);
        button.setAccessibleText(
                Texts.of("frame.rail.read", number, name, Texts.of("state." + styleOf(line.state())), line.sentence()));
    }

    /** Whether there is room for the mark alone. */
    void narrow(boolean now) {
        narrow = now;
        showWords();
    }

    private void showWords() {
        words.setVisible(!narrow);
        words.setManaged(!narrow);
        button.setStyle(narrow ? "-fx-padding: 7px 8px 7px 11px;" : "");
    }

    static String styleOf(StepState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
