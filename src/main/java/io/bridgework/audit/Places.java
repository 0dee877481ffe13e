package io.bridgework.audit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The practices and locations of the export: ids, codes and names; few, so they are kept as they are. */
final class Places {
    private final Set<String> words = new HashSet<>();

    void gather(Row row) {
        if (!row.key().isEmpty()) {
            words.add(folded(row.key()));
        }
        for (AuditColumn column : row.table().columns()) {
            boolean names = column.isKey("location_id", "location_code", "group_id") || column.is("organization.name")
                    || column.means("location_code", "short_name");
            if (names && !row.word(column).isEmpty()) {
                words.add(folded(row.word(column)));
            }
        }
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean knows(String text) {
        return words.contains(folded(text));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
