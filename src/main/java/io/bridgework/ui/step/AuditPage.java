package io.bridgework.ui.step;

import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Chips;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Fxml;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import io.bridgework.ui.part.TroublePane;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Step 2: the decision at hand, the queue behind it, and at the right what was found. */
final class AuditPage implements StepPage {
    @FXML private VBox card;
    @FXML private VBox queueCard;
    @FXML private Label queueHead;
    @FXML private HBox keys;
    @FXML private VBox queue;
    @FXML private VBox side;
    private final AuditModel model;
    private final Surroundings around;
    private final Parent root;
    private final AuditSide right;
    private final Button takeAll;

    AuditPage(AuditModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        this.root = Fxml.load("audit.fxml", this);
        this.right = new AuditSide(side);
        this.takeAll = Acts.button(Texts.of("audit.act.all"), "check-square", model::takeAllSuggestions);
        takeAll.setId("take-all");
        keys.getChildren().setAll(
                Chips.key("1"), Chips.key("2"), Chips.key("3"), Labels.of(Texts.of("audit.keys"), "grid-text", "muted"));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.state().addListener((observed, before, now) -> show(now));
        show(model.state().get());
    }

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return Texts.of("step.2.name");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ObservableValue<Sentence> sentence() {
        return model.state().map(AuditState::sentence);
    }

    @Override
    public List<Node> headActs() {
        return List.of(takeAll);
    }

    @Override
    public void opened() {
        model.opened();
    }

    @Override
    public void mainAct() {
        answer(1);
    }

    private void show(AuditState state) {
        takeAll.setDisable(state.open().stream().noneMatch(issue -> issue.suggestion().isPresent()));
        right.show(state);
        Optional<Node> focused = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
        card.getChildren().setAll(state.trouble().map(why -> (Node) new TroublePane(why, model::opened))
                .orElseGet(() -> cardOf(state)));
        showQueue(state);
        focused.filter(node -> node.getScene() == null).ifPresent(gone -> root.requestFocus());
    }

    private Node cardOf(AuditState state) {
        if (state.current().isPresent()) {
            Issue issue = state.current().get();
            int number = state.issues().indexOf(issue) + 1;
            return new DecisionCard(
                    issue, number, state.issues().size(), state.sentWords(), answer -> model.answer(issue, answer),
                    () -> FindingList.show(issue, around.dialogs()));
        }
        boolean done = state.audit().isPresent();
        var calm = new VBox(10, Icons.large(done ? "check-circle" : "loader", "icon-accent"),
                Labels.wrapped(Texts.of(done ? "audit.none.title" : "audit.working.title"), "question"),
                Labels.wrapped(Texts.of(done ? "audit.none.text" : "audit.working.text"), "muted"));
        calm.setPadding(new Insets(28));
        return calm;
    }

    private void showQueue(AuditState state) {
        queue.getChildren().clear();
        state.issues().stream().filter(issue -> state.current().filter(issue::equals).isEmpty())
                .forEach(issue -> queue.getChildren().add(line(issue)));
        queueHead.setText(Texts.of("audit.queue.head", queue.getChildren().size()));
        queueCard.setVisible(!state.issues().isEmpty());
    }

    private Button line(Issue issue) {
        var content = Rows.row(11, Icons.of(Kinds.icon(issue.kind())), Labels.cut(issue.title()));
        if (issue.cannotWait()) {
            content.getChildren().add(Chips.of(Tone.NEEDS_YOU, Texts.of("audit.queue.cannotwait")));
        }
        content.getChildren().add(Rows.spacer());
        String said = issue.decidedWords().orElseGet(() -> issue.suggestion()
                .map(answer -> Texts.of("audit.queue", answer.title())).orElse(Texts.of("audit.queue.decide")));
        if (issue.decided().isPresent()) {
            content.getChildren().add(Icons.of("check", "icon-accent"));
        }
        Label count = Labels.of(Figures.whole(issue.count()), "strong", "right");
        content.getChildren().addAll(Labels.of(said, "grid-text", "muted"), Rows.wide(64, count));
        var button = new Button("", content);
        content.prefWidthProperty().bind(queue.widthProperty().subtract(44));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("row-button");
        button.setAccessibleText(issue.title() + ", " + Figures.whole(issue.count()) + ", " + said);
        button.setOnAction(event -> model.choose(issue.code()));
        return button;
    }

    private void pressed(KeyEvent event) {
        String typed = event.getText();
        boolean inText = event.getTarget() instanceof TextInputControl;
        if (!inText && !event.isAltDown() && typed.length() == 1 && "123".contains(typed)) {
            answer(Integer.parseInt(typed));
            event.consume();
        }
    }

    private void answer(int number) {
        model.state().get().current().ifPresent(issue -> issue.answers().stream().skip(number - 1L).findFirst()
                .ifPresent(answer -> model.answer(issue, answer)));
    }
}
