package io.bridgework.pipedrive;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** The real client with all its links, over something in this process that stands in for the network. */
public final class InProcess {
    private InProcess() {}

    /** Stands in for the network; an IOException is a broken connection or a time-out. */
    @FunctionalInterface
    public interface Network {
        Answer exchange(Question question) throws IOException;
    }

    /** A request as it would go over the wire. */
    public record Question(String method, String path, String query, String contentType, byte[] body) {}

    /** An answer as it would come back. */
    public record Answer(int status, java.util.Map<String, String> headers, String contentType, byte[] body) {}

    public static PipedriveClient connect(ClientConfig config, Network network) {
        return HttpPipedriveClient.over(chain -> answer(chain.request(), network), config);
    }

    private static Response answer(Request request, Network network) throws IOException {
        var body = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(body);
        }
        Flight.of(request).leave();
        Answer answer = network.exchange(new Question(
                request.method(), request.url().encodedPath(), request.url().encodedQuery(),
                request.body() == null || request.body().contentType() == null ? null : request.body().contentType().toString(),
                body.readByteArray()));
        var built = new Response.Builder().request(request).protocol(Protocol.HTTP_1_1).code(answer.status()).message("")
                .body(ResponseBody.create(answer.body(), MediaType.parse(answer.contentType())));
        answer.headers().forEach(built::header);
        return built.header("Content-Type", answer.contentType()).build();
    }
}
