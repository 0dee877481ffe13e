package io.bridgework.ui.step;

import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.RunView;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Fxml;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.TroublePane;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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

    ReconcilePage(ReconcileModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        this.root = Fxml.load("reconcile.fxml", this);
        this.table = new BalanceTable(balance);
        this.fillCard = new FillCard(fill);
        this.conflicts = new ConflictModel(around.session());
        this.again = Acts.button(Texts.of("reconcile.act.again"), "check-square", model::compare);
        differences.setPadding(new Insets(16, 18, 14, 18));
        model.state().addListener((observed, old, now) -> {
            if (!now.facts().load().equals(old.facts().load())) {
                showConflicts(conflicts.state().get());
                conflicts.look();
            }
            show(now);
        });
        conflicts.state().addListener((observed, old, now) -> showConflicts(now));
        showConflicts(conflicts.state().get());
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
            showDifferences(run);
        });
    }

    private void showConflicts(ConflictModel.State state) {
        bothSides.getChildren().clear();
        state.trouble().ifPresent(why -> bothSides.getChildren().add(new TroublePane(why, conflicts::look)));
        if (state.current().isPresent()) {
            ZoneId zone = around.session().connection().get().map(known -> ZoneId.of(known.zone())).orElseGet(ZoneId::systemDefault);
            bothSides.getChildren().add(new ConflictCard(state, conflicts, zone));
        }
        if (!state.unsure().isEmpty()) {
            bothSides.getChildren().add(new UnsureCard(state.unsure(), conflicts));
        }
        if (!state.deleted().isEmpty()) {
            bothSides.getChildren().add(new DeletedCard(state.deleted(), conflicts));
        }
        model.state().get().facts().load().map(RunView::changes).filter(ChangesCard::isWorthTelling)
                .ifPresent(changes -> bothSides.getChildren().add(new ChangesCard(changes, around.dialogs())));
        if (state.toSend() > 0) {
            var told = Rows.row(
                    12, Icons.of("refresh-cw", "icon-run"),
                    Rows.growing(Labels.wrapped(Texts.of("conflict.tosend", state.toSend()), "grid-text")));
            told.getStyleClass().addAll("card", "card-pad");
            bothSides.getChildren().add(told);
        }
        only(bothSides, !bothSides.getChildren().isEmpty());
    }

    private void showDifferences(RunView run) {
        int open = run.differences().size();
        HBox count = Rows.row(14, Labels.of(Figures.whole(open), "figure"), Rows.growing(
                Labels.wrapped(Texts.of("reconcile.differences.text", open), "grid-text", "muted")));
        differences.getChildren().setAll(Labels.of(Texts.of("reconcile.differences"), "list-head"), count);
        if (open > 0) {
            differences.getChildren().add(Acts.link(Texts.of("reconcile.differences.show"), () -> model.read(run.differences(), reading -> showTable(run, reading))));
        }
        differences.getChildren().add(Rows.hairline());
        differences.getChildren().addAll(RejectsCard.of(run.rejects(), 0));
    }

    private void showTable(RunView run, Reading reading) {
        var rows = new TableView<DiffRow>();
        rows.setPrefHeight(420);
        new DiffTable(rows).show(run.differences(), reading);
        Button close = Acts.main(Texts.of("dialog.close"), "check", around.dialogs()::close);
        around.dialogs().show(new DialogCard(
                "shuffle", Texts.of("reconcile.differences"),
                Texts.of("reconcile.differences.text", run.differences().size()), rows, 960, close));
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
