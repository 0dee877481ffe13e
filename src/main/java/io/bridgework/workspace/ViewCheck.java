package io.bridgework.workspace;

import io.bridgework.model.TroubleException;
import java.util.List;

/** Reads every row and every index of a view once, which H2 checks page by page, and compares what must agree. */
final class ViewCheck {
    private static final List<String> ROWS = List.of(
            "select count(*), sum(length(name)), sum(entry_position) from document",
            "select count(*), sum(snapshot_number), 0 from snapshot",
            "select count(*), sum(intent_position), sum(outcome_position) from ledger_operation",
            "select count(*), sum(length(content)), sum(length(fingerprint)) from ledger_entry",
            "select count(*), sum(length(content)), sum(part) from ledger_content",
            "select count(*), sum(length(reason)), sum(length(code)) from draft_fate",
            "select count(*), sum(length(draft)), 0 from draft_sample");
    /** Whole index against whole table: each must count the same. */
    private static final List<List<String>> COUNTS = List.of(
            List.of(
                    "select count(*) from ledger_operation",
                    "select count(*) from (select outcome_position from ledger_operation"
                            + " order by outcome_position, operation_number) o"),
            List.of(
                    "select count(*) from ledger_entry",
                    "select count(*) from (select remote_id from ledger_entry order by entity, remote_id) r",
                    "select count(*) from (select made from ledger_entry order by entity, made) m",
                    "select count(*) from (select subject from ledger_entry order by subject) s"));

    private ViewCheck() {}

    static boolean passes(ViewDatabase database) {
        try {
            ROWS.forEach(sql -> database.query(sql, row -> row.getString(1) + row.getString(2) + row.getString(3)));
            return COUNTS.stream().allMatch(group -> group.stream()
                    .map(sql -> database.query(sql, row -> row.getLong(1)).get(0))
                    .distinct()
                    .count() == 1);
        } catch (TroubleException e) {
            return false;
        }
    }
}
