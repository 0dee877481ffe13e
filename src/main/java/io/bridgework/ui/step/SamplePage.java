package io.bridgework.ui.step;

import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.Verdict;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Fxml;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.TroublePane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Step 5: before, what will be sent; after, every value with its verdict. */
final class SamplePage implements StepPage {
    @FXML private VBox before;
    @FXML private VBox promises;
    @FXML private VBox first;
    @FXML private Button send;
    @FXML private VBox after;
    @FXML private HBox filters;
    @FXML private Label count;
    @FXML private TextField search;
    @FXML private TableView<DiffRow> table;
    @FXML private VBox source;
    @FXML private VBox arrived;
    @FXML private VBox trouble;
    private final SampleModel model;
    private final Surroundings around;
    private final Parent root;
    private final FilterBar<Optional<Verdict>> filterBar;
    private final DiffTable diff;
    private final BeforeAndAfter detail;
    private final AutomationsTick automations;
    private Reading reading = Reading.NONE;
    private final CheckBox looked = new CheckBox();
    private final Button undo;
    private final Button approve;

    SamplePage(SampleModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        this.root = Fxml.load("sample.fxml", this);
        this.filterBar = new FilterBar<>(verdicts(), model::filter);
        this.diff = new DiffTable(table);
        this.detail = new BeforeAndAfter(source, arrived);
        this.undo = Acts.button(Texts.of("sample.act.undo"), "rotate-ccw", this::askUndo);
        this.approve = Acts.main(Texts.of("sample.act.approve"), "check", this::approveAndGoOn);
        approve.setId("sample-approve");
        filters.getChildren().add(filterBar.node());
        verdicts().forEach(each -> each.ifPresent(verdict -> filterBar.icon(each, Verdicts.icon(verdict))));
        List.of("eye", "bell-off", "rotate-ccw").forEach(icon -> promises.getChildren().add(Rows.row(
                10, Icons.of(icon, "icon-accent"), Rows.growing(
                        Labels.wrapped(Texts.of("sample.before." + icon), "muted")))));
        this.automations = new AutomationsTick(around.session().connection());
        first.getChildren().add(automations);
        automations.settled().addListener((observed, old, now) -> show(model.state().get()));
        search.textProperty().addListener((observed, old, now) -> model.search(now));
        looked.setMinWidth(CheckBox.USE_PREF_SIZE);
        looked.setOnAction(event -> model.looked(looked.isSelected()));
        table.getSelectionModel().selectedItemProperty().addListener((observed, old, now) -> showRecord(now));
        model.state().addListener((observed, old, now) -> show(now));
        show(model.state().get());
    }

    private static List<Optional<Verdict>> verdicts() {
        var all = new ArrayList<Optional<Verdict>>();
        all.add(Optional.empty());
        List.of(Verdict.LOST, Verdict.CUT, Verdict.CHANGED, Verdict.TIDIED, Verdict.SAME)
                .forEach(verdict -> all.add(Optional.of(verdict)));
        return all;
    }

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String title() {
        return Texts.of("step.5.name");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ObservableValue<Sentence> sentence() {
        return model.state().map(SampleState::sentence);
    }

    @Override
    public List<Node> footActs() {
        return List.of(looked, undo, approve);
    }

    @Override
    public void opened() {
        model.opened();
    }

    @Override
    public void mainAct() {
        if (model.state().get().isSent()) {
            approveAndGoOn();
        } else {
            automations.orFirst(model::send);
        }
    }

    private void show(SampleState state) {
        boolean failed = state.trouble().isPresent();
        only(before, !state.isSent() && !failed);
        only(after, state.isSent() && !failed);
        only(trouble, failed);
        state.trouble().ifPresent(why -> trouble.getChildren().setAll(new TroublePane(why, model::send)));
        send.setDisable(state.working() || !automations.settled().get());
        only(looked, state.isSent() && !state.isApproved() && state.grave() > 0);
        looked.setText(Texts.of("sample.looked", state.grave()));
        looked.setSelected(state.looked());
        only(undo, state.isSent());
        undo.setDisable(state.working());
        only(approve, state.isSent() && !state.isApproved());
        approve.setDisable(!state.mayApprove());
        filterBar.name(Optional.empty(), Texts.of("sample.filter.all", state.compared()));
        for (Verdict verdict : Verdict.values()) {
            filterBar.name(Optional.of(verdict), Texts.of("sample.filter." + verdict.id(), state.count(verdict)));
        }
        List<DiffRow> rows = state.shown();
        count.setText(state.search().isBlank() ? "" : Texts.of("sample.count", rows.size(), state.compared()));
        reading = state.sample().map(sample -> model.reading(sample.diff())).orElse(Reading.NONE);
        diff.show(rows, reading);
        if (table.getSelectionModel().getSelectedItem() == null) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void showRecord(DiffRow picked) {
        List<DiffRow> record = picked == null ? List.of() : model.state().get().sample()
                .map(s -> s.diff().stream().filter(row -> row.record().equals(picked.record())
                        && row.entity().equals(picked.entity())).toList()).orElse(List.of());
        detail.show(record, reading);
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void approveAndGoOn() {
        model.approve();
    }

    private void askUndo() {
        Button yes = Acts.danger(Texts.of("sample.undo.yes"), "rotate-ccw", () -> {
            around.dialogs().close();
            model.undo();
        });
        Button no = Acts.button(Texts.of("sample.undo.no"), "x", around.dialogs()::close);
        around.dialogs().show(new DialogCard(
                "rotate-ccw", Texts.of("sample.undo.title"), Texts.of("sample.undo.text"), Rows.column(0), 520, no,
                yes));
    }

    @FXML
    private void send() {
        automations.orFirst(model::send);
    }
}
