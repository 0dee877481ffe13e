package io.bridgework.ui.step;

import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.TableView;
import io.bridgework.model.UnusedFile;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.OptionalLong;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The right side of the first page: how long it takes, and what was read. */
final class ConnectSide {
    private final VBox box;

    private final ConnectModel model;

    ConnectSide(VBox box, ConnectModel model) {
        this.box = box;
        this.model = model;
    }

    void show(ConnectState state) {
        if (state.connection().isEmpty()) {
            var empty = new VBox(10, Icons.large("clock"), Labels.wrapped(Texts.of("connect.side.empty"), "muted"));
            empty.setPadding(new Insets(20));
            box.getChildren().setAll(empty);
            return;
        }
        var content = new VBox(14);
        content.setPadding(new Insets(18, 20, 18, 20));
        content.getChildren().add(state.audit().map(audit -> days(audit, state.connection().get())).orElseGet(this::counting));
        content.getChildren().add(Rows.hairline());
        state.audit().filter(audit -> !audit.estimate().ways().isEmpty()).ifPresent(audit -> content.getChildren().addAll(
                new WayCard(audit.estimate(), model.today(), model::choose), Rows.hairline()));
        content.getChildren().add(tables(state.connection().get()));
        if (!state.connection().get().unused().isEmpty()) {
            content.getChildren().addAll(Rows.hairline(), unused(state.connection().get()));
        }
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.getChildren().setAll(scroll);
    }

    private static Node days(AuditView audit, ConnectionView connection) {
        Estimate estimate = audit.estimate();
        var days = new VBox(3,
                Labels.of(Texts.of("connect.side.takes"), "field-label"),
                Labels.of(Texts.of("connect.side.days", estimate.days()), "figure"),
                Labels.wrapped(Texts.of(
                        "connect.side.work", Figures.span(estimate.work()), estimate.tokens()), "grid-text", "muted"));
        days.setSpacing(8);
        Budget budget = Budget.of(estimate, connection, OptionalLong.empty());
        if (!estimate.calendar().isEmpty()) {
            days.getChildren().add(new BudgetCalendar(budget).lines());
        }
        budget.changes().forEach(change -> days.getChildren().add(
                Rows.row(8, Icons.of("zap", "icon-grid"), Rows.growing(Labels.wrapped(change, "small", "muted")))));
        return days;
    }

    private Node counting() {
        return new VBox(3, Labels.of(Texts.of("connect.side.takes"), "field-label"),
                Labels.of(Texts.of("connect.side.counting"), "number"),
                Labels.wrapped(Texts.of("connect.side.counting.text"), "grid-text", "muted"));
    }

    private static Node tables(ConnectionView view) {
        var rows = new VBox(7, Rows.row(8, Labels.of(Texts.of("connect.side.read"), "list-head"), Rows.spacer(),
                Labels.of(Texts.of("connect.side.rows"), "small", "subtle")));
        view.tables().forEach(table -> rows.getChildren().add(line(table)));
        if (view.documents() > 0) {
            rows.getChildren().add(counted("paperclip", Texts.of("connect.side.documents"), "", view.documents()));
        }
        return rows;
    }

    private static Node line(TableView table) {
        return counted(
                table.kind().map(Kinds::icon).orElse("help-circle"),
                table.kind().map(Kinds::name).orElse(Texts.of("connect.side.unknown")), table.file(), table.rows());
    }

    private static HBox counted(String icon, String name, String file, long count) {
        return Rows.row(10, Icons.of(icon), Labels.of(name), Rows.growing(Labels.cut(file, "small", "subtle")),
                Labels.of(Figures.whole(count), "muted"));
    }

    private static Node unused(ConnectionView view) {
        var rows = new VBox(6, Labels.of(Texts.of("connect.side.unused"), "list-head"));
        for (UnusedFile file : view.unused()) {
            rows.getChildren().addAll(new VBox(Labels.cut(file.path(), "grid-text"),
                    Labels.wrapped(file.reason(), "small", "subtle")));
        }
        return rows;
    }
}
