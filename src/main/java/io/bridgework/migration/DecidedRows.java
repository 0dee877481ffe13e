package io.bridgework.migration;

import io.bridgework.model.RowRef;
import io.bridgework.model.SourceTable.SkippedLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What people's answers to findings mean for rows. {@code skip} leaves a row out; {@code leave} brings a patient who
 * looks like a test entry, and a row whose cells may have shifted; every other answer accepts what the finding says will happen.
 *
 * @param leftOut rows that are left out, with the finding that it was decided on
 * @param real rows of patients who look like test entries and are none, and rows that are right as they were read
 */
record DecidedRows(Map<RowRef, String> leftOut, Set<RowRef> real) {
    private static final Set<String> SAYS_IT_IS_RIGHT = Set.of("M10-test-patient", SkippedLine.HELD_BACK);

    static DecidedRows of(Session session) {
        Map<String, String> answers = session.resolutions();
        var leftOut = new HashMap<RowRef, String>();
        var real = new HashSet<RowRef>();
        if (!answers.isEmpty()) {
            session.workspace().findings().forEach(finding -> {
                String one = Migration.findingName(finding.code(), finding.file(), finding.line());
                String answer = answers.getOrDefault(one, answers.getOrDefault(finding.code(), ""));
                var row = new RowRef(finding.file(), finding.line());
                if (finding.line() > 0 && answer.equals("skip") && !finding.code().equals(SkippedLine.HELD_BACK)) {
                    leftOut.putIfAbsent(row, finding.code());
                } else if (answer.equals("leave") && SAYS_IT_IS_RIGHT.contains(finding.code())) {
                    real.add(row);
                }
            });
        }
        return new DecidedRows(leftOut, real);
    }
}
