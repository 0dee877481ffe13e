package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Providers whom no active user of Pipedrive stands for (X03, X04); silent while no account is connected. */
final class UserRule implements Rule {
    private static final Remark NO_USER = Remark.ask(
            "X03-provider-without-user", "No Pipedrive user has this provider's e-mail address. Invite them, choose another user, or let the fallback user own their records.");
    private static final Remark INACTIVE = Remark.ask(
            "X04-provider-user-inactive", "This provider's Pipedrive user is inactive. Activate them, choose another user, or let the fallback user own their records.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        Optional<AuditColumn> email = table.first("user.email");
        Optional<AuditColumn> shown = email.or(() -> table.first("user.name"));
        if (!table.holds(RecordKind.PROVIDER) || known.input().users().isEmpty() || shown.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Boolean> users = known.input().users().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, Boolean::logicalOr));
        return Optional.of((row, report) -> {
            Boolean active = users.get(row.word(email).toLowerCase(Locale.ROOT));
            if (active == null) {
                report.add(row, shown.get(), NO_USER);
            } else if (!active) {
                report.add(row, shown.get(), INACTIVE);
            }
        });
    }
}
