package io.bridgework.migration;

import io.bridgework.model.DraftId;
import io.bridgework.pipedrive.Reply;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Entry;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Puts a new record in the place of one that can't be changed, such as a document with other bytes: the new one is made
 * first, then the old one is deleted where it was ours. The old one has a name of its own in the ledger meanwhile, so that
 * an interruption leaves neither two nor none.
 */
final class Replacement {
    /** What the API has no change for. */
    static final Set<String> ENTITIES = Set.of("file", "org_relationship");
    private static final String OLD = "old";

    private final Ledger ledger;
    private final Writer writer;
    private final long run;

    Replacement(Ledger ledger, Writer writer, long run) {
        this.ledger = ledger;
        this.writer = writer;
        this.run = run;
    }

    /** @param create makes the new record under the subject of the old one */
    Reply replace(Entry old, Supplier<Reply> create) {
        Entry aside = new Entry(
                subject(old.subject()), old.entity(), old.remoteId(), old.created(), "", old.fields(), old.after(), 0);
        ledger.adopt(aside, run);
        Reply reply = create.get();
        if (reply instanceof Reply.Done) {
            remove(aside);
        }
        return reply;
    }

    /** Whether an interrupted replacement left something. */
    static boolean isLeft(Ledger ledger) {
        var left = new AtomicBoolean();
        ENTITIES.forEach(entity -> ledger.forEachEntry(entity, entry -> left.compareAndSet(false, isOld(entry.subject()))));
        return left.get();
    }

    /** Removes what an interrupted replacement left, where the new record was made; forgets the mark where it was not. */
    void finish(String entity) {
        if (!ENTITIES.contains(entity)) {
            return;
        }
        var left = new ArrayList<Entry>();
        ledger.forEachEntry(entity, entry -> {
            if (isOld(entry.subject())) {
                left.add(entry);
            }
        });
        for (Entry old : left) {
            boolean replaced = ledger.find(original(old.subject())).filter(now -> !now.remoteId().equals(old.remoteId())).isPresent();
            if (replaced) {
                remove(old);
            } else {
                writer.forget(old);
            }
        }
    }

    private void remove(Entry old) {
        if (old.created()) {
            writer.delete(old);
        } else {
            writer.forget(old); // it was there before us
        }
    }

    static boolean isOld(String subject) {
        return DraftId.parse(subject).part().endsWith(OLD);
    }

    private static String subject(String subject) {
        DraftId id = DraftId.parse(subject);
        return new DraftId(id.entity(), id.source(), id.part() + OLD).toString();
    }

    private static String original(String subject) {
        DraftId id = DraftId.parse(subject);
        return new DraftId(id.entity(), id.source(), id.part().substring(0, id.part().length() - OLD.length())).toString();
    }
}
