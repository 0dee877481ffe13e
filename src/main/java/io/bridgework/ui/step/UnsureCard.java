package io.bridgework.ui.step;

import io.bridgework.migration.Views.Unsure;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A record that may be one that was sent under another number: it waits until a person says which, or that it is new. */
final class UnsureCard extends VBox {
    private static final int MOST_CANDIDATES = 4;

    /** @param open records that nobody has decided on yet; the first is asked about */
    UnsureCard(List<Unsure> open, ConflictModel model) {
        setId("unsure");
        getStyleClass().add("card");
        Unsure asked = open.get(0);
        String name = asked.name().isBlank() ? Kinds.nameOfRecord(asked.record()) : asked.name();
        HBox head = Rows.row(12, Icons.of("help-circle", "icon-warning"),
                Rows.growing(new VBox(2, Labels.wrapped(Texts.of("unsure.head", name, Kinds.nameOfRecord(asked.record())), "list-head"),
                        Labels.wrapped(Texts.of("unsure.text"), "grid-text", "muted"))),
                Labels.of(Texts.of("conflict.place", 1, open.size()), "grid-text", "muted"));
        head.setPadding(new Insets(12, 20, 12, 20));
        head.getStyleClass().add("line-below");
        var answers = new FlowPane(8, 4);
        asked.candidates().stream().limit(MOST_CANDIDATES).forEach(before -> answers.getChildren().add(answer(
                "unsure-same-" + answers.getChildren().size(), Texts.of("unsure.same", Kinds.nameOfRecord(before)), "link",
                () -> model.decideUnsure(List.of(asked), Optional.of(before)))));
        answers.getChildren().add(answer(
                "unsure-new", Texts.of("unsure.new"), "plus", () -> model.decideUnsure(List.of(asked), Optional.empty())));
        if (open.size() > 1) {
            Hyperlink all = Acts.link(Texts.of("unsure.all", open.size()), () -> model.decideUnsure(List.of(), Optional.empty()));
            all.setId("unsure-all-new");
            answers.getChildren().add(all);
        }
        answers.setPadding(new Insets(10, 20, 12, 20));
        getChildren().addAll(head, answers);
    }

    private static Button answer(String id, String words, String icon, Runnable act) {
        Button button = Acts.button(words, icon, act);
        button.setId(id);
        return button;
    }
}
