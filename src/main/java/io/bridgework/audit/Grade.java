package io.bridgework.audit;

import io.bridgework.model.Finding;
import io.bridgework.model.Finding.Severity;
import java.util.HashSet;

/** How much of an export waits for a person, as a letter. */
final class Grade {
    private static final double BEST = 0.005;
    private static final double GOOD = 0.03;
    private static final double FAIR = 0.10;

    private Grade() {}

    static String of(long records, Iterable<Finding> findings) {
        var rows = new HashSet<Long>();
        boolean wholeColumnWaits = false;
        for (Finding finding : findings) {
            boolean needsPerson = finding.severity() == Severity.BLOCK || finding.action().equals("decide");
            if (needsPerson && finding.line() > 0) {
                rows.add(KeyTable.hash(finding.file() + '\n' + finding.line()));
            }
            wholeColumnWaits |= finding.line() == 0 && finding.severity() == Severity.BLOCK;
        }
        double share = records == 0 ? 1 : (double) rows.size() / records;
        if (wholeColumnWaits || share > FAIR) {
            return "D";
        }
        return share > GOOD ? "C" : share > BEST ? "B" : "A";
    }
}
