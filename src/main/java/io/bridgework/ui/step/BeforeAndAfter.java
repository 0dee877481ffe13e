package io.bridgework.ui.step;

import io.bridgework.migration.Views.DiffRow;
import io.bridgework.model.Target;
import io.bridgework.ui.part.Chips;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One record whole, as it was and as it is. */
final class BeforeAndAfter {
    private final VBox source;
    private final VBox arrived;

    BeforeAndAfter(VBox source, VBox arrived) {
        this.source = source;
        this.arrived = arrived;
        source.setPadding(new Insets(14, 20, 10, 20));
        arrived.setPadding(new Insets(14, 20, 10, 20));
    }

    /** @param record all fields of one record; empty shows a hint */
    void show(List<DiffRow> record, Reading reading) {
        source.getChildren().clear();
        arrived.getChildren().clear();
        if (record.isEmpty()) {
            source.getChildren().add(Labels.wrapped(Texts.of("sample.detail.empty"), "muted"));
            return;
        }
        String name = reading.name(record.get(0));
        fill(source, name, Tone.QUIET, Texts.of("sample.detail.before"), record, DiffRow::source);
        fill(arrived, name, Tone.DONE, Texts.of("sample.detail.after"), record, reading::pipedrive);
    }

    private static void fill(
            VBox box, String name, Tone tone, String side, List<DiffRow> record, Function<DiffRow, String> value) {
        var lines = new VBox(6);
        for (DiffRow row : record) {
            lines.getChildren().add(Rows.row(
                    12, Rows.wide(120, Labels.cut(Places.field(Target.of("x." + row.field())),
                            "grid-text", "muted")),
                    Rows.growing(Labels.cut(shown(value.apply(row)), "grid-text"))));
        }
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.getChildren().setAll(Rows.row(10, Labels.cut(name, "list-head"), Chips.of(tone, side)), scroll);
    }

    static String shown(String value) {
        return value == null || value.isBlank() ? Texts.of("value.empty") : value;
    }
}
