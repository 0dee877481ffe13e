package io.bridgework.ui.step;

import io.bridgework.migration.ReportSource.FillRate;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.ShareBar;
import io.bridgework.ui.part.Texts;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How full each own field is: as it should be, and as it is in Pipedrive. */
final class FillCard {
    private final VBox box;

    FillCard(VBox box) {
        this.box = box;
        box.setPadding(new Insets(16, 18, 12, 18));
    }

    void show(List<FillRate> rates) {
        var lines = new VBox(7);
        rates.stream().filter(rate -> rate.records() > 0)
                .sorted(Comparator.comparingDouble((FillRate rate) -> -share(rate.expected(), rate)))
                .forEach(rate -> lines.getChildren().add(line(rate)));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(190);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.getChildren().setAll(
                new FlowPane(12, 2, Labels.of(Texts.of("fill.title"), "list-head"),
                        Labels.of(Texts.of("fill.legend"), "small", "muted")),
                rates.isEmpty() ? Labels.wrapped(Texts.of("fill.empty"), "grid-text", "muted") : scroll);
    }

    private static HBox line(FillRate rate) {
        double expected = share(rate.expected(), rate);
        double there = share(rate.inPipedrive(), rate);
        var before = new ShareBar(expected, "bar-counts", Texts.of("fill.read.expected", Figures.percentExact(expected)));
        var after = new ShareBar(there, "bar-done", Texts.of("fill.read.there", Figures.percentExact(there)));
        List.of(before, after).forEach(bar -> {
            bar.setMinHeight(5);
            bar.setMaxHeight(5);
        });
        return Rows.row(12, Rows.wide(150, Labels.cut(rate.field(), "grid-text")),
                Rows.growing(new VBox(2, before, after)),
                Rows.wide(58, Labels.of(Figures.percentExact(there), "grid-text", "muted")));
    }

    private static double share(long part, FillRate rate) {
        return (double) part / rate.records();
    }
}
