package io.bridgework.migration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.pipedrive.BudgetState;
import io.bridgework.pipedrive.Page;
import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A client whose reads wait for the daily budget where that was asked for. Writes do not: their line in the ledger has to
 * be closed before a wait of hours, so that {@link Writer} does it.
 */
final class PatientClient implements PipedriveClient {
    private final PipedriveClient client;
    private final BudgetWait budget;

    PatientClient(PipedriveClient client, BudgetWait budget) {
        this.client = client;
        this.budget = budget;
    }

    /** Waits where that was asked for; whether it is worth sending again. */
    boolean reopens(Reply.BudgetSpent spent) {
        return budget.reopens(client, spent.resetsAt());
    }

    private Reply read(Supplier<Reply> call) {
        Reply reply = call.get();
        while (reply instanceof Reply.BudgetSpent spent && reopens(spent)) {
            reply = call.get();
        }
        return reply;
    }

    private Page page(Supplier<Page> call) {
        Page page = call.get();
        while (page.failure().orElse(null) instanceof Reply.BudgetSpent spent && reopens(spent)) {
            page = call.get();
        }
        return page;
    }

    @Override
    public Reply me() {
        return read(client::me);
    }

    @Override
    public Reply get(Resource resource, long id) {
        return read(() -> client.get(resource, id));
    }

    @Override
    public Page list(Resource resource, Map<String, String> query, String cursor) {
        return page(() -> client.list(resource, query, cursor));
    }

    @Override
    public Page search(Resource resource, Map<String, String> query, String cursor) {
        return page(() -> client.search(resource, query, cursor));
    }

    @Override
    public Reply create(Resource resource, ObjectNode body) {
        return client.create(resource, body);
    }

    @Override
    public Reply update(Resource resource, String idOrCode, ObjectNode changes) {
        return client.update(resource, idOrCode, changes);
    }

    @Override
    public Reply delete(Resource resource, String idOrCode) {
        return client.delete(resource, idOrCode);
    }

    @Override
    public Reply addOptions(Resource fields, String fieldCode, ArrayNode options) {
        return client.addOptions(fields, fieldCode, options);
    }

    @Override
    public Reply deleteOptions(Resource fields, String fieldCode, ArrayNode options) {
        return client.deleteOptions(fields, fieldCode, options);
    }

    @Override
    public Reply upload(String fileName, long sizeBytes, Body body, Map<String, Long> links) {
        return client.upload(fileName, sizeBytes, body, links);
    }

    /** Not repeated: the bytes that came already would come again. */
    @Override
    public Reply download(long fileId, OutputStream to) {
        return client.download(fileId, to);
    }

    @Override
    public Usage usage() {
        return client.usage();
    }

    @Override
    public BudgetState budget() {
        return client.budget();
    }

    @Override
    public int usefulInFlight() {
        return client.usefulInFlight();
    }

    @Override
    public void close() {
        client.close();
    }
}
