package io.bridgework.audit;

import io.bridgework.model.value.Parsed;
import io.bridgework.model.value.PlaceText;
import java.util.List;
import java.util.Optional;

/** States and zips (M38, M39). */
final class PlaceRule implements Rule {
    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> states = parts(table, "state");
        List<AuditColumn> zips = parts(table, "zip");
        if (states.isEmpty() && zips.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((row, report) -> {
            states.forEach(column -> say(row, column, PlaceText.state(row.text(column)), report));
            zips.forEach(column -> say(row, column, PlaceText.zip(row.text(column), state(row, column, states)), report));
        });
    }

    private static List<AuditColumn> parts(AuditTable table, String part) {
        return table.where(c -> c.isPart(part) && c.is("person.postal_address", "organization.address")).toList();
    }

    /** The state of the same address; the nearest one where the table holds several. */
    private static String state(Row row, AuditColumn zip, List<AuditColumn> states) {
        return states.stream()
                .min((a, b) -> Math.abs(a.index() - zip.index()) - Math.abs(b.index() - zip.index()))
                .map(row::text).orElse("");
    }

    private static void say(Row row, AuditColumn column, Parsed<String> read, Report report) {
        read.problems().forEach(problem -> report.addUnlessHabit(row, column, Remark.of(problem)));
    }
}
