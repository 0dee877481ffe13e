package io.bridgework.truth;

import io.bridgework.model.SecretColumns;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.source.Export;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Looks for every value of an export in the account: on the patient that its row names or on what hangs on that patient,
 * or anywhere where the row names none. Knows nothing of how the account was filled.
 */
public final class ValuesKept {
    private final Account account;
    private final Map<String, Landed> people = new HashMap<>();
    private final Map<Long, Wording> families = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Wording everything = new Wording();

    /** A column with values that are nowhere: how many cells of how many, and some of them. */
    public record Lost(String file, String column, int cells, int filled, List<String> examples) {}

    private ValuesKept(Account account) {
        this.account = account;
        keysOfPeople();
        for (String entity : account.entities()) {
            account.of(entity).forEach(landed -> everything.add(landed, account));
        }
    }

    /** Fields in which no value comes twice name the person. */
    private void keysOfPeople() {
        Map<String, Map<String, Landed>> byField = new HashMap<>();
        Map<String, Integer> filled = new HashMap<>();
        for (Landed person : account.of("person")) {
            person.folded.forEach((field, values) -> {
                byField.computeIfAbsent(field, f -> new HashMap<>()).put(values.get(0), person);
                filled.merge(field, 1, Integer::sum);
            });
        }
        byField.forEach((field, values) -> {
            if (values.size() == filled.get(field) && values.size() > 0.8 * account.of("person").size()) {
                people.putAll(values);
            }
        });
    }

    /** Short lists, such as those of providers and places: a record may say their names for their keys. */
    private void learnShortList(List<SourceRow> rows) {
        if (rows.size() > 60) {
            return;
        }
        for (SourceRow row : rows) {
            String key = cell(row, 0).toLowerCase(Locale.ROOT);
            for (int i = 1; i < row.values().size(); i++) {
                if (cell(row, i).matches(".*[\\p{L}]{4}.*")) {
                    names.computeIfAbsent(key, k -> new ArrayList<>()).add(cell(row, i));
                }
            }
        }
    }

    private boolean says(Wording wording, String cell) {
        return wording.says(cell) || names.getOrDefault(cell.toLowerCase(Locale.ROOT), List.of()).stream().anyMatch(wording::says);
    }

    public static List<Lost> check(Path source, Account account) {
        var check = new ValuesKept(account);
        var lost = new ArrayList<Lost>();
        try (Export export = Export.open(source)) {
            Map<SourceTable, List<SourceRow>> tables = new LinkedHashMap<>();
            for (SourceTable table : export.tables()) {
                var rows = new ArrayList<SourceRow>();
                tables.put(export.read(table, rows::add), rows);
                check.learnShortList(rows);
            }
            tables.forEach((table, rows) -> check.table(table, rows, lost));
        }
        return lost;
    }

    private void table(SourceTable table, List<SourceRow> rows, List<Lost> lost) {
        int patient = patientColumn(table, rows);
        List<String> names = table.columnNames();
        for (int i = 0; i < names.size(); i++) {
            int filled = 0;
            int cells = 0;
            var examples = new ArrayList<String>();
            for (SourceRow row : rows) {
                String cell = cell(row, i);
                if (cell.isEmpty() || SecretColumns.isSecret(names.get(i))) {
                    continue;
                }
                filled++;
                Landed person = patient < 0 ? null : people.get(cell(row, patient).toLowerCase(Locale.ROOT));
                if (!says(person == null ? everything : family(person), cell)) {
                    cells++;
                    if (examples.size() < 3 && !examples.contains(cell)) {
                        examples.add(cell);
                    }
                }
            }
            if (cells > 0) {
                lost.add(new Lost(table.file(), names.get(i), cells, filled, List.copyOf(examples)));
            }
        }
    }

    private static String cell(SourceRow row, int column) {
        return column < row.values().size() ? Compare.plain(row.values().get(column)) : "";
    }

    private int patientColumn(SourceTable table, List<SourceRow> rows) {
        int best = -1;
        int most = rows.size() / 2;
        for (int i = 0; i < table.columnNames().size(); i++) {
            int hits = 0;
            var distinct = new java.util.HashSet<String>();
            for (SourceRow row : rows) {
                String cell = cell(row, i).toLowerCase(Locale.ROOT);
                if (cell.matches(".*\\d{3}.*") && people.containsKey(cell)) {
                    hits++;
                    distinct.add(cell);
                }
            }
            if (hits > most && distinct.size() > 3) {
                most = hits;
                best = i;
            }
        }
        return best;
    }

    private Wording family(Landed person) {
        long id = person.id;
        return families.computeIfAbsent(id, key -> {
            var wording = new Wording();
            wording.add(person, account);
            for (String entity : List.of("deal", "activity", "note", "file")) {
                for (Landed each : account.of(entity)) {
                    if (each.links.getOrDefault("person", -1L) == id || hangsOnDealOf(each, id) || participates(each, id)) {
                        wording.add(each, account);
                    }
                }
            }
            return wording;
        });
    }

    private static boolean participates(Landed each, long person) {
        for (var participant : each.json.path("participants")) {
            if (participant.path("person_id").asLong() == person) {
                return true;
            }
        }
        return false;
    }

    private boolean hangsOnDealOf(Landed each, long person) {
        Landed deal = account.byId("deal", each.links.getOrDefault("deal", -1L));
        return deal != null && deal.links.getOrDefault("person", -1L) == person;
    }
}
