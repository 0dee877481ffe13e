package io.bridgework.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.Automation;
import io.bridgework.model.Automation.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Recognises definitions of automations and reads them, whatever their keys are called. Texts stay as they are. */
final class AutomationReader {
    private static final List<String> ID = List.of("id", "key", "code", "automationid", "workflowid", "campaignid");
    private static final List<String> NAME = List.of("name", "title", "automation", "workflow", "campaign", "automationname", "workflowname", "campaignname", "label");
    private static final List<String> ENABLED = List.of("enabled", "active", "isactive", "isenabled", "on", "status", "state");
    private static final List<String> TRIGGER = List.of("trigger", "triggers", "triggerevent", "triggeredby", "triggeron", "triggerwhen", "event", "when", "startswhen", "startson");
    private static final List<String> CONDITIONS = List.of("conditions", "condition", "filters", "filter", "rules", "criteria", "if", "onlyif", "where");
    private static final List<String> AUDIENCE = List.of("audience", "recipients", "recipient", "to", "segment", "target", "sendto", "appliesto");
    private static final List<String> ACTIONS = List.of("actions", "action", "steps", "step", "messages", "sequence", "then", "tasks", "do");
    private static final List<String> TYPE = List.of("type", "channel", "kind", "actiontype", "action", "via", "method");
    private static final List<String> DELAY = List.of("delay", "timing", "after", "wait", "offset", "sendafter", "time", "schedule", "when");
    private static final List<String> TEXT = List.of("text", "message", "body", "content", "template", "messagetext", "templatetext", "description");
    private static final List<String> SUBJECT = List.of("subject", "messagesubject", "emailsubject");
    private static final Set<String> OFF = Set.of("false", "no", "off", "0", "inactive", "disabled", "paused", "draft", "stopped", "archived");

    private AutomationReader() {}

    /** Whether a list with these columns defines automations: what sets them off, and what they do; about no patient. */
    static boolean isAutomation(Collection<String> columns) {
        List<String> keys = columns.stream().map(column -> key(column.split("\\.")[0])).toList();
        boolean trigger = keys.stream().anyMatch(key -> TRIGGER.contains(key) || key.startsWith("trigger"));
        boolean action = keys.stream().anyMatch(key -> ACTIONS.contains(key) || TEXT.contains(key) || key.startsWith("action"));
        boolean patient = keys.stream().anyMatch(key -> key.startsWith("patient") || key.startsWith("patnum"));
        boolean named = keys.stream().anyMatch(key -> NAME.contains(key) || ID.contains(key));
        return trigger && action && named && !patient;
    }

    static Automation read(ObjectNode object, int number) {
        Map<String, JsonNode> fields = fields(object);
        String enabled = words(take(fields, ENABLED)).toLowerCase(Locale.ROOT);
        String name = words(take(fields, NAME));
        String id = words(take(fields, ID));
        var trigger = take(fields, TRIGGER);
        var conditions = list(take(fields, CONDITIONS));
        String audience = words(take(fields, AUDIENCE));
        JsonNode steps = take(fields, ACTIONS);
        var actions = new ArrayList<Action>();
        if (steps instanceof ArrayNode array) {
            array.forEach(step -> actions.add(action(step)));
        } else if (steps != null && steps.isObject()) {
            actions.add(action(steps));
        } else {
            actions.add(flatAction(fields, words(steps)));
            fields.clear();
        }
        fields.forEach((key, value) -> {
            if (!words(value).isEmpty()) {
                conditions.add(key + ": " + words(value));
            }
        });
        String ordinal = Integer.toString(number);
        return new Automation(id.isEmpty() ? ordinal : id, name.isEmpty() ? "Automation " + ordinal : name, !OFF.contains(enabled),
                words(trigger), conditions, audience, actions);
    }

    private static Action action(JsonNode step) {
        if (!(step instanceof ObjectNode object)) {
            return new Action(step.asText(), "", "");
        }
        Map<String, JsonNode> fields = fields(object);
        String type = words(take(fields, TYPE));
        String delay = words(take(fields, DELAY));
        return new Action(type, delay, text(fields));
    }

    /** An automation with its one action written beside its own fields. */
    private static Action flatAction(Map<String, JsonNode> fields, String said) {
        String type = words(take(fields, TYPE));
        String delay = words(take(fields, DELAY));
        return new Action(type.isEmpty() ? said : type, delay, text(fields));
    }

    /** Subject, text, and whatever else is said of the action, so that nothing is lost for the one who rebuilds it. */
    private static String text(Map<String, JsonNode> fields) {
        String subject = words(take(fields, SUBJECT));
        String body = words(take(fields, TEXT));
        var parts = new ArrayList<String>();
        if (!subject.isEmpty()) {
            parts.add("Subject: " + subject);
        }
        if (!body.isEmpty()) {
            parts.add(body);
        }
        fields.forEach((key, value) -> {
            if (!words(value).isEmpty() && !ID.contains(key)) {
                parts.add(key + ": " + words(value));
            }
        });
        return String.join("\n", parts);
    }

    private static Map<String, JsonNode> fields(ObjectNode object) {
        var fields = new TreeMap<String, JsonNode>();
        object.properties().forEach(field -> fields.putIfAbsent(key(field.getKey()), field.getValue()));
        return fields;
    }

    /** The first of these keys that has a value; it is taken out. */
    private static JsonNode take(Map<String, JsonNode> fields, List<String> keys) {
        for (String key : keys) {
            if (fields.containsKey(key) && !fields.get(key).isNull()) {
                return fields.remove(key);
            }
        }
        return null;
    }

    private static List<String> list(JsonNode node) {
        if (node instanceof ArrayNode array) {
            var items = new ArrayList<String>();
            array.forEach(item -> items.add(words(item)));
            return items;
        }
        String words = words(node);
        return words.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(words.split("\\s*[;\\n]\\s*")));
    }

    /** Any value as words: {@code {"event":"recall due","days":14}} reads "event: recall due, days: 14". */
    private static String words(JsonNode node) {
        if (node == null || node.isNull()) {
            return "";
        }
        if (node instanceof ObjectNode object) {
            var parts = new ArrayList<String>();
            object.properties().forEach(field -> parts.add(field.getKey() + ": " + words(field.getValue())));
            return String.join(", ", parts);
        }
        if (node instanceof ArrayNode array) {
            var parts = new ArrayList<String>();
            array.forEach(item -> parts.add(words(item)));
            return String.join("; ", parts);
        }
        return JsonFlat.text(node);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
