package io.bridgework.ui;

import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** Help and settings: the dialogs that belong to no page. */
final class SideDialogs {
    private static final String[][] KEYS = {{"Alt 1–7", "step"}, {"Alt ←", "back"}, {"Alt →", "next"},
        {"Ctrl Enter", "main"}, {"F6", "region"}, {"F8", "cover"}, {"Ctrl + −", "text"}, {"Esc", "close"}, {"F1", "help"}};
    private final Dialogs dialogs;
    private final Theme theme;

    SideDialogs(Dialogs dialogs, Theme theme) {
        this.dialogs = dialogs;
        this.theme = theme;
    }

    /** @param step 1 to 7, or 0 for the start page */
    void help(int step) {
        var body = new VBox(10, Labels.wrapped(Texts.of("help." + step + ".text")));
        body.getChildren().add(Labels.of(Texts.of("help.keys"), "list-head"));
        for (String[] key : KEYS) {
            body.getChildren().add(Rows.row(
                    12, Rows.wide(120, Labels.of(key[0], "strong")), Labels.of(Texts.of("help.key." + key[1]), "muted")));
        }
        dialogs.show(new DialogCard("help-circle", Texts.of("help.title"), "", body, 560, closing()));
    }

    /** A step as a command, to be copied. */
    void command(String command) {
        var line = new TextArea(command);
        line.setId("command-line");
        line.setEditable(false);
        line.setWrapText(true);
        line.setPrefRowCount(4);
        line.setAccessibleText(command);
        Button copy = Acts.main(Texts.of("command.copy"), "copy", () -> {
            var content = new ClipboardContent();
            content.putString(command);
            Clipboard.getSystemClipboard().setContent(content);
            dialogs.close();
        });
        copy.setId("command-copy");
        Button close = Acts.button(Texts.of("dialog.close"), "x", dialogs::close);
        dialogs.show(new DialogCard("terminal", Texts.of("command.title"), Texts.of("command.text"), line, 680, close, copy));
    }

    void settings() {
        var group = new ToggleGroup();
        var light = choice(Texts.of("settings.light"), Appearance.LIGHT, group);
        var dark = choice(Texts.of("settings.dark"), Appearance.DARK, group);
        var body = new VBox(10, Labels.of(Texts.of("settings.appearance"), "list-head"), light, dark,
                Labels.of(Texts.of("settings.text"), "list-head"), textSize());
        dialogs.show(new DialogCard("settings", Texts.of("settings.title"), "", body, 460, closing()));
    }

    private Node textSize() {
        var shown = Labels.of("", "strong");
        shown.textProperty().bind(theme.textPercent().map(percent -> Texts.of("figure.percent", percent)));
        return Rows.row(8, Acts.icon(Texts.of("settings.text.smaller"), "minus", () -> theme.resizeText(-1)),
                shown, Acts.icon(Texts.of("settings.text.larger"), "plus", () -> theme.resizeText(1)));
    }

    private RadioButton choice(String text, Appearance appearance, ToggleGroup group) {
        var choice = new RadioButton(text);
        choice.setToggleGroup(group);
        choice.setSelected(theme.appearance().get() == appearance);
        choice.setOnAction(event -> theme.choose(appearance));
        return choice;
    }

    private Button closing() {
        Button close = Acts.main(Texts.of("dialog.close"), "check", dialogs::close);
        close.setDefaultButton(true);
        return close;
    }
}
