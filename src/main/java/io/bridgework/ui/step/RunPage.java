package io.bridgework.ui.step;

import io.bridgework.engine.Progress;
import io.bridgework.migration.Views.RunView;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Fxml;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.TroublePane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Step 6: before, what will happen; during, bars and time left; after, how it ended. */
final class RunPage implements StepPage {
    private static final Progress BEGINNING = new Progress(
            "load", "", 0, 0, 0, Map.of(), 0, 0, java.time.Duration.ZERO, Optional.empty(), false);
    @FXML private VBox before;
    @FXML private ScrollPane beforeScroll;
    @FXML private GridPane promises;
    @FXML private VBox during;
    @FXML private VBox ending;
    @FXML private HBox summary;
    @FXML private VBox bars;
    @FXML private VBox rejects;
    @FXML private VBox needs;
    @FXML private VBox budget;
    @FXML private VBox first;
    @FXML private Button start;
    @FXML private VBox days;
    @FXML private HBox lid;
    @FXML private VBox trouble;
    private final RunModel model;
    private final Surroundings around;
    private final Parent root;
    private final RunBars runBars;
    private final RunSummary runSummary;
    private final AutomationsTick automations;
    private final Button stop;
    private final Button pause;
    private List<Object> budgetShown = List.of();

    RunPage(RunModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        this.root = Fxml.load("run.fxml", this);
        this.runBars = new RunBars(bars);
        this.runSummary = new RunSummary(summary);
        this.stop = Acts.button(Texts.of("run.act.stop"), "stop-circle", model::stop);
        this.pause = Acts.main(Texts.of("run.act.pause"), "pause", model::pauseOrResume);
        List.of("calendar", "bell-off", "moon", "rotate-ccw").forEach(this::promise);
        this.automations = new AutomationsTick(around.session().connection());
        first.getChildren().add(automations);
        start.disableProperty().bind(automations.settled().not());
        model.budget().addListener((observed, old, now) -> showBudget());
        model.state().addListener((observed, old, now) -> show(now));
        show(model.state().get());
    }

    private void promise(String icon) {
        int place = promises.getChildren().size();
        promises.add(Rows.row(10, Icons.of(icon, "icon-accent"), Rows.growing(
                Labels.wrapped(Texts.of("run.before." + icon), "muted"))), place % 2, place / 2);
    }

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String title() {
        return Texts.of("step.6.name");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ObservableValue<Sentence> sentence() {
        return model.state().map(RunState::sentence);
    }

    @Override
    public List<Node> headActs() {
        return List.of(stop, pause);
    }

    @Override
    public void opened() {
        model.opened();
    }

    @Override
    public void mainAct() {
        if (model.state().get().working()) {
            model.pauseOrResume();
        } else {
            startWhenSettled();
        }
    }

    private void show(RunState state) {
        boolean failed = state.trouble().isPresent();
        boolean begun = state.working() || state.ended().isPresent();
        showBudget();
        only(before, !begun && !failed);
        only(beforeScroll, !begun && !failed);
        only(during, begun && !failed);
        only(trouble, failed);
        state.trouble().ifPresent(why -> trouble.getChildren().setAll(new TroublePane(why, model::start)));
        only(stop, state.working());
        stop.setDisable(state.ending());
        only(pause, state.working());
        pause.setText(Texts.of(state.paused() ? "run.act.resume" : "run.act.pause"));
        pause.setGraphic(new FontIcon(state.paused() ? "fth-play" : "fth-pause"));
        only(lid, state.working());
        only(ending, !state.working());
        if (state.working()) {
            showRunning(state);
        } else {
            state.ended().ifPresent(this::showEnded);
        }
    }

    /** Before, the figures over the button and the days under it; while it runs or waits, the days under the bars. */
    private void showBudget() {
        RunState state = model.state().get();
        boolean before = !state.working() && state.ended().isEmpty();
        boolean during = state.working() || state.ended().filter(run -> Ending.of(run, 6).mayGoOn()).isPresent();
        List<Object> now = List.of(before, during, model.budget().get());
        if (now.equals(budgetShown)) {
            return;
        }
        budgetShown = now;
        needs.getChildren().clear();
        budget.getChildren().clear();
        days.getChildren().clear();
        model.budget().get().filter(known -> !known.estimate().calendar().isEmpty()).ifPresent(known -> {
            if (before) {
                needs.getChildren().add(BudgetCard.figures(known));
                budget.getChildren().add(new BudgetCard(known, around.dialogs()));
            } else if (during) {
                days.getChildren().add(new BudgetCard(known, around.dialogs()));
            }
        });
        only(needs, !needs.getChildren().isEmpty());
        only(budget, !budget.getChildren().isEmpty());
        only(days, !days.getChildren().isEmpty());
    }

    private void showRunning(RunState state) {
        Progress progress = state.progress().orElse(BEGINNING);
        runSummary.show(progress, state.paused(), around.session().clock().instant());
        runBars.show(progress);
        rejects.getChildren().setAll(RejectsCard.of(List.of(), progress.rejects()));
    }

    private void showEnded(RunView run) {
        Ending how = Ending.of(run, 6);
        var acts = new ArrayList<Node>();
        if (how.mayGoOn()) {
            acts.add(Acts.main(Texts.of("run.act.goon"), "play", model::start));
        } else {
            acts.add(Acts.main(Texts.of("run.act.reconcile"), "arrow-right", () -> around.goTo().accept(7)));
            acts.add(Acts.button(Texts.of("run.act.delta"), "refresh-cw", () -> model.pickUpChanges(Optional.empty())));
        }
        ending.getChildren().setAll(new EndingPane(how, acts));
        runSummary.show(run);
        runBars.show(run);
        rejects.getChildren().setAll(RejectsCard.of(run.rejects(), 0));
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** What was begun goes on without being asked again. */
    private void startWhenSettled() {
        if (before.isVisible()) {
            automations.orFirst(model::start);
        } else {
            model.start();
        }
    }

    @FXML
    private void start() {
        startWhenSettled();
    }
}
