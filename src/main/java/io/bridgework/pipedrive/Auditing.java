package io.bridgework.pipedrive;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Tells the listener of every request that left. */
final class Auditing implements Interceptor {
    private final RequestListener listener;
    private final Clock clock;
    private final Sleeper time;

    Auditing(ClientConfig config) {
        listener = config.listener();
        clock = config.clock();
        time = config.sleeper();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Flight flight = Flight.of(chain.request());
        Instant at = clock.instant();
        long began = time.nanos();
        int status = 0;
        try {
            Response answer = chain.proceed(chain.request());
            status = answer.code();
            return answer;
        } finally {
            if (flight.isSent()) {
                Operation o = flight.operation();
                long millis = (time.nanos() - began) / 1_000_000;
                listener.answered(new RequestListener.Sent(at, o.method(), o.path(), status, o.tokens(), millis));
            }
        }
    }
}
