package io.bridgework.workspace;

import io.bridgework.workspace.Ledger.Operation;
import java.util.List;
import java.util.Optional;

/** Operations out of the journal, found by the places that the view knows. */
final class OperationReader {
    private static final int PAGE = 500;

    private record Places(long intent, Optional<Long> outcome) {}

    private final Journal journal;
    private final ViewDatabase database;

    OperationReader(Journal journal, ViewDatabase database) {
        this.journal = journal;
        this.database = database;
    }

    /** Some operations with smaller numbers, newest first; none when there are none. */
    List<Operation> before(long number) {
        return page("< ? order by operation_number desc", number);
    }

    /** Some operations with greater numbers, oldest first; none when there are none. */
    List<Operation> after(long number) {
        return page("> ? order by operation_number", number);
    }

    private List<Operation> page(String which, long number) {
        List<Places> places = database.query(
                "select intent_position, outcome_position from ledger_operation where operation_number " + which
                        + " limit " + PAGE,
                row -> new Places(row.getLong(1), Optional.ofNullable(row.getObject(2, Long.class))),
                number);
        return places.stream().map(this::read).toList();
    }

    private Operation read(Places places) {
        JournalEntry intent = journal.read(places.intent);
        return new Operation(
                intent.number(), intent.at(), LedgerJson.intent(intent.payload()),
                places.outcome.map(position -> LedgerJson.outcome(journal.read(position).payload())));
    }
}
