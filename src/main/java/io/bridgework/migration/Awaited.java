package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.Draft;
import io.bridgework.model.EntityType;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Recovery;
import java.util.Locale;
import java.util.Optional;

/**
 * Drafts of visits, notes and documents that the ledger does not know although they may have been sent: the journal's end
 * was lost with them. What is exactly one of these is not taken for another that is only nearly like it.
 */
final class Awaited {
    private final Optional<Drafts> drafts;
    private final Ledger ledger;
    private final Likeness likeness;
    private final RequestEncoder encoder;

    private Awaited(Optional<Drafts> drafts, Ledger ledger) {
        this.drafts = drafts;
        this.ledger = ledger;
        this.likeness = new Likeness(ledger, new Comparison(new RemoteSchema()));
        // These have no fields of their own, so that the account's need not be known.
        this.encoder = new RequestEncoder(
                new RemoteSchema(), id -> ledger.find(id.toString()).map(entry -> Long.parseLong(entry.remoteId())), false);
    }

    /** Where the ledger knows all that was sent. */
    static Awaited none(Ledger ledger) {
        return new Awaited(Optional.empty(), ledger);
    }

    /** None after an end that was in order. */
    static Awaited of(Drafts drafts, Ledger ledger, Recovery recovery) {
        boolean forgot = recovery.mayHaveForgotten() || recovery.endedAbruptly() || recovery.elsewhere();
        return new Awaited(Optional.of(drafts).filter(any -> forgot), ledger);
    }

    /** Whether a draft that is neither in the ledger nor in doubt is exactly this record; reads all drafts of the entity. */
    boolean isExactly(String entity, JsonNode record) {
        return drafts.isPresent() && !drafts.get().allMatch(type(entity), stored -> !isExactly(stored.draft(), record));
    }

    private boolean isExactly(Draft draft, JsonNode record) {
        String subject = draft.id().toString();
        var sent = Uploads.sent(draft, encoder.encode(draft).flat());
        return likeness.is(Likeness.Degree.EXACT, draft.id().entity().id(), sent, record)
                && ledger.find(subject).isEmpty()
                && ledger.inDoubt().stream().noneMatch(operation -> operation.intent().subject().equals(subject));
    }

    private static EntityType type(String entity) {
        return EntityType.valueOf(entity.toUpperCase(Locale.ROOT));
    }
}
