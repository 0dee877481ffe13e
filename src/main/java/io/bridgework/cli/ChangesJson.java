package io.bridgework.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.migration.Views.Changes;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.migration.Views.Unsure;
import java.util.List;

/** What changed on either side since it was sent, as documents for scripts. Keys are promised; more may come beside them. */
final class ChangesJson {
    private ChangesJson() {}

    static void conflicts(ArrayNode list, List<Conflict> conflicts) {
        conflicts.forEach(c -> list.addObject().put("record", c.record()).put("entity", c.entity())
                .put("field", c.field()).put("before", c.before()).put("source", c.source()).put("pipedrive", c.pipedrive()));
    }

    /** @param toSend decided for the source's value, which the next delta sends */
    static ObjectNode conflicts(List<Conflict> conflicts, int toSend) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("toSend", toSend);
        conflicts(node.putArray("conflicts"), conflicts);
        return node;
    }

    static void changes(ObjectNode node, Changes changes) {
        node.put("new", changes.added()).put("changed", changes.changed()).put("vanished", changes.vanished())
                .put("renumbered", changes.rekeyed()).put("unsure", changes.unsure().size());
        ArrayNode vanished = node.putArray("vanishedRecords");
        changes.vanishedRecords().forEach(record -> vanished.addObject().put("record", record.record())
                .put("entity", record.entity()).put("name", record.name()));
        ArrayNode renumbered = node.putArray("renumberedRecords");
        changes.rekeyedRecords().forEach(record -> renumbered.addObject().put("record", record.record())
                .put("before", record.before()).put("entity", record.entity()).put("name", record.name()));
        unsure(node.putArray("unsureRecords"), changes.unsure());
    }

    static ObjectNode unsure(List<Unsure> records) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        unsure(node.putArray("unsure"), records);
        return node;
    }

    static void unsure(ArrayNode list, List<Unsure> records) {
        records.forEach(record -> record.candidates().forEach(list.addObject().put("record", record.record())
                .put("entity", record.entity()).put("name", record.name()).put("choice", record.choice()).putArray("candidates")::add));
    }

    static ObjectNode deleted(List<Deleted> records) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        deleted(node.putArray("deleted"), records);
        return node;
    }

    static void deleted(ArrayNode list, List<Deleted> records) {
        records.forEach(record -> list.addObject().put("record", record.record()).put("entity", record.entity())
                .put("name", record.name()).put("mergedInto", record.mergedInto()).put("choice", record.choice()));
    }
}
