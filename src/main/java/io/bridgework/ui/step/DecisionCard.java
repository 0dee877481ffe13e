package io.bridgework.ui.step;

import io.bridgework.model.Finding;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Chips;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One question, some real rows, and the answers 1 to 3, the suggested one first. */
final class DecisionCard extends VBox {
    private static final int EXAMPLES = 3;

    /** @param sent what is sent for one of its cells, in words; empty while unknown */
    DecisionCard(Issue issue, int number, int of, Optional<String> sent, Consumer<Answer> answer, Runnable list) {
        super(12);
        setPadding(new Insets(18, 24, 18, 24));
        HBox top = Rows.row(
                8, Chips.of(Tone.QUIET, Texts.of("audit.card.number", number, of)),
                Chips.of(issue.cannotWait() ? Tone.NEEDS_YOU : Tone.QUIET, Kinds.icon(issue.kind()),
                        Kinds.name(issue.kind())),
                Rows.spacer(), Labels.of(Texts.of("audit.card.decides", issue.count()), "grid-text", "muted"));
        getChildren().addAll(
                top, Labels.wrapped(issue.title(), "question"), Labels.wrapped(issue.meaning(), "muted"),
                examples(issue, list));
        List<Answer> answers = issue.answers();
        for (int i = 0; i < answers.size(); i++) {
            getChildren().add(choice(issue, i + 1, answers.get(i), sent, answer));
        }
    }

    private static Node examples(Issue issue, Runnable list) {
        var box = new VBox();
        box.getStyleClass().add("inset-box");
        List<Finding> shown = issue.findings().stream().limit(EXAMPLES).toList();
        for (int i = 0; i < shown.size(); i++) {
            Finding finding = shown.get(i);
            String where = finding.line() > 0
                    ? Texts.of("audit.card.line", finding.file(), finding.line()) : finding.file();
            HBox row = Rows.row(
                    12, Rows.growing(Labels.cut(what(issue, finding), "grid-text")), Labels.of(where, "small", "subtle"));
            row.setPadding(new Insets(6, 12, 6, 12));
            row.getStyleClass().add("line-below");
            box.getChildren().add(row);
        }
        var all = Acts.link(Texts.of("audit.card.list", Figures.whole(issue.count())), list);
        all.getStyleClass().add("grid-text");
        all.setId("finding-list");
        HBox foot = Rows.row(0, all);
        foot.setPadding(new Insets(2, 12, 2, 12));
        box.getChildren().add(foot);
        return box;
    }

    /** What all rows say alike stands above; a row then names its record and column. */
    private static String what(Issue issue, Finding finding) {
        if (issue.oneMessage().isEmpty()) {
            return finding.message();
        }
        String record = finding.record().isEmpty()
                ? "" : Texts.of("audit.card.record", Kinds.one(finding.recordKind()), finding.record());
        return List.of(record, finding.column()).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static Button choice(Issue issue, int number, Answer answer, Optional<String> sent, Consumer<Answer> chosen) {
        boolean suggested = issue.suggestion().filter(answer::equals).isPresent();
        boolean decided = issue.isDecidedAs(answer);
        boolean tells = number == 1 || answer.isDateOrder();
        String effect = sent.filter(known -> tells && !answer.isDateOrder()).map(known -> known + " ").orElse("")
                + answer.effect(issue.number(), issue.kind());
        var words = new VBox(1, Labels.wrapped(answer.title(), "medium"), Labels.wrapped(effect, "grid-text", "muted"));
        HBox content = Rows.row(14, Chips.key(String.valueOf(number)), Rows.growing(words));
        if (decided) {
            content.getChildren().add(onCard(Chips.of(Tone.DONE, "check", Texts.of("audit.answer.decided"))));
        } else if (suggested) {
            content.getChildren().add(onCard(Chips.of(Tone.DONE, "thumbs-up", Texts.of("audit.answer.suggested"))));
        }
        var button = new Button("", content);
        content.prefWidthProperty().bind(button.widthProperty().subtract(32));
        // A button does not ask its content how high it is at its width.
        var height = Bindings.createDoubleBinding(
                () -> content.prefHeight(button.getWidth() - 32) + button.snappedTopInset() + button.snappedBottomInset(),
                button.widthProperty(), button.insetsProperty());
        button.minHeightProperty().bind(height);
        button.prefHeightProperty().bind(height);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("choice");
        if (suggested || decided) {
            button.getStyleClass().add("suggested");
        }
        button.setId("answer-" + number);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setAccessibleText(number + ", " + answer.title() + ". "
                + (suggested ? Texts.of("audit.answer.suggested") + ". " : "") + effect);
        button.setOnAction(event -> chosen.accept(answer));
        return button;
    }

    private static Node onCard(javafx.scene.control.Label chip) {
        chip.getStyleClass().add("on-card");
        return chip;
    }
}
