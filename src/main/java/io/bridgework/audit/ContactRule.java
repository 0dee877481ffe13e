package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import io.bridgework.model.value.ContactText;
import io.bridgework.model.value.Parsed;
import java.util.List;
import java.util.Optional;

/** Phone numbers and e-mail addresses (M31 to M37), and patients with neither (X29). */
final class ContactRule implements Rule {
    /** Numbers without country code are of the practices' own country. */
    private static final String REGION = "US";
    private static final Remark NO_CONTACT = Remark.warn(
            "X29-missing-contact", "The patient has neither a phone number nor an e-mail address that can be used.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> columns = table.where(column -> column.isPhone() || column.isEmail()).toList();
        boolean patients = table.holds(RecordKind.PATIENT)
                && columns.stream().anyMatch(column -> column.is("person.phone", "person.email"));
        return columns.isEmpty() ? Optional.empty() : Optional.of((row, report) -> {
            boolean reachable = false;
            for (AuditColumn column : columns) {
                boolean read = column.isPhone()
                        ? read(row, column, ContactText.phones(row.text(column), REGION), report)
                        : read(row, column, ContactText.emails(row.text(column)), report);
                reachable |= read && column.is("person.phone", "person.email");
            }
            if (patients && !reachable) {
                report.add(row, NO_CONTACT);
            }
        });
    }

    private static boolean read(Row row, AuditColumn column, Parsed<?> parsed, Report report) {
        parsed.problems().forEach(problem -> report.addUnlessFlood(row, column, Remark.of(problem)));
        return parsed.value().isPresent();
    }
}
