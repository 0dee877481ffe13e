package io.bridgework.ui.step;

import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What rolling back removes, restores and leaves alone; the button stays off until the practice's name is typed. */
final class RollbackDialog {
    private RollbackDialog() {}

    static void show(RollbackPlan plan, String practice, Dialogs dialogs, Runnable rollBack) {
        var name = new TextField();
        name.setId("rollback-name");
        name.setAccessibleText(Texts.of("rollback.type", practice));
        Button yes = Acts.danger(Texts.of("rollback.yes"), "rotate-ccw", () -> {
            dialogs.close();
            rollBack.run();
        });
        yes.setId("rollback-yes");
        yes.disableProperty().bind(name.textProperty().map(text -> !text.strip().equals(practice)));
        Node hint = Labels.of(Texts.of("rollback.mismatch"), "grid-text", "muted");
        hint.visibleProperty().bind(yes.disableProperty());
        var type = new VBox(6, Labels.wrapped(Texts.of("rollback.type", practice)),
                Rows.row(12, Rows.growing(name), hint));
        Button keep = Acts.button(Texts.of("rollback.no"), "x", dialogs::close);
        keep.setId("rollback-keep");
        dialogs.show(new DialogCard(
                "rotate-ccw", Texts.of("rollback.title", practice), Texts.of("rollback.sentence"),
                new VBox(16, columns(plan), cost(plan), type), 800, keep, yes));
        Platform.runLater(keep::requestFocus);
    }

    private static Node columns(RollbackPlan plan) {
        HBox columns = new HBox(
                column("trash-2", "danger", "rollback.removed", plan.deletes()),
                column("corner-up-left", "run", "rollback.restored", plan.restores()),
                column("user-check", "accent", "rollback.left", plan.leftAlone()));
        columns.getStyleClass().add("inset-box");
        return columns;
    }

    private static VBox column(String icon, String tone, String head, Map<String, Long> counts) {
        var column = new VBox(6, Rows.row(
                8, Icons.of(icon, "icon-" + tone), Labels.of(Texts.of(head), "medium", tone)));
        counts.forEach((entity, count) -> column.getChildren().add(Rows.row(
                8, Labels.of(Texts.ofKnown("entity.many." + entity, Kinds.entity(entity)), "grid-text", "muted"),
                Rows.spacer(), Labels.of(Figures.whole(count), "grid-text", "strong"))));
        if (counts.isEmpty()) {
            column.getChildren().add(Labels.of(Texts.of("rollback.nothing"), "grid-text", "muted"));
        }
        column.setPadding(new Insets(14, 18, 14, 18));
        column.setPrefWidth(248);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Node cost(RollbackPlan plan) {
        HBox cost = Rows.row(10, Icons.of("clock", "icon-warning"), Rows.growing(Labels.wrapped(
                Texts.of("rollback.cost", plan.tokens(), plan.requests(), plan.days()), "grid-text")));
        cost.getStyleClass().add("card-warning");
        cost.setPadding(new Insets(10, 16, 10, 16));
        return cost;
    }
}
