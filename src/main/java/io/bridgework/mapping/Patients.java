package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All patients of the export by key, second key (chart number) and name, so that other rows find theirs. */
final class Patients {
    /**
     * @param location key of the patient's location; empty when there is none
     * @param rejection why the patient is not moved; empty when they are
     */
    record Patient(String key, String name, String location, Optional<String> rejection) {
        DraftId draftId() {
            return DraftId.of(EntityType.PERSON, new RecordKey(RecordKind.PATIENT, key));
        }
    }

    /** What a reference to a patient gave: the patient, or why there is none. */
    record Found(Optional<Patient> patient, Optional<Rejection> rejection) {}

    private static final Patient SEVERAL = new Patient("", "", "", Optional.empty());
    private static final List<String> REFERENCES = List.of("key:patient_id", "key:patient_name", "key:chart_number");

    private final Map<String, Patient> byKey = new HashMap<>();
    private final Map<String, Patient> byChart = new HashMap<>();
    private final Map<String, Patient> byName = new HashMap<>();

    void add(Patient patient, String chart) {
        byKey.putIfAbsent(patient.key(), patient);
        if (!chart.isEmpty()) {
            byChart.merge(Column.fold(chart), patient, (a, b) -> a.key().equals(b.key()) ? a : SEVERAL);
        }
        byName.merge(nameKey(patient.name()), patient, (a, b) -> a.key().equals(b.key()) ? a : SEVERAL);
    }

    Optional<Patient> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** By key, else by chart number: both stand in columns of guarantors and subscribers. */
    Optional<Patient> byId(String text) {
        String id = text.strip();
        return byKey(id).or(() -> one(byChart.get(Column.fold(id))));
    }

    /** The patient that a row belongs to. A name counts only where no number is given. */
    Found of(SourceRecord record) {
        List<Cell> references = REFERENCES.stream()
                .flatMap(t -> record.cells(t).stream())
                .filter(c -> !isNobody(c.text()))
                .toList();
        Optional<Patient> found = references.stream().map(c -> byId(c.text())).flatMap(Optional::stream).findFirst();
        if (found.isEmpty() && references.stream().allMatch(Patients::isName)) {
            found = references.stream()
                    .map(c -> one(byName.get(nameKey(c.text()))))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (found.isEmpty()) {
            return new Found(Optional.empty(), Optional.of(Rejection.orphan(
                    references.isEmpty() ? "It names no patient." : "Its patient is not in the export.")));
        }
        return new Found(found, found.get().rejection().map(r -> Rejection.orphan("Its patient is not moved. " + r)));
    }

    /** {@code 0} and {@code -1} stand for nobody in several systems. */
    static boolean isNobody(String text) {
        return text.strip().matches("0|-1");
    }

    private static boolean isName(Cell cell) {
        boolean named = cell.column().target().text().equals("key:patient_name");
        return (named || cell.text().chars().noneMatch(Character::isDigit)) && cell.text().chars().anyMatch(Character::isLetter);
    }

    /** Lists write what people are called beside their name: {@code Poe, Ann (Annie)}. */
    private static String nameKey(String name) {
        return ProviderDirectory.personKey(name.replaceAll("\\([^)]*\\)|\"[^\"]*\"", " "));
    }

    private static Optional<Patient> one(Patient patient) {
        return Optional.ofNullable(patient).filter(p -> p != SEVERAL);
    }
}
