package io.bridgework.ui.step;

import io.bridgework.migration.Views.DayPlan;
import io.bridgework.migration.Views.PlanDays;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Pipedrive's daily budget: tokens, requests, days, the days to come, and what would be faster. */
final class BudgetCard extends VBox {
    private static final List<Integer> SEATS = List.of(1, 3, 5);
    private static final List<String> PLANS = List.of("lite", "growth", "premium", "ultimate");

    BudgetCard(Budget budget, Dialogs dialogs) {
        getStyleClass().add("card");
        setId("budget");
        var plans = Acts.link(Texts.of("budget.plans"), () -> showPlans(budget, dialogs));
        plans.setId("budget-plans");
        long reserve = budget.estimate().calendar().stream().findFirst().map(DayPlan::reserve).orElse(0L);
        HBox head = Rows.row(10, Labels.of(Texts.of("budget.title"), "list-head"),
                Rows.growing(Labels.wrapped(Texts.of("budget.daily", budget.daily(), reserve), "grid-text", "muted")), plans);
        head.setPadding(new Insets(11, 18, 11, 18));
        head.getStyleClass().add("line-below");
        getChildren().addAll(head, new BudgetCalendar(budget).cells());
        List<String> changes = budget.changes();
        if (!changes.isEmpty()) {
            var faster = new VBox(4);
            changes.forEach(change -> faster.getChildren().add(
                    Rows.row(8, Icons.of("zap", "icon-grid"), Rows.growing(Labels.wrapped(change, "grid-text", "muted")))));
            faster.setPadding(new Insets(10, 18, 12, 18));
            faster.getStyleClass().add("line-above");
            getChildren().add(faster);
        }
    }

    /** {@code 435,375 tokens, 72,042 requests, 3 days}, in figures. */
    static Node figures(Budget budget) {
        return Rows.row(32, figure(Texts.of("budget.days", budget.estimate().days()), Texts.of("budget.days.label")),
                figure(Figures.whole(budget.estimate().tokens()), Texts.of("budget.tokens.label")),
                figure(Figures.whole(budget.estimate().requests()), Texts.of("budget.requests.label")));
    }

    private static Node figure(String number, String label) {
        return new VBox(1, Labels.of(number, "number"), Labels.of(label, "small", "muted"));
    }

    private static void showPlans(Budget budget, Dialogs dialogs) {
        var grid = new GridPane();
        grid.setHgap(28);
        grid.setVgap(10);
        grid.setId("plans");
        for (int column = 0; column <= SEATS.size(); column++) {
            var wide = new ColumnConstraints(column == 0 ? 110 : 120);
            wide.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(wide);
        }
        for (int i = 0; i < SEATS.size(); i++) {
            grid.add(Labels.of(Texts.of("budget.plans.seats", SEATS.get(i)), "small", "muted"), i + 1, 0);
        }
        for (int row = 0; row < PLANS.size(); row++) {
            String plan = PLANS.get(row);
            grid.add(Labels.of(Texts.of("plan." + plan), plan.equals(budget.plan()) ? "strong" : "medium"), 0, row + 1);
            for (PlanDays days : budget.estimate().plans()) {
                if (days.plan().equals(plan) && SEATS.contains(days.seats())) {
                    boolean here = plan.equals(budget.plan()) && days.seats() == budget.seats();
                    grid.add(Labels.of(Texts.of("budget.days", days.days()), here ? "strong" : "muted"),
                            SEATS.indexOf(days.seats()) + 1, row + 1);
                }
            }
        }
        var body = new VBox(16, grid);
        budget.changes().forEach(change -> body.getChildren().add(
                Rows.row(8, Icons.of("zap", "icon-grid"), Rows.growing(Labels.wrapped(change)))));
        Button close = Acts.main(Texts.of("dialog.close"), "check", dialogs::close);
        close.setDefaultButton(true);
        dialogs.show(new DialogCard("calendar", Texts.of("budget.plans.title"), Texts.of("budget.plans.text"), body, 620, close));
    }
}
