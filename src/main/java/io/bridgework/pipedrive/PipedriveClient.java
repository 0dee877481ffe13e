package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * One Pipedrive account, as one user. Safe for use by many threads; calls block while the pacer makes them wait.
 * Creates are sent once: what happened to a create that was not answered is {@link Reply.InDoubt}. Reads, PATCH and
 * DELETE by id are repeated by the client itself where a repeat can help.
 */
public interface PipedriveClient extends AutoCloseable {
    /** The user of the token: {@code GET users/me}. */
    Reply me();

    Reply create(Resource resource, ObjectNode body);

    Reply get(Resource resource, long id);

    Reply update(Resource resource, String idOrCode, ObjectNode changes);

    /** A record that is gone already counts as done. */
    Reply delete(Resource resource, String idOrCode);

    /** Adds options to a field in one call; {@code options} is {@code [{"label":...}]}. */
    Reply addOptions(Resource fields, String fieldCode, ArrayNode options);

    /** Removes options from a field in one call; {@code options} is {@code [{"id":...}]}. */
    Reply deleteOptions(Resource fields, String fieldCode, ArrayNode options);

    /**
     * Uploads a document in a stream.
     *
     * @param links {@code person_id}, {@code deal_id}, {@code org_id} as far as they apply
     */
    Reply upload(String fileName, long sizeBytes, Body body, Map<String, Long> links);

    /** Fetches a file's bytes; 20 tokens. */
    Reply download(long fileId, java.io.OutputStream to);

    /**
     * One page of a list, up to 500 rows (100 for files).
     *
     * @param query parameters as in the specification: {@code updated_since}, {@code sort_by}, {@code ids}, {@code org_id} ...
     * @param cursor of the page before; empty for the first
     */
    Page list(Resource resource, Map<String, String> query, String cursor);

    /**
     * One page of a search, 20 tokens. Searches lag behind writes and have a limit of their own, ten in two seconds: never
     * a proof that something is absent, and seldom cheaper than a list.
     *
     * @param query {@code term}, {@code fields}, {@code exact_match} ...
     */
    Page search(Resource resource, Map<String, String> query, String cursor);

    /** Tokens, requests and waits so far, for progress and forecast. */
    Usage usage();

    /** The account of today's tokens, for the caller to keep; put it into the next client's configuration. */
    BudgetState budget();

    /** How many calls at a time fill the limit at the latency seen; 2 to 64. More do no harm, they wait. */
    int usefulInFlight();

    /** Stops waits: callers that wait for pace or budget return {@link Reply.Offline} soon. */
    @Override
    void close();

    /** Opens the bytes anew for each try. */
    @FunctionalInterface
    interface Body {
        InputStream open() throws IOException;
    }

    /**
     * What this client used.
     *
     * @param tokensSpent by the specification's costs, since it was opened
     * @param tokensLeftToday as far as known; -1 when unknown
     */
    record Usage(long requests, long tokensSpent, long tokensLeftToday, long burst429, long daily429) {}
}
