package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.Response;

/** Turns an answer, or the ending of a call without one, into the value that callers decide upon. */
final class Replies {
    private Replies() {}

    static Reply of(Response answer, Flight flight) {
        int status = answer.code();
        Envelope envelope = flight.envelope();
        boolean create = !flight.operation().isRepeatable();
        if (answer.isSuccessful()) {
            return done(status, flight, create);
        }
        if (flight.operation().verb() == Verb.DELETE && (status == 404 || status == 410)) {
            return new Reply.Done(Envelope.JSON.nullNode());
        }
        if (flight.isBlocked()) {
            return new Reply.Blocked();
        }
        if (status == 401 || status == 402 || status == 403) {
            return new Reply.Denied(status, envelope.code(), envelope.message());
        }
        if (status == 407) {
            return new Reply.Offline("the network's proxy asks for a sign-in");
        }
        boolean open = status < 400 || status == 408 || status >= 500 && status != 501;
        if (create && open) {
            return new Reply.InDoubt(("Pipedrive answered with an error (" + status + ") " + envelope.code()).strip());
        }
        return new Reply.Rejected(status, envelope.code(), envelope.message());
    }

    private static Reply done(int status, Flight flight, boolean create) {
        Envelope envelope = flight.envelope();
        if (envelope.isRefusal()) {
            // the status says done and the answer says not: a second create would be a second record
            return create
                    ? new Reply.InDoubt("Pipedrive answered " + status + " and no success")
                    : new Reply.Rejected(status, envelope.code(), envelope.message());
        }
        JsonNode data = envelope.data();
        boolean empty = flight.operation().method().equals("POST") ? data.isNull() : !envelope.isReadable() && status != 204;
        if (empty && create) {
            return new Reply.InDoubt("the answer could not be read");
        }
        return new Reply.Done(data);
    }

    static Reply of(Ending ending, Operation operation) {
        if (ending instanceof Ending.Spent spent) {
            return new Reply.BudgetSpent(spent.resetsAt);
        }
        if (ending instanceof Ending.Block) {
            return new Reply.Blocked();
        }
        if (ending instanceof Ending.Unreadable document) {
            return new Reply.Rejected(0, document.code, document.getMessage());
        }
        if (ending instanceof Ending.Unanswered unanswered && unanswered.sent && !operation.isRepeatable()) {
            return new Reply.InDoubt(unanswered.getMessage());
        }
        return new Reply.Offline(ending.getMessage());
    }
}
