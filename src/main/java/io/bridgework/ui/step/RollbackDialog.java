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
import io.bridgework.ui.part.TroublePane;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How much is rolled back, what that removes, restores and leaves alone; nothing happens until the name is typed. */
final class RollbackDialog {
    private final RollbackModel model;
    private final Dialogs dialogs;
    private final Consumer<RollbackScope> rollBack;
    private final VBox plan = new VBox(12);
    private final TextField name = new TextField();
    private final Button yes;

    RollbackDialog(RollbackModel model, Dialogs dialogs, Consumer<RollbackScope> rollBack) {
        this.model = model;
        this.dialogs = dialogs;
        this.rollBack = rollBack;
        this.yes = Acts.danger(Texts.of("rollback.yes"), "rotate-ccw", this::begin);
        yes.setId("rollback-yes");
        plan.setId("rollback-plan");
    }

    void show() {
        name.setId("rollback-name");
        name.setAccessibleText(Texts.of("rollback.type", model.practice()));
        name.textProperty().addListener((observed, old, now) -> showReady());
        Label hint = Labels.of(Texts.of("rollback.mismatch"), "grid-text", "muted");
        hint.visibleProperty().bind(name.textProperty().map(text -> !isName(text)));
        var type = new VBox(6, Labels.wrapped(Texts.of("rollback.type", model.practice())),
                Rows.row(12, Rows.growing(name), hint));
        Button keep = Acts.button(Texts.of("rollback.no"), "x", dialogs::close);
        keep.setId("rollback-keep");
        model.state().addListener((observed, old, now) -> showPlan(now));
        showPlan(model.state().get());
        var choice = new RollbackChoice(model);
        choice.setPrefWidth(300);
        choice.setMinWidth(280);
        HBox.setHgrow(plan, Priority.ALWAYS);
        var middle = new HBox(20, choice, plan);
        middle.setMinHeight(330);
        dialogs.show(new DialogCard(
                "rotate-ccw", Texts.of("rollback.title", model.practice()), Texts.of("rollback.sentence"),
                new VBox(14, middle, type), 880, keep, yes));
        model.choose(RollbackScope.ALL);
        Platform.runLater(keep::requestFocus);
    }

    private void begin() {
        dialogs.close();
        rollBack.accept(model.state().get().scope());
    }

    private boolean isName(String text) {
        return text.strip().equals(model.practice());
    }

    private void showReady() {
        RollbackModel.State state = model.state().get();
        yes.setDisable(!isName(name.getText()) || !state.scope().isChosen() || state.plan().isEmpty());
    }

    private void showPlan(RollbackModel.State state) {
        showReady();
        plan.getChildren().clear();
        state.trouble().ifPresent(why -> plan.getChildren().add(new TroublePane(why, () -> model.choose(state.scope()))));
        if (!state.scope().isChosen()) {
            plan.getChildren().add(Labels.wrapped(Texts.of("rollback.choose"), "muted"));
        }
        state.plan().ifPresent(known -> {
            plan.getChildren().addAll(columns(known), cost(known));
            if (state.scope().part() != RollbackScope.Part.ALL) {
                plan.getChildren().add(Labels.wrapped(Texts.of("rollback.again"), "grid-text", "muted"));
            }
        });
    }

    private static Node columns(RollbackPlan plan) {
        HBox columns = new HBox(
                column("trash-2", "danger", "removed", plan.deletes()),
                new VBox(
                        column("corner-up-left", "run", "restored", plan.restores()),
                        column("user-check", "accent", "left", plan.leftAlone())));
        columns.getStyleClass().add("inset-box");
        columns.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(236);
        return scroll;
    }

    private static VBox column(String icon, String tone, String part, Map<String, Long> counts) {
        var column = new VBox(5, Rows.row(
                8, Icons.of(icon, "icon-" + tone), Labels.wrapped(Texts.of("rollback.part." + part), "medium", tone)));
        counts.forEach((entity, count) -> column.getChildren().add(Rows.row(
                8, Labels.of(Texts.ofKnown("entity.many." + entity, Kinds.entity(entity)), "grid-text", "muted"),
                Rows.spacer(), Labels.of(Figures.whole(count), "grid-text", "strong"))));
        if (counts.isEmpty()) {
            column.getChildren().add(Labels.wrapped(Texts.of("rollback.none." + part), "grid-text", "muted"));
        }
        column.setPadding(new Insets(12, 16, 12, 16));
        column.setPrefWidth(240);
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
