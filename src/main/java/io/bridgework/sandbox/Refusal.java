package io.bridgework.sandbox;

/** A request that cannot be served, as status, code and the text of Pipedrive's answer. */
final class Refusal extends RuntimeException {
    private final int status;
    private final String code;

    Refusal(int status, String code, String text) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal bad(String text) {
        return new Refusal(400, "ERR_BAD_REQUEST", text);
    }

    static Refusal schema(String complaints) {
        return new Refusal(400, "ERR_SCHEMA_VALIDATION_FAILED", "Validation failed: " + complaints);
    }

    static Refusal notFound(String what) {
        return new Refusal(404, "ERR_NOT_FOUND", what + " not found");
    }

    static Refusal forbidden(String text) {
        return new Refusal(403, "ERR_FORBIDDEN", text);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
