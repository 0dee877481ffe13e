package io.bridgework.ui.step;

import io.bridgework.migration.Views.RunView;
import io.bridgework.model.KindCounts;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Every record read, and what became of it. It adds up across, and says so with a tick; where it does not, with a mark. */
final class BalanceTable {
    private static final List<String> HEADS =
            List.of("read", "created", "updated", "unchanged", "skipped", "rejected");
    private static final double ROW = 30;
    private final GridPane grid;

    BalanceTable(GridPane grid) {
        this.grid = grid;
        grid.setPadding(new Insets(1, 1, 6, 1));
        var first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        for (int i = 0; i < HEADS.size(); i++) {
            var numbers = new ColumnConstraints(68, 88, 88);
            numbers.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(numbers);
        }
        grid.getColumnConstraints().add(new ColumnConstraints(40, 52, 52, Priority.NEVER, HPos.CENTER, true));
    }

    void show(RunView run) {
        grid.getChildren().clear();
        band(0, "bw-head");
        place(Labels.of(Texts.of("balance.kind"), "small", "strong", "muted"), 0, 0);
        for (int i = 0; i < HEADS.size(); i++) {
            place(Labels.of(Texts.of("balance." + HEADS.get(i)), "small", "strong", "muted"), i + 1, 0);
        }
        int row = 1;
        KindCounts all = KindCounts.ZERO;
        for (var each : run.kinds().entrySet()) {
            if (each.getValue().read() > 0) {
                band(row, "line-below");
                line(row++, Rows.row(9, Icons.of(Kinds.icon(each.getKey())), Labels.of(Kinds.name(each.getKey()))),
                        each.getValue(), "medium");
                all = all.plus(each.getValue());
            }
        }
        line(row, Labels.of(Texts.of("balance.all"), "strong"), all, "strong");
    }

    private void line(int row, Node name, KindCounts counts, String style) {
        place(name, 0, row);
        long[] numbers = {counts.read(), counts.created(), counts.updated(), counts.unchanged(), counts.skipped(),
            counts.rejected()};
        for (int i = 0; i < numbers.length; i++) {
            boolean held = i == numbers.length - 1 && numbers[i] > 0;
            Label number = Labels.of(Figures.whole(numbers[i]), held ? "warning" : numbers[i] == 0 ? "subtle" : style);
            if (held) {
                number.getStyleClass().add("strong");
            }
            place(number, i + 1, row);
        }
        boolean whole = counts.isBalanced() && counts.inDoubt() == 0;
        place(Icons.of(whole ? "check" : "alert-triangle", whole ? "icon-accent" : "icon-warning"),
                HEADS.size() + 1, row);
    }

    private void band(int row, String style) {
        var band = new Region();
        band.getStyleClass().add(style);
        band.setMinHeight(ROW);
        grid.add(band, 0, row, HEADS.size() + 2, 1);
    }

    private void place(Node node, int column, int row) {
        GridPane.setMargin(node, new Insets(0, column == 0 ? 0 : 6, 0, column == 0 ? 18 : 0));
        grid.add(node, column, row);
        if (node instanceof Region region) {
            region.setMinHeight(ROW);
        }
    }
}
