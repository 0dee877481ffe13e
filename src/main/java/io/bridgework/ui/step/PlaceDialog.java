package io.bridgework.ui.step;

import io.bridgework.model.Target;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** Where does this column go? A search over all places; a place of one's own can be typed. */
final class PlaceDialog {
    private final List<Target> places;
    private final Dialogs dialogs;
    private final Consumer<Target> chosen;
    private final TextField search = new TextField();
    private final ListView<Target> list = new ListView<>();

    PlaceDialog(List<Target> places, Dialogs dialogs, Consumer<Target> chosen) {
        this.places = places;
        this.dialogs = dialogs;
        this.chosen = chosen;
        search.setId("place-search");
        search.setPromptText(Texts.of("mapping.dialog.prompt"));
        search.textProperty().addListener((observed, before, now) -> narrow(now));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
            }
        });
        search.setOnAction(event -> choose());
        list.setFixedCellSize(34);
        list.setPrefHeight(340);
        list.setCellFactory(of -> new PlaceCell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                choose();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        narrow("");
    }

    void show(String column) {
        Button use = Acts.main(Texts.of("mapping.dialog.use"), "check", this::choose);
        use.setId("place-use");
        dialogs.show(new DialogCard(
                "corner-down-right", Texts.of("mapping.dialog.title", column), Texts.of("mapping.dialog.sentence"),
                new VBox(10, search, list), 600, Acts.button(Texts.of("dialog.cancel"), "x", dialogs::close), use));
        Platform.runLater(search::requestFocus);
    }

    private void narrow(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<Target>();
        for (Target place : places) {
            if (place.text().contains(wanted) || Places.name(place).toLowerCase(Locale.ROOT).contains(wanted)) {
                found.add(place);
            }
        }
        Places.typed(words).filter(typed -> !found.contains(typed)).ifPresent(typed -> found.add(0, typed));
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
    }

    private void choose() {
        Target target = list.getSelectionModel().getSelectedItem();
        if (target != null) {
            dialogs.close();
            chosen.accept(target);
        }
    }

    private static final class PlaceCell extends ListCell<Target> {
        @Override
        protected void updateItem(Target target, boolean empty) {
            super.updateItem(target, empty);
            setText(null);
            setGraphic(empty || target == null ? null : Rows.row(
                    10, Icons.of(Places.icon(target)), Labels.of(Places.name(target)), Rows.spacer(),
                    Labels.of(target.text(), "small", "subtle")));
        }
    }
}
