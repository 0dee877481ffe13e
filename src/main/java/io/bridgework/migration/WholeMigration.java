package io.bridgework.migration;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.RunStatus;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.util.List;
import java.util.Optional;

/** All steps in one go, every proposal and default accepted. Interrupted, the same call goes on. */
final class WholeMigration {
    private static final String BY = "accepted proposals";
    private static final int SAMPLE = 300;

    /** A table without a row is an error and no proposal: it stands for records that somebody meant to move. */
    private static final String EMPTY_TABLE = "M56";

    private final Migration migration;
    private final List<String> way;

    /** @param way in words; empty for the one that was chosen before */
    WholeMigration(Migration migration, List<String> way) {
        this.migration = migration;
        this.way = way;
    }

    RunView run(
            ConnectOptions options, Optional<String> fallback, RunOptions bounds, Progress.Listener listener,
            CancellationToken cancellation) {
        migration.connect(options, listener, cancellation);
        if (!way.isEmpty()) {
            migration.keepWay(way, BY);
        }
        migration.audit(listener, cancellation);
        migration.openFindings().stream().filter(code -> !code.startsWith(EMPTY_TABLE))
                .forEach(code -> migration.resolve(code, "leave", BY));
        migration.approve(List.of("all"), BY);
        fallback.ifPresent(email -> migration.setFallback(email, BY));
        takeSuggestedUsers();
        migration.useFallback(BY);
        boolean approved = migration.lastSample().map(SampleView::approved).orElse(false);
        if (!approved) {
            sample(listener, cancellation);
            migration.approveSample(BY);
        }
        RunView load = load(bounds, listener, cancellation);
        if (load.status() != RunStatus.COMPLETED && load.status() != RunStatus.COMPLETED_WITH_REJECTS) {
            return load;
        }
        RunView read = migration.reconcile(listener, cancellation);
        return migration.keepBoth(load, read);
    }

    /** A provider file without e-mails proposes the user of the same name; one with another e-mail speaks against it. */
    private void takeSuggestedUsers() {
        for (ProviderMatch provider : migration.providers().providers()) {
            boolean proposed = !provider.isSettled() && provider.status() == ProviderMatch.Status.UNMATCHED
                    && provider.email().isBlank() && !provider.userEmail().isBlank();
            if (proposed) {
                migration.assign(provider.key(), provider.userEmail(), BY);
            }
        }
    }

    /** Where the plan has too few custom fields, the rarely filled ones go into one long text. */
    private void sample(Progress.Listener listener, CancellationToken cancellation) {
        migration.fitFields(BY, listener, cancellation);
        try {
            migration.sample(SAMPLE, listener, cancellation);
        } catch (TroubleException e) {
            if (!e.trouble().code().equals(FieldFolding.TOO_MANY)) {
                throw e;
            }
            migration.fitFields(BY, listener, cancellation);
            migration.sample(SAMPLE, listener, cancellation);
        }
    }

    private RunView load(RunOptions bounds, Progress.Listener listener, CancellationToken cancellation) {
        RunView load = migration.run(bounds, listener, cancellation);
        if (load.trouble().map(Trouble::code).filter(FieldFolding.TOO_MANY::equals).isEmpty()) {
            return load;
        }
        migration.fitFields(BY, listener, cancellation);
        return migration.run(bounds, listener, cancellation);
    }
}
