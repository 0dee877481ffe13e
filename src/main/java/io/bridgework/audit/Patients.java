package io.bridgework.audit;

import io.bridgework.model.value.DateText;
import io.bridgework.model.value.DateText.Role;
import io.bridgework.model.value.DateText.When;
import io.bridgework.model.value.NameText;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What must be known of all patients before one can be judged: who has the same name and birth date, who pays for whom,
 * who is no longer active. Keeps 64-bit hashes, no names.
 */
final class Patients {
    private static final int FEWEST_FOR_A_SHARE = 20;
    private static final int SHARE = 5;

    private final Conventions conventions;
    private final LocalDate exportDate;
    private final KeyTable firstOfIdentity = new KeyTable();
    private final KeyTable sharedIdentities = new KeyTable();
    private final KeyTable guarantors = new KeyTable();
    private final KeyTable charts = new KeyTable();
    private final KeyTable inactive = new KeyTable();
    private final Map<AuditColumn, int[]> daysOfYear = new IdentityHashMap<>();

    Patients(Conventions conventions, LocalDate exportDate) {
        this.conventions = conventions;
        this.exportDate = exportDate;
    }

    void gatherCharts(Row row) {
        row.table().where(column -> column.isKey("chart_number", "pms_patient_id") || column.means("chart_number"))
                .map(row::word).filter(word -> !word.isEmpty()).forEach(charts::add);
    }

    void gather(Row row) {
        long self = KeyTable.hash(row.key());
        birthDate(row).ifPresent(date -> countDay(row, date));
        identity(row).ifPresent(identity -> {
            if (firstOfIdentity.putIfAbsent(identity, self) != self) {
                sharedIdentities.put(identity, 1);
            }
        });
        String guarantor = row.word(row.table().firstKey("guarantor_id"));
        if (!guarantor.isEmpty()) {
            guarantors.put(self, KeyTable.hash(guarantor));
        }
        PatientStatus.of(row).filter(PatientStatus::isGone).ifPresent(status -> inactive.put(self, 1));
    }

    /** Whether another patient, with another key, has this one's name and birth date. */
    boolean isShared(Row row) {
        return identity(row).filter(sharedIdentities::contains).isPresent();
    }

    boolean isChart(String text) {
        return charts.contains(text);
    }

    boolean isInactive(String key) {
        return inactive.contains(key);
    }

    /** Whether following who pays for whom leads from this patient back to them. */
    boolean isCircular(String key) {
        long self = KeyTable.hash(key);
        long next = guarantors.get(self);
        for (int steps = 0; steps < 20 && next != 0 && next != self; steps++) {
            long after = guarantors.get(next);
            if (after == self) {
                return true;
            }
            if (after == next) {
                return false;
            }
            next = after;
        }
        return false;
    }

    /** The day of the year that too many birth dates of the column share; empty when none does. */
    Optional<String> commonBirthday(AuditColumn column) {
        int[] days = daysOfYear.getOrDefault(column, new int[0]);
        int total = 0;
        int most = 0;
        for (int i = 0; i < days.length; i++) {
            total += days[i];
            most = days[i] > days[most] ? i : most;
        }
        return total >= FEWEST_FOR_A_SHARE && days[most] * SHARE > total
                ? Optional.of(LocalDate.ofYearDay(2024, most + 1).toString().substring(5)) : Optional.empty();
    }

    private void countDay(Row row, LocalDate date) {
        row.table().where(AuditColumn::isBirthDate).findFirst().ifPresent(column ->
                daysOfYear.computeIfAbsent(column, c -> new int[366])[date.withYear(2024).getDayOfYear() - 1]++);
    }

    private Optional<LocalDate> birthDate(Row row) {
        return row.table().where(AuditColumn::isBirthDate).findFirst()
                .flatMap(column -> DateText.parse(row.text(column), conventions.date(column), Role.BIRTH, exportDate).value())
                .map(When::date);
    }

    private Optional<Long> identity(Row row) {
        String name = name(row);
        return name.isEmpty() || row.key().isEmpty() ? Optional.empty() : birthDate(row).map(date -> KeyTable.hash(name + '|' + date));
    }

    /** First and last name without case and signs; middle names, which come and go, left out. */
    private static String name(Row row) {
        String name = row.table().first("person.name").map(row::word).flatMap(text -> NameText.parse(text).value())
                .map(parts -> parts.first() + '|' + parts.last())
                .orElseGet(() -> {
                    String first = row.word(row.table().first("person.first_name"));
                    return first.split(" ")[0] + '|' + row.word(row.table().first("person.last_name"));
                });
        String folded = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}|]", "");
        return folded.startsWith("|") || folded.endsWith("|") ? "" : folded;
    }

    static String shownName(Row row) {
        return row.table().where(AuditColumn::isPersonName).map(row::word).reduce("", (a, b) -> a + " " + b).strip();
    }
}
