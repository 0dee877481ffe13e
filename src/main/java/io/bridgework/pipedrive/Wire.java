package io.bridgework.pipedrive;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Innermost link, with the connection made: notes that the request leaves, and hides {@code Retry-After} from OkHttp,
 * which would send any request again, a create too, on a 503 with {@code Retry-After: 0}.
 */
final class Wire implements Interceptor {
    /** Where the header is found afterwards. */
    static final String RETRY_AFTER = "bridgework-retry-after";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Flight.of(chain.request()).leave();
        Response answer = chain.proceed(chain.request());
        String asked = answer.header("Retry-After");
        if (asked == null) {
            return answer;
        }
        return answer.newBuilder().removeHeader("Retry-After").header(RETRY_AFTER, asked).build();
    }
}
