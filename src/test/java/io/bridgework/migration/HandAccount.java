package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.pipedrive.BudgetState;
import io.bridgework.pipedrive.Page;
import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A Pipedrive account whose records a test sets by hand, and whose every call is noted. Answers can be put in its mouth. */
final class HandAccount implements PipedriveClient {
    private final Map<Resource, Map<String, ObjectNode>> rows = new EnumMap<>(Resource.class);
    private final Map<String, Supplier<Reply>> answers = new HashMap<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private int pageRows = 500;
    private int useful = 1;

    static JsonNode json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a record there; its id is its {@code id} or {@code field_code}. */
    HandAccount put(Resource resource, String record) {
        ObjectNode row = (ObjectNode) json(record);
        records(resource).put(row.path(row.has("field_code") ? "field_code" : "id").asText(), row);
        return this;
    }

    synchronized void remove(Resource resource, String id) {
        records(resource).remove(id);
    }

    boolean has(Resource resource, String id) {
        return records(resource).containsKey(id);
    }

    JsonNode record(Resource resource, String id) {
        return records(resource).get(id);
    }

    private synchronized Map<String, ObjectNode> records(Resource resource) {
        return rows.computeIfAbsent(resource, r -> new LinkedHashMap<>());
    }

    /** From now on a call such as {@code delete PERSONS 11} is answered this way, and nothing is done. */
    void answer(String call, Reply reply) {
        answers.put(call, () -> reply);
    }

    /** What happens at a call such as {@code list PERSONS} before it is answered as usual. */
    void at(String call, Runnable happening) {
        answers.put(call, () -> {
            happening.run();
            return null;
        });
    }

    void pagesOf(int count) {
        pageRows = count;
    }

    void usefulInFlight(int count) {
        useful = count;
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    List<String> calls(String beginning) {
        return calls().stream().filter(call -> call.startsWith(beginning)).toList();
    }

    private Optional<Reply> called(String call) {
        calls.add(call);
        return Optional.ofNullable(answers.get(call)).map(Supplier::get);
    }

    @Override
    public Reply me() {
        return new Reply.Done(json("{'id':1}"));
    }

    @Override
    public Reply create(Resource resource, ObjectNode body) {
        throw new AssertionError("nothing is made here");
    }

    @Override
    public Reply get(Resource resource, long id) {
        return called("get " + resource + " " + id).orElseGet(() -> has(resource, Long.toString(id))
                ? new Reply.Done(record(resource, Long.toString(id)))
                : new Reply.Rejected(404, "ERR_NOT_FOUND", "not found"));
    }

    @Override
    public Reply update(Resource resource, String idOrCode, ObjectNode changes) {
        return called("update " + resource + " " + idOrCode + " " + changes).orElseGet(() -> {
            ObjectNode row = records(resource).get(idOrCode);
            changes.properties().forEach(field -> row.set(field.getKey(), field.getValue()));
            return new Reply.Done(row.deepCopy());
        });
    }

    @Override
    public Reply delete(Resource resource, String idOrCode) {
        return called("delete " + resource + " " + idOrCode).orElseGet(() -> {
            remove(resource, idOrCode);
            return new Reply.Done(json("{'id':0}"));
        });
    }

    @Override
    public Reply addOptions(Resource fields, String fieldCode, ArrayNode options) {
        throw new AssertionError("nothing is added here");
    }

    @Override
    public Reply deleteOptions(Resource fields, String fieldCode, ArrayNode options) {
        return called("options off " + fields + " " + fieldCode + " " + options).orElseGet(() -> new Reply.Done(json("[]")));
    }

    @Override
    public Reply upload(String fileName, long sizeBytes, Body body, Map<String, Long> links) {
        throw new AssertionError("nothing is uploaded here");
    }

    @Override
    public Reply download(long fileId, OutputStream to) {
        throw new AssertionError("nothing is fetched here");
    }

    @Override
    public Page list(Resource resource, Map<String, String> query, String cursor) {
        Optional<Reply> failure = called("list " + resource);
        if (failure.isPresent()) {
            return new Page(List.of(), Optional.empty(), failure);
        }
        calls.set(calls.size() - 1, ("list " + resource + " " + new TreeMap<>(query) + " " + cursor).strip());
        List<JsonNode> all = new ArrayList<>(records(resource).values());
        if (query.containsKey("ids")) {
            Set<String> ids = Set.of(query.get("ids").split(","));
            all.removeIf(row -> !ids.contains(row.path("id").asText()));
        }
        if (query.containsKey("org_id")) {
            all.removeIf(row -> !row.path("rel_owner_org_id").asText().equals(query.get("org_id")));
        }
        if (query.containsKey("sort") || query.containsKey("sort_by")) {
            all.sort(Comparator.comparingLong((JsonNode row) -> row.path("id").asLong()).reversed());
        }
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + pageRows);
        return new Page(
                all.subList(from, to), to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty(), Optional.empty());
    }

    @Override
    public Page search(Resource resource, Map<String, String> query, String cursor) {
        throw new AssertionError("a search lags, so nothing is settled by it");
    }

    @Override
    public Usage usage() {
        return new Usage(calls.size(), 10L * calls.size(), -1, 0, 0);
    }

    @Override
    public BudgetState budget() {
        throw new AssertionError("no budget is kept here");
    }

    @Override
    public int usefulInFlight() {
        return useful;
    }

    @Override
    public void close() {
    }
}
