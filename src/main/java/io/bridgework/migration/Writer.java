package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The only way to write to Pipedrive: the intent goes into the journal before the request, the outcome after it. What is
 * written and answered is compared by others; here nothing is sent without its line in the ledger.
 */
final class Writer {
    private final Ledger ledger;
    private final PipedriveClient client;
    private final long run;
    private final Predicate<Reply.BudgetSpent> reopens;
    private final AtomicLong floor = new AtomicLong();

    Writer(Ledger ledger, Account account, long run) {
        this.ledger = ledger;
        this.client = account.client();
        this.run = run;
        this.reopens = account::reopens;
    }

    long run() {
        return run;
    }

    /** The least that what was written so far costs. */
    long floor() {
        return floor.get();
    }

    /**
     * Sends one write and records it; returns the reply. A reply in doubt leaves the intent open. What the daily budget
     * refused has its line closed before the reset is waited for.
     */
    Reply send(Ledger.Intent intent, String idKey, Supplier<Reply> request) {
        Reply reply = sendOnce(intent, idKey, request);
        while (reply instanceof Reply.BudgetSpent spent && reopens.test(spent)) {
            reply = sendOnce(intent, idKey, request);
        }
        return reply;
    }

    private Reply sendOnce(Ledger.Intent intent, String idKey, Supplier<Reply> request) {
        long number = ledger.intend(intent);
        Reply reply = request.get();
        if (reply instanceof Reply.Done done) {
            String id = intent.remoteId().isEmpty() ? done.data().path(idKey).asText("") : intent.remoteId();
            if (id.isEmpty()) {
                return new Reply.InDoubt("the answer names no record");
            }
            ledger.settle(number, new Ledger.Outcome.Written(id, done.data(), 0, false));
            floor.addAndGet(Entities.writeCost(intent));
        } else if (reply instanceof Reply.Rejected rejected && (isCreate(intent) || isRefusal(rejected))) {
            ledger.settle(number, new Ledger.Outcome.Refused(rejected.code(), rejected.message(), 0));
        } else if (reply instanceof Reply.Rejected rejected) {
            return new Reply.InDoubt(rejected.message());
        } else if (isCreate(intent) && !(reply instanceof Reply.InDoubt)) {
            ledger.settle(number, new Ledger.Outcome.NotWritten(reply.getClass().getSimpleName()));
        }
        return reply;
    }

    /** A create is sent once. What may be repeated may have been done by a try whose answer was lost. */
    private static boolean isCreate(Ledger.Intent intent) {
        return intent.verb() == Ledger.Verb.CREATE;
    }

    private static boolean isRefusal(Reply.Rejected rejected) {
        return rejected.status() >= 400 && rejected.status() < 500;
    }

    Reply create(String entity, String subject, String fingerprint, ObjectNode flat) {
        return send(
                new Ledger.Intent(Ledger.Verb.CREATE, entity, subject, "", fingerprint, flat, Json.nothing(), run), "id",
                () -> client.create(Entities.resource(entity), Wanted.body(flat)));
    }

    Reply update(Ledger.Entry entry, String fingerprint, ObjectNode changes, JsonNode before) {
        return send(
                new Ledger.Intent(
                        Ledger.Verb.UPDATE, entry.entity(), entry.subject(), entry.remoteId(), fingerprint, changes,
                        before, run),
                "id", () -> client.update(Entities.resource(entry.entity()), entry.remoteId(), Wanted.body(changes)));
    }

    /** Notes that the record is as wanted already: a line in the ledger, no request. */
    void confirm(Ledger.Entry entry, String fingerprint, JsonNode there) {
        long number = ledger.intend(new Ledger.Intent(
                Ledger.Verb.UPDATE, entry.entity(), entry.subject(), entry.remoteId(), fingerprint, Json.object(), there, run));
        ledger.settle(number, new Ledger.Outcome.Written(entry.remoteId(), there, 0, true));
    }

    /** Deletes what the ledger made. */
    Reply delete(Ledger.Entry entry) {
        return send(
                new Ledger.Intent(
                        Ledger.Verb.DELETE, entry.entity(), entry.subject(), entry.remoteId(), "", Json.object(),
                        entry.after(), run),
                "id", () -> client.delete(Entities.resource(entry.entity()), entry.remoteId()));
    }

    /** Notes that the record is gone already: a line in the ledger, no request. */
    void forget(Ledger.Entry entry) {
        long number = ledger.intend(new Ledger.Intent(
                Ledger.Verb.DELETE, entry.entity(), entry.subject(), entry.remoteId(), "", Json.object(), entry.after(), run));
        ledger.settle(number, new Ledger.Outcome.Written(entry.remoteId(), Json.nothing(), 0, true));
    }

    /** Takes options away that an earlier write added. @param sent {@code {"options":[{"id":...}]}} */
    Reply removeOptions(Ledger.Intent added, ObjectNode sent) {
        String field = added.entity().substring(0, added.entity().length() - "_option".length());
        return send(
                new Ledger.Intent(
                        Ledger.Verb.DELETE, added.entity(), added.subject(), added.remoteId(), "", sent, Json.nothing(), run),
                "field_code",
                () -> client.deleteOptions(Entities.resource(field), added.remoteId(), (ArrayNode) sent.path("options")));
    }

    /** A create that the whole run needs (a field, an activity type): throws when it is not done. */
    JsonNode create(Resource resource, String entity, String subject, String idKey, ObjectNode body) {
        Reply reply = send(
                new Ledger.Intent(Ledger.Verb.CREATE, entity, subject, "", "", body, Json.nothing(), run), idKey,
                () -> client.create(resource, body));
        return needed(reply, subject);
    }

    JsonNode addOptions(Resource fields, String entity, String subject, String code, ArrayNode labels, JsonNode before) {
        ObjectNode sent = Json.object();
        sent.set("options", labels);
        Reply reply = send(
                new Ledger.Intent(Ledger.Verb.UPDATE, entity, subject, code, "", sent, before, run),
                "field_code", () -> client.addOptions(fields, code, labels));
        return needed(reply, subject);
    }

    private static JsonNode needed(Reply reply, String subject) {
        if (reply instanceof Reply.Done done) {
            return done.data();
        }
        Replies.throwIfEnds(reply);
        if (reply instanceof Reply.InDoubt) {
            throw new TroubleException(Trouble.stopped(
                    "DOUBT", "Pipedrive did not answer while the account was prepared (" + subject + ").",
                    "Nothing is lost; what happened is looked up before anything is sent again.",
                    "Run the same command again."));
        }
        var rejected = (Reply.Rejected) reply;
        throw new TroubleException(Trouble.failed(
                "PREPARE", "Pipedrive refused to prepare " + subject + ": " + rejected.message(),
                "No record was sent.", "Change the mapping of the columns that need it, then run this again."));
    }
}
