package io.bridgework.ui.step;

import io.bridgework.migration.Views.RejectView;
import io.bridgework.ui.part.Chips;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import io.bridgework.ui.part.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What could not go, by reason, the biggest first. */
final class RejectsCard {
    private static final int SHOWN = 5;

    private RejectsCard() {}

    static List<Node> of(List<RejectView> rejects, long soFar) {
        var nodes = new ArrayList<Node>();
        HBox head = Rows.row(8, Labels.of(Texts.of("rejects.title"), "list-head"), Rows.spacer());
        nodes.add(head);
        if (rejects.isEmpty()) {
            head.getChildren().add(Chips.of(
                    soFar > 0 ? Tone.NEEDS_YOU : Tone.DONE, Texts.of("rejects.count", soFar)));
            nodes.add(Labels.wrapped(Texts.of(soFar > 0 ? "rejects.running" : "rejects.none"), "grid-text", "muted"));
            return nodes;
        }
        head.getChildren().add(Chips.of(Tone.NEEDS_YOU, "alert-triangle", Texts.of("rejects.count", rejects.size())));
        nodes.add(Labels.wrapped(Texts.of("rejects.text"), "grid-text", "muted"));
        Map<String, List<RejectView>> byReason = new LinkedHashMap<>();
        rejects.forEach(r -> byReason.computeIfAbsent(r.code(), code -> new ArrayList<>()).add(r));
        List<List<RejectView>> groups = byReason.values().stream()
                .sorted(Comparator.comparingInt((List<RejectView> group) -> group.size()).reversed()).toList();
        groups.stream().limit(SHOWN).forEach(group -> nodes.add(line(group)));
        if (groups.size() > SHOWN) {
            nodes.add(Labels.of(Texts.of("rejects.more", groups.size() - SHOWN), "grid-text", "muted"));
        }
        return nodes;
    }

    private static HBox line(List<RejectView> group) {
        RejectView first = group.get(0);
        String code = first.code();
        int dash = code.indexOf('-');
        String reason = Texts.ofKnown("finding." + (dash < 0 ? code : code.substring(0, dash)), Words.ofCode(code));
        var count = Labels.of(Figures.whole(group.size()), "strong", "right");
        HBox line = Rows.row(12, Rows.wide(36, count), Rows.growing(new VBox(
                Labels.wrapped(reason, "grid-text"), Labels.cut(first.file(), "small", "subtle"))));
        line.setAlignment(Pos.TOP_LEFT);
        line.setPadding(new Insets(6, 0, 6, 0));
        line.getStyleClass().add("line-above");
        return line;
    }
}
