package io.bridgework.ui.step;

import io.bridgework.migration.Views.Conflict;
import io.bridgework.model.Target;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Chips;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Written;
import java.time.ZoneId;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A value that both sides changed since the run: the three values, and who wins. Keys 1, 2 and 3 answer. */
final class ConflictCard extends VBox {
    private final ConflictModel model;
    private final ZoneId zone;

    ConflictCard(ConflictModel.State state, ConflictModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        setId("conflict");
        getStyleClass().add("card");
        state.current().ifPresent(now -> getChildren().addAll(head(state, now), values(now.conflict()), answers(state)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node head(ConflictModel.State state, ConflictModel.Named now) {
        String field = Places.field(Target.of("x." + now.conflict().field()));
        HBox head = Rows.row(
                12, Icons.of("git-merge", "icon-warning"),
                Rows.growing(Labels.wrapped(Texts.of("conflict.head", now.name(), field), "list-head")),
                Labels.of(Texts.of("conflict.place", state.place() + 1, state.open().size()), "grid-text", "muted"));
        head.setPadding(new Insets(12, 20, 12, 20));
        head.getStyleClass().add("line-below");
        return head;
    }

    private Node values(Conflict conflict) {
        HBox values = new HBox(
                value("conflict.before", conflict.before(), false), value("conflict.export", conflict.source(), false),
                value("conflict.pipedrive", conflict.pipedrive(), true));
        values.getStyleClass().add("line-below");
        return values;
    }

    private VBox value(String head, String text, boolean kept) {
        String shown = text.isBlank() ? Texts.of("value.empty") : Written.text(text, zone);
        var value = new VBox(3, Labels.wrapped(Texts.of(head), "small", "muted"), Labels.wrapped(shown, kept ? "strong" : "medium"));
        value.getStyleClass().add(kept ? "conflict-kept" : "line-right");
        value.setPadding(new Insets(11, 20, 11, 20));
        value.setPrefWidth(200);
        HBox.setHgrow(value, Priority.ALWAYS);
        return value;
    }

    private Node answers(ConflictModel.State state) {
        var row = new javafx.scene.layout.FlowPane(8, 6,
                answer("1", "conflict.keep", () -> model.decide(false)), answer("2", "conflict.take", () -> model.decide(true)),
                answer("3", "conflict.later", model::later));
        var answers = new VBox(2, row);
        answers.setPadding(new Insets(8, 16, 8, 16));
        if (state.open().size() > 1) {
            var keep = Acts.link(Texts.of("conflict.all.keep", state.open().size()), () -> model.decideAll(false));
            keep.setId("conflict-all-keep");
            var take = Acts.link(Texts.of("conflict.all.take", state.open().size()), () -> model.decideAll(true));
            take.setId("conflict-all-take");
            answers.getChildren().add(new javafx.scene.layout.FlowPane(8, 2, keep, take));
        }
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        return answers;
    }

    private static Button answer(String key, String words, Runnable act) {
        var button = new Button(Texts.of(words), Chips.key(key));
        button.getStyleClass().add("option-link");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setId("conflict-" + key);
        button.setOnAction(event -> act.run());
        return button;
    }

    private void pressed(KeyEvent event) {
        switch (event.getText()) {
            case "1" -> model.decide(false);
            case "2" -> model.decide(true);
            case "3" -> model.later();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
