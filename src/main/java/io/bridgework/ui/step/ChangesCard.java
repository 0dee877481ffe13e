package io.bridgework.ui.step;

import io.bridgework.migration.Views.Changes;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;

/** How the export changed since the load before: new, changed, vanished, and under another number. */
final class ChangesCard extends HBox {
    /** A record of the list, and what happened to it. */
    record Line(String name, String what) {}

    ChangesCard(Changes changes, Dialogs dialogs) {
        super(12);
        setId("changes");
        getStyleClass().add("card");
        setPadding(new Insets(12, 20, 12, 20));
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(Icons.of("refresh-cw", "icon-run"), Rows.growing(Labels.wrapped(Texts.of(
                "changes.sentence", changes.added(), changes.changed(), changes.vanished(), changes.rekeyed()), "grid-text")));
        List<Line> lines = lines(changes);
        if (!lines.isEmpty()) {
            var show = Acts.link(Texts.of("changes.show"), () -> show(lines, dialogs));
            show.setId("changes-show");
            getChildren().add(show);
        }
    }

    /** Whether there is anything to tell. */
    static boolean isWorthTelling(Changes changes) {
        return changes.added() + changes.changed() + changes.vanished() + changes.rekeyed() > 0 || !changes.unsure().isEmpty();
    }

    static List<Line> lines(Changes changes) {
        var lines = new ArrayList<Line>();
        changes.vanishedRecords().forEach(gone -> lines.add(new Line(name(gone.name(), gone.record()), Texts.of("changes.vanished"))));
        changes.rekeyedRecords().forEach(same -> lines.add(new Line(
                name(same.name(), same.record()), Texts.of("changes.rekeyed", Kinds.nameOfRecord(same.before())))));
        changes.unsure().forEach(one -> lines.add(new Line(
                name(one.name(), one.record()), Texts.of("changes.unsure", one.candidates().size()))));
        return List.copyOf(lines);
    }

    private static String name(String name, String record) {
        return name.isBlank() ? Kinds.nameOfRecord(record) : name;
    }

    private static void show(List<Line> lines, Dialogs dialogs) {
        var table = new TableView<>(FXCollections.observableList(lines));
        table.setId("changes-table");
        table.setFixedCellSize(30);
        table.setPrefHeight(380);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(Columns.text(Texts.of("diff.record"), 260, Line::name));
        table.getColumns().add(Columns.text(Texts.of("changes.what"), 460, Line::what));
        Button close = Acts.main(Texts.of("dialog.close"), "check", dialogs::close);
        close.setDefaultButton(true);
        dialogs.show(new DialogCard("refresh-cw", Texts.of("changes.title"), Texts.of("changes.text"), table, 820, close));
    }
}
