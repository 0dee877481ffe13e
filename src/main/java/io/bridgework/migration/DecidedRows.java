package io.bridgework.migration;

import io.bridgework.model.RowRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What people's answers to findings mean for rows. {@code skip} leaves a row out; {@code leave} brings a patient who
 * looks like a test entry; every other answer accepts what the finding says will happen.
 *
 * @param leftOut rows that are left out, with the finding that it was decided on
 * @param real rows of patients who look like test entries and are none
 */
record DecidedRows(Map<RowRef, String> leftOut, Set<RowRef> real) {
    private static final String TEST_PATIENT = "M10-test-patient";

    static DecidedRows of(Session session) {
        Map<String, String> answers = session.resolutions();
        var leftOut = new HashMap<RowRef, String>();
        var real = new HashSet<RowRef>();
        if (!answers.isEmpty()) {
            session.workspace().findings().forEach(finding -> {
                String one = Migration.findingName(finding.code(), finding.file(), finding.line());
                String answer = answers.getOrDefault(one, answers.getOrDefault(finding.code(), ""));
                var row = new RowRef(finding.file(), finding.line());
                if (finding.line() > 0 && answer.equals("skip")) {
                    leftOut.putIfAbsent(row, finding.code());
                } else if (answer.equals("leave") && finding.code().equals(TEST_PATIENT)) {
                    real.add(row);
                }
            });
        }
        return new DecidedRows(leftOut, real);
    }
}
