package io.bridgework.migration;

import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Turns endings of calls that end the work into words. */
final class Replies {
    /** Code of the trouble when no more custom fields may be made. */
    static final String FIELD_CAP = "FIELDCAP";

    private Replies() {}

    /** Throws when no further call can succeed now: no network, budget, blocked, token, rights. Else returns. */
    static void throwIfEnds(Reply reply) {
        if (reply instanceof Reply.Offline) {
            throw new TroubleException(Trouble.stopped(
                    "NET", "Pipedrive can't be reached: there is no network, or its address is wrong.",
                    "Nothing is lost; what was sent is recorded.",
                    "Check the network and the address, then run the same command again; it goes on where it stopped."));
        }
        if (reply instanceof Reply.BudgetSpent spent) {
            throw new TroubleException(Trouble.stopped(
                    "BUDGET", "Pipedrive's daily budget is used up.",
                    "Nothing is lost; what was sent is recorded.",
                    "It goes on after the reset, about " + when(spent.resetsAt()) + ": run the same command again then."));
        }
        if (reply instanceof Reply.Blocked) {
            throw new TroubleException(Trouble.stopped(
                    "BLOCK", "Pipedrive has closed the door to this connection for now.",
                    "Nothing is lost; what was sent is recorded, and nothing more was sent.",
                    "Wait until tomorrow, pause other programs that use the same key, and tell Pipedrive's help this code."));
        }
        if (reply instanceof Reply.Denied denied) {
            throw new TroubleException(denied(denied));
        }
    }

    /** Throws when the refusal is not about this record but about its owner, who would refuse hundreds more. */
    static void throwIfOwner(Reply.Rejected rejected) {
        if (rejected.message().toLowerCase(Locale.ROOT).contains("owner_id")) {
            throw new TroubleException(Trouble.waits(
                    "OWNER", "A Pipedrive user who shall own records can't own any more: perhaps they were deactivated.",
                    "Nothing is lost; what was sent is recorded, and records of that owner were not sent.",
                    "Activate the user in Pipedrive, or connect again and give their provider to somebody else; then run this again."));
        }
    }

    private static Trouble denied(Reply.Denied denied) {
        if (denied.status() == 401) {
            return Trouble.failed(
                    "TOKEN", "Pipedrive does not know this key (API token), or it was made anew since.",
                    "Nothing is lost; what was sent is recorded.",
                    "Copy the key from Pipedrive (Personal preferences, API) and connect again; then it goes on.");
        }
        if (denied.status() == 402) {
            return Trouble.failed(
                    "ACCOUNT", "The Pipedrive account is closed: its trial has ended or a payment is open.",
                    "Nothing is lost; what was sent is recorded.", "Have the account opened again, then run this again.");
        }
        String code = denied.code().toLowerCase(Locale.ROOT);
        if (code.contains("custom_fields_limit")) {
            return Trouble.failed(
                    FIELD_CAP, "Pipedrive's plan allows no more custom fields.", "Nothing is lost; what was sent is recorded.",
                    "Let rarely filled columns go into one long text field, leave columns out, or choose a bigger plan.");
        }
        if (code.contains("deals_limit")) {
            return Trouble.waits(
                    "DEALS", "Pipedrive's plan allows no more deals: each treatment plan becomes one.",
                    "Nothing is lost; what was sent is recorded.",
                    "Let plans that ended long ago be archived (map --way archive-plans=2y, or on the first page), archive old closed"
                            + " deals in Pipedrive, add seats or choose a bigger plan; then run this again, it goes on where it stopped.");
        }
        if (code.contains("capping") || denied.message().toLowerCase(Locale.ROOT).contains("limit")) {
            return Trouble.failed(
                    "CAP", "A limit of the Pipedrive plan is reached: " + denied.message(),
                    "Nothing is lost; what was sent is recorded.",
                    "Choose a bigger plan, or leave out columns in the mapping, then run this again.");
        }
        return Trouble.failed(
                "RIGHTS", "This Pipedrive user may not do that: " + denied.message(),
                "Nothing is lost; what was sent is recorded.",
                "Use the key of an admin of the account: fields, pipelines and other users' records need one.");
    }

    static String when(Instant at) {
        return DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault()).format(at);
    }
}
