package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Pipedrive account over HTTP on the loopback address. Starts with {@link #start}, ends with {@link #close}; all
 * methods may be called by any thread meanwhile.
 */
public final class SandboxServer implements AutoCloseable {
    /** The administrator's token, when neither configuration nor seed names another. */
    public static final String DEFAULT_TOKEN = "sandbox-token";

    private static final int THREADS = 64;

    private final Company company;
    private final Gate gate;
    private final Desk desk;
    private final HttpFront front;
    private final HttpServer http;
    private final ExecutorService threads;
    private final Traffic traffic = new Traffic();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Caller administrator;
    private final String token;

    /** What came in since the start: all requests, tokens by the specification's costs, refusals by kind. */
    public record Counts(long requests, long tokens, long burst429, long daily429, long blocked) {}

    private SandboxServer(SandboxConfig config, Company company) throws IOException {
        this.company = company;
        Seed seed = new Seed(company, config.seed());
        if (company.account.isEmpty()) plant(seed);
        administrator = seed.administrator();
        gate = new Gate(company.account, config);
        token = config.seed().path("token").asText(DEFAULT_TOKEN);
        if (config.tokens().isEmpty()) gate.grant(token, administrator.userId());
        desk = new Desk(gate, company.router);
        front = new HttpFront(desk, gate, config, administrator, traffic, stopping);
        threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "sandbox");
            thread.setDaemon(true);
            return thread;
        });
        // Without it every answer waits for the client's delayed acknowledgement, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), config.port()), 0);
        http.setExecutor(threads);
        http.createContext("/", front);
        http.start();
    }

    private static void plant(Seed seed) {
        try {
            seed.plant();
        } catch (Refusal wrong) {
            throw new IllegalArgumentException("The seed of the sandbox cannot be used. " + wrong.getMessage());
        }
    }

    /**
     * Starts serving.
     *
     * @throws IOException when the port is taken, or the state file cannot be read with this key
     * @throws IllegalArgumentException when the seed is not one, with a sentence for people
     */
    public static SandboxServer start(SandboxConfig config) throws IOException {
        Company company = new Company(config);
        try {
            return new SandboxServer(config, company);
        } catch (IOException | RuntimeException failed) {
            company.close();
            throw failed;
        }
    }

    /** The base address, such as {@code http://127.0.0.1:50123}, without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** The port that it listens on. */
    public int port() {
        return http.getAddress().getPort();
    }

    /** The administrator's token. */
    public String token() {
        return token;
    }

    /** Told of each exchange; replaces the one before. */
    public void listen(SandboxExchange.Listener listener) {
        front.listener(listener);
    }

    /** From now on, requests go wrong by this plan. */
    public void faults(FaultPlan plan) {
        front.faults(plan);
    }

    /** From now on, what is stored of a request is what this makes of it. */
    public void tamper(Tampering tampering) {
        front.tampering(tampering);
    }

    /** SHA-256 over all live records and fields, without the marks of their last change; equal states have equal hashes. */
    public String stateHash() {
        return new StateHash(company).hex();
    }

    /** All live records and fields by kind, such as {@code person} and {@code deal_field}. */
    public JsonNode dump() {
        return new StateHash(company).dump();
    }

    /** @throws IllegalStateException when the sandbox itself has failed, with the cause */
    public Counts counts() {
        RuntimeException bug = traffic.bug();
        if (bug != null) throw new IllegalStateException("The sandbox failed.", bug);
        return traffic.counts();
    }

    /** Tokens of the company's budget used since its last reset. */
    public long spentToday() {
        return gate.spentToday();
    }

    /** Does what a person does in Pipedrive's own window: as the administrator, without limits, costs, faults and listener. */
    public JsonNode byHand(String method, String path, JsonNode body) {
        byte[] bytes = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        int at = path.indexOf('?');
        Request request = new Request(method, at < 0 ? path : path.substring(0, at), at < 0 ? null : path.substring(at + 1),
                "application/json", new ByteArrayInputStream(bytes));
        return desk.byHand(request, administrator).json();
    }

    /** Makes a token of a user good. */
    public void grantToken(String token, long userId) {
        gate.grant(token, userId);
    }

    /** Makes a token worthless: 401 from now on. */
    public void revokeToken(String token) {
        gate.revoke(token);
    }

    /** A token of the administrator whose requests are not limited, counted, told to the listener or made to fail; for checks. */
    public String freeToken() {
        return gate.freeToken();
    }

    /** Takes a user's administrator rights, or gives them. */
    public void makeAdmin(long userId, boolean admin) {
        company.account.write(() -> {
            var user = company.account.table(Kind.USER).get(userId).deepCopy();
            for (JsonNode access : user.path("access")) ((com.fasterxml.jackson.databind.node.ObjectNode) access).put("admin", admin);
            return company.account.put(Kind.USER, userId, user);
        });
    }

    /** As when a trial ends: everything is answered with 402. */
    public void closeAccount(boolean closed) {
        gate.accountClosed(closed);
    }

    /** Lifts the block page. */
    public void unblock() {
        gate.unblock();
    }

    @Override
    public void close() {
        stopping.countDown();
        http.stop(0);
        threads.shutdownNow();
        try {
            company.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
