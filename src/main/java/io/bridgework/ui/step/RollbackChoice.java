package io.bridgework.ui.step;

import io.bridgework.migration.Views.PatientView;
import io.bridgework.model.RecordKind;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How much is taken back: all, some kinds, one patient with everything of theirs, or the sample. */
final class RollbackChoice extends VBox {
    private static final int ROW = 30;
    private final RollbackModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    private final ListView<PatientView> found = new ListView<>();

    RollbackChoice(RollbackModel model) {
        super(6);
        this.model = model;
        Node some = kindBoxes();
        Node patient = patientSearch();
        getChildren().addAll(
                Labels.of(Texts.of("rollback.howmuch"), "field-label"),
                choice("all", () -> model.choose(RollbackScope.ALL)),
                choice("kinds", () -> model.choose(RollbackScope.of(kinds))), some,
                choice("patient", () -> model.choose(RollbackScope.of(
                        Optional.ofNullable(found.getSelectionModel().getSelectedItem())))), patient,
                choice("sample", () -> model.choose(RollbackScope.SAMPLE)));
        shownWith(some, "kinds");
        shownWith(patient, "patient");
        model.state().addListener((observed, old, now) -> show(now.found()));
    }

    private RadioButton choice(String id, Runnable chosen) {
        var choice = new RadioButton(Texts.of("rollback.scope." + id));
        choice.setId("scope-" + id);
        choice.setUserData(id);
        choice.setToggleGroup(group);
        choice.setSelected(id.equals("all"));
        choice.setOnAction(event -> chosen.run());
        return choice;
    }

    private void shownWith(Node node, String id) {
        var shown = group.selectedToggleProperty().map(toggle -> toggle.getUserData().equals(id));
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private Node kindBoxes() {
        var boxes = new FlowPane(16, 6);
        boxes.setPadding(new Insets(2, 0, 4, 26));
        for (RecordKind kind : model.kinds()) {
            var box = new CheckBox(Kinds.name(kind));
            box.setId("kind-" + kind.id());
            box.setOnAction(event -> {
                if (box.isSelected()) {
                    kinds.add(kind);
                } else {
                    kinds.remove(kind);
                }
                model.choose(RollbackScope.of(kinds));
            });
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private Node patientSearch() {
        var search = new TextField();
        search.setId("rollback-patient");
        search.setPromptText(Texts.of("rollback.patient.prompt"));
        search.setAccessibleText(Texts.of("rollback.patient.prompt"));
        search.textProperty().addListener((observed, old, now) -> model.find(now));
        found.setId("rollback-found");
        found.setFixedCellSize(ROW);
        found.setPrefHeight(3 * ROW + 4);
        found.setPlaceholder(Labels.of(Texts.of("rollback.patient.none"), "grid-text", "muted"));
        found.setCellFactory(list -> new PatientCell());
        found.getSelectionModel().selectedItemProperty().addListener(
                (observed, old, now) -> model.choose(RollbackScope.of(Optional.ofNullable(now))));
        var box = new VBox(6, search, found);
        box.setPadding(new Insets(2, 0, 4, 26));
        return box;
    }

    private void show(List<PatientView> patients) {
        if (!found.getItems().equals(patients)) {
            found.setItems(FXCollections.observableArrayList(patients));
        }
    }

    private static final class PatientCell extends ListCell<PatientView> {
        @Override
        protected void updateItem(PatientView patient, boolean empty) {
            super.updateItem(patient, empty);
            var words = new Label(empty || patient == null
                    ? "" : Texts.of("rollback.patient", patient.name(), patient.key()));
            words.getStyleClass().add("grid-text");
            setGraphic(empty ? null : words);
        }
    }
}
