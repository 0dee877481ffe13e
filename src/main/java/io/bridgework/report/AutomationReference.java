package io.bridgework.report;

import io.bridgework.model.Automation;
import java.util.List;
import java.util.Locale;

/** What the practice's automations did and how to build each again in Pipedrive; nothing of it is sent. */
final class AutomationReference {
    private final List<Automation> automations;

    AutomationReference(List<Automation> automations) {
        this.automations = automations;
    }

    String html() {
        var page = new Html("Automations to rebuild");
        page.element("h1", "", "Automations to rebuild in Pipedrive");
        page.element("p", "lead", automations.isEmpty()
                ? "The export holds no automation definitions."
                : automations.size() + " automations were found. None of them was moved: each is built by hand, once.");
        for (Automation a : automations) {
            page.section(a.name());
            page.table(List.of("What", "As it was"), 0, rows(a));
            page.element("p", "", "How to rebuild it: " + rebuild(a)).end();
        }
        return page.page();
    }

    private static List<List<String>> rows(Automation a) {
        var rows = new java.util.ArrayList<List<String>>();
        rows.add(List.of("State", a.enabled() ? "switched on" : "switched off"));
        rows.add(List.of("Trigger", a.trigger()));
        rows.add(List.of("Conditions", a.conditions().isEmpty() ? "none" : String.join("; ", a.conditions())));
        rows.add(List.of("Audience", a.audience().isBlank() ? "all that the conditions let through" : a.audience()));
        for (Automation.Action action : a.actions()) {
            rows.add(List.of("Action: " + action.type() + ", after " + action.delay(), action.text()));
        }
        return rows;
    }

    String markdown() {
        var text = new StringBuilder("# Automations to rebuild in Pipedrive\n");
        for (Automation a : automations) {
            text.append("\n## ").append(a.name()).append('\n');
            rows(a).forEach(row -> text.append("- ").append(row.get(0)).append(": ").append(row.get(1)).append('\n'));
            text.append("- How to rebuild it: ").append(rebuild(a)).append('\n');
        }
        return text.toString();
    }

    private static String rebuild(Automation a) {
        String trigger = a.trigger().toLowerCase(Locale.ROOT);
        String start = trigger.contains("appointment") || trigger.contains("visit")
                ? "Automations, new, trigger “activity” with the type meeting"
                : trigger.contains("recall")
                        ? "Automations, new, trigger “activity” with the type task and “Recall” in the subject"
                        : trigger.contains("plan") || trigger.contains("treatment")
                                ? "Automations, new, trigger “deal” with the stage named"
                                : trigger.contains("review")
                                        ? "Automations, new, trigger “organization updated” with the review fields"
                                        : "Automations, new, trigger “person”, with a date condition where a date starts it";
        boolean messages = a.actions().stream().anyMatch(action -> action.type().matches("(?i)sms|text|email|e-mail"));
        return start + "; add the conditions above; add a delay where one is given; then the action"
                + (messages
                        ? ". Messages to patients need consent and, for texts, a connected app: keep it switched off until both are there."
                        : ".");
    }
}
