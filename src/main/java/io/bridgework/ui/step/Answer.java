package io.bridgework.ui.step;

import io.bridgework.model.Finding;
import io.bridgework.model.RecordKind;
import io.bridgework.ui.part.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One answer to a finding, of those that make a difference.
 *
 * @param action what the engine is told: repair, leave or skip; for the order of a date, {@code mdy} or {@code dmy}
 * @param words key of its words
 */
record Answer(String action, String words) {
    /** Of the file or its lines, not of rows that could be left out. */
    private static final Set<String> NO_ROWS = Set.of(
            "M44", "M45", "M46", "M48", "M49", "M50", "M51", "M52", "M53", "M54", "M55", "M56", "M87", "X09", "X10", "X35", "X36", "X38");
    private static final Set<String> PROVIDERS = Set.of("X03", "X04");

    String title() {
        return Texts.of("audit.answer." + words);
    }

    /** What it does; told more exactly where the kind of finding, or of record, is known. @param number such as M28 */
    String effect(String number, RecordKind kind) {
        String usual = Texts.ofKnown("audit.effect." + kind.id() + "." + words, Texts.of("audit.answer." + words + ".effect"));
        return Texts.ofKnown("audit.effect." + number + "." + words, usual);
    }

    boolean isDateOrder() {
        return action.equals("mdy") || action.equals("dmy");
    }

    /** The answers to all findings of one code; the first accepts what happens by default, unless a person must choose. */
    static List<Answer> to(String number, List<Finding> findings) {
        boolean mustChoose = findings.stream().anyMatch(f -> f.action().equals("decide") && f.severity() == Finding.Severity.BLOCK);
        if (number.equals("M17") && mustChoose) {
            return List.of(new Answer("mdy", "monthfirst"), new Answer("dmy", "dayfirst"));
        }
        if (PROVIDERS.contains(number)) {
            return List.of(new Answer("leave", "providers"));
        }
        if (number.equals("X37")) {
            return List.of(new Answer("skip", "heldback"), new Answer("leave", "asread"));
        }
        var answers = new ArrayList<Answer>();
        answers.add(byDefault(findings));
        boolean rows = !NO_ROWS.contains(number) && findings.stream().anyMatch(finding -> finding.line() > 0);
        if (number.equals("M10")) {
            answers.add(new Answer("leave", "real"));
        } else if (rows && !answers.get(0).action().equals("skip")) {
            answers.add(new Answer("skip", "leftout"));
        }
        return List.copyOf(answers);
    }

    private static Answer byDefault(List<Finding> findings) {
        boolean held = findings.stream().anyMatch(f -> f.severity() == Finding.Severity.BLOCK && f.action().equals("skip"));
        boolean allHeld = findings.stream().allMatch(f -> f.severity() == Finding.Severity.BLOCK && f.action().equals("skip"));
        boolean column = findings.stream().allMatch(finding -> finding.line() == 0);
        if (held) {
            return new Answer("leave", allHeld ? "heldback" : "mixed");
        }
        return switch (findings.get(0).action()) {
            case "repair" -> new Answer("repair", "tidied");
            case "skip" -> new Answer("skip", "notsent");
            case "decide" -> new Answer("leave", column ? "goon" : "asis");
            default -> new Answer("leave", "asis");
        };
    }
}
