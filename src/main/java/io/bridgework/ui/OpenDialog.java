package io.bridgework.ui;

import atlantafx.base.controls.PasswordTextField;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.FilePicker;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks where a migration is kept and for its passphrase; a new one asks for the passphrase twice. */
final class OpenDialog {
    /** What to do with the answer. */
    @FunctionalInterface
    interface Answer {
        void open(Path workspace, char[] passphrase);
    }

    private final boolean isNew;
    private final Dialogs dialogs;
    private final FilePicker files;
    private final Answer answer;
    private final TextField folder = new TextField();
    private final PasswordTextField passphrase = new PasswordTextField();
    private final PasswordTextField again = new PasswordTextField();
    private final Label error = Labels.wrapped("", "field-error");

    OpenDialog(boolean isNew, Optional<Path> workspace, Dialogs dialogs, FilePicker files, Answer answer) {
        this.isNew = isNew;
        this.dialogs = dialogs;
        this.files = files;
        this.answer = answer;
        folder.setText(workspace.map(Path::toString).orElse(""));
        folder.setId("open-folder");
        passphrase.setId("open-passphrase");
        again.setId("open-again");
        hideError();
    }

    void show() {
        Node choose = Acts.button(Texts.of("open.folder.choose"), "folder", this::choose);
        var body = new VBox(12,
                field("open.folder.label", isNew ? "open.folder.hint.new" : "open.folder.hint",
                        Rows.row(8, Rows.growing(folder), choose)),
                field("open.passphrase.label", isNew ? "open.passphrase.hint.new" : "open.passphrase.hint",
                        withEye(passphrase)));
        if (isNew) {
            body.getChildren().add(field("open.again.label", "open.again.hint", withEye(again)));
        }
        body.getChildren().add(error);
        Button open = Acts.main(Texts.of(isNew ? "open.act.new" : "open.act"), "check", this::open);
        open.setId("open-act");
        open.setDefaultButton(true);
        dialogs.show(new DialogCard(isNew ? "folder-plus" : "unlock", Texts.of(isNew ? "open.title.new" : "open.title"),
                Texts.of(isNew ? "open.sentence.new" : "open.sentence"), body, 620,
                Acts.button(Texts.of("dialog.cancel"), "x", dialogs::close), open));
        Platform.runLater((folder.getText().isBlank() ? folder : passphrase)::requestFocus);
    }

    /** Says in the dialog why it did not open. */
    void fail(Trouble trouble) {
        showError(trouble.happened() + " " + trouble.next());
    }

    private void choose() {
        files.folder(Texts.of("open.folder.label")).ifPresent(path -> folder.setText(path.toString()));
    }

    private void open() {
        if (folder.getText().isBlank()) {
            showError(Texts.of("open.error.folder"));
        } else if (passphrase.getPassword().length() < (isNew ? 8 : 1)) {
            showError(Texts.of(isNew ? "open.error.short" : "open.error.empty"));
        } else if (isNew && !passphrase.getPassword().equals(again.getPassword())) {
            showError(Texts.of("open.error.differ"));
        } else {
            hideError();
            answer.open(Path.of(folder.getText().strip()), passphrase.getPassword().toCharArray());
        }
    }

    private void showError(String text) {
        error.setText(text);
        error.setGraphic(Icons.of("alert-octagon", "icon-danger"));
        error.setVisible(true);
        error.setManaged(true);
    }

    private void hideError() {
        error.setVisible(false);
        error.setManaged(false);
    }

    private static Node withEye(PasswordTextField field) {
        Button eye = Acts.icon(Texts.of("field.show"), "eye",
                () -> field.setRevealPassword(!field.getRevealPassword()));
        return Rows.row(8, Rows.growing(field), eye);
    }

    private static VBox field(String label, String hint, Node control) {
        return new VBox(5, Labels.of(Texts.of(label), "field-label"), control,
                Labels.wrapped(Texts.of(hint), "small", "muted"));
    }
}
