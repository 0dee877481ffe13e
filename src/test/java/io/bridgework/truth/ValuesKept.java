package io.bridgework.truth;

import io.bridgework.model.SecretColumns;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.value.Nothing;
import io.bridgework.source.Export;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for every value of an export in the account: on the patient that its row names or on what hangs on that patient,
 * or anywhere where the row names none. Knows nothing of how the account was filled.
 */
public final class ValuesKept {
    private final Account account;
    private final Wanted wanted;
    private final Map<String, Landed> people = new HashMap<>();
    private final Map<Long, Wording> families = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Wording everything = new Wording();

    /** A column with values that are nowhere: how many cells of how many, and some of them. */
    public record Lost(String file, String column, int cells, int filled, List<String> examples) {}

    /** What a cell comes to in the account: empty where it needs not be there. */
    public interface Wanted {
        Optional<String> of(String file, String column, long row, String cell);
    }

    private ValuesKept(Account account, Wanted wanted) {
        this.account = account;
        this.wanted = wanted;
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

    /** The other numbers of a person: a relative may be known there by another one than here. */
    private Stream<String> keys(Landed person) {
        return people.entrySet().stream().filter(each -> each.getValue() == person && each.getKey().matches("\\w*\\d{3}\\w*")).map(Map.Entry::getKey);
    }

    private boolean says(Wording wording, String cell) {
        Landed other = people.get(cell.toLowerCase(Locale.ROOT));
        return wording.says(cell) || other != null && keys(other).anyMatch(wording::says) || names.getOrDefault(cell.toLowerCase(Locale.ROOT), List.of()).stream().anyMatch(wording::says);
    }

    /** All columns with values that should be in the account and are not. */
    public static List<Lost> check(Path source, Account account, Wanted wanted) {
        var check = new ValuesKept(account, wanted);
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
                String cell = isNothing(cell(row, i)) || SecretColumns.isSecret(names.get(i))
                        ? "" : wanted.of(table.file(), names.get(i), row.line(), cell(row, i)).orElse("");
                if (cell.isEmpty()) {
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

    private static boolean isNothing(String cell) {
        return Nothing.isNothing(cell) || cell.startsWith("0001-01-01");
    }

    private static String cell(SourceRow row, int column) {
        return column < row.values().size() ? Compare.plain(row.values().get(column)) : "";
    }

    private int patientColumn(SourceTable table, List<SourceRow> rows) {
        int best = -1;
        int most = rows.size() / 2;
        for (int i = 0; i < table.columnNames().size(); i++) {
            int hits = 0;
            var distinct = new HashSet<String>();
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
