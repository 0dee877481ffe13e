package io.bridgework.audit;

import io.bridgework.model.value.NameText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The providers of the export: ids, codes, names and e-mail addresses. A practice has few, so they are kept as they are. */
final class People {
    private final Set<String> ids = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> emails = new HashSet<>();

    void gather(Row row) {
        if (!row.key().isEmpty()) {
            ids.add(row.key());
        }
        var first = new StringBuilder();
        var last = new StringBuilder();
        for (AuditColumn column : row.table().columns()) {
            String word = row.word(column);
            if (word.isEmpty()) {
                continue;
            }
            if (column.isKey("provider_id")) {
                ids.add(word);
            } else if (column.isKey("provider_code", "pms_provider_id", "npi")) {
                codes.add(word.toLowerCase(Locale.ROOT));
            } else if (column.is("user.email")) {
                emails.add(word.toLowerCase(Locale.ROOT));
            } else if (column.is("user.name")) {
                (column.isPart("last") ? last : first).append(' ').append(word);
            }
        }
        String whole = (first + " " + last).strip();
        if (!whole.isEmpty()) {
            names.add(folded(whole));
        }
    }

    boolean isEmpty() {
        return ids.isEmpty() && codes.isEmpty() && names.isEmpty() && emails.isEmpty();
    }

    boolean hasId(String text) {
        return ids.contains(text) || emails.contains(text.toLowerCase(Locale.ROOT));
    }

    boolean hasCode(String text) {
        return codes.contains(text.toLowerCase(Locale.ROOT));
    }

    boolean hasName(String text) {
        return names.contains(folded(text));
    }

    /** First and last name without title, case and signs, whichever of the two stands first in the text. */
    private static String folded(String text) {
        return NameText.parse(text).value()
                .map(name -> name.first() + name.last())
                .orElse(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
