package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** References to providers (M61 to M65). */
final class ProviderRule implements Rule {
    private static final Set<String> NO_PERSON = Set.of(
            "temp", "tempdr", "tempdds", "temphyg", "hygiene", "hygienist", "staff", "any", "anyone", "unassigned", "locum", "float",
            "office", "practice", "house", "default", "other", "frontdesk", "frontoffice", "clinic", "doctor", "dentist", "tba", "tbd");
    private static final Remark CODE = Remark.warn(
            "M64-provider-code-not-id", "The provider is given by code or name, not by number as in the other rows; the provider with it is taken.");
    private static final Remark UNKNOWN_CODE = Remark.warn(
            "M64-provider-code-not-id", "This provider is not in the provider list. Say in the provider step who it is.");
    private static final Remark NO_PROVIDER = Remark.warn(
            "M65-provider-column-holds-no-person", "A place or a placeholder stands where a provider would; the fallback user becomes the owner.");
    private static final Remark ORPHAN = Remark.warn(
            "M62-orphan-reference", "This provider is not in the provider list; the fallback user becomes the owner unless you say who it is.");
    private static final Remark PLACEHOLDER = Remark.repair("M61-placeholder-id", "The number stands for nobody; no link is made.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> columns = table.where(c -> c.isKey("provider_id", "provider_code", "hygienist_id") && !table.isKey(c)).toList();
        List<AuditColumn> owners = table.where(c -> c.target().field().equals("owner")).toList();
        boolean none = table.holds(RecordKind.PROVIDER) || columns.isEmpty() && owners.isEmpty();
        return none ? Optional.empty() : Optional.of(new Providers(columns, owners, new long[owners.size()], known));
    }

    private record Providers(List<AuditColumn> columns, List<AuditColumn> owners, long[] unknown, Known known) implements Check {
        @Override
        public void row(Row row, Report report) {
            for (AuditColumn column : columns) {
                String word = row.word(column);
                if (!word.isEmpty() && !known.people().hasId(word)) {
                    look(row, column, word, report);
                }
            }
            for (int i = 0; i < owners.size(); i++) {
                String word = row.word(owners.get(i));
                unknown[i] += word.isEmpty() || isSomebody(word) ? 0 : 1;
            }
        }

        private boolean isSomebody(String word) {
            return known.people().isEmpty() || known.people().hasId(word) || known.people().hasCode(word) || known.people().hasName(word)
                    || known.input().users().keySet().stream().anyMatch(email -> email.equalsIgnoreCase(word));
        }

        private void look(Row row, AuditColumn column, String word, Report report) {
            String folded = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (word.equals("0") || word.equals("-1")) {
                report.addUnlessHabit(row, column, PLACEHOLDER);
            } else if (NO_PERSON.contains(folded)) {
                report.addUnlessHabit(row, column, NO_PROVIDER);
            } else if (known.people().hasCode(word) || known.people().hasName(word)) {
                if (!column.isKey("provider_code")) {
                    report.addUnlessHabit(row, column, CODE);
                }
            } else if (known.places().knows(word)) {
                report.addUnlessHabit(row, column, NO_PROVIDER);
            } else if (!known.people().isEmpty()) {
                report.addUnlessHabit(row, column, word.matches(".*\\d.*") ? ORPHAN : UNKNOWN_CODE);
            }
        }

        @Override
        public void end(Report report) {
            for (int i = 0; i < owners.size(); i++) {
                if (unknown[i] > 0) {
                    report.add(owners.get(i), Remark.warn(
                            "M63-author-missing", "The author of " + unknown[i] + " rows is not in the provider list; they get the fallback user as owner."));
                }
            }
        }
    }
}
