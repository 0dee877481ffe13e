package io.bridgework.ui.step;

import io.bridgework.migration.Views.RunView;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Fxml;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.TroublePane;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Step 7: the page to show the dentist, and the way back. */
final class ReconcilePage implements StepPage {
    @FXML private VBox notice;
    @FXML private VBox bothSides;
    @FXML private VBox before;
    @FXML private Button compare;
    @FXML private VBox balanceCard;
    @FXML private GridPane balance;
    @FXML private HBox below;
    @FXML private VBox fill;
    @FXML private VBox differences;
    @FXML private Button delta;
    @FXML private Button save;
    @FXML private Button showReport;
    @FXML private Label reportText;
    @FXML private Label automations;
    @FXML private Button rollback;
    private final ReconcileModel model;
    private final Surroundings around;
    private final Parent root;
    private final BalanceTable table;
    private final FillCard fillCard;
    private final Button again;
    private final ConflictModel conflicts;
    private final ChangedSince changedSince;
    private final DifferencesCard differencesCard;

    ReconcilePage(ReconcileModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        this.root = Fxml.load("reconcile.fxml", this);
        this.table = new BalanceTable(balance);
        this.fillCard = new FillCard(fill);
        this.conflicts = new ConflictModel(around.session());
        this.changedSince = new ChangedSince(bothSides, conflicts, around);
        this.again = Acts.button(Texts.of("reconcile.act.again"), "check-square", model::compare);
        this.differencesCard = new DifferencesCard(differences, around.dialogs());
        model.state().addListener((observed, old, now) -> {
            if (!now.facts().load().equals(old.facts().load())) {
                changedSince.show(now.facts().load());
                conflicts.look();
            }
            show(now);
        });
        changedSince.show(model.state().get().facts().load());
        show(model.state().get());
    }

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return Texts.of("step.7.name");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ObservableValue<Sentence> sentence() {
        return model.state().map(ReconcileState::sentence);
    }

    @Override
    public List<Node> headActs() {
        return List.of(again);
    }

    @Override
    public void opened() {
        model.opened();
        conflicts.look();
    }

    @Override
    public void mainAct() {
        if (model.state().get().facts().compared().isEmpty()) {
            model.compare();
        } else {
            saveReport();
        }
    }

    private void show(ReconcileState state) {
        Optional<RunView> compared = state.facts().compared();
        boolean gone = state.rolledBack().isPresent() && state.all();
        notice.getChildren().clear();
        state.trouble().ifPresent(why -> notice.getChildren().add(new TroublePane(why, model::compare)));
        state.rolledBack().ifPresent(run -> notice.getChildren().add(
                new EndingPane(state.ending(run), List.of())));
        only(notice, !notice.getChildren().isEmpty());
        only(before, compared.isEmpty() && !gone);
        only(balanceCard, compared.isPresent() && !gone);
        only(below, compared.isPresent() && !gone);
        only(again, compared.isPresent() && !gone);
        boolean sent = state.facts().load().isPresent();
        compare.setDisable(state.working() || !sent);
        again.setDisable(state.working());
        delta.setDisable(state.working() || !sent);
        rollback.setDisable(state.working() || !sent);
        save.setDisable(state.working() || !sent);
        only(showReport, state.report().isPresent());
        reportText.setText(state.report().map(page -> Texts.of("reconcile.report.saved", page.getParent().getFileName()))
                .orElse(Texts.of("reconcile.report.text")));
        automations.setText(Texts.of("reconcile.automations.text", state.facts().automations().size()));
        compared.ifPresent(run -> {
            table.show(run);
            fillCard.show(state.facts().fill());
            differencesCard.show(run, model::read);
        });
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void compare() {
        model.compare();
    }

    @FXML
    private void pickUp() {
        model.pickUpChanges(Optional.empty());
    }

    @FXML
    private void saveReport() {
        around.files().folder(Texts.of("reconcile.report.where")).ifPresent(model::saveReport);
    }

    @FXML
    private void showReport() {
        model.state().get().report().ifPresent(around.files()::show);
    }

    @FXML
    private void askRollback() {
        new RollbackDialog(new RollbackModel(around.session()), around.dialogs(), model::rollBack).show();
    }
}
