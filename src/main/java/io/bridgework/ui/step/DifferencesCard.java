package io.bridgework.ui.step;

import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.RunView;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How many values differ from the source, each one on demand, and what was held back. */
final class DifferencesCard {
    private final VBox box;
    private final Dialogs dialogs;

    DifferencesCard(VBox box, Dialogs dialogs) {
        this.box = box;
        this.dialogs = dialogs;
        box.setPadding(new Insets(16, 18, 14, 18));
    }

    /** @param read finds the people's and visits' names for the rows, then goes on */
    void show(RunView run, BiConsumer<List<DiffRow>, Consumer<Reading>> read) {
        int open = run.differences().size();
        HBox count = Rows.row(14, Labels.of(Figures.whole(open), "figure"), Rows.growing(
                Labels.wrapped(Texts.of("reconcile.differences.text", open), "grid-text", "muted")));
        box.getChildren().setAll(Labels.of(Texts.of("reconcile.differences"), "list-head"), count);
        if (open > 0) {
            box.getChildren().add(Acts.link(Texts.of("reconcile.differences.show"),
                    () -> read.accept(run.differences(), reading -> table(run, reading))));
        }
        box.getChildren().add(Rows.hairline());
        box.getChildren().addAll(RejectsCard.of(run.rejects(), 0));
    }

    private void table(RunView run, Reading reading) {
        var rows = new TableView<DiffRow>();
        rows.setPrefHeight(420);
        new DiffTable(rows).show(run.differences(), reading);
        Button close = Acts.main(Texts.of("dialog.close"), "check", dialogs::close);
        dialogs.show(new DialogCard(
                "shuffle", Texts.of("reconcile.differences"),
                Texts.of("reconcile.differences.text", run.differences().size()), rows, 960, close));
    }
}
