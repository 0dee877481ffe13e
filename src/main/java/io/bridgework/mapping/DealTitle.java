package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Patients.Patient;
import io.bridgework.model.FieldValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names a deal: as the plan is named, else by patient, category and date, since systems leave defaults as names. */
final class DealTitle {
    private static final Set<String> EMPTY_TITLES = Set.of(
            "treatment plan", "active treatment plan", "proposed treatment plan", "treatment", "plan", "default");

    private DealTitle() {}

    static void fill(SourceRecord record, Patient patient, PlanProgress progress, FieldSet set) {
        List<Cell> own = titles(record, false);
        List<Cell> ofItems = titles(record, true);
        List<Cell> cells = own.isEmpty() ? ofItems : own;
        if (!cells.isEmpty()) {
            // What the items are called is no name of the plan where it has one, but it says what will be done.
            ofItems.stream().filter(c -> !cells.contains(c)).forEach(set::detail);
            String joined = CustomValues.joined(cells);
            set.put("title", new FieldValue.Text(shortened(joined, cells, set)), cells);
            return;
        }
        String date = Stream.of("custom:presented_date", "custom:created_date", "custom:plan_date")
                .filter(set::has)
                .map(f -> set.value(f) instanceof FieldValue.Date d ? d.value().toString() : "")
                .findFirst()
                .orElse("");
        set.derive("title", new FieldValue.Text(Stream.of(patient.name(), progress.stage().pipeline(), date)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" – "))));
    }

    private static List<Cell> titles(SourceRecord record, boolean ofItems) {
        return record.rows().stream().filter(row -> row.columns().isPlanItems() == ofItems)
                .flatMap(row -> row.cells("deal.title").stream())
                .filter(c -> !EMPTY_TITLES.contains(Column.fold(c.text())))
                .toList();
    }

    /** Pipedrive cuts titles at 255 characters; the whole text then stands in the long text field. */
    private static String shortened(String title, List<Cell> cells, FieldSet set) {
        if (title.length() <= FieldShape.SHORT_TEXT_CHARACTERS) {
            return title;
        }
        cells.forEach(set::detail);
        return title.substring(0, FieldShape.SHORT_TEXT_CHARACTERS - 1).strip() + "…";
    }
}
