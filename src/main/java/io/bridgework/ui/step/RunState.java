package io.bridgework.ui.step;

import io.bridgework.engine.Progress;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import java.util.Optional;

/** What the sixth page shows: nothing begun, running, or how it ended. */
record RunState(
        Optional<RunView> ended, boolean working, Optional<Progress> progress, boolean paused, boolean ending,
        Optional<Trouble> trouble) {
    static final RunState EMPTY =
            new RunState(Optional.empty(), false, Optional.empty(), false, false, Optional.empty());

    Sentence sentence() {
        if (working && paused) {
            return new Sentence(Tone.QUIET, Texts.of("run.sentence.paused"), Texts.of("run.sentence.paused.rest"));
        }
        if (working) {
            long rejects = progress.map(Progress::rejects).orElse(0L);
            String fact = progress.filter(p -> p.total() > 0)
                    .map(p -> Texts.of("run.sentence.count", p.done(), p.total()))
                    .orElse(Texts.of("run.sentence.beginning"));
            return new Sentence(Tone.RUNNING, fact,
                    rejects == 0 ? Texts.of("run.sentence.well") : Texts.of("run.sentence.rejects", rejects));
        }
        if (trouble.isPresent()) {
            return new Sentence(Tone.STOPPED, trouble.get().happened(), trouble.get().next());
        }
        return ended.map(run -> Ending.of(run, 6)).map(end -> new Sentence(end.tone(), end.headline(), ""))
                .orElse(new Sentence(Tone.QUIET, Texts.of("run.sentence.before"), Texts.of("run.sentence.before.rest")));
    }

    RunState with(Optional<RunView> result) {
        return new RunState(result, false, Optional.empty(), false, false, Optional.empty());
    }

    RunState at(Optional<Progress> snapshot, boolean nowPaused, boolean nowEnding) {
        return new RunState(ended, true, snapshot, nowPaused, nowEnding, Optional.empty());
    }

    RunState stoppedBy(Trouble why) {
        return new RunState(ended, false, Optional.empty(), false, false, Optional.of(why));
    }
}
