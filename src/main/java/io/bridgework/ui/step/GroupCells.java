package io.bridgework.ui.step;

import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The words on a file's row, shared out over its cells, since table cells do not span. */
final class GroupCells {
    private GroupCells() {}

    /** @param place which column of the grid, from 0 */
    static Node of(GridLine.File line, int place) {
        return switch (place) {
            case 0 -> Labels.cut(line.file().file(), "strong");
            case 1 -> Labels.cut(line.file().kind().map(kind -> Texts.of("mapping.group.holds", Kinds.name(kind)))
                    .orElse(Texts.of("mapping.group.unknown")), "muted");
            case 3 -> line.file().key().isBlank() ? new Region() : Rows.row(
                    5, Labels.of(Texts.of("mapping.group.key"), "muted"), Labels.cut(line.file().key(), "medium"));
            case 4 -> Labels.cut(Texts.of("mapping.group.columns", line.columns()), "muted");
            case 5 -> line.needing() == 0 ? new Region() : Rows.row(
                    6, Icons.of("alert-triangle", "icon-grid", "icon-warning"),
                    Labels.cut(Texts.of("mapping.group.needing", line.needing()), "warning", "medium"));
            default -> new Region();
        };
    }
}
