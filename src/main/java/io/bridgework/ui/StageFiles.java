package io.bridgework.ui;

import io.bridgework.ui.part.FilePicker;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The system's own dialogs for files and folders. */
final class StageFiles implements FilePicker {
    private final Stage stage;
    private final Consumer<String> showAddress;

    StageFiles(Stage stage, Consumer<String> showAddress) {
        this.stage = stage;
        this.showAddress = showAddress;
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(stage)).map(java.io.File::toPath);
    }

    @Override
    public Optional<Path> open(String title, String kind, String... patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(java.io.File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(java.io.File::toPath);
    }

    @Override
    public void show(Path file) {
        showAddress.accept(file.toUri().toString());
    }
}
