package io.bridgework.pipedrive;

import java.io.IOException;
import java.io.OutputStream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Fetches a document, which may lie in a storage elsewhere to which Pipedrive redirects. */
final class Download {
    private static final int MOST_REDIRECTS = 5;

    private final Transport transport;

    Download(Transport transport) {
        this.transport = transport;
    }

    Reply fetch(Request request, OutputStream to) {
        Flight flight = Flight.of(request);
        try (Response answer = transport.call(request).execute()) {
            return isRedirect(answer) ? follow(answer, to, MOST_REDIRECTS) : received(answer, flight, to);
        } catch (Ending e) {
            return Replies.of(e, flight.operation());
        } catch (IOException e) {
            return new Reply.Offline("the download broke");
        }
    }

    private Reply follow(Response redirect, OutputStream to, int left) throws IOException {
        HttpUrl target = redirect.request().url().resolve(redirect.header("Location", ""));
        if (target == null || left == 0 || !target.isHttps() && !BaseAddress.isLoopback(target.uri())) {
            return new Reply.Rejected(redirect.code(), "REDIRECT", "The download leads to an address that cannot be used.");
        }
        Flight flight = new Flight(Operation.of(Resource.FILES, Verb.DOWNLOAD));
        Request request = new Request.Builder().url(target).tag(Flight.class, flight).build();
        try (Response answer = transport.foreign(request).execute()) {
            return isRedirect(answer) ? follow(answer, to, left - 1) : received(answer, flight, to);
        }
    }

    private static Reply received(Response answer, Flight flight, OutputStream to) throws IOException {
        if (!answer.isSuccessful()) {
            return Replies.of(answer, flight);
        }
        answer.body().byteStream().transferTo(to);
        return new Reply.Done(Envelope.JSON.nullNode());
    }

    private static boolean isRedirect(Response answer) {
        return answer.code() >= 300 && answer.code() < 400;
    }
}
