package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The client over HTTP. Each call goes through the chain that {@link Transport} builds: retry, pace, budget,
 * authentication, audit.
 */
public final class HttpPipedriveClient implements PipedriveClient {
    private final Waiting waiting;
    private final BudgetAccount account;
    private final UsageMeter meter = new UsageMeter();
    private final Pacer pacer;
    private final Requests requests;
    private final TimeForm times = new TimeForm();
    private final Transport transport;

    private HttpPipedriveClient(ClientConfig config, List<Interceptor> links) {
        waiting = new Waiting(config.sleeper());
        account = new BudgetAccount(config);
        pacer = new Pacer(new BurstLimit(config.firstLimit(), config.plan().orElse(Plan.LITE).burstLimit()), waiting);
        requests = new Requests(config.base());
        transport = new Transport(config, waiting, account, meter, pacer, links);
    }

    /** Makes a client; nothing is sent yet. */
    public static HttpPipedriveClient connect(ClientConfig config) {
        return new HttpPipedriveClient(config, List.of());
    }

    /** The same, with a link that stands in for the network. */
    static HttpPipedriveClient over(Interceptor network, ClientConfig config) {
        return new HttpPipedriveClient(config, List.of(network));
    }

    @Override
    public Reply me() {
        return send(requests.plain(Operation.of(Resource.USERS, Verb.ME), ""));
    }

    @Override
    public Reply create(Resource resource, ObjectNode body) {
        return write(Operation.of(resource, Verb.CREATE), "", body);
    }

    @Override
    public Reply get(Resource resource, long id) {
        return send(requests.plain(Operation.of(resource, Verb.GET), Long.toString(id)));
    }

    @Override
    public Reply update(Resource resource, String idOrCode, ObjectNode changes) {
        return write(Operation.of(resource, Verb.UPDATE), idOrCode, changes);
    }

    @Override
    public Reply delete(Resource resource, String idOrCode) {
        return send(requests.plain(Operation.of(resource, Verb.DELETE), idOrCode));
    }

    @Override
    public Reply addOptions(Resource fields, String fieldCode, ArrayNode options) {
        return write(Operation.of(fields, Verb.ADD_OPTIONS), fieldCode, options);
    }

    @Override
    public Reply deleteOptions(Resource fields, String fieldCode, ArrayNode options) {
        return write(Operation.of(fields, Verb.DELETE_OPTIONS), fieldCode, options);
    }

    @Override
    public Reply upload(String fileName, long sizeBytes, Body body, Map<String, Long> links) {
        Operation operation = Operation.of(Resource.FILES, Verb.CREATE);
        Optional<String> stray = Requests.stray(operation, links.keySet().iterator());
        if (stray.isPresent()) {
            return notAllowed(stray.get());
        }
        return send(requests.upload(operation, fileName, new DocumentPart(body, sizeBytes), links));
    }

    /** A transfer that breaks ends as {@link Reply.Offline}; then what {@code to} got so far is worth nothing. */
    @Override
    public Reply download(long fileId, OutputStream to) {
        Request request = requests.plain(Operation.of(Resource.FILES, Verb.DOWNLOAD), Long.toString(fileId));
        return new Download(transport).fetch(request, to);
    }

    @Override
    public Page list(Resource resource, Map<String, String> query, String cursor) {
        return page(Operation.of(resource, Verb.LIST), query, cursor);
    }

    @Override
    public Page search(Resource resource, Map<String, String> query, String cursor) {
        return page(Operation.of(resource, Verb.SEARCH), query, cursor);
    }

    @Override
    public Usage usage() {
        return meter.usage(account.left());
    }

    @Override
    public BudgetState budget() {
        return account.state();
    }

    @Override
    public int usefulInFlight() {
        return pacer.usefulInFlight();
    }

    /** Calls under way end by themselves; nothing new is sent. */
    @Override
    public void close() {
        waiting.close();
        transport.close();
    }

    private Page page(Operation operation, Map<String, String> query, String cursor) {
        Request request = requests.list(operation, query, cursor);
        return Pages.of(send(request), Flight.of(request).envelope(), cursor);
    }

    private Reply write(Operation operation, String idOrCode, JsonNode body) {
        Optional<String> stray = Requests.strayKey(operation, body);
        return stray.isPresent()
                ? notAllowed(stray.get())
                : times.send(body, written -> send(requests.json(operation, idOrCode, written)));
    }

    private static Reply notAllowed(String key) {
        return new Reply.Rejected(0, "KEY_NOT_ALLOWED", "Pipedrive takes no '" + key + "' here; nothing was sent.");
    }

    private Reply send(Request request) {
        Flight flight = Flight.of(request);
        Call call = transport.call(request);
        try (Response answer = call.execute()) {
            return Replies.of(answer, flight);
        } catch (Ending.Unanswered e) {
            return isItsOwn(e, flight) ? new Reply.Rejected(e.status, "", e.getMessage()) : Replies.of(e, flight.operation());
        } catch (Ending e) {
            return Replies.of(e, flight.operation());
        } catch (IOException e) {
            return Replies.of(Ending.Unanswered.of(e, flight.isSent()), flight.operation());
        }
    }

    /**
     * A request that got 500 for as long as patience lasted, from a service that otherwise works, will get it for ever;
     * one request for the user tells the two apart.
     */
    private boolean isItsOwn(Ending.Unanswered failure, Flight flight) {
        boolean worthAsking = failure.status == 500 && flight.operation().isRepeatable() && flight.operation().verb() != Verb.ME;
        return worthAsking && me() instanceof Reply.Done;
    }
}
