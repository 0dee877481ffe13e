package io.bridgework.migration;

import io.bridgework.engine.RunStatus;
import io.bridgework.engine.StageRunner;
import io.bridgework.engine.StageRunner.Standing;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.StepState;
import io.bridgework.migration.Views.StepView;
import io.bridgework.model.Mapping;
import io.bridgework.model.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a migration stands: the state of each step, decided here and nowhere else. */
final class StatusDesk {
    private final Session session;
    private final StageRunner stages;
    private final ProviderDesk providers;

    StatusDesk(Session session, StageRunner stages, ProviderDesk providers) {
        this.session = session;
        this.stages = stages;
        this.providers = providers;
    }

    StatusView status() {
        var steps = new ArrayList<StepView>();
        steps.add(connect());
        steps.add(audit());
        steps.add(mapping());
        steps.add(providersStep());
        steps.add(sample());
        steps.add(run());
        steps.add(reconcile());
        int current = steps.stream().filter(step -> step.state() != StepState.DONE).mapToInt(StepView::number).findFirst().orElse(7);
        var shown = steps.stream().map(step -> step.number() == current && step.state() == StepState.TO_DO
                ? new StepView(step.number(), step.name(), StepState.NOW, step.sentence(), step.mayGoOn(), step.reason())
                : step).toList();
        return new StatusView(shown, current, lastRun(), session.workspace().notice(), session.environment().clock().instant());
    }

    private static StepView step(int number, String name, StepState state, String sentence, String reason) {
        return new StepView(number, name, state, sentence, reason.isEmpty(), reason);
    }

    private boolean isStaged() {
        return session.workspace().staging().snapshot() > 0;
    }

    private StepView connect() {
        if (!isStaged()) {
            return step(1, "Connect", StepState.TO_DO, "To do", "Next opens when the export is read");
        }
        if (!session.isAccountTested()) {
            return step(1, "Connect", StepState.NEEDS_YOU, "The account is missing", "Next opens when a Pipedrive account is tested");
        }
        int tables = session.workspace().staging().tables().size();
        return step(1, "Connect", StepState.DONE, tables == 1 ? "1 table read" : tables + " tables read", "");
    }

    private StepView audit() {
        if (!isStaged()) {
            return step(2, "Audit", StepState.TO_DO, "To do", "Connect the export first");
        }
        Standing standing = stages.standing("audit");
        if (standing != Standing.DONE) {
            return step(2, "Audit", standing == Standing.STALE ? StepState.OUT_OF_DATE : StepState.TO_DO,
                    standing == Standing.STALE ? "The export changed" : "To do", "Next opens when the export is checked");
        }
        long open = OpenFindings.of(session).size();
        if (open > 0) {
            return step(2, "Audit", StepState.NEEDS_YOU, open == 1 ? "1 decision left" : open + " decisions left",
                    "Next opens when each finding that cannot wait is decided: " + open + " to go");
        }
        long codes = session.workspace().findings().countsByCode().size();
        return step(2, "Audit", StepState.DONE, codes == 0 ? "Nothing needs you" : "Checked", "");
    }

    private StepView mapping() {
        Optional<Mapping> mapping = session.mapping();
        if (mapping.isEmpty()) {
            return step(3, "Mapping", StepState.TO_DO, "To do", "Connect the export first");
        }
        long open = mapping.get().rows().stream().filter(row -> !row.decision().isMade()).count();
        if (open > 0) {
            return step(3, "Mapping", StepState.NEEDS_YOU, open + (open == 1 ? " column needs you" : " columns need you"),
                    "Next opens when each column has a decision: " + open + " to go");
        }
        return step(3, "Mapping", StepState.DONE, mapping.get().rows().size() + " columns confirmed", "");
    }

    private StepView providersStep() {
        if (session.mapping().isEmpty() || !session.isAccountTested()) {
            return step(4, "Providers", StepState.TO_DO, "To do", "Connect the export and the account first");
        }
        List<?> all = providers.view().providers();
        long open = providers.view().providers().stream().filter(provider -> !provider.isSettled()).count();
        if (open > 0) {
            return step(4, "Providers", StepState.NEEDS_YOU, open + (open == 1 ? " provider needs you" : " providers need you"),
                    "Next opens when each provider has a user: " + open + " to go");
        }
        return step(4, "Providers", StepState.DONE, all.size() == 1 ? "1 provider matched" : all.size() + " providers matched", "");
    }

    private StepView sample() {
        Optional<SampleView> sample = session.document(SampleDesk.DOCUMENT).map(node -> Json.value(node, SampleView.class));
        if (sample.isEmpty() || !sample.get().sent()) {
            return step(5, "Sample", StepState.TO_DO, "To do", "Next opens when the sample is sent and approved");
        }
        return sample.get().approved()
                ? step(5, "Sample", StepState.DONE, sample.get().records() + " records approved", "")
                : step(5, "Sample", StepState.NEEDS_YOU, "Sent, waits for your look", "Next opens when the sample is approved");
    }

    private StepView run() {
        Optional<RunView> load = result("load");
        if (load.isEmpty()) {
            return step(6, "Full run", StepState.TO_DO, "To do", "Next opens when everything has been sent");
        }
        boolean ended = load.get().status() == RunStatus.COMPLETED || load.get().status() == RunStatus.COMPLETED_WITH_REJECTS;
        if (!ended) {
            boolean waits = load.get().trouble().map(Trouble::code).filter("BUDGET"::equals).isPresent();
            return step(6, "Full run", waits ? StepState.WAITING : StepState.NEEDS_YOU, waits ? "Goes on after the reset" : "Stopped, can go on",
                    "Next opens when everything has been sent");
        }
        long deleted = new DeletionBook(session).view().stream().filter(record -> record.choice().equals("open")).count();
        if (deleted > 0) {
            return step(6, "Full run", StepState.NEEDS_YOU,
                    deleted + (deleted == 1 ? " record was deleted in Pipedrive" : " records were deleted in Pipedrive"), "");
        }
        int held = load.get().rejects().size();
        if (session.has(RollbackStage.PART)) {
            return step(6, "Full run", StepState.DONE, "Sent, a part taken back", "");
        }
        return step(6, "Full run", StepState.DONE, held == 0 ? "Everything was sent" : "Sent, " + held + " held back", "");
    }

    private StepView reconcile() {
        Optional<RunView> result = result("reconcile");
        if (result.isEmpty()) {
            return step(7, "Reconcile", StepState.TO_DO, "To do", "The run comes first");
        }
        int differences = result.get().differences().size();
        if (stages.standing("reconcile") == Standing.STALE) {
            return step(7, "Reconcile", StepState.OUT_OF_DATE, "Something was sent since", "");
        }
        return differences == 0
                ? step(7, "Reconcile", StepState.DONE, "Every field is the same", "")
                : step(7, "Reconcile", StepState.NEEDS_YOU, differences + (differences == 1 ? " difference" : " differences"), "");
    }

    Optional<RunView> result(String stage) {
        return session.document("result/" + stage).filter(node -> !node.isNull())
                .map(node -> Json.value(node, RunView.class));
    }

    RunView lastRun() {
        return result("last").map(last -> last.with(last.changes().with(new DeletionBook(session).view()))).orElseGet(() -> new RunView(
                "none", RunStatus.WAITING, Map.of(), 0, 0, 0, 0, List.of(), List.of(), List.of(), waitsFor(), Optional.empty()));
    }

    private List<Trouble> waitsFor() {
        return isStaged() ? List.of() : List.of(Trouble.waits(
                "CONNECT", "No export is connected yet.", "Nothing was read and nothing was sent.",
                "Name the export and the Pipedrive account."));
    }
}
