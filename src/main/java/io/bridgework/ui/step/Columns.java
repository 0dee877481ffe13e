package io.bridgework.ui.step;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** Columns of plain tables. A cell may end in dots; the whole is on hover. */
final class Columns {
    private Columns() {}

    static <R> TableColumn<R, String> text(String name, double width, Function<R, String> value) {
        var column = new TableColumn<R, String>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                setTooltip(empty || text == null || text.isBlank() ? null : new Tooltip(text));
            }
        });
        return column;
    }

    /** A column whose cells are small nodes; not sortable. */
    static <R> TableColumn<R, R> nodes(String name, double width, Function<R, Node> cell) {
        var column = new TableColumn<R, R>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(R item, boolean empty) {
                super.updateItem(item, empty);
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                setGraphic(empty || item == null ? null : cell.apply(item));
            }
        });
        return column;
    }
}
