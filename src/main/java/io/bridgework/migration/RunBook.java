package io.bridgework.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.pipedrive.PipedriveClient.Usage;

/**
 * Numbers the loads of a migration. A load that did not end goes on under its number; what it spent adds up over all its
 * parts. Roll-backs have negative numbers.
 */
final class RunBook {
    private static final String DOCUMENT = "run";
    private final Session session;

    RunBook(Session session) {
        this.session = session;
    }

    /**
     * @param fresh whether this begins a new load rather than going on with an unfinished one
     * @param since all that the load wrote has greater numbers in the ledger; -1 when it was begun by an older program
     */
    record Run(long number, boolean fresh, long since) {}

    /** @param sampleOnly a sample is the first part of a load, so the load goes on under its number */
    Run begin(boolean sampleOnly) {
        ObjectNode book = book();
        boolean finished = book.path("finished").asBoolean(true);
        long number = finished ? book.path("number").asLong(0) + 1 : book.path("number").asLong();
        if (finished) {
            book.put("since", session.workspace().ledger().newest());
            book.put("number", number).put("finished", false).put("tokens", 0).put("floor", 0).put("requests", 0).put("millis", 0);
            put(book, "load " + number + " begins");
        }
        return new Run(number, finished, book.path("since").asLong(-1));
    }

    /** Adds what a part of the load or its reading back took. @param floor the least that its writes and pages cost */
    void spent(Usage before, Usage now, long floor, long millis) {
        ObjectNode book = book();
        book.put("floor", book.path("floor").asLong() + floor);
        book.put("tokens", book.path("tokens").asLong() + now.tokensSpent() - before.tokensSpent());
        book.put("requests", book.path("requests").asLong() + now.requests() - before.requests());
        book.put("millis", book.path("millis").asLong() + millis);
        put(book, "tokens counted");
    }

    void finished() {
        put(book().put("finished", true), "load finished");
    }

    /** What was loaded is gone again, so the next load is a new one. */
    long beginRollback() {
        ObjectNode book = book();
        long number = book.path("rollbacks").asLong(0) + 1;
        put(book.put("rollbacks", number).put("finished", true), "roll-back " + number + " begins");
        return -number;
    }

    /** Whether a load began and did not end yet. */
    boolean isUnderWay() {
        return !book().path("finished").asBoolean(true);
    }

    long number() {
        return book().path("number").asLong(0);
    }

    long tokens() {
        return book().path("tokens").asLong(0);
    }

    long floor() {
        return book().path("floor").asLong(0);
    }

    long requests() {
        return book().path("requests").asLong(0);
    }

    long seconds() {
        return (book().path("millis").asLong(0) + 999) / 1000;
    }

    private ObjectNode book() {
        return session.document(DOCUMENT).map(node -> (ObjectNode) node.deepCopy()).orElseGet(Json::object);
    }

    private void put(ObjectNode book, String summary) {
        session.put(DOCUMENT, book, summary, "bridgework");
    }
}
