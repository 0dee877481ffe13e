package io.bridgework.ui.step;

import io.bridgework.migration.Views.ColumnSample;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the third page shows. */
record MappingState(
        Optional<MappingView> view, Map<String, ColumnSample> samples, MappingFilter filter, String search,
        int sureFrom, int undoable, int redoable, Optional<Trouble> trouble) {
    static final MappingState EMPTY = new MappingState(
            Optional.empty(), Map.of(), MappingFilter.ALL, "", 95, 0, 0, Optional.empty());

    List<MappingRow> rows() {
        return view.map(v -> v.mapping().rows().stream().map(row -> new MappingRow(
                row, Optional.ofNullable(samples.get(row.file() + "|" + row.column())))).toList()).orElse(List.of());
    }

    List<MappingRow> shown() {
        return rows().stream().filter(row -> filter.lets(row) && row.matches(search)).toList();
    }

    long count(MappingFilter of) {
        return rows().stream().filter(of::lets).count();
    }

    /** Undecided columns on screen that are as sure as the slider asks. */
    List<MappingRow> confirmable() {
        return shown().stream().filter(row -> !row.isDecided() && row.mapping().confidence() * 100 >= sureFrom - 0.001)
                .toList();
    }

    Sentence sentence() {
        if (view.isEmpty()) {
            return trouble.map(t -> new Sentence(Tone.STOPPED, t.happened(), t.next())).orElse(Sentence.LOOKING);
        }
        long undecided = count(MappingFilter.UNDECIDED);
        if (undecided == 0) {
            return new Sentence(Tone.DONE, Texts.of("mapping.sentence.done", rows().size()),
                    Texts.of("mapping.sentence.done.rest"));
        }
        long needing = rows().stream().filter(row -> row.state().needsYou()).count();
        return new Sentence(
                needing > 0 ? Tone.NEEDS_YOU : Tone.DONE,
                Texts.of("mapping.sentence.ready", undecided - needing),
                needing > 0 ? Texts.of("mapping.sentence.needing", needing, Math.max(1, needing / 4))
                        : Texts.of("mapping.sentence.confirm"));
    }

    MappingState with(MappingView now, int undo, int redo) {
        return new MappingState(Optional.of(now), samples, filter, search, sureFrom, undo, redo, Optional.empty());
    }

    MappingState withSamples(Map<String, ColumnSample> more) {
        var all = new HashMap<>(samples);
        all.putAll(more);
        return new MappingState(view, Map.copyOf(all), filter, search, sureFrom, undoable, redoable, trouble);
    }

    MappingState filtered(MappingFilter by) {
        return new MappingState(view, samples, by, search, sureFrom, undoable, redoable, trouble);
    }

    MappingState searching(String words) {
        return new MappingState(view, samples, filter, words, sureFrom, undoable, redoable, trouble);
    }

    MappingState sureFrom(int percent) {
        return new MappingState(view, samples, filter, search, percent, undoable, redoable, trouble);
    }

    MappingState stoppedBy(Trouble why) {
        return new MappingState(view, samples, filter, search, sureFrom, undoable, redoable, Optional.of(why));
    }
}
