package io.bridgework.ui.step;

import io.bridgework.model.Mapping.Alternative;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Fxml;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.TroublePane;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Step 3: the grid of columns, its filters, and below it the reason and other places. */
final class MappingPage implements StepPage {
    @FXML private HBox filters;
    @FXML private TextField search;
    @FXML private Slider sureFrom;
    @FXML private Label sureShown;
    @FXML private Button confirm;
    @FXML private VBox trouble;
    @FXML private TreeTableView<GridLine> table;
    @FXML private VBox reason;
    @FXML private VBox places;
    private final MappingModel model;
    private final Surroundings around;
    private final Parent root;
    private final MappingGrid grid;
    private final MappingDetail detail;
    private final FilterBar<MappingFilter> filterBar;
    private final FieldMeter meter = new FieldMeter();
    private final Button undo;
    private final Button redo;
    private final MenuButton review;

    MappingPage(MappingModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        this.root = Fxml.load("mapping.fxml", this);
        this.grid = new MappingGrid(table);
        this.detail = new MappingDetail(
                reason, places, model::sendTo, this::choosePlace, model::confirm, model::leaveOut);
        this.filterBar = new FilterBar<>(List.of(MappingFilter.values()), model::filter);
        this.undo = Acts.icon(Texts.of("mapping.undo"), "corner-up-left", model::undo);
        this.redo = Acts.icon(Texts.of("mapping.redo"), "corner-up-right", model::redo);
        this.review = new MappingMenu(model, around, grid::pickedFile).node();
        filters.getChildren().add(filterBar.node());
        addColumns();
        search.textProperty().addListener((observed, before, now) -> model.search(now));
        sureFrom.valueProperty().addListener((observed, before, now) -> model.sureFrom(now.intValue()));
        table.getSelectionModel().selectedItemProperty().addListener(
                (observed, before, now) -> detail.show(grid.picked()));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.state().addListener((observed, before, now) -> show(now));
        show(model.state().get());
    }

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return Texts.of("step.3.name");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ObservableValue<Sentence> sentence() {
        return model.state().map(MappingState::sentence);
    }

    @Override
    public List<Node> headActs() {
        return List.of(meter.node(), undo, redo, review);
    }

    @Override
    public Node keys() {
        return table;
    }

    @Override
    public void opened() {
        model.opened();
    }

    @Override
    public void mainAct() {
        model.confirmShown();
    }

    private void addColumns() {
        grid.addColumn(Texts.of("mapping.column.name"), 196, MappingCells::name);
        grid.addColumn(Texts.of("mapping.column.samples"), 200, MappingCells::samples);
        grid.addColumn(Texts.of("mapping.column.filled"), 94, MappingCells::filled);
        grid.addColumn(Texts.of("mapping.column.place"), 278, MappingCells::place);
        grid.addColumn(Texts.of("mapping.column.sure"), 122, MappingCells::sure);
        grid.addColumn(Texts.of("mapping.column.decision"), 118, MappingCells::decision);
    }

    private void show(MappingState state) {
        for (MappingFilter each : MappingFilter.values()) {
            filterBar.name(each, Texts.of("mapping.filter." + each.id(), state.count(each)));
        }
        sureShown.setText(String.valueOf(state.sureFrom()));
        int ready = state.confirmable().size();
        confirm.setText(Texts.of("mapping.act.confirmshown", ready));
        confirm.setDisable(ready == 0);
        undo.setDisable(state.undoable() == 0);
        redo.setDisable(state.redoable() == 0);
        state.view().ifPresent(meter::show);
        trouble.getChildren().clear();
        state.trouble().ifPresent(why -> trouble.getChildren().add(new TroublePane(why, model::opened)));
        table.setPlaceholder(new Label(Texts.of(state.view().isEmpty() ? "mapping.empty.first" : "mapping.empty")));
        grid.show(state);
        detail.show(grid.picked());
    }

    @FXML
    private void confirmShown() {
        model.confirmShown();
    }

    private void choosePlace(MappingRow row) {
        model.state().get().view().ifPresent(view -> new PlaceDialog(
                Places.of(view.mapping()), around.dialogs(), target -> model.sendTo(row, target))
                .show(row.mapping().column()));
    }

    private void pressed(KeyEvent event) {
        List<MappingRow> picked = grid.picked();
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            if (event.isShiftDown()) {
                model.redo();
            } else {
                model.undo();
            }
        } else if (event.getText().equals("/")) {
            search.requestFocus();
        } else if (picked.isEmpty() || event.isAltDown() || event.isShortcutDown()) {
            return;
        } else if (event.getCode() == KeyCode.ENTER) {
            model.confirm(picked);
            grid.goToNextUndecided();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.leaveOut(picked);
        } else if (event.getCode() == KeyCode.F2) {
            choosePlace(picked.get(0));
        } else if (event.getCode().isDigitKey() && picked.size() == 1) {
            take(picked.get(0), event.getCode().getCode() - KeyCode.DIGIT1.getCode());
        } else {
            return;
        }
        event.consume();
    }

    private void take(MappingRow row, int place) {
        List<Alternative> others = row.mapping().alternatives();
        if (place == 0) {
            model.confirm(List.of(row));
        } else if (place > 0 && place <= others.size()) {
            model.sendTo(row, others.get(place - 1).target());
        }
    }
}
