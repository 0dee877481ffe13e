package io.bridgework.ui.step;

import io.bridgework.migration.Views.MappingView;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.ShareBar;
import io.bridgework.ui.part.Texts;
import javafx.scene.layout.VBox;

/** How many custom fields there would be, of those that the plan allows. */
final class FieldMeter {
    private final VBox box = new VBox(6);

    FieldMeter() {
        box.setMinWidth(170);
        box.setMaxWidth(170);
        box.setAlignment(javafx.geometry.Pos.CENTER);
    }

    VBox node() {
        return box;
    }

    void show(MappingView view) {
        int all = view.customFieldsInUse() + view.customFieldsNeeded();
        int over = all - view.customFieldsCap();
        String count = over > 0 ? Texts.of("mapping.meter.over", over)
                : Texts.of("mapping.meter.count", all, view.customFieldsCap());
        var bar = new ShareBar(
                (double) all / Math.max(1, view.customFieldsCap()), over > 0 ? "bar-warning" : "bar-done", count);
        bar.setMaxHeight(6);
        box.getChildren().setAll(
                Rows.row(8, Labels.of(Texts.of("mapping.meter.label"), "small", "muted"), Rows.spacer(),
                        Labels.of(count, "small", over > 0 ? "warning" : "strong")),
                bar);
    }
}
