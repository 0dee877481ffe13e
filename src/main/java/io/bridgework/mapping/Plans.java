package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Patients.Found;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All treatment plans of the export by key, so that visits, documents and policies find theirs. */
final class Plans {
    /** @param rejection why the plan is not moved; empty when it is */
    record Plan(String key, Optional<Rejection> rejection) {
        DraftId draftId() {
            return DraftId.of(EntityType.DEAL, new RecordKey(RecordKind.TREATMENT_PLAN, key));
        }
    }

    private final Map<String, Plan> byKey = new HashMap<>();

    void add(SourceRecord plan, Found patient) {
        byKey.putIfAbsent(plan.key(), new Plan(plan.key(), patient.rejection()));
    }

    Optional<Plan> find(String key) {
        return Optional.ofNullable(byKey.get(key.strip()));
    }

    /** The cells of a record that name a plan. */
    static List<Cell> references(SourceRecord record) {
        return record.cells("key:treatment_plan_id").stream().filter(c -> !Patients.isNobody(c.text())).toList();
    }

    /** The plan that a record names, when it is one that is moved. */
    Optional<Plan> of(SourceRecord record) {
        return references(record).stream()
                .map(c -> find(c.text()))
                .flatMap(Optional::stream)
                .filter(p -> p.rejection().isEmpty())
                .findFirst();
    }
}
