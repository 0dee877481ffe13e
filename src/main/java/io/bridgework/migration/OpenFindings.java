package io.bridgework.migration;

import io.bridgework.model.Finding;
import java.util.List;
import java.util.Map;

/** Kinds of finding that nothing goes on without: they block, and nobody has said yet what shall be done. */
final class OpenFindings {
    private OpenFindings() {}

    /** Their codes, sorted. */
    static List<String> of(Session session) {
        Map<String, String> decided = session.resolutions();
        return session.workspace().findings().countsByCode().keySet().stream()
                .filter(code -> !decided.containsKey(code))
                .filter(code -> session.workspace().findings().page(code, 0, Integer.MAX_VALUE).stream()
                        .filter(finding -> finding.severity() == Finding.Severity.BLOCK && finding.action().equals("decide"))
                        .anyMatch(finding -> !decided.containsKey(Migration.findingName(code, finding.file(), finding.line()))))
                .sorted().toList();
    }
}
