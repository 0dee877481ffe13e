package io.bridgework.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** What a person could not read: text that is cut without being shown whole on hover, and buttons without a name. */
final class Legible {
    private Legible() {}

    /** Sentences about what is wrong; empty when all can be read. */
    static List<String> complaints(Node root) {
        var complaints = new ArrayList<String>();
        all(root).forEach(node -> {
            if (node instanceof Labeled labeled && isCut(labeled)) {
                complaints.add("“" + labeled.getText() + "” is cut");
            }
            if (node instanceof ButtonBase button && !isNamed(button)) {
                complaints.add("a button has no name: " + button.getStyleClass() + " " + button.getId());
            }
        });
        return complaints;
    }

    private static boolean isCut(Labeled labeled) {
        String dots = labeled.getEllipsisString();
        return labeled.getTooltip() == null && isSaying(labeled) && !labeled.getText().endsWith(dots) && !isInCell(labeled)
                && labeled.getChildrenUnmodifiable().stream()
                        .anyMatch(child -> child instanceof Text text && text.isVisible() && text.getText().endsWith(dots));
    }

    private static boolean isNamed(ButtonBase button) {
        return isSaying(button) || button.getAccessibleText() != null
                || all(button).anyMatch(node -> node != button && node instanceof Labeled inside && isSaying(inside));
    }

    private static boolean isSaying(Labeled labeled) {
        return labeled.getText() != null && !labeled.getText().isBlank();
    }

    /** Cells may end in dots: the whole stands beside the table. */
    private static boolean isInCell(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent).anyMatch(each -> each instanceof IndexedCell);
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Legible::all))
                : Stream.of(node);
    }
}
