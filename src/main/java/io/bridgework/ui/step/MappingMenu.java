package io.bridgework.ui.step;

import io.bridgework.model.RecordKind;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Review on another computer, and what a file holds. */
final class MappingMenu {
    private final MappingModel model;
    private final Surroundings around;
    private final Supplier<Optional<String>> file;

    MappingMenu(MappingModel model, Surroundings around, Supplier<Optional<String>> file) {
        this.model = model;
        this.around = around;
        this.file = file;
    }

    MenuButton node() {
        var save = item(Texts.of("mapping.menu.export"), () -> around.files()
                .save(Texts.of("mapping.menu.export"), "mapping.xlsx").ifPresent(model::exportTo));
        var load = item(Texts.of("mapping.menu.import"), () -> around.files()
                .open(Texts.of("mapping.menu.import"), Texts.of("mapping.menu.files"), "*.xlsx", "*.csv", "*.json")
                .ifPresent(model::importFrom));
        var kinds = new Menu(Texts.of("mapping.menu.kind"));
        for (RecordKind kind : RecordKind.values()) {
            kinds.getItems().add(item(Kinds.name(kind), () -> holds(Optional.of(kind))));
        }
        kinds.getItems().addAll(
                new SeparatorMenuItem(), item(Texts.of("mapping.menu.kind.none"), () -> holds(Optional.empty())));
        var button = new MenuButton(Texts.of("mapping.menu"), Icons.of("share"), save, load, kinds);
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        return button;
    }

    private void holds(Optional<RecordKind> kind) {
        file.get().ifPresent(name -> model.setKind(name, kind));
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
