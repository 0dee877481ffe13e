package io.bridgework.ui.step;

import io.bridgework.migration.Views.ColumnSample;
import io.bridgework.model.Target;
import io.bridgework.ui.part.Chips;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.ShareBar;
import io.bridgework.ui.part.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What stands in the cells of the mapping grid. */
final class MappingCells {
    private MappingCells() {}

    static Node name(MappingRow row) {
        return Labels.cut(row.mapping().column(), "strong");
    }

    static Node samples(MappingRow row) {
        if (row.sample().isEmpty()) {
            return Labels.of("…", "subtle");
        }
        ColumnSample sample = row.sample().get();
        return sample.values().isEmpty() ? Labels.cut(Texts.of("mapping.samples.none"), "subtle")
                : Labels.cut(String.join(" · ", sample.values()), "muted");
    }

    static Node filled(MappingRow row) {
        if (row.sample().isEmpty()) {
            return new Region();
        }
        double filled = row.sample().get().filled();
        var bar = new ShareBar(filled, "bar-counts", "");
        bar.setPrefWidth(36);
        Label number = Labels.of(String.valueOf(Math.round(filled * 100)), "muted");
        bar.setMinWidth(6); // the bar gives way before its number
        HBox cell = Rows.row(8, bar, Rows.wide(28, right(number)));
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxSize(36, 6);
        return cell;
    }

    static Node place(MappingRow row) {
        Target target = row.mapping().effectiveTarget();
        if (row.state() == MappingRow.State.UNKNOWN && target.isIgnored()) {
            return Labels.of(Texts.of("mapping.place.choose"), "warning", "strong");
        }
        HBox place = Rows.row(6, Icons.of(Places.icon(target), "icon-grid"));
        if (target.isIgnored() || target.isKey()) {
            place.getChildren().add(Labels.cut(Places.name(target), "muted"));
        } else {
            place.getChildren().addAll(
                    Labels.of(Kinds.entity(target.entity()) + " ·", "muted"), Labels.cut(Places.field(target)));
        }
        if (target.isKey()) {
            place.getChildren().add(Chips.tag(Texts.of("mapping.tag.key")));
        } else if (target.isCustom()) {
            place.getChildren().add(Chips.tag(Texts.of("mapping.tag.new")));
        }
        if (!row.mapping().values().isEmpty()) {
            place.getChildren().add(Chips.tag(Texts.of("mapping.tag.values", row.mapping().values().size())));
        }
        return place;
    }

    static Node sure(MappingRow row) {
        MappingRow.Sure sure = row.sure();
        HBox marks = Rows.row(2);
        for (int i = 0; i < 4; i++) {
            var box = new Region();
            box.getStyleClass().add("sure-box");
            if (i < sure.boxes()) {
                box.getStyleClass().add("on");
            }
            if (sure.isLow()) {
                box.getStyleClass().add("low");
            }
            marks.getChildren().add(box);
        }
        String words = Texts.of("mapping.sure." + sure.id(), Math.round(row.mapping().confidence() * 100));
        return Rows.row(6, marks, Labels.of(words, sure.isLow() ? "warning" : "muted"));
    }

    static Node decision(MappingRow row) {
        MappingRow.State state = row.state();
        String tone = switch (state) {
            case CONFIRMED -> "accent";
            case CHANGED -> "run";
            case NEEDS_A_LOOK, UNKNOWN -> "warning";
            case PROPOSED, LEFT_OUT -> "muted";
        };
        return Rows.row(6, Icons.of(state.icon(), "icon-grid", "icon-" + tone),
                Labels.of(Texts.of("mapping.state." + state.id()), tone));
    }

    private static Label right(Label label) {
        label.getStyleClass().add("right");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
