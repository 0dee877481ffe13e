package io.bridgework.sandbox;

import java.util.List;

/** A request that has passed the gate: who asks, and what stands in the variable places of its path. */
record Call(Request request, Caller caller, List<String> variables) {
    /** The number in the path's first variable place. */
    long id() {
        try {
            return Long.parseLong(variables.get(0));
        } catch (NumberFormatException notANumber) {
            throw Refusal.bad("id: Expected a number");
        }
    }

    String code() {
        return variables.get(0);
    }

    String query(String key) {
        return request.query(key);
    }
}
