package io.bridgework.ui.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;

/** Fills the tree of files and columns. Where only values changed, rows keep their place and the selection stays. */
final class MappingGrid {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private final TreeTableView<GridLine> table;
    private Map<String, TreeItem<GridLine>> items = Map.of();

    MappingGrid(TreeTableView<GridLine> table) {
        this.table = table;
        table.setFixedCellSize(30);
        table.setShowRoot(false);
        table.setRoot(new TreeItem<>());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(of -> new TreeTableRow<>() {
            @Override
            protected void updateItem(GridLine line, boolean empty) {
                super.updateItem(line, empty);
                pseudoClassStateChanged(GROUP, line instanceof GridLine.File);
                setAccessibleText(line instanceof GridLine.Column column ? MappingReading.of(column.row()) : null);
            }
        });
    }

    void addColumn(String name, double width, Function<MappingRow, Node> cell) {
        var column = new TreeTableColumn<GridLine, GridLine>(name);
        column.setPrefWidth(width);
        column.setMinWidth(60);
        column.setSortable(false);
        column.setReorderable(false);
        int place = table.getColumns().size();
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue().getValue()));
        column.setCellFactory(of -> new TreeTableCell<>() {
            @Override
            protected void updateItem(GridLine line, boolean empty) {
                super.updateItem(line, empty);
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                setGraphic(empty || line == null ? null
                        : line instanceof GridLine.Column column ? cell.apply(column.row())
                                : GroupCells.of((GridLine.File) line, place));
            }
        });
        table.getColumns().add(column);
    }

    void show(MappingState state) {
        Map<String, List<MappingRow>> byFile = new LinkedHashMap<>();
        state.shown().forEach(row -> byFile.computeIfAbsent(row.mapping().file(), f -> new ArrayList<>()).add(row));
        List<GridLine> lines = new ArrayList<>();
        byFile.forEach((name, rows) -> state.view().flatMap(view -> view.mapping().file(name)).ifPresent(file -> {
            lines.add(new GridLine.File(
                    file, rows.size(), rows.stream().filter(row -> row.state().needsYou()).count()));
            rows.forEach(row -> lines.add(new GridLine.Column(row)));
        }));
        if (lines.stream().map(GridLine::id).toList().equals(new ArrayList<>(items.keySet()))) {
            lines.forEach(line -> items.get(line.id()).setValue(line));
            table.refresh();
        } else {
            rebuild(lines);
        }
    }

    /** The columns that are picked; files are no columns. */
    List<MappingRow> picked() {
        var rows = new ArrayList<MappingRow>();
        for (TreeItem<GridLine> item : table.getSelectionModel().getSelectedItems()) {
            if (item != null && item.getValue() instanceof GridLine.Column column) {
                rows.add(column.row());
            }
        }
        return rows;
    }

    /** The file whose row, or one of whose columns, is picked. */
    Optional<String> pickedFile() {
        TreeItem<GridLine> item = table.getSelectionModel().getSelectedItem();
        return item == null ? Optional.empty() : Optional.of(item.getValue() instanceof GridLine.File file
                ? file.file().file() : ((GridLine.Column) item.getValue()).row().mapping().file());
    }

    /** Picks the next column below that is not decided. */
    void goToNextUndecided() {
        int from = table.getSelectionModel().getSelectedIndex();
        for (int i = from + 1; i < table.getExpandedItemCount(); i++) {
            if (table.getTreeItem(i).getValue() instanceof GridLine.Column column && !column.row().isDecided()) {
                table.getSelectionModel().clearAndSelect(i);
                table.scrollTo(Math.max(0, i - 4));
                return;
            }
        }
    }

    private void rebuild(List<GridLine> lines) {
        TreeItem<GridLine> picked = table.getSelectionModel().getSelectedItem();
        String kept = picked == null || picked.getValue() == null ? "" : picked.getValue().id();
        var made = new LinkedHashMap<String, TreeItem<GridLine>>();
        var root = new TreeItem<GridLine>();
        TreeItem<GridLine> file = root;
        for (GridLine line : lines) {
            var item = new TreeItem<>(line);
            item.setExpanded(true);
            made.put(line.id(), item);
            if (line instanceof GridLine.File) {
                file = item;
                root.getChildren().add(item);
            } else {
                file.getChildren().add(item);
            }
        }
        items = new LinkedHashMap<>(made);
        table.setRoot(root);
        TreeItem<GridLine> again = items.get(kept);
        if (again != null) {
            table.getSelectionModel().select(again);
        } else if (table.getExpandedItemCount() > 1) {
            table.getSelectionModel().select(1);
        }
    }
}
