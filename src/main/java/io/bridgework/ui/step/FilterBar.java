package io.bridgework.ui.step;

import io.bridgework.ui.part.Icons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/** Filters side by side, one of them on, each with its count. */
final class FilterBar<F> {
    private final SegmentedButton bar = new SegmentedButton();
    private final Map<F, ToggleButton> buttons = new HashMap<>();

    FilterBar(List<F> filters, Consumer<F> chosen) {
        var group = new ToggleGroup();
        bar.setToggleGroup(group);
        for (F filter : filters) {
            var button = new ToggleButton();
            button.setToggleGroup(group);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(filter);
            });
            buttons.put(filter, button);
            bar.getButtons().add(button);
        }
        group.selectToggle(bar.getButtons().get(0));
    }

    SegmentedButton node() {
        return bar;
    }

    void name(F filter, String text) {
        buttons.get(filter).setText(text);
    }

    void icon(F filter, String icon) {
        buttons.get(filter).setGraphic(Icons.of(icon));
    }
}
