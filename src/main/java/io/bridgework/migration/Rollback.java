package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.engine.Workers;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.pipedrive.Reply;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes back what the ledger says was written, newest first: what we made is deleted, what we changed gets its before-image
 * back. What a person changed since is left alone and listed. Stopped and started again it goes on: what is gone already
 * has no entry any more.
 */
final class Rollback {
    /** What is linked to goes after what links to it. */
    static final List<String> RECORDS =
            List.of("file", "note", "activity", "deal", "person", "org_relationship", "organization");
    /** After so many tries with an error each time it is left for the next roll-back. */
    private static final int TRIES = 2;

    private final Ledger ledger;
    private final Account account;
    private final Writer writer;
    private final Comparison comparison;
    private final ProgressMeter progress;
    private final CancellationToken cancellation;
    private final Doubts doubts;
    private final History history;
    private final Present present;
    private final List<Conflict> leftAlone = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> left = Collections.synchronizedSet(new HashSet<>());

    Rollback(
            Ledger ledger, Account account, Writer writer, RemoteSchema schema, ProgressMeter progress,
            CancellationToken cancellation, Quiet quiet) {
        this.ledger = ledger;
        this.account = account;
        this.writer = writer;
        this.comparison = new Comparison(schema);
        this.progress = progress;
        this.cancellation = cancellation;
        this.doubts = new Doubts(ledger, account, quiet);
        this.history = History.of(ledger);
        this.present = new Present(account);
    }

    List<Conflict> leftAlone() {
        return List.copyOf(leftAlone);
    }

    /** @param all whether the account's fields, pipelines and the like go too, where nothing needs them any more */
    void run(Predicate<String> chosen, boolean all, Workers workers) {
        for (String entity : RECORDS) {
            progress.message(EntityWords.many(entity) + " are being taken back");
            for (int tries = 1; tries <= TRIES && cancellation.proceed(); tries++) {
                undo(entity, chosen, workers);
                if (ledger.inDoubt().isEmpty()) {
                    break;
                }
                doubts.settle();
            }
        }
        if (all && cancellation.proceed()) {
            progress.message("Fields, stages and pipelines are being taken back");
            new AccountClearing(ledger, account, writer, comparison, this::leave).run(cancellation);
        }
    }

    private void undo(String entity, Predicate<String> chosen, Workers workers) {
        List<String> subjects = stillThere(entity, newestFirst(entity, chosen), workers);
        for (int from = 0; from < subjects.size() && cancellation.proceed(); from += Present.CHUNK) {
            List<Entry> entries = subjects.subList(from, Math.min(subjects.size(), from + Present.CHUNK)).stream()
                    .map(ledger::find).flatMap(Optional::stream).toList();
            Map<String, JsonNode> now = present.read(entity, entries);
            for (Entry entry : entries) {
                Optional<JsonNode> there = Optional.ofNullable(now.get(entry.remoteId()));
                workers.submit(() -> undo(entry, there));
            }
            workers.finish();
        }
    }

    /** Many that are gone already, deleted by hand to save tokens, are seen in a list and not looked at one by one. */
    private List<String> stillThere(String entity, List<String> subjects, Workers workers) {
        if (subjects.size() <= Present.CHUNK) {
            return subjects;
        }
        List<Entry> entries = subjects.stream().map(ledger::find).flatMap(Optional::stream).toList();
        Set<String> gone = new Missing(account).of(entity, entries.stream().map(Entry::remoteId).collect(Collectors.toSet()));
        entries.stream().filter(entry -> gone.contains(entry.remoteId()))
                .forEach(entry -> workers.submit(() -> undo(entry, Optional.empty())));
        workers.finish();
        return entries.stream().filter(entry -> !gone.contains(entry.remoteId())).map(Entry::subject).toList();
    }

    /** Records of ours that there is something to undo on. */
    private List<String> newestFirst(String entity, Predicate<String> chosen) {
        record Line(long number, String subject) {}
        var lines = new ArrayList<Line>();
        ledger.forEachEntry(entity, entry -> {
            boolean open = entry.created() || !history.of(entry.subject()).isEmpty();
            if (open && chosen.test(entry.subject()) && !left.contains(entry.subject())) {
                lines.add(new Line(entry.number(), entry.subject()));
            }
        });
        return lines.stream().sorted(Comparator.comparingLong(Line::number).reversed()).map(Line::subject).toList();
    }

    private void undo(Entry entry, Optional<JsonNode> there) {
        if (!entry.created()) {
            restore(entry, there);
        } else if (there.isEmpty()) {
            writer.forget(entry);
        } else if (!changedByPerson(entry, there.get())) {
            remove(entry);
        }
        progress.done(entry.entity(), 1);
    }

    private void remove(Entry entry) {
        Reply reply = writer.delete(entry);
        if (reply instanceof Reply.Rejected rejected) {
            leave(entry, "", "deleting was refused: " + rejected.message());
        } else if (!(reply instanceof Reply.InDoubt)) {
            Account.done(reply);
        }
    }

    private void restore(Entry entry, Optional<JsonNode> there) {
        if (there.isEmpty()) {
            leave(entry, "", "deleted by a person");
            return;
        }
        ObjectNode back = Json.object();
        history.of(entry.subject()).forEach((key, change) -> {
            JsonNode has = Comparison.remoteValue(entry.entity(), key, there.get());
            if (comparison.same(key, change.before(), has)) {
                return;
            }
            if (comparison.same(key, change.written(), has)) {
                back.set(key, change.before());
            } else {
                leave(entry, key, comparison.display(key, has));
            }
        });
        if (back.isEmpty()) {
            return;
        }
        if (there.get().path(Ways.ARCHIVED).asBoolean()) {
            leave(entry, "", "archived in Pipedrive, where it can't be changed");
            return;
        }
        Reply reply = writer.update(entry, "", back, there.get());
        if (reply instanceof Reply.Rejected rejected) {
            leave(entry, "", "putting the old values back was refused: " + rejected.message());
        } else if (!(reply instanceof Reply.InDoubt)) {
            Account.done(reply);
        }
    }

    /** A person's hand shows in any field that people write; what Pipedrive counts by itself does not matter. */
    private boolean changedByPerson(Entry entry, JsonNode there) {
        for (String key : HumanFields.of(entry.entity(), entry.after(), there)) {
            JsonNode then = Comparison.remoteValue(entry.entity(), key, entry.after());
            JsonNode now = Comparison.remoteValue(entry.entity(), key, there);
            if (!comparison.same(key, then, now)) {
                leave(entry, key, comparison.display(key, now));
                return true;
            }
        }
        return false;
    }

    private void leave(Entry entry, String key, String now) {
        left.add(entry.subject());
        leftAlone.add(new Conflict(
                entry.subject(), entry.entity(), key, comparison.display(key, Comparison.remoteValue(entry.entity(), key, entry.after())),
                "", now));
    }
}
