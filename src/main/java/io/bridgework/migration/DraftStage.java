package io.bridgework.migration;

import io.bridgework.engine.RunStatus;
import io.bridgework.engine.Stage;
import io.bridgework.engine.StageContext;
import io.bridgework.mapping.Transformer;
import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.RowOutcome;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Staging;
import java.util.List;

/** Transforms staged rows into drafts: what shall be in Pipedrive, and one outcome for each row. */
final class DraftStage implements Stage {
    private final Session session;
    private final ProviderDesk providers;

    DraftStage(Session session, ProviderDesk providers) {
        this.session = session;
        this.providers = providers;
    }

    @Override
    public String id() {
        return "draft";
    }

    @Override
    public List<String> needs() {
        return List.of("propose", "audit");
    }

    @Override
    public String input() {
        return session.workspace().staging().snapshot() + "/"
                + session.mapping().map(mapping -> mapping.fingerprint()).orElse("") + "/" + providers.fingerprint()
                + "/" + session.resolutions() + "/" + FieldFolding.folded(session) + "/" + session.exportDate() + "/"
                + session.profile().map(profile -> profile.zone() + profile.currency()).orElse("") + Ways.input(session);
    }

    @Override
    public RunStatus run(StageContext context) {
        context.progress().message("Records are being prepared");
        Staging staging = session.workspace().staging();
        Profile profile = session.needProfile();
        DecidedRows decided = DecidedRows.of(session);
        try (Drafts.Writer writer = session.workspace().drafts().begin()) {
            var input = new Transformer.Input(
                    staging.tables(), session.rows(), session.needMapping(), session.zone(), profile.currency().isEmpty() ? "USD" : profile.currency(),
                    providers.view().providers(), providers.fallbackId(), session.exportDate(), staging.documents(),
                    Session.FILE_LIMIT_BYTES, Session.NOTE_LIMIT_BYTES, decided.leftOut(),
                    FieldFolding.folded(session), decided.real(), Ways.chosen(session), Ways.sent(session), Ways.archived(session));
            List<CustomField> fields = new Transformer().run(input, new Sink(writer, context));
            writer.finish(fields);
        }
        return RunStatus.COMPLETED;
    }

    private record Sink(Drafts.Writer writer, StageContext context) implements Transformer.Sink {
        @Override
        public void draft(Draft draft) {
            writer.draft(draft);
            context.progress().done(draft.id().source().kind().id(), 1);
        }

        @Override
        public void outcome(RowOutcome outcome) {
            writer.outcome(outcome);
        }
    }
}
