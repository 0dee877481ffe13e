package io.bridgework.ui.step;

import io.bridgework.model.Finding;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;

/** All rows of one finding, as a table one can scroll. */
final class FindingList {
    private FindingList() {}

    static void show(Issue issue, Dialogs dialogs) {
        var table = new TableView<>(FXCollections.observableList(issue.findings()));
        table.setId("finding-table");
        table.setFixedCellSize(30);
        table.setPrefHeight(420);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(Columns.text(Texts.of("audit.list.file"), 150, Finding::file));
        table.getColumns().add(Columns.text(
                Texts.of("audit.list.line"), 60, f -> f.line() == 0 ? "" : String.valueOf(f.line())));
        table.getColumns().add(Columns.text(Texts.of("audit.list.record"), 110, Finding::record));
        table.getColumns().add(Columns.text(Texts.of("audit.list.column"), 120, Finding::column));
        if (issue.oneMessage().isEmpty()) {
            table.getColumns().add(Columns.text(Texts.of("audit.list.message"), 380, Finding::message));
        }
        Button close = Acts.main(Texts.of("dialog.close"), "check", dialogs::close);
        close.setDefaultButton(true);
        dialogs.show(new DialogCard(
                Kinds.icon(issue.kind()), issue.title(), Texts.of("audit.list.sentence", issue.count(), issue.oneMessage().orElse("")).strip(),
                Rows.column(8, table, Labels.of(Texts.of("audit.list.code", issue.code()), "small", "subtle")), 920, close));
    }
}
