package io.bridgework.ui.step;

import io.bridgework.migration.Views.AuditView;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.ShareBar;
import io.bridgework.ui.part.Texts;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The right side of the audit: grade, days and tokens, rows per kind. */
final class AuditSide {
    private final VBox box;

    AuditSide(VBox box) {
        this.box = box;
    }

    void show(AuditState state) {
        if (state.audit().isEmpty()) {
            box.getChildren().clear();
            return;
        }
        AuditView audit = state.audit().get();
        box.getChildren().setAll(grade(audit, state.open().size()), kinds(audit));
    }

    private static Node grade(AuditView audit, int open) {
        Label tile = Labels.of(audit.grade(), "grade-tile", "grade-" + audit.grade().toLowerCase(Locale.ROOT));
        var words = new VBox(2, Labels.of(Texts.of("audit.grade." + audit.grade().toLowerCase(Locale.ROOT)), "card-head"),
                Labels.wrapped(Texts.of("audit.grade.open", open), "grid-text", "muted"));
        var figures = Rows.row(
                24, figure(Texts.of("audit.side.days", audit.estimate().days()), Texts.of("audit.side.days.label")),
                figure(Figures.whole(audit.estimate().tokens()), Texts.of("audit.side.tokens.label")));
        var card = card();
        card.getChildren().addAll(Rows.row(16, tile, Rows.growing(words)), Rows.hairline(), figures,
                Labels.wrapped(Texts.of("audit.side.work", Figures.span(audit.estimate().work())), "small", "subtle"));
        return card;
    }

    private static Node figure(String value, String label) {
        var figure = new VBox(Labels.of(value, "number"), Labels.wrapped(label, "small", "muted"));
        figure.setMinWidth(130);
        return figure;
    }

    private static Node kinds(AuditView audit) {
        var card = card();
        card.setSpacing(8);
        card.getChildren().add(Rows.row(8, Labels.of(Texts.of("audit.side.found"), "list-head"), Rows.spacer(),
                Labels.of(Texts.of("connect.side.rows"), "small", "subtle")));
        long most = audit.counts().values().stream().mapToLong(Long::longValue).max().orElse(1);
        audit.counts().forEach((kind, count) -> {
            var bar = new ShareBar((double) count / most, "bar-counts", Kinds.count(kind, count));
            bar.setMaxHeight(8);
            card.getChildren().add(Rows.row(
                    10, Icons.of(Kinds.icon(kind)), Rows.wide(112, Labels.of(Kinds.name(kind), "grid-text")),
                    Rows.growing(bar), Rows.wide(58, right(Figures.whole(count)))));
            bar.setMaxHeight(8);
        });
        return card;
    }

    private static Label right(String text) {
        Label label = Labels.of(text, "grid-text", "muted", "right");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static VBox card() {
        var card = new VBox(14);
        card.getStyleClass().add("card");
        card.setPadding(new Insets(18, 20, 18, 20));
        return card;
    }
}
