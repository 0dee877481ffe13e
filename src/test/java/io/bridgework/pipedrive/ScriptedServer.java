package io.bridgework.pipedrive;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A server on the loopback address that gives prepared answers, one for each request. */
final class ScriptedServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();

    ScriptedServer() {
        try {
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    ClientConfig config(VirtualTime time) {
        return ClientConfig.of(address(), "a-made-up-token").withTime(time, time)
                .withPatience(Duration.ofMinutes(2), Duration.ofMillis(700));
    }

    ScriptedServer answer(int status, String body, String... headers) {
        server.enqueue(response(status, body, headers).build());
        return this;
    }

    static MockResponse.Builder response(int status, String body, String... headers) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).body(body).setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            answer.setHeader(headers[i], headers[i + 1]);
        }
        return answer;
    }

    ScriptedServer answer(MockResponse answer) {
        server.enqueue(answer);
        return this;
    }

    /** From now on each answer comes from its request. */
    ScriptedServer answerBy(Function<RecordedRequest, MockResponse.Builder> rule) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return rule.apply(request).build();
            }
        });
        return this;
    }

    /** Takes the whole request, then breaks the connection without an answer. */
    ScriptedServer breakOff() {
        server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        return this;
    }

    /** Takes the whole request and never answers. */
    ScriptedServer stall() {
        server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        return this;
    }

    RecordedRequest take() {
        try {
            return server.takeRequest();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int requests() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        server.close();
    }
}
