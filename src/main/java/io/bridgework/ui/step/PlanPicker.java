package io.bridgework.ui.step;

import io.bridgework.ui.part.Texts;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/** The four plans of Pipedrive, side by side; none is taken until a person takes one. */
final class PlanPicker {
    private static final List<String> PLANS = List.of("lite", "growth", "premium", "ultimate");
    private final SegmentedButton buttons = new SegmentedButton();
    private final ToggleGroup group = new ToggleGroup();

    PlanPicker() {
        buttons.setToggleGroup(group);
        buttons.getStyleClass().add("segments-tall");
        for (String plan : PLANS) {
            var button = new ToggleButton(Texts.of("plan." + plan));
            button.setUserData(plan);
            button.setToggleGroup(group);
            buttons.getButtons().add(button);
        }
        group.selectedToggleProperty().addListener((observed, before, now) -> {
            if (now == null && before != null) {
                group.selectToggle(before);
            }
        });
    }

    SegmentedButton node() {
        return buttons;
    }

    /** Empty until one is chosen. */
    String plan() {
        return group.getSelectedToggle() == null ? "" : String.valueOf(group.getSelectedToggle().getUserData());
    }

    void choose(String plan) {
        buttons.getButtons().stream().filter(b -> b.getUserData().equals(plan)).findFirst()
                .ifPresent(group::selectToggle);
    }
}
