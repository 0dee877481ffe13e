package io.bridgework.ui.step;

import io.bridgework.ui.part.Texts;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/** The four plans of Pipedrive, side by side; one is always taken. */
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
        choose("lite");
        group.selectedToggleProperty().addListener((observed, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    SegmentedButton node() {
        return buttons;
    }

    String plan() {
        return String.valueOf(group.getSelectedToggle().getUserData());
    }

    void choose(String plan) {
        buttons.getButtons().stream().filter(b -> b.getUserData().equals(plan)).findFirst()
                .ifPresent(group::selectToggle);
    }
}
