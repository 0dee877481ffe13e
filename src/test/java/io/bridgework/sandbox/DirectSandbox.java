package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final Gate gate;
    private final Desk desk;

    /** An answer as it would go over the wire. */
    public record Reply(int status, Map<String, String> headers, String contentType, byte[] body, int tokens) {}

    public DirectSandbox(SandboxConfig config) {
        try {
            company = new Company(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        int tokens = served.route() == null ? 0 : served.route().tokens();
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
