package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Error answers in the two envelopes of the two versions. */
final class Errors {
    private static final String HINT = "Please check developers.pipedrive.com";

    private Errors() {}

    static Answer of(Refusal refusal, int version) {
        ObjectNode body = Json.object().put("success", false).put("error", refusal.getMessage());
        if (version == 2 || refusal.code().startsWith("feature_capping")) body.put("code", refusal.code());
        if (version == 1) body.put("error_info", HINT).putNull("data").putNull("additional_data");
        return Answer.json(refusal.status(), body);
    }

    static Answer unauthorized() {
        return Answer.json(401, Json.object().put("success", false).put("error", "unauthorized access").put("errorCode", 401).put("error_info", HINT));
    }

    static Answer accountClosed() {
        return Answer.json(402, Json.object().put("success", false)
                .put("error", "Company account is not open (possible reason: trial expired, payment details not entered)").put("errorCode", 402)
                .put("error_info", HINT));
    }

    static Answer overLimit() {
        return Answer.json(429, Json.object().put("success", false).put("error", "request over limit").put("error_info", HINT));
    }

    static Answer broken(int status) {
        return Answer.json(status, Json.object().put("success", false).put("error", "Internal server error").put("code", "ERR_UNKNOWN"));
    }
}
