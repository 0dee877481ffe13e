package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** How a call ended. Expected endings are values; the caller decides what each means for its record. */
public sealed interface Reply {
    /** Done. {@code data} is the answer's {@code data}, never null, possibly a null node. */
    record Done(JsonNode data) implements Reply {}

    /**
     * Refused for what was sent, and nothing was done: 400, 404, 409, 410, 413, 422, or an answer of {@code success:false}.
     * Sending the same again will not help.
     */
    record Rejected(int status, String code, String message) implements Reply {}

    /** Nobody knows if the work was done: time-out, reset, 5xx on a create, an answer that cannot be read. Settle by reading. */
    record InDoubt(String cause) implements Reply {}

    /** Not done and worth trying again later: no connection could be made. The client has tried for its patience. */
    record Offline(String cause) implements Reply {}

    /**
     * The daily budget is used up, by account or by a daily 429. Calls before {@code resetsAt} are answered the same way
     * without traffic, but for one probe each 15 minutes after a daily 429: a caller that waits may simply ask each minute.
     */
    record BudgetSpent(Instant resetsAt) implements Reply {}

    /** Pipedrive has closed the door (403 block page). No more traffic is sent by this client. */
    record Blocked() implements Reply {}

    /** The token is not known, revoked or expired (401), the user may not (403), the account is closed (402), a cap is reached (403 with a code). */
    record Denied(int status, String code, String message) implements Reply {}
}
