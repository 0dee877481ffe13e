package io.bridgework.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What all status columns of a visit say together: systems write one word, or a yes and no for each outcome. */
final class VisitState {
    static final String[] TARGETS = {"activity.custom:appointment_status", "activity.done"};
    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "f", "0");

    private final List<AuditColumn> columns;

    VisitState(AuditTable table) {
        columns = table.where(c -> c.is(TARGETS)).toList();
    }

    /** The column that a remark on the state names. */
    Optional<AuditColumn> column() {
        return columns.stream().findFirst();
    }

    /** The state; an outcome counts more than a plan. Empty when there is no word that is understood. */
    Optional<VisitStatus> of(Row row) {
        Optional<VisitStatus> state = Optional.empty();
        for (AuditColumn column : columns) {
            Optional<VisitStatus> said = of(column, StatusWord.mapped(column, row.word(column)));
            boolean outcome = said.filter(s -> s != VisitStatus.OPEN).isPresent();
            if (outcome) {
                return said;
            }
            state = state.isPresent() ? state : said;
        }
        return state;
    }

    private static Optional<VisitStatus> of(AuditColumn column, String word) {
        String folded = StatusWord.folded(word);
        Optional<VisitStatus> named = named(column);
        if (named.isPresent() && (YES.contains(folded) || folded.equals("1"))) {
            return named;
        }
        return named.isPresent() && NO.contains(folded) ? Optional.of(VisitStatus.OPEN) : VisitStatus.of(word);
    }

    private static Optional<VisitStatus> named(AuditColumn column) {
        return named(column.header()).or(() -> column.is("activity.done") ? Optional.of(VisitStatus.DONE) : Optional.empty());
    }

    /** What yes means in a column of this name; empty when the column holds words. */
    static Optional<VisitStatus> named(String header) {
        if (header.contains("cancel") || header.contains("broken") || header.contains("deleted")) {
            return Optional.of(VisitStatus.CANCELLED);
        }
        if (header.contains("miss") || header.contains("no show") || header.contains("no-show") || header.contains("noshow")) {
            return Optional.of(VisitStatus.NO_SHOW);
        }
        if (header.contains("complete") || header.contains("check") && header.contains("out")) {
            return Optional.of(VisitStatus.DONE);
        }
        return header.contains("unavailable") || header.contains("block") ? Optional.of(VisitStatus.NO_VISIT) : Optional.empty();
    }
}
