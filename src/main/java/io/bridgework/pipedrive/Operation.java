package io.bridgework.pipedrive;

import java.util.Optional;
import java.util.Set;

/**
 * One operation of the official specification that this client uses.
 *
 * @param path below the base address, with {@code {id}} or {@code {field_code}} where the record is named
 * @param tokens the specification's {@code x-token-cost}
 * @param query parameters that may be sent
 * @param body keys that may stand at the root of the body, or in each item of it where it is a list
 */
record Operation(Resource resource, Verb verb, String method, String path, int tokens, Set<String> query, Set<String> body) {
    Operation {
        query = Set.copyOf(query);
        body = Set.copyOf(body);
    }

    /** @throws UnsupportedOperationException when Pipedrive has no such operation */
    static Operation of(Resource resource, Verb verb) {
        return find(resource, verb).orElseThrow(
                () -> new UnsupportedOperationException("Pipedrive has no operation " + verb + " for " + resource));
    }

    static Optional<Operation> find(Resource resource, Verb verb) {
        return OperationTable.ALL.stream().filter(o -> o.resource == resource && o.verb == verb).findFirst();
    }

    /**
     * True when sending it again leaves the account as sending it once. There is no idempotency key in this API, so a
     * create never is; removing options fails as a whole when one of them is already gone.
     */
    boolean isRepeatable() {
        return !method.equals("POST") && verb != Verb.DELETE_OPTIONS;
    }

    boolean isSearch() {
        return verb == Verb.SEARCH;
    }

    boolean isV1() {
        return path.startsWith("api/v1/");
    }

    /** Rows of a page; 0 when the list is not paged. Pipedrive reference, "Pagination": 500; files 100 since 2025-01-15. */
    int pageSize() {
        if (!query.contains("limit")) {
            return 0;
        }
        return resource == Resource.FILES ? 100 : 500;
    }

    /** The version 1 files endpoint takes no JSON on update (specification, {@code PUT /files/{id}}). */
    boolean isForm() {
        return resource == Resource.FILES && verb == Verb.UPDATE;
    }
}
