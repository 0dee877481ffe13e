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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One question, some real rows, and the answers 1 to 3, the suggested one first. */
final class DecisionCard extends VBox {
    private static final int EXAMPLES = 3;
    private static final List<String> ANSWERS = List.of("repair", "leave", "skip");

    DecisionCard(Issue issue, int number, int of, Consumer<String> answer, Runnable list) {
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
        List<String> answers = answersOf(issue);
        for (int i = 0; i < answers.size(); i++) {
            getChildren().add(choice(issue, i + 1, answers.get(i), answer));
        }
    }

    /** The answers as the number keys take them: the decided or suggested one first. */
    static List<String> answersOf(Issue issue) {
        var answers = new ArrayList<>(ANSWERS);
        issue.suggested().filter(ANSWERS::contains).ifPresent(first -> {
            answers.remove(first);
            answers.add(0, first);
        });
        return answers;
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
                    12, Rows.growing(Labels.cut(finding.message(), "grid-text")), Labels.of(where, "small", "subtle"));
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

    private static Button choice(Issue issue, int number, String action, Consumer<String> answer) {
        boolean suggested = issue.suggested().filter(action::equals).isPresent();
        boolean decided = issue.decided().filter(action::equals).isPresent();
        var words = new VBox(1, Labels.of(Texts.of("audit.answer." + action), "medium"),
                Labels.cut(Texts.of("audit.answer." + action + ".effect"), "grid-text", "muted"));
        HBox content = Rows.row(14, Chips.key(String.valueOf(number)), Rows.growing(words));
        if (decided) {
            content.getChildren().add(onCard(Chips.of(Tone.DONE, "check", Texts.of("audit.answer.decided"))));
        } else if (suggested) {
            content.getChildren().add(onCard(Chips.of(Tone.DONE, "thumbs-up", Texts.of("audit.answer.suggested"))));
        }
        var button = new Button("", content);
        content.prefWidthProperty().bind(button.widthProperty().subtract(32));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("choice");
        if (suggested || decided) {
            button.getStyleClass().add("suggested");
        }
        button.setId("answer-" + number);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setAccessibleText(number + ", " + Texts.of("audit.answer." + action) + ". "
                + (suggested ? Texts.of("audit.answer.suggested") + ". " : "")
                + Texts.of("audit.answer." + action + ".effect"));
        button.setOnAction(event -> answer.accept(action));
        return button;
    }

    private static Node onCard(javafx.scene.control.Label chip) {
        chip.getStyleClass().add("on-card");
        return chip;
    }
}
