package io.bridgework.ui.step;

import io.bridgework.migration.Views.RunView;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.TroublePane;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What changed since it was sent, at the source and by people in Pipedrive, and what of it waits for a person's word. */
final class ChangedSince {
    private final VBox box;
    private final ConflictModel conflicts;
    private final Surroundings around;
    private Optional<RunView> load = Optional.empty();

    ChangedSince(VBox box, ConflictModel conflicts, Surroundings around) {
        this.box = box;
        this.conflicts = conflicts;
        this.around = around;
        conflicts.state().addListener((observed, old, now) -> show());
    }

    /** @param load the last one, with what it found changed */
    void show(Optional<RunView> load) {
        this.load = load;
        show();
    }

    private void show() {
        ConflictModel.State state = conflicts.state().get();
        box.getChildren().clear();
        state.trouble().ifPresent(why -> add(new TroublePane(why, conflicts::look)));
        if (state.current().isPresent()) {
            add(new ConflictCard(state, conflicts, zone()));
        }
        if (!state.unsure().isEmpty()) {
            add(new UnsureCard(state.unsure(), conflicts));
        }
        if (!state.deleted().isEmpty()) {
            add(new DeletedCard(state.deleted(), conflicts));
        }
        load.map(RunView::changes).filter(ChangesCard::isWorthTelling)
                .ifPresent(changes -> add(new ChangesCard(changes, around.dialogs())));
        if (state.toSend() > 0) {
            add(toSend(state.toSend()));
        }
        box.setVisible(!box.getChildren().isEmpty());
        box.setManaged(box.isVisible());
    }

    private void add(Node node) {
        box.getChildren().add(node);
    }

    private ZoneId zone() {
        return around.session().connection().get().map(known -> ZoneId.of(known.zone())).orElseGet(ZoneId::systemDefault);
    }

    private static Node toSend(int count) {
        var told = Rows.row(
                12, Icons.of("refresh-cw", "icon-run"),
                Rows.growing(Labels.wrapped(Texts.of("conflict.tosend", count), "grid-text")));
        told.getStyleClass().addAll("card", "card-pad");
        return told;
    }
}
