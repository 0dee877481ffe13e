package io.bridgework.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.Automation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Automations written as a table: a row each, or a row for each of their actions. */
final class AutomationTable {
    private AutomationTable() {}

    static boolean isAutomations(List<TableReader> tables) {
        return tables.size() == 1 && AutomationReader.isAutomation(tables.get(0).outline().headers());
    }

    /** Rows of the same name are one automation with several actions. */
    static List<Automation> read(TableReader table) throws IOException {
        var byName = new LinkedHashMap<String, Automation>();
        List<String> columns = table.outline().columnNames();
        table.read(row -> {
            ObjectNode object = JsonRows.mapper().createObjectNode();
            for (int i = 0; i < columns.size(); i++) {
                if (!row.values().get(i).isBlank()) {
                    object.put(columns.get(i), row.values().get(i));
                }
            }
            Automation read = AutomationReader.read(object, byName.size() + 1);
            byName.merge(read.name(), read, AutomationTable::joined);
        });
        return new ArrayList<>(byName.values());
    }

    private static Automation joined(Automation first, Automation more) {
        var actions = new ArrayList<>(first.actions());
        actions.addAll(more.actions());
        return new Automation(first.id(), first.name(), first.enabled(), first.trigger(), first.conditions(), first.audience(), actions);
    }
}
