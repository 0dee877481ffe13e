package io.bridgework.ui.step;

import io.bridgework.migration.Views.DayPlan;
import io.bridgework.ui.part.BudgetBar;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The days to come: what Pipedrive's daily budget lets go on each. A cell a day, or a line a day where it is narrow. */
final class BudgetCalendar {
    private static final int MOST_CELLS = 7;
    private static final int MOST_LINES = 5;
    private static final int ROOMY = 4;
    private final Budget budget;
    private final LocalDate today;

    /** The first day of the forecast is today. */
    BudgetCalendar(Budget budget) {
        this.budget = budget;
        this.today = budget.estimate().calendar().stream().findFirst().map(DayPlan::date).orElse(LocalDate.MIN);
    }

    /** At most seven days side by side, and how many more there are. */
    Node cells() {
        var cells = new HBox();
        cells.setId("calendar");
        List<DayPlan> days = budget.estimate().calendar();
        int shown = days.size() > MOST_CELLS ? MOST_CELLS - 1 : days.size();
        for (int i = 0; i < shown; i++) {
            cells.getChildren().add(cell(days.get(i), i < shown - 1 || shown < days.size()));
        }
        if (shown < days.size()) {
            var more = new VBox(6, Labels.wrapped(Texts.of("budget.more", days.size() - shown), "medium"),
                    Labels.wrapped(Texts.of("budget.until", date(days.get(days.size() - 1).date())), "small", "muted"));
            cells.getChildren().add(grown(more));
        }
        return cells;
    }

    /** A line a day. */
    Node lines() {
        var lines = new VBox(7);
        lines.setId("calendar");
        List<DayPlan> days = budget.estimate().calendar();
        int shown = days.size() > MOST_LINES ? MOST_LINES - 1 : days.size();
        days.stream().limit(shown).forEach(day -> lines.getChildren().add(Rows.row(
                10, Rows.wide(104, Labels.of(day.date().equals(today) ? Texts.of("budget.today") : date(day.date()), "grid-text")),
                Rows.growing(bar(day)), Rows.wide(72, right(Figures.whole(day.tokens()))))));
        if (shown < days.size()) {
            lines.getChildren().add(Labels.wrapped(
                    Texts.of("budget.more", days.size() - shown) + ", " + Texts.of("budget.until", date(days.get(days.size() - 1).date())),
                    "small", "muted"));
        }
        return lines;
    }

    private static Label right(String text) {
        Label label = Labels.of(text, "grid-text", "muted", "right");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private VBox cell(DayPlan day, boolean line) {
        boolean isToday = day.date().equals(today);
        String tokens = isToday && budget.usedToday() > 0
                ? Texts.of("budget.used", budget.usedToday(), budget.daily()) : Texts.of("budget.planned", day.tokens());
        var cell = new VBox(6,
                Rows.row(6, Labels.of(name(day.date()), "medium", isToday ? "run" : "plain-text"), Rows.spacer(),
                        Labels.of(isCrowded() ? "" : shortDate(day.date()), "small", "muted")),
                bar(day), Labels.wrapped(tokens, "small", "strong"), Labels.wrapped(Budget.work(day), "small", "muted"));
        cell.setAccessibleRole(AccessibleRole.TEXT);
        cell.setAccessibleText(Texts.of("budget.read", date(day.date()), day.tokens(), Budget.work(day)));
        if (isToday) {
            cell.getStyleClass().add("today");
        }
        if (line) {
            cell.getStyleClass().add("line-right");
        }
        return grown(cell);
    }

    private static VBox grown(VBox cell) {
        cell.setPadding(new Insets(12, 14, 12, 14));
        cell.setPrefWidth(120);
        cell.setMinWidth(0);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    private BudgetBar bar(DayPlan day) {
        long used = day.date().equals(today) ? budget.usedToday() : 0;
        return new BudgetBar(
                used, day.tokens(), day.reserve(), budget.daily() + day.reserve(),
                Texts.of("budget.read", date(day.date()), day.tokens(), Budget.work(day)));
    }

    /** Whether the cells are too narrow for weekday and date side by side. */
    private boolean isCrowded() {
        return budget.estimate().calendar().size() > ROOMY;
    }

    private String name(LocalDate date) {
        return date.equals(today) ? Texts.of("budget.today")
                : date.equals(today.plusDays(1)) ? Texts.of("budget.tomorrow") : isCrowded() ? date(date) : formatted("EEEE", date);
    }

    private static String shortDate(LocalDate date) {
        return formatted("d MMM", date);
    }

    private static String date(LocalDate date) {
        return formatted("EEE d MMM", date);
    }

    private static String formatted(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, Locale.getDefault(Locale.Category.FORMAT)).format(date);
    }
}
