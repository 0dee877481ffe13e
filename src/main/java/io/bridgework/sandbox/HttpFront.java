package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The wire: reads requests, adds latency and faults, sends answers. An exception out of it ends the connection. */
final class HttpFront implements HttpHandler {
    private static final int ZERO_LENGTH = -1;

    private final Desk desk;
    private final Gate gate;
    private final SandboxConfig config;
    private final Caller administrator;
    private final Traffic traffic;
    private final CountDownLatch stopping;
    private final AtomicLong numbers = new AtomicLong();
    private final SplittableRandom jitter = new SplittableRandom(7);
    private volatile SandboxExchange.Listener listener = exchange -> {};
    private volatile FaultPlan faults;
    private volatile Tampering tampering = (method, path, body) -> body;

    HttpFront(Desk desk, Gate gate, SandboxConfig config, Caller administrator, Traffic traffic, CountDownLatch stopping) {
        this.desk = desk;
        this.gate = gate;
        this.config = config;
        this.administrator = administrator;
        this.traffic = traffic;
        this.stopping = stopping;
        this.faults = config.faults();
    }

    void listener(SandboxExchange.Listener listener) {
        this.listener = listener;
    }

    void faults(FaultPlan plan) {
        this.faults = plan;
    }

    void tampering(Tampering with) {
        this.tampering = with;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        Request request = new Request(http.getRequestMethod(), http.getRequestURI().getPath(), http.getRequestURI().getRawQuery(),
                http.getRequestHeaders().getFirst("Content-Type"), http.getRequestBody());
        if (gate.isFree(http.getRequestHeaders().getFirst("x-api-token"))) {
            send(http, desk.byHand(request, administrator), new LinkedHashMap<>(), -1);
            return;
        }
        Optional<Fault> fault = faults.at(numbers.incrementAndGet(), request.method(), request.path());
        Duration half = latency().dividedBy(2);
        pause(half);
        Map<String, String> headers = new LinkedHashMap<>();
        Answer answer = fault.flatMap(f -> FaultWork.before(f, gate, headers, this::pause)).orElse(null);
        if (answer == null) answer = serve(http, request, headers);
        traffic.count(answer.status(), headers);
        pause(half);
        int cut = -1;
        if (fault.isPresent()) {
            cut = fault.get() instanceof Fault.Cut c ? c.bytes() : -1;
            answer = FaultWork.after(fault.get(), answer, this::pause);
        }
        send(http, answer, headers, cut);
    }

    private Answer serve(HttpExchange http, Request request, Map<String, String> headers) throws IOException {
        String bearer = http.getRequestHeaders().getFirst("Authorization");
        boolean oauth = bearer != null && bearer.startsWith("Bearer ");
        String token = oauth ? bearer.substring(7) : http.getRequestHeaders().getFirst("x-api-token");
        Tampering current = tampering;
        request.tamper(body -> current.changed(request.method(), request.path(), body));
        Desk.Served served;
        try {
            served = desk.serve(request, token, oauth, headers);
        } catch (Request.ConnectionLost lost) {
            throw new IOException(lost);
        } catch (RuntimeException bug) {
            served = new Desk.Served(Errors.broken(500), null);
            traffic.bug(bug);
        }
        // A client that is still sending would take an early answer for a broken connection.
        if (request.contentType().startsWith("multipart/")) request.stream().transferTo(OutputStream.nullOutputStream());
        Route route = served.route();
        int tokens = route == null || served.answer().status() == 429 ? 0 : route.tokens();
        traffic.spend(tokens);
        JsonNode json = served.answer().json() == null ? MissingNode.getInstance() : served.answer().json();
        listener.exchanged(new SandboxExchange(request.method(), request.path(), request.rawQuery(), request.contentType(), request.seenBody(),
                served.answer().status(), json, route == null ? "" : route.template(), tokens));
        return served.answer();
    }

    private void send(HttpExchange http, Answer answer, Map<String, String> headers, int cut) throws IOException {
        if (!config.rateHeaders()) headers.keySet().removeIf(name -> name.contains("ratelimit"));
        headers.forEach((name, value) -> http.getResponseHeaders().set(name, value));
        http.getResponseHeaders().set("Content-Type", answer.contentType());
        if (answer.source() != null) {
            http.sendResponseHeaders(answer.status(), answer.length() == 0 ? ZERO_LENGTH : answer.length());
            OutputStream out = http.getResponseBody();
            answer.source().to(cut < 0 ? out : new CutStream(out, cut));
            http.close();
            return;
        }
        byte[] bytes = answer.bytes();
        http.sendResponseHeaders(answer.status(), bytes.length == 0 ? ZERO_LENGTH : bytes.length);
        OutputStream out = http.getResponseBody();
        if (cut >= 0 && cut < bytes.length) {
            out.write(bytes, 0, cut);
            out.flush();
            throw new IOException("cut on purpose");
        }
        out.write(bytes);
        http.close();
    }

    private Duration latency() {
        if (config.jitter().isZero()) return config.latency();
        long most = config.jitter().toMillis();
        long shift;
        synchronized (jitter) {
            shift = jitter.nextLong(-most, most + 1);
        }
        return config.latency().plusMillis(Math.max(shift, -config.latency().toMillis()));
    }

    private void pause(Duration time) {
        if (time.isZero() || time.isNegative()) return;
        try {
            if (stopping.await(time.toNanos(), TimeUnit.NANOSECONDS)) Thread.currentThread().interrupt();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
