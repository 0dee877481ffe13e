package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.DraftId;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome;
import io.bridgework.model.RowOutcome.Carried;
import io.bridgework.model.RowOutcome.Rejected;
import io.bridgework.model.RowOutcome.Settled;
import io.bridgework.model.RowOutcome.Skipped;
import io.bridgework.model.RowRef;

/** What became of source rows, as JSON. */
final class OutcomeCodec {
    private OutcomeCodec() {}

    static byte[] bytes(RowOutcome outcome) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("file", outcome.row().file()).put("line", outcome.row().line());
        json.put("kind", outcome.kind().id()).put("key", outcome.key());
        if (outcome instanceof Carried carried) {
            json.put("is", "carried").put("draft", carried.draft().toString());
        } else if (outcome instanceof Skipped skipped) {
            json.put("is", "skipped").put("decision", skipped.decision()).put("reason", skipped.reason());
        } else if (outcome instanceof Rejected rejected) {
            json.put("is", "rejected").put("code", rejected.code()).put("reason", rejected.reason());
        } else if (outcome instanceof Settled settled) {
            json.put("is", "settled").put("reason", settled.reason());
        }
        return Json.bytes(json);
    }

    static RowOutcome outcome(byte[] bytes) {
        JsonNode json = Json.tree(bytes);
        RowRef row = new RowRef(json.get("file").asText(), json.get("line").asLong());
        RecordKind kind = RecordKind.of(json.get("kind").asText()).orElseThrow(WorkspaceTrouble::newer);
        String key = json.get("key").asText();
        String reason = json.path("reason").asText();
        return switch (json.get("is").asText()) {
            case "carried" -> new Carried(row, kind, key, DraftId.parse(json.get("draft").asText()));
            case "skipped" -> new Skipped(row, kind, key, json.get("decision").asText(), reason);
            case "rejected" -> new Rejected(row, kind, key, json.get("code").asText(), reason);
            case "settled" -> new Settled(row, kind, key, reason);
            default -> throw WorkspaceTrouble.newer();
        };
    }
}
