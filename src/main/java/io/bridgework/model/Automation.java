package io.bridgework.model;

import java.util.List;

/** An automation defined at the source. Documented for rebuilding, never sent. Merge fields stay verbatim. */
public record Automation(
        String id, String name, boolean enabled, String trigger, List<String> conditions, String audience,
        List<Action> actions) {
    public Automation {
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }

    /** One thing it does: type (sms, email, task, notify), delay in the source's words, text. */
    public record Action(String type, String delay, String text) {}
}
