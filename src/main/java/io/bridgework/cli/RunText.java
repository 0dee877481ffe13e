package io.bridgework.cli;

import io.bridgework.engine.RunStatus;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.model.KindCounts;
import io.bridgework.model.RecordKind;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a run stands or ended, for people. */
final class RunText {
    private static final int SHOWN = 20;

    private final PrintStream out;

    RunText(PrintStream out) {
        this.out = out;
    }

    void run(RunView view) {
        out.println(headline(view));
        if (!view.kinds().isEmpty()) {
            out.printf("  %-15s %8s %8s %8s %9s %8s %8s %8s%n", "", "read", "made", "updated", "unchanged", "left out", "held", "checked");
            for (Map.Entry<RecordKind, KindCounts> kind : view.kinds().entrySet()) {
                KindCounts c = kind.getValue();
                out.printf("  %-15s %8d %8d %8d %9d %8d %8d %8d%n", Words.of(kind.getKey().id()), c.read(), c.created(), c.updated(),
                        c.unchanged(), c.skipped(), c.rejected(), c.inDoubt());
            }
        }
        if (!view.stage().equals("none")) {
            out.println("  Tokens: " + view.tokensSpent() + " (least possible " + view.tokensFloor() + "), requests: "
                    + view.requests() + ", time: " + view.seconds() + " s");
        }
        view.remarks().forEach(remark -> out.println("  " + remark));
        view.rejects().stream().limit(SHOWN).forEach(r ->
                out.println("  held back: " + r.file() + " row " + r.row() + " (" + r.key() + "): " + r.reason()));
        if (view.rejects().size() > SHOWN) {
            out.println("  and " + (view.rejects().size() - SHOWN) + " more held back; the report lists each.");
        }
        view.differences().stream().limit(SHOWN).forEach(d ->
                out.println("  difference: " + d.record() + ", " + d.entity() + " " + d.field() + ": " + d.verdict().id()));
        view.conflicts().stream().limit(SHOWN).forEach(c ->
                out.println("  left alone: " + c.record() + ", " + c.entity() + " " + c.field()));
        if (!view.stage().equals("rollback") && !view.changes().deleted().isEmpty()) {
            new ChangesText(out).deleted(view.changes().deleted());
        }
        view.trouble().ifPresent(new TroubleText(out)::print);
    }

    private static String headline(RunView view) {
        if (isOfNothing(view)) {
            return "Nothing of this practice was sent yet, so there is nothing to compare: the sample or the run comes first.";
        }
        return switch (view.status()) {
            case COMPLETED -> view.stage().equals("rollback") ? "Rolled back." : view.changes().deleted().isEmpty()
                    ? "Done. Everything has arrived."
                    : "Done. Everything is there but what was deleted in Pipedrive and left so: " + view.changes().deleted().size() + ".";
            case COMPLETED_WITH_REJECTS -> view.stage().equals("rollback")
                    ? "Rolled back, but for what people changed since."
                    : "Done, but not all of it: " + left(view) + ".";
            case STOPPED -> "Stopped. Half a run is safe; the same command goes on.";
            case WAITING -> "Waits for you.";
            case FAILED -> "It can't go on without a change.";
        };
    }

    /** Comparing before anything was sent: the only rows with a fate are those that never go. */
    private static boolean isOfNothing(RunView view) {
        return view.stage().equals("reconcile") && view.differences().isEmpty()
                && view.status() != RunStatus.STOPPED && view.status() != RunStatus.FAILED
                && view.kinds().entrySet().stream().filter(kind -> kind.getKey() != RecordKind.PROVIDER)
                        .allMatch(kind -> kind.getValue().created() + kind.getValue().updated() + kind.getValue().unchanged()
                                + kind.getValue().inDoubt() == 0);
    }

    private static String left(RunView view) {
        var parts = new ArrayList<String>();
        counted(parts, view.rejects().size(), "row is held back", "rows are held back");
        counted(parts, view.differences().size(), "value differs", "values differ");
        counted(parts, view.conflicts().size(), "value was changed on both sides", "values were changed on both sides");
        counted(parts, view.changes().deleted().size(), "record was deleted in Pipedrive", "records were deleted in Pipedrive");
        counted(parts, view.changes().unsure().size(), "record may have another number now", "records may have another number now");
        return parts.isEmpty() ? "something waits for your word" : String.join(", ", parts);
    }

    private static void counted(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }

    void status(StatusView view) {
        view.steps().forEach(step -> out.printf("%s %d %-10s %s%n", step.number() == view.currentStep() ? ">" : " ",
                step.number(), step.name(), step.sentence()));
        if (!view.run().stage().equals("none")) {
            out.println();
            run(view.run());
        }
    }

    void plan(RollbackPlan plan) {
        if (plan.requests() == 0) {
            out.println("There is nothing to take back: nothing of this is in Pipedrive.");
            return;
        }
        out.println("Rolling back would take " + plan.tokens() + " tokens, " + plan.requests() + " requests, "
                + plan.days() + (plan.days() == 1 ? " day." : " days."));
        plan.deletes().forEach((entity, count) -> out.printf("  removed   %-20s %8d%n", Words.of(entity), count));
        plan.restores().forEach((entity, count) -> out.printf("  put back  %-20s %8d%n", Words.of(entity), count));
        plan.cheaper().ifPresent(way -> {
            out.println("A cheaper way saves " + way.tokensSaved() + " tokens; about " + way.tokensLeft() + " are left then:");
            for (int i = 0; i < way.steps().size(); i++) {
                out.println("  " + (i + 1) + ". " + way.steps().get(i));
            }
        });
    }
}
