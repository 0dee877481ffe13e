package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sandbox without sockets: the same desk, rules and costs, asked in this process. */
public final class DirectSandbox implements AutoCloseable {
    private final Company company;
    private final Caller administrator;
    private final boolean rateHeaders;
    private final Gate gate;
    private final Desk desk;
    private final Traffic traffic = new Traffic();
    private volatile SandboxExchange.Listener listener = exchange -> {};

    /** An answer as it would go over the wire. */
    public record Reply(int status, Map<String, String> headers, String contentType, byte[] body, int tokens) {}

    public DirectSandbox(SandboxConfig config) {
        try {
            company = new Company(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rateHeaders = config.rateHeaders();
        Seed seed = new Seed(company, config.seed());
        seed.plant();
        administrator = seed.administrator();
        gate = new Gate(company.account, config);
        gate.grant(SandboxServer.DEFAULT_TOKEN, administrator.userId());
        desk = new Desk(gate, company.router);
    }

    public Reply serve(String method, String path, String query, String contentType, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        Request request = new Request(method, path, query, contentType, new ByteArrayInputStream(body));
        Desk.Served served = desk.serve(request, SandboxServer.DEFAULT_TOKEN, false, headers);
        Answer answer = served.answer();
        int tokens = served.route() == null || answer.status() == 429 ? 0 : served.route().tokens();
        traffic.count(answer.status(), headers);
        traffic.spend(tokens);
        listener.exchanged(new SandboxExchange(
                method, path, request.rawQuery(), request.contentType(), request.seenBody(), answer.status(),
                answer.json() == null ? MissingNode.getInstance() : answer.json(),
                served.route() == null ? "" : served.route().template(), tokens));
        return reply(answer, headers, tokens);
    }

    private Reply reply(Answer answer, Map<String, String> headers, int tokens) {
        if (!rateHeaders) {
            headers.keySet().removeIf(name -> name.contains("ratelimit"));
        }
        var bytes = new ByteArrayOutputStream();
        try {
            if (answer.source() != null) {
                answer.source().to(bytes);
            } else {
                bytes.writeBytes(answer.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(answer.status(), headers, answer.contentType(), bytes.toByteArray(), tokens);
    }

    /** What a person does in Pipedrive's own window. */
    public JsonNode byHand(String method, String path, JsonNode body) {
        byte[] bytes = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        int at = path.indexOf('?');
        Request request = new Request(
                method, at < 0 ? path : path.substring(0, at), at < 0 ? null : path.substring(at + 1), "application/json",
                new ByteArrayInputStream(bytes));
        return desk.byHand(request, administrator).json();
    }

    /** Told of each exchange; replaces the one before. */
    public void listen(SandboxExchange.Listener told) {
        listener = told;
    }

    public SandboxServer.Counts counts() {
        return traffic.counts();
    }

    /** Takes the token's worth, or gives it back. */
    public void acceptToken(boolean accepted) {
        if (accepted) {
            gate.grant(SandboxServer.DEFAULT_TOKEN, administrator.userId());
        } else {
            gate.revoke(SandboxServer.DEFAULT_TOKEN);
        }
    }

    /** As when a trial ends: everything is answered with 402. */
    public void closeAccount(boolean closed) {
        gate.accountClosed(closed);
    }

    /** Takes the administrator's rights, or gives them back. */
    public void makeAdmin(boolean admin) {
        company.account.write(() -> {
            ObjectNode user = company.account.table(Kind.USER).get(administrator.userId()).deepCopy();
            user.path("access").forEach(access -> ((ObjectNode) access).put("admin", admin));
            return company.account.put(Kind.USER, administrator.userId(), user);
        });
    }

    /** As if the account never had this type of activity. */
    public void withoutActivityType(String key) {
        company.account.write(() -> {
            for (JsonNode type : java.util.List.copyOf(company.account.table(Kind.ACTIVITY_TYPE).all())) {
                if (type.path("key_string").asText().equals(key)) {
                    company.account.remove(Kind.ACTIVITY_TYPE, type.path("id").asLong());
                }
            }
            return null;
        });
    }

    public JsonNode dump() {
        return new StateHash(company).dump();
    }

    public String stateHash() {
        return new StateHash(company).hex();
    }

    @Override
    public void close() {
        try {
            company.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
