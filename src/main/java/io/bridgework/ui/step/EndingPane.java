package io.bridgework.ui.step;

import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.TroublePane;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The look of every ending: a disc, a line, three answers, what can be pressed, and a code to read out. */
final class EndingPane extends VBox {
    EndingPane(Ending ending, List<Node> acts) {
        super(22);
        setPadding(new Insets(14, 30, 8, 30));
        FontIcon icon = Icons.of(ending.icon(), "icon-huge", "icon-" + hue(ending));
        var disc = new StackPane(icon);
        disc.getStyleClass().addAll("ending-disc", "ending-" + ending.tone().id());
        Label headline = Labels.wrapped(ending.headline(), "display");
        headline.setId("ending");
        HBox head = Rows.row(28, disc, Rows.growing(headline));
        HBox answers = new HBox(
                36, answer("info", "ending.happened", ending.happened()),
                answer("shield", "ending.meaning", ending.meaning()),
                answer("arrow-right-circle", "ending.next", ending.next()));
        HBox buttons = Rows.row(12);
        buttons.getChildren().addAll(acts);
        buttons.getChildren().addAll(
                Rows.spacer(), Labels.of(Texts.of("trouble.code"), "grid-text", "muted"),
                Labels.of(ending.code(), "code-box"),
                Acts.link(Texts.of("trouble.copy"), () -> TroublePane.copy(ending.code())));
        getChildren().addAll(head, answers, buttons);
    }

    private static String hue(Ending ending) {
        return switch (ending.tone()) {
            case DONE -> "accent";
            case NEEDS_YOU -> "warning";
            case RUNNING -> "run";
            case STOPPED -> "danger";
            case QUIET, OUT_OF_DATE -> "subtle";
        };
    }

    private static VBox answer(String icon, String head, String text) {
        var answer = new VBox(6, Rows.row(8, Icons.of(icon), Labels.of(Texts.of(head), "list-head")),
                Labels.wrapped(text, "muted"));
        answer.setPrefWidth(280);
        HBox.setHgrow(answer, javafx.scene.layout.Priority.ALWAYS);
        return answer;
    }
}
