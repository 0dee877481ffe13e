package io.bridgework.mapping;

import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says where several rows make one value: amounts of a plan's items are summed, stars of single reviews averaged. */
final class Aggregates {
    private static final Set<String> ITEM_KEYS = Set.of("key:treatment_item_id", "key:procedure_id");
    private static final Set<String> ITEM_AMOUNTS = Set.of(
            "deal.value", "deal.custom:insurance_estimate", "deal.custom:secondary_insurance_estimate", "deal.custom:patient_portion",
            "deal.custom:discount", "deal.custom:write_off", "deal.custom:tax");
    private static final String REVIEW_KEY = "key:review_id";
    private static final String RATING = "organization.custom:google_rating";

    private Aggregates() {}

    static List<ColumnMapping> settled(RecordKind kind, List<ColumnMapping> rows) {
        boolean items = kind == RecordKind.TREATMENT_PLAN && rows.stream().anyMatch(r -> ITEM_KEYS.contains(r.target().text()));
        boolean reviews = kind == RecordKind.REVIEW && rows.stream().anyMatch(r -> r.target().text().equals(REVIEW_KEY));
        var settled = new ArrayList<ColumnMapping>();
        for (ColumnMapping row : rows) {
            if (items && ITEM_AMOUNTS.contains(row.target().text())) {
                settled.add(with(row, "sum", " Amounts of the plan's items are added up."));
            } else if (reviews && row.target().text().equals(RATING)) {
                settled.add(with(row, "average", " The mean of all reviews is kept."));
            } else {
                settled.add(row);
            }
        }
        return settled;
    }

    private static ColumnMapping with(ColumnMapping row, String aggregate, String remark) {
        return new ColumnMapping(
                row.file(), row.column(), row.target(), row.confidence(), row.reason() + remark, row.alternatives(),
                row.transform().with("aggregate", aggregate), row.values(), row.decision(), row.decidedBy(), row.decidedAt());
    }
}
