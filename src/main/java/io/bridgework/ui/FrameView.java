package io.bridgework.ui;

import io.bridgework.ui.part.Fxml;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.TextScale;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.session.MigrationSession;
import io.bridgework.ui.step.StepPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame around the pages: rail, head, footer, strip. It draws what {@link FrameModel} says and forwards clicks. */
final class FrameView {
    @FXML private VBox rail;
    @FXML private Label brand;
    @FXML private VBox practiceCard;
    @FXML private Button allMigrations;
    @FXML private VBox steps;
    @FXML private Label practice;
    @FXML private Label destination;
    @FXML private Label title;
    @FXML private HBox sentence;
    @FXML private HBox headActs;
    @FXML private StackPane page;
    @FXML private HBox footActs;
    @FXML private HBox reasonRow;
    @FXML private Label reason;
    @FXML private Button back;
    @FXML private Button next;
    @FXML private HBox strip;
    private final MigrationSession session;
    private final FrameModel model;
    private final List<StepPage> pages;
    private final FrameActs acts;
    private final List<RailStep> lines = new ArrayList<>();
    private final Parent root;
    private final Strip stripLine;
    private final Runnable fitRail;

    FrameView(MigrationSession session, FrameModel model, List<StepPage> pages, FrameActs acts) {
        this.session = session;
        this.model = model;
        this.pages = pages;
        this.acts = acts;
        this.root = Fxml.load("frame.fxml", this);
        this.stripLine = new Strip(strip, session);
        for (StepPage each : pages) {
            var line = new RailStep(each.number(), () -> model.open(each.number()));
            lines.add(line);
            steps.getChildren().add(line);
            each.sentence().addListener((observed, before, now) -> ifShown(each, () -> showSentence(now)));
        }
        var narrow = new NarrowRail(rail, List.of(brand, practiceCard), lines, allMigrations);
        ((Region) root).widthProperty().addListener((observed, before, now) -> narrow.fit(now.doubleValue()));
        this.fitRail = () -> narrow.fit(((Region) root).getWidth());
        listen();
        showAll();
    }

    Parent root() {
        return root;
    }

    /** Gives the rail the width for the window and for the size of text. */
    void fitRail() {
        fitRail.run();
    }

    /** The page on screen; empty until the engine has told where the migration stands. */
    Optional<StepPage> shown() {
        return pages.stream().filter(each -> each.number() == model.shown().get()).findFirst();
    }

    /** The regions that F6 walks through. */
    List<Node> regions() {
        return List.of(headActs, page, next.getParent(), strip, steps);
    }

    private void listen() {
        model.shown().addListener((observed, before, now) -> openPage());
        session.status().addListener((observed, before, now) -> showAll());
        session.connection().addListener((observed, before, now) -> showPractice());
        session.savedAt().addListener((observed, before, now) -> stripLine.show());
        session.tasks().running().addListener((observed, before, now) -> {
            now.ifPresent(task -> task.progress().addListener((o, b, n) -> showProgress()));
            now.ifPresent(task -> task.paused().addListener((o, b, n) -> showProgress()));
            showProgress();
        });
    }

    /** The page takes the keys: its own ones work at once, and Tab goes on in it. */
    private void openPage() {
        shown().ifPresent(each -> {
            title.setText(each.title());
            page.getChildren().setAll(each.root());
            TextScale.fit(each.root());
            headActs.getChildren().setAll(each.headActs());
            footActs.getChildren().setAll(each.footActs());
            showSentence(each.sentence().getValue());
            Motion.comeIn(each.root());
            each.opened();
            each.keys().requestFocus();
        });
        showAll();
    }

    private void showAll() {
        showPractice();
        showProgress();
        showNext();
    }

    private void showPractice() {
        practice.setText(session.practice());
        destination.setText(session.connection().get()
                .map(c -> c.plan().isBlank() ? Texts.of("frame.practice.pipedrive")
                        : Texts.of("frame.practice.to", Texts.of("plan." + c.plan()), c.seats()))
                .orElse(Texts.of("frame.practice.new")));
    }

    private void showProgress() {
        for (int i = 0; i < lines.size(); i++) {
            int number = pages.get(i).number();
            lines.get(i).show(model.lineOf(number), number == model.shown().get());
        }
        stripLine.show();
    }

    private void showNext() {
        FrameModel.Next state = model.nextOf(Math.max(1, model.shown().get()));
        boolean last = model.shown().get() >= FrameModel.STEPS;
        next.setText(state.text());
        next.setVisible(!last);
        next.setManaged(!last);
        next.getStyleClass().remove("off");
        if (!state.open()) {
            next.getStyleClass().add("off");
        }
        next.setAccessibleText(state.open() ? state.text() : Texts.of("frame.next.read", state.text(), state.reason()));
        boolean tell = !state.open() && !state.reason().isBlank();
        reason.setText(state.reason());
        reasonRow.setVisible(tell);
        reasonRow.setManaged(tell);
        back.setText(model.shown().get() <= 1 ? Texts.of("frame.rail.all") : Texts.of("frame.back"));
    }

    private void showSentence(Sentence now) {
        var words = Rows.growing(Labels.fact(now.fact(), now.rest()));
        sentence.getStyleClass().setAll("tone-" + now.tone().id());
        sentence.getChildren().setAll(Icons.of(now.tone().icon()), words);
        sentence.setAccessibleText(now.fact() + " " + now.rest());
    }

    private void ifShown(StepPage each, Runnable act) {
        if (each.number() == model.shown().get()) {
            act.run();
        }
    }

    @FXML
    private void goNext() {
        model.next();
    }

    @FXML
    private void goBack() {
        if (!model.back()) {
            acts.allMigrations();
        }
    }

    @FXML
    private void showStart() {
        acts.allMigrations();
    }

    @FXML
    private void showHelp() {
        shown().ifPresent(each -> acts.help(each.number()));
    }

    @FXML
    private void copyCommand() {
        shown().ifPresent(each -> acts.copyCommand(each.number()));
    }

    @FXML
    private void showSettings() {
        acts.settings();
    }
}
