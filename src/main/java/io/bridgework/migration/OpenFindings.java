package io.bridgework.migration;

import io.bridgework.model.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Kinds of finding that nothing goes on without: they block, and nobody has said yet what shall be done. */
final class OpenFindings {
    private OpenFindings() {}

    /** Their codes, sorted. */
    static List<String> of(Session session) {
        return firsts(session).map(Finding::code).sorted().toList();
    }

    /** The first of each kind with the file it is about, for a person. */
    static List<String> sentences(Session session) {
        return firsts(session).map(finding -> finding.code() + (finding.file().isEmpty() ? "" : " in " + finding.file())
                + " (" + finding.message() + ")").sorted().toList();
    }

    private static Stream<Finding> firsts(Session session) {
        Map<String, String> decided = session.resolutions();
        return session.workspace().findings().countsByCode().keySet().stream()
                .filter(code -> !decided.containsKey(code))
                .flatMap(code -> session.workspace().findings().page(code, 0, Integer.MAX_VALUE).stream()
                        .filter(finding -> finding.severity() == Finding.Severity.BLOCK && finding.action().equals("decide"))
                        .filter(finding -> !decided.containsKey(Migration.findingName(code, finding.file(), finding.line())))
                        .limit(1));
    }
}
