package io.bridgework.ui.step;

import io.bridgework.model.Mapping.Alternative;
import io.bridgework.model.Target;
import io.bridgework.ui.part.Chips;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Below the grid: why a column is to go there, and where else it could. */
final class MappingDetail {
    private static final int OTHERS = 2;
    private final VBox reason;
    private final VBox places;
    private final BiConsumer<MappingRow, Target> sendTo;
    private final Consumer<MappingRow> choose;
    private final Consumer<List<MappingRow>> confirm;
    private final Consumer<List<MappingRow>> leaveOut;

    MappingDetail(
            VBox reason, VBox places, BiConsumer<MappingRow, Target> sendTo, Consumer<MappingRow> choose,
            Consumer<List<MappingRow>> confirm, Consumer<List<MappingRow>> leaveOut) {
        this.reason = reason;
        this.places = places;
        this.sendTo = sendTo;
        this.choose = choose;
        this.confirm = confirm;
        this.leaveOut = leaveOut;
        reason.setPadding(new Insets(14, 18, 10, 18));
        places.setPadding(new Insets(8, 12, 8, 12));
    }

    void show(List<MappingRow> picked) {
        reason.getChildren().clear();
        places.getChildren().clear();
        if (picked.isEmpty()) {
            reason.getChildren().add(Labels.wrapped(Texts.of("mapping.detail.empty"), "muted"));
        } else if (picked.size() > 1) {
            reason.getChildren().add(Labels.of(Texts.of("mapping.detail.many", picked.size()), "list-head"));
            places.getChildren().add(acts(picked));
        } else {
            showOne(picked.get(0));
        }
    }

    private void showOne(MappingRow row) {
        reason.getChildren().addAll(
                Rows.row(8, Labels.of(row.mapping().column(), "list-head"),
                        Labels.cut(Texts.of("mapping.detail.in", row.mapping().file()), "muted")),
                Labels.wrapped(row.mapping().reason(), "grid-text", "muted"));
        if (!row.mapping().values().isEmpty()) {
            String map = row.mapping().values().entrySet().stream()
                    .map(entry -> entry.getKey() + " → " + entry.getValue()).collect(Collectors.joining(" · "));
            reason.getChildren().add(Labels.wrapped(Texts.of("mapping.detail.values", map), "grid-text", "muted"));
        }
        row.sample().filter(sample -> !sample.values().isEmpty()).ifPresent(sample -> reason.getChildren().add(
                Labels.wrapped(Texts.of("mapping.detail.samples", String.join(" · ", sample.values())),
                        "grid-text", "muted")));
        places.getChildren().add(place(1, row, row.mapping().target(), row.mapping().confidence(), true));
        List<Alternative> others = row.mapping().alternatives();
        for (int i = 0; i < Math.min(OTHERS, others.size()); i++) {
            places.getChildren().add(place(i + 2, row, others.get(i).target(), others.get(i).confidence(), false));
        }
        places.getChildren().addAll(Rows.spacer(), acts(List.of(row)));
    }

    private Button place(int number, MappingRow row, Target target, double sure, boolean first) {
        HBox content = Rows.row(8, Chips.key(String.valueOf(number)), Icons.of(Places.icon(target), "icon-grid"),
                Labels.cut(Places.name(target), first ? "strong" : "grid-text"), Rows.spacer(),
                Labels.of(Figures.percent(sure), "muted"));
        var button = new Button("", content);
        content.prefWidthProperty().bind(places.widthProperty().subtract(42));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("place");
        if (first) {
            button.getStyleClass().add("suggested");
        }
        button.setAccessibleText(number + ", " + Places.name(target) + ", " + Figures.percent(sure));
        button.setOnAction(event -> {
            if (first) {
                confirm.accept(List.of(row));
            } else {
                sendTo.accept(row, target);
            }
        });
        return button;
    }

    private HBox acts(List<MappingRow> rows) {
        return Rows.row(
                4, act("Enter", "mapping.act.confirm", () -> confirm.accept(rows)),
                act("F2", "mapping.act.choose", () -> choose.accept(rows.get(0))),
                act("Del", "mapping.act.leave", () -> leaveOut.accept(rows)));
    }

    private static Button act(String key, String text, Runnable action) {
        var button = new Button(Texts.of(text), Chips.key(key));
        button.getStyleClass().add("option-link");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
