package io.bridgework.ui.step;

import io.bridgework.ui.part.Sentence;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;

/** A page of the wizard as its frame sees it. The frame knows no page by name. */
public interface StepPage {
    /** 1 to 7 */
    int number();

    String title();

    Parent root();

    ObservableValue<Sentence> sentence();

    /** Acts on the whole page, at most three, at the right of the head. */
    default List<Node> headActs() {
        return List.of();
    }

    /** What takes the keys when the page comes to the front. */
    default Node keys() {
        return root();
    }

    /** What stands beside Next in the footer. */
    default List<Node> footActs() {
        return List.of();
    }

    /** Called each time the page comes to the front: shows what the engine knows now. */
    void opened();

    /** What Ctrl+Enter does. */
    void mainAct();
}
