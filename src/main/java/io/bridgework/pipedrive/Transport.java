package io.bridgework.pipedrive;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/**
 * The chain of links and the connections under it. OkHttp's own resending and redirecting are off: a create must not be
 * sent twice behind our back, and the token must not follow a redirect to another host.
 */
final class Transport implements AutoCloseable {
    /** Longer idle connections are often closed by the other side in the very moment in which a create is sent. */
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 64;
    private static final Duration CONNECT = Duration.ofSeconds(15);
    /** All plans allow 10 searches in two seconds (Pipedrive reference, "Rate limiting", 2026-09-17). */
    private static final int SEARCHES = 10;

    /** What all connections share, above all the certificates that are trusted, which take a while to read. */
    private static final OkHttpClient SHARED = new OkHttpClient();

    private final OkHttpClient http;
    private final OkHttpClient elsewhere;

    /** @param links asked innermost, after all links of our own; none but in tests */
    Transport(
            ClientConfig config, Waiting waiting, BudgetAccount account, UsageMeter meter, Pacer pacer,
            List<Interceptor> links) {
        Pacer searches = new Pacer(new BurstLimit(SEARCHES, SEARCHES), waiting);
        elsewhere = SHARED.newBuilder()
                .connectionPool(new ConnectionPool(CONNECTIONS, IDLE.toSeconds(), TimeUnit.SECONDS))
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false).followRedirects(false).followSslRedirects(false)
                .connectTimeout(shorter(CONNECT, config.callTimeout()))
                .readTimeout(config.callTimeout()).writeTimeout(config.callTimeout())
                .build();
        OkHttpClient.Builder chain = elsewhere.newBuilder()
                .addInterceptor(new Retrying(config, waiting, account))
                .addInterceptor(new Pacing(pacer, searches, account))
                .addInterceptor(new Budgeting(account, waiting, meter, pacer))
                .addInterceptor(new Authentication(config.token()))
                .addInterceptor(new Auditing(config))
                .addInterceptor(new WholeAnswer(waiting))
                .addNetworkInterceptor(new Wire());
        links.forEach(chain::addInterceptor);
        http = chain.build();
    }

    Call call(Request request) {
        return http.newCall(request);
    }

    /** Without token, pace and budget: for the storage that a download leads to. */
    Call foreign(Request request) {
        return elsewhere.newCall(request);
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
