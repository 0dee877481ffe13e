package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says of records that are gone into which living one they were merged. Pipedrive does not tell, but a merge leaves traces:
 * the living record got the source id or the contacts of the one that went, or what hung on that one hangs on the other now.
 */
final class Survivors {
    /** Links by which something hangs on an entity, and the entities that have them. */
    private static final Map<String, String> LINKS = Map.of("person", "person_id", "organization", "org_id", "deal", "deal_id");
    private static final List<String> HANGING = List.of("person", "deal", "activity", "note", "file");

    /** The record that lives on. */
    record Survivor(String remoteId, String name) {}

    private final Ledger ledger;
    private final Account account;

    Survivors(Ledger ledger, Account account) {
        this.ledger = ledger;
        this.account = account;
    }

    /** By subject; those that were just deleted are not in it. Costs list pages, and only when something is gone. */
    Map<String, Survivor> of(List<Entry> gone) {
        var found = new HashMap<String, Survivor>();
        LINKS.forEach((entity, link) -> {
            var byId = new HashMap<String, Entry>();
            gone.stream().filter(entry -> entry.entity().equals(entity)).forEach(entry -> byId.put(entry.remoteId(), entry));
            if (!byId.isEmpty()) {
                found.putAll(of(entity, link, byId));
            }
        });
        return found;
    }

    private Map<String, Survivor> of(String entity, String link, Map<String, Entry> gone) {
        Map<String, String> heirs = heirs(entity, link, gone);
        var found = new HashMap<String, Survivor>();
        account.forEach(Entities.resource(entity), Map.of(), record -> {
            String id = record.path("id").asText();
            if (!Recent.isLive(record) || gone.containsKey(id)) {
                return;
            }
            for (Entry entry : gone.values()) {
                if (id.equals(heirs.get(entry.remoteId())) || isHeir(entry, record)) {
                    found.putIfAbsent(entry.subject(), new Survivor(id, Names.of(entity, record)));
                }
            }
        });
        return found;
    }

    private boolean isHeir(Entry entry, JsonNode record) {
        Optional<String> code = ledger.find("field:" + entry.entity() + ":source_id").map(Entry::remoteId);
        boolean sourceId = code.map(key -> Wanted.at(record, key).asText("")).filter(value -> !value.isEmpty())
                .filter(value -> value.equals(Wanted.at(entry.after(), code.get()).asText())).isPresent();
        return sourceId || entry.entity().equals("person") && hasContactsOf(entry.after(), record);
    }

    /** Families share contacts, so that the name has to be the same too. */
    private static boolean hasContactsOf(JsonNode gone, JsonNode record) {
        Set<String> theirs = contacts(gone);
        return !theirs.isEmpty() && contacts(record).containsAll(theirs)
                && RemoteSchema.fold(gone.path("name").asText()).equals(RemoteSchema.fold(record.path("name").asText()));
    }

    private static Set<String> contacts(JsonNode person) {
        var values = new HashSet<String>();
        person.path("emails").forEach(contact -> values.add(RemoteSchema.fold(contact.path("value").asText())));
        person.path("phones").forEach(contact -> values.add(RemoteSchema.fold(contact.path("value").asText())));
        return values;
    }

    /** Where what hung on a record that is gone hangs now, by remote ids. */
    private Map<String, String> heirs(String entity, String link, Map<String, Entry> gone) {
        var heirs = new HashMap<String, String>();
        for (String hanging : HANGING) {
            if (!hanging.equals(entity)) {
                account.forEach(Entities.resource(hanging), Map.of(), record -> {
                    String now = Comparison.remoteValue(hanging, link, record).asText("");
                    if (!now.isEmpty() && !now.equals("null") && !gone.containsKey(now)) {
                        hungOn(hanging, link, record).filter(gone::containsKey).ifPresent(then -> heirs.putIfAbsent(then, now));
                    }
                });
            }
        }
        return heirs;
    }

    private Optional<String> hungOn(String entity, String link, JsonNode record) {
        return ledger.findRemote(entity, record.path("id").asText())
                .map(entry -> Comparison.remoteValue(entity, link, entry.after()).asText(""));
    }
}
