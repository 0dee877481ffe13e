package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the custom fields, options and activity types that the drafts need, before any record. Finds first: what the ledger
 * knows, then a field of the same name and type; only then makes a new one. Run again it makes nothing.
 */
final class AccountPreparation {
    private static final List<EntityType> WITH_FIELDS = List.of(EntityType.ORGANIZATION, EntityType.PERSON, EntityType.DEAL);
    private static final List<String> ACTIVITY_TYPES = List.of("meeting", "task");

    private final Ledger ledger;
    private final Account account;
    private final Writer writer;
    private final long run;
    private final Set<EntityType> remade = EnumSet.noneOf(EntityType.class);
    private final FieldFolding folding;
    private RunMark mark = RunMark.in(List.of());

    AccountPreparation(Ledger ledger, Account account, Writer writer, long run, FieldFolding folding) {
        this.ledger = ledger;
        this.account = account;
        this.writer = writer;
        this.run = run;
        this.folding = folding;
    }

    /** Entities of which a field had to be made again, since a person deleted it: its values have to be written again. */
    Set<EntityType> remade() {
        return Set.copyOf(remade);
    }

    RemoteSchema prepare(List<CustomField> wanted) {
        var schema = new RemoteSchema();
        var remote = new EnumMap<EntityType, Map<String, JsonNode>>(EntityType.class);
        if (!wanted.isEmpty()) {
            WITH_FIELDS.forEach(entity -> remote.put(entity, fields(entity)));
        }
        var there = new LinkedHashMap<CustomField, JsonNode>();
        mark = RunMark.in(remote.getOrDefault(EntityType.DEAL, Map.of()).values());
        for (CustomField field : wanted) {
            Map<String, JsonNode> known = remote.get(field.entity());
            known(field, known).or(() -> sameField(field, known)).ifPresent(found -> there.put(field, found));
        }
        List<CustomField> missing = wanted.stream().filter(field -> !there.containsKey(field)).toList();
        int inUse = (int) remote.values().stream().flatMap(fields -> fields.keySet().stream()).filter(Wanted::isCustom).count();
        make(missing, inUse - makeRoom(inUse + missing.size()), there);
        for (CustomField field : wanted) {
            schema.put(field, there.get(field).path("field_code").asText(), withOptions(field, there.get(field)));
        }
        prepareActivityTypes(schema);
        return schema;
    }

    private Map<String, JsonNode> fields(EntityType entity) {
        var remote = new HashMap<String, JsonNode>();
        account.forEach(Entities.fields(entity), Map.of(), field -> remote.put(field.path("field_code").asText(), field));
        return remote;
    }

    /** Fields of ours that were folded since they were made are removed when their place is needed. Returns how many. */
    private int makeRoom(int needed) {
        if (folding.cap().isEmpty() || needed <= folding.cap().getAsInt()) {
            return 0;
        }
        var folded = new ArrayList<Ledger.Entry>();
        WITH_FIELDS.forEach(entity -> ledger.forEachEntry(entity.id() + "_field", entry -> {
            if (entry.created() && folding.isFolded(entry.subject())) {
                folded.add(entry);
            }
        }));
        folded.forEach(entry -> Account.done(writer.delete(entry)));
        return folded.size();
    }

    /** Makes the fields that are not there; before the first one it is known that there is room for all. */
    private void make(List<CustomField> missing, int inUse, Map<CustomField, JsonNode> there) {
        folding.check(inUse, missing.size());
        int made = 0;
        Set<CustomField> before = Set.copyOf(there.keySet());
        for (CustomField field : missing) {
            try {
                there.put(field, create(field, before));
                made++;
            } catch (TroubleException e) {
                throw e.trouble().code().equals(Replies.FIELD_CAP) ? folding.refused(inUse + made, missing.size() - made) : e;
            }
        }
    }

    /** The field that the ledger knows, if a person has not deleted it since. */
    private Optional<JsonNode> known(CustomField field, Map<String, JsonNode> remote) {
        return ledger.find(subject(field)).map(entry -> remote.get(entry.remoteId()));
    }

    private Optional<JsonNode> sameField(CustomField field, Map<String, JsonNode> remote) {
        Optional<JsonNode> same = remote.values().stream()
                .filter(there -> Wanted.isCustom(there.path("field_code").asText()))
                .filter(there -> there.path("field_name").asText().equalsIgnoreCase(field.name()))
                .filter(there -> there.path("field_type").asText().equals(field.type()))
                .filter(there -> ledger.findRemote(entity(field), there.path("field_code").asText()).isEmpty())
                .findFirst();
        same.ifPresent(there -> ledger.adopt(
                new Ledger.Entry(
                        subject(field), entity(field), there.path("field_code").asText(), mark.made(field), "", Json.object(),
                        there, 0),
                run));
        return same;
    }

    private JsonNode create(CustomField field, Set<CustomField> before) {
        if (ledger.find(subject(field)).isPresent()) {
            remade.add(field.entity());
        }
        ObjectNode body = Json.object().put("field_name", field.name()).put("field_type", field.type());
        if (!field.options().isEmpty()) {
            body.set("options", labels(field.options()));
        }
        if (RunMark.isOn(field)) {
            body.put("description", RunMark.text(before.stream().filter(this::wasThere).toList()));
        }
        return writer.create(Entities.fields(field.entity()), entity(field), subject(field), "field_code", body);
    }

    private boolean wasThere(CustomField field) {
        return ledger.find(subject(field)).filter(Ledger.Entry::created).isEmpty();
    }

    private static ArrayNode labels(List<String> options) {
        ArrayNode labels = Json.array();
        options.forEach(label -> labels.addObject().put("label", label));
        return labels;
    }

    /** Adds the options that the field lacks, in one call; returns all of them. */
    private JsonNode withOptions(CustomField field, JsonNode there) {
        ArrayNode all = Json.array();
        there.path("options").forEach(all::add);
        var known = new HashSet<String>();
        all.forEach(option -> known.add(RemoteSchema.fold(option.path("label").asText())));
        List<String> missing = field.options().stream().filter(label -> known.add(RemoteSchema.fold(label))).toList();
        if (!missing.isEmpty()) {
            JsonNode added = writer.addOptions(
                    Entities.fields(field.entity()), entity(field) + "_option", "option:" + subject(field) + ":" + missing.hashCode(),
                    there.path("field_code").asText(), labels(missing), all.deepCopy());
            added.forEach(all::add);
        }
        return all;
    }

    private void prepareActivityTypes(RemoteSchema schema) {
        var byKey = new HashMap<String, JsonNode>();
        var taken = new HashSet<String>();
        account.forEach(Resource.ACTIVITY_TYPES, Map.of(), type -> {
            taken.add(RemoteSchema.fold(type.path("name").asText()));
            if (type.path("active_flag").asBoolean(true)) {
                byKey.put(type.path("key_string").asText(), type);
            }
        });
        for (String wanted : ACTIVITY_TYPES) {
            String key = byKey.containsKey(wanted) ? wanted
                    : ours(wanted, byKey).or(() -> byName(wanted, byKey)).orElseGet(() -> createType(wanted, taken));
            schema.putActivityType(wanted, key);
        }
    }

    /** The type that was made for this before, if a person has not removed it since. */
    private Optional<String> ours(String wanted, Map<String, JsonNode> byKey) {
        return ledger.find("activity_type:" + wanted).flatMap(entry -> byKey.values().stream()
                .filter(type -> type.path("id").asText().equals(entry.remoteId()))
                .map(type -> type.path("key_string").asText()).findFirst());
    }

    private static Optional<String> byName(String wanted, Map<String, JsonNode> byKey) {
        return byKey.values().stream()
                .filter(type -> type.path("name").asText().equalsIgnoreCase(wanted))
                .map(type -> type.path("key_string").asText())
                .findFirst();
    }

    /** @param taken names in small letters, also of types that a person removed: these can't be had again */
    private String createType(String wanted, Set<String> taken) {
        String name = Stream.concat(Stream.of(wanted, wanted.equals("meeting") ? "visit" : "to-do"),
                        IntStream.rangeClosed(2, taken.size() + 2).mapToObj(number -> wanted + " " + number))
                .filter(free -> !taken.contains(free)).findFirst().orElseThrow();
        ObjectNode body = Json.object().put("name", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)).put("icon_key", wanted);
        return writer.create(Resource.ACTIVITY_TYPES, "activity_type", "activity_type:" + wanted, "id", body)
                .path("key_string").asText(wanted);
    }

    static String entity(CustomField field) {
        return field.entity().id() + "_field";
    }

    static String subject(CustomField field) {
        return "field:" + field.entity().id() + ":" + field.meaning();
    }
}
