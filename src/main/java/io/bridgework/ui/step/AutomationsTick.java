package io.bridgework.ui.step;

import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/**
 * Before anything is sent: what Pipedrive may write to people by itself, how to pause that, and a tick that it is.
 * Pipedrive does not tell which automations there are, so a person has to look. The sandbox has none.
 */
final class AutomationsTick extends VBox {
    private final CheckBox paused = new CheckBox(Texts.of("automations.tick"));
    private final BooleanBinding settled;

    AutomationsTick(ObservableValue<Optional<ConnectionView>> connection) {
        super(8);
        setId("automations");
        getStyleClass().add("card-warning");
        setPadding(new Insets(12, 16, 12, 16));
        paused.setId("automations-paused");
        paused.setWrapText(true);
        paused.setMinHeight(CheckBox.USE_PREF_SIZE);
        var text = Labels.wrapped(Texts.of("automations.text"), "grid-text");
        paused.setAccessibleText(paused.getText() + ". " + text.getText());
        getChildren().addAll(
                Rows.row(10, Icons.of("zap", "icon-warning"), Rows.growing(Labels.wrapped(Texts.of("automations.title"), "medium"))),
                text, paused);
        settled = Bindings.createBooleanBinding(
                () -> paused.isSelected() || connection.getValue().filter(AutomationsTick::isSandbox).isPresent(),
                paused.selectedProperty(), connection);
        var asks = Bindings.createBooleanBinding(() -> connection.getValue().filter(view -> !isSandbox(view)).isPresent(), connection);
        visibleProperty().bind(asks);
        managedProperty().bind(asks);
    }

    private static boolean isSandbox(ConnectionView view) {
        return view.pipedrive().equals("sandbox") || view.pipedrive().startsWith("http://127.");
    }

    /** Whether sending may begin. */
    BooleanBinding settled() {
        return settled;
    }

    /** Does it when it may be done; else leads the person to the tick. */
    void orFirst(Runnable send) {
        if (settled.get()) {
            send.run();
        } else {
            paused.requestFocus();
        }
    }
}
