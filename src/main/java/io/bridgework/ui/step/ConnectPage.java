package io.bridgework.ui.step;

import atlantafx.base.controls.PasswordTextField;
import io.bridgework.migration.Views.AccountView;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.ui.part.Fxml;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.TroublePane;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;

/** Step 1: where the data is, which plan, which account; and at the right what that means. */
final class ConnectPage implements StepPage {
    @FXML private TextField source;
    @FXML private HBox found;
    @FXML private HBox plans;
    @FXML private HBox seats;
    @FXML private Slider reserve;
    @FXML private Label reserveShown;
    @FXML private SearchableComboBox<String> zone;
    @FXML private CheckBox sandbox;
    @FXML private HBox accountFields;
    @FXML private TextField address;
    @FXML private PasswordTextField token;
    @FXML private Label sandboxHint;
    @FXML private Label error;
    @FXML private Button test;
    @FXML private VBox account;
    @FXML private VBox side;
    @FXML private StackPane mark1;
    @FXML private StackPane mark2;
    @FXML private StackPane mark3;
    @FXML private StackPane mark4;
    private final ConnectModel model;
    private final Surroundings around;
    private final PlanPicker planPicker = new PlanPicker();
    private final SeatCounter seatCounter = new SeatCounter();
    private final Parent root;
    private final ConnectSide right;
    private boolean filled;

    ConnectPage(ConnectModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        this.root = Fxml.load("connect.fxml", this);
        this.right = new ConnectSide(side, model);
        plans.getChildren().add(planPicker.node());
        seats.getChildren().add(seatCounter.node());
        zone.getItems().setAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(ZoneId.systemDefault().getId());
        reserveShown.textProperty().bind(
                reserve.valueProperty().map(value -> Texts.of("figure.percent", value.intValue())));
        onlyWhen(accountFields, sandbox.selectedProperty().not());
        onlyWhen(sandboxHint, sandbox.selectedProperty());
        onlyWhen(error, error.textProperty().isNotEmpty());
        around.suggestedSource().map(Path::toString).ifPresent(path -> {
            source.setText(path);
            sandbox.setSelected(true);
            planPicker.choose("growth");
            seatCounter.set(3);
            zone.setValue("America/New_York");
        });
        model.state().addListener((observed, before, now) -> show(now));
        show(model.state().get());
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return Texts.of("step.1.name");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ObservableValue<Sentence> sentence() {
        return model.state().map(ConnectState::sentence);
    }

    @Override
    public void opened() {
        model.opened();
    }

    @Override
    public void mainAct() {
        connect();
    }

    private void show(ConnectState state) {
        state.connection().ifPresent(this::fillOnce);
        mark(mark1, 1, state.connection().isPresent());
        mark(mark2, 2, state.connection().isPresent());
        mark(mark3, 3, state.connection().isPresent());
        mark(mark4, 4, state.isAccountTested());
        test.setDisable(state.working());
        test.getStyleClass().remove("main");
        if (!state.isAccountTested()) {
            test.getStyleClass().add("main");
        }
        found.getChildren().clear();
        state.connection().ifPresent(view -> {
            fact("file-text", Texts.of("connect.found.tables", view.tables().size()));
            fact("paperclip", Texts.of("connect.found.documents", view.documents()));
            fact(view.unused().isEmpty() ? "check" : "minus-circle", Texts.of("connect.found.unused", view.unused().size()));
        });
        onlyIf(found, state.connection().isPresent());
        account.getChildren().clear();
        state.connection().flatMap(ConnectionView::account).ifPresent(this::showAccount);
        state.trouble().ifPresent(why -> account.getChildren().setAll(new TroublePane(why, this::connect)));
        right.show(state);
    }

    private void showAccount(AccountView view) {
        account.getChildren().setAll(
                told("check", Texts.of("connect.account.known", view.company(), view.user())),
                told(view.admin() ? "check" : "alert-triangle",
                        Texts.of(view.admin() ? "connect.account.admin" : "connect.account.notadmin")),
                told("check", Texts.of("connect.account.fields", view.customFieldsInUse(), view.usersActive())));
    }

    private static HBox told(String icon, String text) {
        return Rows.row(9, Icons.of(icon, icon.equals("check") ? "icon-accent" : "icon-warning"),
                Rows.growing(Labels.wrapped(text, "grid-text")));
    }

    private void fact(String icon, String text) {
        found.getChildren().add(Rows.row(7, Icons.of(icon), Labels.of(text, "grid-text", "muted")));
    }

    /** The engine's answers stand in the fields when a migration is opened again; after that they are the person's. */
    private void fillOnce(ConnectionView view) {
        if (!filled) {
            filled = true;
            source.setText(view.source());
            planPicker.choose(view.plan());
            seatCounter.set(view.seats());
            reserve.setValue(view.reservePercent());
            zone.setValue(view.zone());
            sandbox.setSelected(view.pipedrive().equals("sandbox") || view.pipedrive().startsWith("http://127.")
                    || sandbox.isSelected());
            address.setText(sandbox.isSelected() ? "" : view.pipedrive());
        }
    }

    private static void mark(StackPane mark, int number, boolean done) {
        mark.getStyleClass().remove("filled");
        if (done) {
            mark.getStyleClass().add("filled");
        }
        mark.getChildren().setAll(done ? Icons.of("check") : Labels.of(String.valueOf(number), "accent", "strong"));
    }

    private static void onlyWhen(javafx.scene.Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private static void onlyIf(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void connect() {
        filled = true;
        Optional<String> problem = model.connect(new ConnectForm(
                source.getText(), sandbox.isSelected(), address.getText(), token.getPassword(), planPicker.plan(),
                seatCounter.seats(), (int) reserve.getValue(), zone.getValue() == null ? "" : zone.getValue()));
        error.setText(problem.map(Texts::of).orElse(""));
    }

    @FXML
    private void chooseFolder() {
        around.files().folder(Texts.of("connect.data.folder")).ifPresent(path -> source.setText(path.toString()));
    }

    @FXML
    private void chooseZip() {
        around.files().open(Texts.of("connect.data.zip"), "ZIP", "*.zip")
                .ifPresent(path -> source.setText(path.toString()));
    }
}
