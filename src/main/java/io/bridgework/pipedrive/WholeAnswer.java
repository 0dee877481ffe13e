package io.bridgework.pipedrive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Reads an answer to its end, so that a break within it counts as a failure of the request, and recognises the block
 * page. Documents are left to stream.
 */
final class WholeAnswer implements Interceptor {
    private final Waiting waiting;

    WholeAnswer(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Flight flight = Flight.of(chain.request());
        Response answer = chain.proceed(chain.request());
        if (flight.operation().verb() == Verb.DOWNLOAD && answer.isSuccessful()) {
            return answer;
        }
        try (ResponseBody body = answer.body()) {
            byte[] bytes = body.bytes();
            flight.receive(Envelope.read(bytes));
            if (answer.code() == 403 && isPage(answer, bytes)) {
                flight.block();
                waiting.block();
            }
            return answer.newBuilder().body(ResponseBody.create(bytes, body.contentType())).build();
        }
    }

    /** Pipedrive's reference, "Rate limiting": going on after refusals ends in a 403 with an HTML page. */
    private static boolean isPage(Response answer, byte[] bytes) {
        String type = answer.header("Content-Type", "");
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8).stripLeading();
        return type.contains("html") || start.startsWith("<");
    }
}
