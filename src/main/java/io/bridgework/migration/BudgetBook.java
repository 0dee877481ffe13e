package io.bridgework.migration;

import io.bridgework.pipedrive.BudgetState;
import io.bridgework.pipedrive.PipedriveClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the account of today's tokens in the workspace, so that what was spent today is not spent again after a restart. */
final class BudgetBook {
    static final String DOCUMENT = "budget";
    private static final long GAP_NANOS = Duration.ofMinutes(1).toNanos();

    private final Session session;
    private final AtomicLong kept = new AtomicLong(System.nanoTime());

    BudgetBook(Session session) {
        this.session = session;
    }

    /** @param account whose budget it is; plan and seats as they were said then */
    private record Kept(String account, String plan, int seats, BudgetState state) {}

    /** What was kept for this account. After a change of plan or seats only the tokens spent still hold. */
    Optional<BudgetState> read(Profile profile) {
        return kept().filter(found -> found.account().equals(profile.pipedrive())).map(found -> {
            BudgetState state = found.state();
            boolean same = found.plan().equals(profile.plan()) && found.seats() == profile.seats();
            return same ? state : new BudgetState(
                    state.dayEnds(), state.spent(), -1, state.resetsAt(), Instant.EPOCH, Instant.EPOCH);
        });
    }

    /** The account of today's tokens as it was last kept, whatever account it is of. */
    private Optional<Kept> kept() {
        return session.document(DOCUMENT).filter(node -> !node.isNull()).map(node -> Json.value(node, Kept.class));
    }

    void keep(Profile profile, PipedriveClient client) {
        kept.set(System.nanoTime());
        var now = new Kept(profile.pipedrive(), profile.plan(), profile.seats(), client.budget());
        if (!kept().equals(Optional.of(now))) {
            session.put(DOCUMENT, now, "tokens of the day: " + now.state().spent(), "bridgework");
        }
    }

    /** Keeps it once a minute, however often this is called. */
    void keepNowAndThen(Profile profile, PipedriveClient client) {
        long last = kept.get();
        long now = System.nanoTime();
        if (now - last > GAP_NANOS && kept.compareAndSet(last, now)) {
            keep(profile, client);
        }
    }
}
