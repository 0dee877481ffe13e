package io.bridgework.migration;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.engine.RunStatus;
import io.bridgework.engine.StageRunner;
import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.Verdict;
import io.bridgework.model.DraftId;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.PipedriveClient.Usage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sample: chosen, sent, read back, compared; then approved or undone by a person. */
final class SampleDesk {
    static final String DOCUMENT = "result/sample-view";

    private final Session session;
    private final StageRunner stages;
    private final LoadStage stage;

    SampleDesk(Session session, StageRunner stages, LoadStage stage) {
        this.session = session;
        this.stages = stages;
        this.stage = stage;
    }

    SampleView send(int size, Progress.Listener listener, CancellationToken cancellation) {
        stages.ensure("draft", listener, cancellation);
        List<DraftId> marked = session.workspace().drafts().sample();
        Set<DraftId> chosen = marked.isEmpty()
                ? new SampleChoice(session.workspace().drafts()).choose(size)
                : Set.copyOf(marked);
        session.workspace().drafts().markSample(chosen);
        RunStatus status = stages.run(stage.with(RunOptions.NONE, chosen).id(), listener, cancellation);
        if (status == RunStatus.STOPPED || status == RunStatus.WAITING) {
            throw new TroubleException(new StatusDesk(session, stages, null).result("sample")
                    .flatMap(Views.RunView::trouble).orElse(Trouble.stopped(
                            "STOP", "Sending the sample was stopped.", "What was sent is recorded.", "Send the sample again to go on.")));
        }
        return put(compare(chosen, listener, cancellation));
    }

    private SampleView compare(Set<DraftId> chosen, Progress.Listener listener, CancellationToken cancellation) {
        var rows = new ArrayList<DiffRow>();
        var meter = new ProgressMeter("sample", listener, System::nanoTime);
        Usage before = session.account().client().usage();
        long began = session.environment().clock().millis();
        var readBack = new ReadBack(
                session.workspace().drafts(), session.workspace().ledger(), session.account(),
                ReconcileStage.knownSchema(session), meter, cancellation, new DeletionBook(session));
        readBack.compare(chosen::contains, rows::add);
        new RunBook(session).spent(
                before, session.account().client().usage(), readBack.tokensAtLeast(), session.environment().clock().millis() - began);
        rows.sort(Comparator.comparing(DiffRow::verdict).reversed());
        Map<Verdict, Long> summary = new EnumMap<>(Verdict.class);
        rows.forEach(row -> summary.merge(row.verdict(), 1L, Long::sum));
        return new SampleView(chosen.size(), rows, summary, true, false);
    }

    Optional<SampleView> last() {
        return session.document(DOCUMENT).map(node -> Json.value(node, SampleView.class));
    }

    SampleView approve(String by) {
        SampleView sample = last().filter(SampleView::sent).orElseThrow(() -> new TroubleException(Trouble.waits(
                "SAMPLE", "No sample has been sent yet.", "Nothing was approved.", "Send the sample and look at it first.")));
        var approved = new SampleView(sample.records(), sample.diff(), sample.summary(), true, true);
        session.put(DOCUMENT, approved, "sample of " + sample.records() + " records approved", by);
        return approved;
    }

    void forget(String by) {
        session.workspace().drafts().markSample(List.of());
        session.put(DOCUMENT, new SampleView(0, List.of(), Map.of(), false, false), "sample undone", by);
    }

    private SampleView put(SampleView view) {
        session.put(DOCUMENT, view, "sample of " + view.records() + " records sent", "bridgework");
        return view;
    }
}
