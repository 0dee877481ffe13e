package io.bridgework.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.Trouble;

/** Why a command ended without its result, as a document for scripts. */
final class TroubleJson {
    private TroubleJson() {}

    static ObjectNode trouble(ObjectNode node, Trouble trouble) {
        return node.put("code", trouble.code()).put("happened", trouble.happened()).put("meaning", trouble.meaning())
                .put("next", trouble.next());
    }

    /** With the keys of a run beside it, empty, so that a script reads every ending in the same way. */
    static ObjectNode ended(Trouble trouble) {
        String status = switch (trouble.ending()) {
            case WAITS_FOR_DECISION -> "waiting";
            case STOPPED -> "stopped";
            case WRONG_USAGE -> "wrong_usage";
            case FAILED -> "failed";
        };
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("status", status);
        node.putObject("kinds");
        node.putArray("differences");
        node.putArray("conflicts");
        ArrayNode waits = node.putArray("waitsFor");
        if (trouble.ending() == Trouble.Ending.WAITS_FOR_DECISION) {
            trouble(waits.addObject(), trouble);
        }
        trouble(node.putObject("trouble"), trouble);
        return node;
    }
}
