package io.bridgework.ui.step;

import io.bridgework.engine.Progress;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.KindCounts;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.layout.VBox;

/** The bars of a run, in the order of its work. A kind with nothing to do has no bar. */
final class RunBars {
    private final VBox box;
    private Map<String, KindBar> bars = new LinkedHashMap<>();

    RunBars(VBox box) {
        this.box = box;
    }

    void show(Progress progress) {
        var parts = new LinkedHashMap<String, Progress.Part>();
        progress.kinds().forEach((kind, part) -> {
            if (part.total() > 0) {
                parts.put(kind, part);
            }
        });
        shape(parts);
        boolean nowSeen = false;
        for (Map.Entry<String, Progress.Part> each : parts.entrySet()) {
            Progress.Part part = each.getValue();
            boolean done = part.done() >= part.total();
            KindBar.State state = done ? KindBar.State.DONE
                    : nowSeen && part.done() == 0 ? KindBar.State.LATER : KindBar.State.NOW;
            nowSeen |= !done;
            bars.get(each.getKey()).show(part.done(), part.total(), state, true);
        }
    }

    void show(RunView run) {
        var parts = new LinkedHashMap<String, Progress.Part>();
        run.kinds().forEach((kind, counts) -> {
            if (counts.read() > 0) {
                parts.put(kind.id(), new Progress.Part(fated(counts), counts.read()));
            }
        });
        shape(parts);
        parts.forEach((kind, part) -> bars.get(kind).show(
                part.done(), part.total(), part.done() >= part.total() ? KindBar.State.DONE : KindBar.State.LATER,
                false));
    }

    private static long fated(KindCounts counts) {
        return counts.created() + counts.updated() + counts.unchanged() + counts.skipped() + counts.rejected();
    }

    private void shape(Map<String, Progress.Part> parts) {
        if (!bars.keySet().equals(parts.keySet())) {
            bars = new LinkedHashMap<>();
            parts.keySet().forEach(kind -> bars.put(kind, new KindBar(kind)));
            box.getChildren().setAll(bars.values());
        }
    }
}
