package io.bridgework.pipedrive;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Puts the token into the header that the specification names; a query parameter would end up in logs of proxies. */
final class Authentication implements Interceptor {
    private final String token;

    Authentication(String token) {
        this.token = token;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(chain.request().newBuilder().header("x-api-token", token).header("User-Agent", "Bridgework").build());
    }
}
