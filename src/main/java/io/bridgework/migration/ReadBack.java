package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.Verdict;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads back what was written and compares every field of every record. By pages of 500 rows, so the whole check costs
 * about half a per cent of the run; keeps only ids in memory.
 */
final class ReadBack {
    /** Of the others that were there before, each value that differs is a conflict already. */
    private static final Set<String> UNCHANGED_IF_FOUND = Set.of("pipeline", "stage");

    private final Drafts drafts;
    private final Ledger ledger;
    private final Account account;
    private final RequestEncoder encoder;
    private final Comparison comparison;
    private final ProgressMeter progress;
    private final CancellationToken cancellation;
    private final DeletionBook deletions;
    private final Map<String, long[]> fills = new TreeMap<>();
    private final List<Ledger.Entry> gone = new ArrayList<>();
    private long records;
    private long values;
    private long tokensAtLeast;

    ReadBack(
            Drafts drafts, Ledger ledger, Account account, RemoteSchema schema, ProgressMeter progress,
            CancellationToken cancellation, DeletionBook deletions) {
        this.drafts = drafts;
        this.ledger = ledger;
        this.account = account;
        this.encoder = new RequestEncoder(
                schema, deletions::linkable, account.isAdmin());
        this.deletions = deletions;
        this.comparison = new Comparison(schema);
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** Compares all chosen drafts that the ledger says are there; each row of each comparison goes to the sink. */
    void compare(Predicate<DraftId> chosen, Consumer<DiffRow> sink) {
        for (EntityType entity : Entities.LOAD_ORDER) {
            if (cancellation.proceed()) {
                progress.message(EntityWords.many(entity) + " are read back and compared");
                compare(entity, chosen, sink);
            }
        }
    }

    private void compare(EntityType entity, Predicate<DraftId> chosen, Consumer<DiffRow> sink) {
        Set<String> open = new HashSet<>();
        ledger.forEachEntry(entity.id(), entry -> {
            if (chosen.test(DraftId.parse(entry.subject()))) {
                open.add(entry.remoteId());
            }
        });
        if (open.isEmpty()) {
            return;
        }
        tokensAtLeast += leastTokens(entity, open.size());
        forEachRemote(entity, open, record -> {
            String id = record.path("id").asText();
            if (open.contains(id) && Recent.isLive(record)) {
                ledger.findRemote(entity.id(), id).ifPresent(entry -> compare(entry, record, sink));
                open.remove(id);
            }
        });
        Set<String> missing = new Missing(account).confirm(entity.id(), open, record -> ledger
                .findRemote(entity.id(), record.path("id").asText()).ifPresent(entry -> compare(entry, record, sink)));
        for (String id : missing) {
            ledger.findRemote(entity.id(), id).ifPresent(entry -> isGone(entry, sink));
        }
    }

    /** What a person deleted and decided to leave so is no difference. */
    private void isGone(Ledger.Entry entry, Consumer<DiffRow> sink) {
        gone.add(entry);
        boolean left = deletions.of(entry).filter(line -> line.choice() == DeletionBook.Choice.LEAVE).isPresent();
        deletions.met(entry);
        if (!left) {
            sink.accept(gone(entry));
        }
    }

    private Set<String> parents() {
        Set<String> parents = new HashSet<>();
        ledger.forEachEntry(EntityType.ORG_RELATIONSHIP.id(), entry -> parents.add(parent(entry)));
        return parents;
    }

    private long archived() {
        var archived = new long[1];
        ledger.forEachEntry(EntityType.DEAL.id(), entry -> archived[0] += entry.after().path(Ways.ARCHIVED).asBoolean() ? 1 : 0);
        return archived[0];
    }

    private long leastTokens(EntityType entity, long asked) {
        if (entity == EntityType.DEAL) {
            long archived = archived();
            return Entities.listCost(entity.id(), asked - archived) + Entities.listCost(Entities.ARCHIVED_DEAL, archived);
        }
        return Entities.listCost(entity.id(), entity == EntityType.ORG_RELATIONSHIP ? parents().size() : asked);
    }

    /** The newest first, as far as ours go back: what an account held before us need not be read. */
    private void forEachRemote(EntityType entity, Set<String> open, Consumer<JsonNode> action) {
        if (entity == EntityType.ORG_RELATIONSHIP) {
            Set<String> seen = new HashSet<>();
            parents().forEach(parent -> account.forEach(Entities.resource(entity), Map.of("org_id", parent), record -> {
                if (seen.add(record.path("id").asText())) {
                    action.accept(record);
                }
            }));
            return;
        }
        if (entity == EntityType.PIPELINE || entity == EntityType.STAGE) {
            account.forEach(Entities.resource(entity), Map.of(), action);
            return;
        }
        forEachNewestFirst(entity, Entities.resource(entity), open, action);
        if (entity == EntityType.DEAL && !open.isEmpty()) {
            forEachNewestFirst(entity, Resource.ARCHIVED_DEALS, open, action);
        }
    }

    private void forEachNewestFirst(EntityType entity, Resource resource, Set<String> open, Consumer<JsonNode> action) {
        long oldest = open.stream().mapToLong(Long::parseLong).min().orElseThrow();
        account.forEachNewestFirst(entity.id(), resource, record -> {
            action.accept(record);
            return !open.isEmpty() && record.path("id").asLong() > oldest;
        });
    }

    /** The practice that a relationship hangs on; one that was found in the account was never sent. */
    private static String parent(Ledger.Entry entry) {
        JsonNode sent = entry.fields().path("org_id");
        return (sent.isMissingNode() ? Comparison.remoteValue(entry.entity(), "org_id", entry.after()) : sent).asText();
    }

    private void compare(Ledger.Entry entry, JsonNode record, Consumer<DiffRow> sink) {
        DraftId id = DraftId.parse(entry.subject());
        Optional<Drafts.Stored> stored = drafts.find(id);
        if (stored.isEmpty()) {
            return; // vanished at the source: reported elsewhere
        }
        Wanted wanted = encoder.encode(stored.get().draft());
        boolean told = entry.created() || UNCHANGED_IF_FOUND.contains(entry.entity());
        for (DiffRow row : comparison.compare(id.source().toString(), entry.entity(), wanted, record)) {
            fill(entry.entity(), row);
            values++;
            if (told || row.verdict() == Verdict.SAME || row.verdict() == Verdict.TIDIED) {
                sink.accept(row);
            }
        }
        records++;
        progress.done(id.source().kind().id(), 1);
    }

    /** What the pages that hold all this cost. */
    long tokensAtLeast() {
        return tokensAtLeast;
    }

    /** How much was compared, as a sentence. */
    String extent() {
        return String.format(
                java.util.Locale.ENGLISH, "Read back and compared: %,d records with %,d fields.", records, values);
    }

    private void fill(String entity, DiffRow row) {
        long[] counts = fills.computeIfAbsent(entity + "\u001f" + row.field(), key -> new long[2]);
        counts[0] += row.expected().isEmpty() ? 0 : 1;
        counts[1] += row.pipedrive().isEmpty() ? 0 : 1;
    }

    private static DiffRow gone(Ledger.Entry entry) {
        DraftId id = DraftId.parse(entry.subject());
        return new DiffRow(
                id.source().toString(), entry.entity(), "the record", "", "there", "", Verdict.LOST);
    }

    /** Records of ours that are not there any more. */
    List<Ledger.Entry> gone() {
        return List.copyOf(gone);
    }

    /** Per entity and field: how many records should have a value, and how many do. */
    Map<String, long[]> fills() {
        return new HashMap<>(fills);
    }
}
