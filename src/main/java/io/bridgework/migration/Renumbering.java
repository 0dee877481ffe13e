package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds for records that are new at the source those that they were before, under another number: a record that vanished and
 * one that came are one, when they are the same person or have the same content and there is just one of each. Where
 * several could be meant a person is asked, since two patients made one are worse than a question.
 */
final class Renumbering {
    /** Of these equal ones are as good as each other. */
    private static final Set<String> INTERCHANGEABLE = Set.of("activity", "note", "file", "org_relationship");

    private final Drafts drafts;
    private final Ledger ledger;
    private final RequestEncoder encoder;
    private final Writer writer;
    private final RenumberedBook book;
    private final Kernel kernel;
    private final Map<String, Entry> earlier = new HashMap<>();
    private final Map<String, List<String>> unsure = new HashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    private record Old(Entry entry, JsonNode flat) {}

    private record New(Draft draft, JsonNode flat) {}

    Renumbering(Drafts drafts, Ledger ledger, RequestEncoder encoder, Writer writer, RenumberedBook book) {
        this.drafts = drafts;
        this.ledger = ledger;
        this.encoder = encoder;
        this.writer = writer;
        this.book = book;
        this.kernel = new Kernel(drafts.customFields(), ledger);
    }

    /** Looks through an entity before its drafts are loaded; without a record that vanished there is nothing to do. */
    void look(EntityType entity) {
        book.looksAt(entity.id());
        var old = new ArrayList<Old>();
        Departed.forEach(drafts, ledger, entity, entry -> old.add(new Old(entry, entry.fields())));
        forgetDoubles(old);
        if (old.isEmpty()) {
            return;
        }
        var fresh = new ArrayList<New>();
        drafts.forEach(entity, stored -> {
            Draft draft = stored.draft();
            if (ledger.find(draft.id().toString()).isEmpty()) {
                fresh.add(new New(draft, Uploads.sent(draft, encoder.encode(draft).flat())));
            }
        });
        match(entity.id(), old, fresh);
    }

    /** One that was linked to its new number already, before an interruption. */
    private void forgetDoubles(List<Old> old) {
        old.removeIf(each -> {
            Entry entry = each.entry();
            boolean linked = ledger.findRemote(entry.entity(), entry.remoteId())
                    .filter(now -> !now.subject().equals(entry.subject())).isPresent();
            if (linked) {
                writer.forget(entry);
            }
            return linked;
        });
    }

    private void match(String entity, List<Old> old, List<New> fresh) {
        Map<String, List<Old>> sure = new LinkedHashMap<>();
        old.forEach(each -> kernel.sure(entity, each.flat()).ifPresent(key -> sure.computeIfAbsent(key, k -> new ArrayList<>()).add(each)));
        Map<String, List<New>> asked = new LinkedHashMap<>();
        fresh.forEach(each -> kernel.sure(entity, each.flat()).ifPresent(key -> asked.computeIfAbsent(key, k -> new ArrayList<>()).add(each)));
        var left = new HashSet<>(old);
        asked.forEach((key, these) -> left.removeAll(pair(entity, sure.getOrDefault(key, List.of()), these)));
        for (New each : fresh) {
            List<String> keys = kernel.unsure(entity, each.flat());
            List<String> alike = left.stream().filter(was -> mayBe(entity, was, each) && kernel.unsure(entity, was.flat()).stream().anyMatch(keys::contains))
                    .map(was -> was.entry().subject()).sorted().toList();
            if (!isKnown(each) && !alike.isEmpty()) {
                ask(each, alike);
            }
        }
    }

    /** Two birth dates that differ are two persons. */
    private boolean mayBe(String entity, Old was, New is) {
        return kernel.sure(entity, was.flat()).isEmpty() || kernel.sure(entity, is.flat()).isEmpty();
    }

    private boolean isKnown(New each) {
        String subject = each.draft().id().toString();
        return earlier.containsKey(subject) || unsure.containsKey(subject);
    }

    /** Pairs those of one kernel; returns the old ones that are taken. */
    private List<Old> pair(String entity, List<Old> old, List<New> fresh) {
        var rest = new ArrayList<>(old);
        var open = new ArrayList<New>();
        for (New each : fresh) {
            String whole = kernel.whole(each.flat());
            List<Old> equal = rest.stream().filter(was -> kernel.whole(was.flat()).equals(whole)).toList();
            boolean only = fresh.stream().filter(other -> kernel.whole(other.flat()).equals(whole)).count() == 1;
            if (equal.size() == 1 && only) {
                take(each, rest.remove(rest.indexOf(equal.get(0))));
            } else {
                open.add(each);
            }
        }
        boolean clear = rest.size() == 1 && open.size() == 1 || INTERCHANGEABLE.contains(entity);
        for (New each : open) {
            if (clear && !rest.isEmpty()) {
                take(each, rest.remove(0));
            } else if (!rest.isEmpty()) {
                ask(each, rest.stream().map(was -> was.entry().subject()).sorted().toList());
            }
        }
        return old.stream().filter(was -> !rest.contains(was)).toList();
    }

    private void take(New is, Old was) {
        earlier.put(is.draft().id().toString(), was.entry());
    }

    private void ask(New each, List<String> candidates) {
        DraftId id = each.draft().id();
        book.note(id, Names.of(id.entity().id(), each.flat()), candidates);
        Optional<String> decided = book.decided(id.toString(), candidates);
        if (decided.isPresent()) {
            ledger.find(decided.get()).ifPresent(entry -> earlier.put(id.toString(), entry));
        } else if (book.choice(id.toString()).isEmpty()) {
            unsure.put(id.toString(), candidates);
        }
    }

    /** Whether a person has to say first what this new record is. */
    boolean isUnsure(DraftId id) {
        return unsure.containsKey(id.toString());
    }

    /** Links a record to its new number and gives the line that it had; empty for one that is really new. */
    Optional<Entry> link(DraftId id) {
        Entry was = earlier.get(id.toString());
        if (was == null || !taken.add(was.subject())) {
            return Optional.empty();
        }
        ledger.adopt(new Entry(
                id.toString(), was.entity(), was.remoteId(), was.created(), "", was.fields(), was.after(), 0), writer.run());
        writer.forget(was);
        return Optional.of(was);
    }
}
