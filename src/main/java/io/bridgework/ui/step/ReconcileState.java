package io.bridgework.ui.step;

import io.bridgework.engine.RunStatus;
import io.bridgework.migration.ReportSource.FillRate;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Automation;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the last page shows. @param all whether everything was rolled back, not a part */
record ReconcileState(
        Facts facts, Optional<RunView> rolledBack, boolean all, Optional<Path> report, boolean working, Optional<Trouble> trouble) {
    /** What the engine knows after the run. */
    record Facts(
            Optional<RunView> load, Optional<RunView> compared, List<FillRate> fill, List<Automation> automations) {
        static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    static final ReconcileState EMPTY =
            new ReconcileState(Facts.NONE, Optional.empty(), false, Optional.empty(), false, Optional.empty());

    Sentence sentence() {
        if (working) {
            return new Sentence(Tone.RUNNING, Texts.of("reconcile.sentence.working"), "");
        }
        if (trouble.isPresent()) {
            return new Sentence(Tone.STOPPED, trouble.get().happened(), trouble.get().next());
        }
        if (rolledBack.isPresent()) {
            Ending ending = ending(rolledBack.get());
            return new Sentence(ending.tone(), ending.headline(), "");
        }
        if (facts.compared().isEmpty()) {
            return facts.load().isEmpty()
                    ? new Sentence(Tone.QUIET, Texts.of("reconcile.sentence.norun"), "")
                    : new Sentence(Tone.NEEDS_YOU, Texts.of("reconcile.sentence.notyet"), "");
        }
        RunView compared = facts.compared().get();
        int open = compared.differences().size();
        int held = compared.rejects().size();
        String fact = Texts.of("reconcile.sentence.compared", Ending.arrived(compared), open);
        return new Sentence(open > 0 ? Tone.NEEDS_YOU : Tone.DONE, fact, Texts.of("reconcile.sentence.held", held));
    }

    /** A part that was taken back leaves the rest where it is, and says so. */
    Ending ending(RunView run) {
        return all || run.status() != RunStatus.COMPLETED ? Ending.of(run, 7) : Ending.ofPart(run);
    }

    ReconcileState with(Facts known) {
        return new ReconcileState(known, rolledBack, all, report, working, trouble);
    }

    ReconcileState atWork() {
        return new ReconcileState(facts, Optional.empty(), false, report, true, Optional.empty());
    }

    ReconcileState rested() {
        return new ReconcileState(facts, rolledBack, all, report, false, Optional.empty());
    }

    ReconcileState rolledBack(RunView run, boolean everything) {
        return new ReconcileState(facts, Optional.of(run), everything, report, false, Optional.empty());
    }

    ReconcileState reported(Path page) {
        return new ReconcileState(facts, rolledBack, all, Optional.of(page), false, Optional.empty());
    }

    ReconcileState stoppedBy(Trouble why) {
        return new ReconcileState(facts, rolledBack, all, report, false, Optional.of(why));
    }
}
