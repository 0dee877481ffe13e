package io.bridgework.ui;

import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Chips;
import io.bridgework.ui.part.Fxml;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.TextScale;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import io.bridgework.ui.part.TroublePane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where one begins: a new migration, the demo, or one of those that were opened before. */
final class StartView {
    private static final double ENOUGH_WIDTH = 1160;
    private static final double BRIDGE_HEIGHT = 214;
    @FXML private StackPane hero;
    @FXML private VBox words;
    @FXML private VBox page;
    @FXML private VBox assurances;
    @FXML private Button appearance;
    @FXML private Button begin;
    @FXML private VBox migrations;
    @FXML private VBox trouble;
    private final StartActs acts;
    private final Settings settings;
    private final Theme theme;
    private final Parent root;

    StartView(StartActs acts, Settings settings, Theme theme) {
        this.acts = acts;
        this.settings = settings;
        this.theme = theme;
        this.root = Fxml.load("start.fxml", this);
        var bridge = new HeroBridge();
        bridge.setMaxHeight(330);
        StackPane.setAlignment(bridge, Pos.BOTTOM_CENTER);
        bridge.setId("bridge");
        hero.getChildren().add(0, bridge);
        bridge.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> hero.getHeight() - assurances.getBoundsInParent().getMaxY() >= BRIDGE_HEIGHT,
                hero.heightProperty(), assurances.boundsInParentProperty()));
        List.of("check-square", "lock", "bell-off", "rotate-ccw").forEach(icon -> assurances.getChildren().add(
                Rows.row(14, Icons.of(icon), Rows.growing(Labels.wrapped(Texts.of("start.assurance." + icon), "hero-assurance")))));
        ((Region) root).widthProperty().addListener((observed, old, now) -> fit(now.doubleValue()));
        showAppearance();
        showMigrations();
    }

    Parent root() {
        return root;
    }

    void show(Trouble why, Runnable again) {
        trouble.getChildren().setAll(new TroublePane(why, again));
    }

    /** In a narrow window the promise gives way to what one can do. */
    private void fit(double width) {
        boolean narrow = width < ENOUGH_WIDTH * TextScale.factor();
        Rows.wide(narrow ? 340 : 460, hero);
        double beside = narrow ? 32 : 48;
        words.setPadding(new Insets(40, beside, 0, beside));
        double around = narrow ? 32 : 56;
        page.setPadding(new Insets(34, around, 20, around));
    }

    private void showMigrations() {
        migrations.getChildren().clear();
        List<Path> known = settings.migrations();
        if (known.isEmpty()) {
            var empty = Rows.row(12, Icons.of("inbox"), Labels.of(Texts.of("start.list.empty"), "muted"));
            empty.getStyleClass().add("card-pad");
            migrations.getChildren().add(empty);
        }
        known.forEach(each -> migrations.getChildren().add(line(each, each.equals(known.get(known.size() - 1)))));
    }

    private HBox line(Path workspace, boolean last) {
        boolean there = Files.isDirectory(workspace);
        var words = new VBox(
                Labels.cut(String.valueOf(workspace.getFileName()), "strong"),
                Labels.cut(there ? workspace.toString() : Texts.of("start.list.gone"), "grid-text", "muted"));
        var content = Rows.row(14, Icons.of(there ? "folder" : "alert-triangle"), Rows.growing(words));
        if (!there) {
            content.getChildren().add(Chips.of(Tone.STOPPED, Texts.of("start.list.gone.chip")));
        }
        content.getChildren().add(Icons.of("chevron-right"));
        content.setMaxWidth(Double.MAX_VALUE);
        var open = new Button("", content);
        open.setMaxWidth(Double.MAX_VALUE);
        open.getStyleClass().add("row-button");
        if (last) {
            open.getStyleClass().add("last");
        }
        content.prefWidthProperty().bind(open.widthProperty().subtract(44));
        open.setAccessibleText(Texts.of("start.list.open", String.valueOf(workspace.getFileName())));
        open.setOnAction(event -> acts.open(workspace));
        open.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                forget(workspace);
            }
        });
        return Rows.row(0, Rows.growing(open), Acts.icon(Texts.of("start.list.forget"), "x", () -> forget(workspace)));
    }

    private void forget(Path workspace) {
        settings.forget(workspace);
        showMigrations();
    }

    private void showAppearance() {
        boolean light = theme.appearance().get() == Appearance.LIGHT;
        appearance.setGraphic(new FontIcon(light ? "fth-moon" : "fth-sun"));
    }

    @FXML
    private void changeAppearance() {
        theme.choose(theme.appearance().get().other());
        showAppearance();
    }

    @FXML
    private void showHelp() {
        acts.help(0);
    }

    @FXML
    private void begin() {
        acts.begin();
    }

    @FXML
    private void demo() {
        acts.demo();
    }

    @FXML
    private void openAnother() {
        acts.openAnother();
    }
}
