package io.bridgework.ui.step;

import io.bridgework.engine.RunStatus;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.KindCounts;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import java.util.Optional;
import java.util.Set;

/** How work ended, in the same three answers each time: what happened, what it means for the data, what to do next. */
record Ending(
        Tone tone, String icon, String headline, String happened, String meaning, String next, String code,
        boolean mayGoOn) {
    private static final Set<String> BY_ITSELF = Set.of("BUDGET", "NET");

    static Ending of(RunView run, int step) {
        String stage = run.stage().equals("rollback") ? "rollback" : "load";
        return switch (run.status()) {
            case COMPLETED -> completed(stage, run, step);
            case COMPLETED_WITH_REJECTS -> heldBack(stage, run, step);
            case WAITING, STOPPED, FAILED -> cutShort(run, step);
        };
    }

    /** Of a roll-back that took back a part. */
    static Ending ofPart(RunView run) {
        return completed("part", run, 7);
    }

    private static Ending completed(String stage, RunView run, int step) {
        return new Ending(
                Tone.DONE, "check-circle", Texts.of("ending." + stage + ".done"),
                Texts.of("ending." + stage + ".done.happened", arrived(run), run.tokensSpent()),
                Texts.of("ending." + stage + ".done.meaning"), Texts.of("ending." + stage + ".done.next"),
                "DONE-" + step, false);
    }

    private static Ending heldBack(String stage, RunView run, int step) {
        int held = run.rejects().size() + run.conflicts().size();
        return new Ending(
                Tone.NEEDS_YOU, "flag", Texts.of("ending." + stage + ".held", held),
                Texts.of("ending." + stage + ".held.happened", arrived(run), run.rejects().size(),
                        run.conflicts().size()),
                Texts.of("ending." + stage + ".held.meaning"), Texts.of("ending." + stage + ".held.next"),
                "HELD-" + step, false);
    }

    private static Ending cutShort(RunView run, int step) {
        Optional<Trouble> known = run.trouble().or(() -> run.waitsFor().stream().findFirst());
        if (known.isEmpty()) {
            return new Ending(
                    Tone.QUIET, "pause-circle", Texts.of("ending.STOP"), Texts.of("ending.stopped.happened"),
                    Texts.of("ending.stopped.meaning"), Texts.of("ending.stopped.next"), "STOP-" + step, true);
        }
        Trouble trouble = known.get();
        boolean waits = BY_ITSELF.contains(trouble.code());
        Tone tone = waits ? Tone.RUNNING : run.status() == RunStatus.FAILED ? Tone.STOPPED
                : run.status() == RunStatus.WAITING ? Tone.NEEDS_YOU : Tone.QUIET;
        String icon = waits ? "moon" : run.status() == RunStatus.FAILED ? "x-octagon"
                : trouble.code().startsWith("BLOCK") ? "slash" : "pause-circle";
        return new Ending(
                tone, icon, Texts.ofKnown("ending." + trouble.code(), Texts.of("ending." + run.status().id())),
                trouble.happened(), trouble.meaning(), trouble.next(), trouble.code() + "-" + step, true);
    }

    /** Records that are in Pipedrive after the run. */
    static long arrived(RunView run) {
        return run.kinds().values().stream().mapToLong(Ending::arrived).sum();
    }

    static long arrived(KindCounts counts) {
        return counts.created() + counts.updated() + counts.unchanged();
    }
}
