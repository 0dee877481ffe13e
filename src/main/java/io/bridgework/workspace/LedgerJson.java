package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.workspace.Ledger.Intent;
import io.bridgework.workspace.Ledger.Outcome;
import io.bridgework.workspace.Ledger.Verb;
import java.util.Locale;

/** Payloads of the ledger's entries, and what the audit trail says of them: no source key, no value. */
final class LedgerJson {
    private LedgerJson() {}

    static byte[] bytes(Intent intent) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("verb", intent.verb().name()).put("entity", intent.entity()).put("subject", intent.subject());
        json.put("remoteId", intent.remoteId()).put("fingerprint", intent.fingerprint()).put("run", intent.run());
        json.set("sent", intent.sent());
        json.set("before", intent.before());
        return Json.bytes(json);
    }

    static Intent intent(byte[] payload) {
        JsonNode json = Json.tree(payload);
        return new Intent(
                Verb.valueOf(json.get("verb").asText()), json.get("entity").asText(), json.get("subject").asText(),
                json.get("remoteId").asText(), json.get("fingerprint").asText(), json.get("sent"),
                json.get("before"), json.get("run").asLong());
    }

    static String summary(Intent intent) {
        String verb = intent.verb().name().toLowerCase(Locale.ROOT);
        return (verb + " " + intent.entity() + " " + intent.remoteId()).strip() + ", run " + intent.run();
    }

    static byte[] bytes(long operation, Outcome outcome) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("operation", operation);
        if (outcome instanceof Outcome.Written written) {
            json.put("outcome", "written").put("remoteId", written.remoteId()).put("tokens", written.tokens());
            json.put("adopted", written.adopted()).set("after", written.after());
        } else if (outcome instanceof Outcome.Refused refused) {
            json.put("outcome", "refused").put("code", refused.code()).put("reason", refused.reason());
            json.put("tokens", refused.tokens());
        } else {
            json.put("outcome", "not_written").put("why", ((Outcome.NotWritten) outcome).why());
        }
        return Json.bytes(json);
    }

    /** The number of the operation that an outcome settles. */
    static long operation(byte[] payload) {
        return Json.tree(payload).get("operation").asLong();
    }

    static Outcome outcome(byte[] payload) {
        JsonNode json = Json.tree(payload);
        return switch (json.get("outcome").asText()) {
            case "written" -> new Outcome.Written(
                    json.get("remoteId").asText(), json.get("after"), json.get("tokens").asInt(),
                    json.get("adopted").asBoolean());
            case "refused" -> new Outcome.Refused(
                    json.get("code").asText(), json.get("reason").asText(), json.get("tokens").asInt());
            default -> new Outcome.NotWritten(json.path("why").asText());
        };
    }

    static String summary(long operation, Outcome outcome) {
        String what;
        if (outcome instanceof Outcome.Written written) {
            what = (written.adopted() ? "found as " : "written as ") + written.remoteId() + ", " + written.tokens()
                    + " tokens";
        } else if (outcome instanceof Outcome.Refused refused) {
            what = "refused, " + refused.code();
        } else {
            what = "not written";
        }
        return "operation " + operation + " " + what;
    }

    static byte[] bytes(Adoption adoption) {
        return Json.bytes(adoption);
    }

    static Adoption adoption(byte[] payload) {
        JsonNode json = Json.tree(payload);
        return new Adoption(
                json.get("entity").asText(), json.get("subject").asText(), json.get("remoteId").asText(),
                json.get("as"), json.get("run").asLong(), json.path("ours").asBoolean(false),
                json.has("fields") ? json.get("fields") : Json.MAPPER.createObjectNode());
    }
}
