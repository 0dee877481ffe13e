package io.bridgework.audit;

import java.util.Optional;

/** Something that can be wrong with an export. Rules know nothing of each other and keep nothing between audits. */
interface Rule {
    /** What this rule does with the rows of a table; empty when the table has nothing for it. Called once per table and audit. */
    Optional<Check> on(AuditTable table, Known known);

    /** Looks at the rows of one table, in order. */
    interface Check {
        void row(Row row, Report report);

        /** Called after the last row. */
        default void end(Report report) {}
    }
}
