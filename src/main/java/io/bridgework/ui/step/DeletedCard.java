package io.bridgework.ui.step;

import io.bridgework.migration.Views.Deleted;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What people deleted or merged in Pipedrive since: it stays so, unless a person wants it sent again. */
final class DeletedCard extends VBox {
    private static final int SHOWN = 5;
    private final ConflictModel model;

    /** @param open records that nobody has decided on yet */
    DeletedCard(List<Deleted> open, ConflictModel model) {
        this.model = model;
        setId("deleted");
        getStyleClass().add("card");
        HBox head = Rows.row(12, Icons.of("trash-2", "icon-warning"),
                Rows.growing(Labels.wrapped(Texts.of("deleted.head", open.size()), "list-head")));
        head.setPadding(new Insets(12, 20, 12, 20));
        head.getStyleClass().add("line-below");
        getChildren().add(head);
        open.stream().limit(SHOWN).forEach(record -> getChildren().add(line(record)));
        if (open.size() > SHOWN) {
            Node more = Labels.wrapped(Texts.of("deleted.more", open.size() - SHOWN), "grid-text", "muted");
            VBox.setMargin(more, new Insets(8, 20, 0, 20));
            getChildren().add(more);
        }
        if (open.size() > 1) {
            var all = new FlowPane(8, 2,
                    act("deleted-all-leave", "deleted.all.leave", () -> model.decideDeleted(List.of(), false)),
                    act("deleted-all-resend", "deleted.all.resend", () -> model.decideDeleted(List.of(), true)));
            all.setPadding(new Insets(6, 16, 8, 16));
            getChildren().add(all);
        }
    }

    private Node line(Deleted record) {
        String name = record.name().isBlank() ? Kinds.nameOfRecord(record.record()) : record.name();
        String what = record.mergedInto().isBlank()
                ? Texts.of("deleted.gone") : Texts.of("deleted.merged", record.mergedInto());
        HBox line = Rows.row(10, Icons.of(Kinds.entityIcon(record.entity())), Rows.growing(new VBox(
                        Labels.wrapped(name, "medium"), Labels.wrapped(what, "small", "muted"))),
                act("deleted-leave", "deleted.leave", () -> model.decideDeleted(List.of(record), false)),
                act("deleted-resend", "deleted.resend", () -> model.decideDeleted(List.of(record), true)));
        line.setPadding(new Insets(7, 16, 7, 20));
        line.getStyleClass().add("line-below");
        return line;
    }

    private static Hyperlink act(String id, String words, Runnable act) {
        Hyperlink link = Acts.link(Texts.of(words), act);
        link.setId(id);
        return link;
    }
}
