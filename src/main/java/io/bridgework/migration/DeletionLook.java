package io.bridgework.migration;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what people deleted or merged in Pipedrive since, by list pages: 500 rows of a page cost 10 tokens. */
final class DeletionLook {
    static final List<String> ENTITIES = List.of("organization", "person", "deal", "activity", "note", "file");

    private final Ledger ledger;
    private final Account account;
    private final ProgressMeter progress;
    private final CancellationToken cancellation;

    DeletionLook(Ledger ledger, Account account, ProgressMeter progress, CancellationToken cancellation) {
        this.ledger = ledger;
        this.account = account;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** Brings the book up to date, as far as it is not stopped. */
    void look(DeletionBook book) {
        progress.message("Looking for what was deleted in Pipedrive");
        var looked = new HashSet<String>();
        var gone = new ArrayList<Entry>();
        for (String entity : ENTITIES) {
            if (cancellation.proceed()) {
                gone.addAll(gone(entity));
                looked.add(entity);
            }
        }
        found(book, looked, gone, ledger, account);
    }

    /** Writes down what is gone, with what is known of merges. */
    static void found(DeletionBook book, Set<String> entities, List<Entry> gone, Ledger ledger, Account account) {
        Map<String, Survivors.Survivor> survivors = new Survivors(ledger, account).of(gone);
        book.isGone(entities, gone.stream().map(entry -> {
            Survivors.Survivor lives = survivors.get(entry.subject());
            DeletionBook.Line line = DeletionBook.Line.of(entry);
            return lives == null ? line : line.into(lives.remoteId(), lives.name());
        }).toList());
        book.save();
    }

    private List<Entry> gone(String entity) {
        Set<String> open = new HashSet<>();
        ledger.forEachEntry(entity, entry -> open.add(entry.remoteId()));
        var entries = new ArrayList<Entry>();
        for (String id : new Missing(account).of(entity, open)) {
            ledger.findRemote(entity, id).ifPresent(entries::add);
        }
        return entries;
    }
}
