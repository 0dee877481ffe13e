package io.bridgework.ui.step;

import io.bridgework.migration.Views.DiffRow;
import io.bridgework.model.Target;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** Values side by side: in the export, as wanted, in Pipedrive, and the verdict. */
final class DiffTable {
    private final TableView<DiffRow> table;
    private Reading reading = Reading.NONE;

    DiffTable(TableView<DiffRow> table) {
        this.table = table;
        table.setFixedCellSize(31);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(Columns.nodes(Texts.of("diff.record"), 176, row -> Rows.row(
                8, Icons.of(Kinds.entityIcon(row.entity()), "icon-grid"), Labels.cut(reading.name(row), "medium"))));
        table.getColumns().add(Columns.text(
                Texts.of("diff.field"), 124, row -> Places.field(Target.of("x." + row.field()))));
        table.getColumns().add(Columns.nodes(Texts.of("diff.source"), 206, row -> value(row.source(), "muted")));
        table.getColumns().add(Columns.nodes(Texts.of("diff.expected"), 196, row -> value(reading.expected(row), "grid-text")));
        table.getColumns().add(Columns.nodes(
                Texts.of("diff.pipedrive"), 196, row -> value(reading.pipedrive(row), "grid-text")));
        table.getColumns().add(Columns.nodes(Texts.of("diff.verdict"), 110, row -> Verdicts.chip(row.verdict())));
        table.setPlaceholder(new Label(Texts.of("diff.empty")));
    }

    void show(List<DiffRow> rows, Reading by) {
        reading = by;
        if (!table.getItems().equals(rows)) {
            table.getItems().setAll(rows);
        }
    }

    private static Label value(String text, String style) {
        boolean empty = text == null || text.isBlank();
        return Labels.cut(BeforeAndAfter.shown(text), "grid-text", empty ? "subtle" : style);
    }
}
