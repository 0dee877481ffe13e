package io.bridgework.audit;

import io.bridgework.model.Finding.Severity;
import io.bridgework.model.value.Parsed.Problem;
import java.util.Set;

/** What a rule says, wherever it says it. Actions: repair, leave, skip, decide (see {@link io.bridgework.model.Finding}). */
record Remark(String code, Severity severity, String message, String action) {
    private static final Set<String> REPAIRED_THOUGH_LOST = Set.of("M11-placeholder-birth-date", "M34-dummy-phone", "M35-dummy-email");

    /** Changed, and the change is logged. */
    static Remark repair(String code, String message) {
        return new Remark(code, Severity.REPAIR, message, "repair");
    }

    /** Moved as it is, and listed. */
    static Remark warn(String code, String message) {
        return new Remark(code, Severity.WARN, message, "leave");
    }

    /** Moved, and listed because a person may know better. */
    static Remark ask(String code, String message) {
        return new Remark(code, Severity.WARN, message, "decide");
    }

    /** Left out, with this reason. */
    static Remark skip(String code, String message) {
        return new Remark(code, Severity.WARN, message, "skip");
    }

    /** The row is held back and listed; the rest goes on. */
    static Remark holdBack(String code, String message) {
        return new Remark(code, Severity.BLOCK, message, "skip");
    }

    /** Nothing goes on before a person has decided. */
    static Remark block(String code, String message) {
        return new Remark(code, Severity.BLOCK, message, "decide");
    }

    /** What the reader of a cell said of it. */
    static Remark of(Problem problem) {
        boolean repaired = !problem.lost() || REPAIRED_THOUGH_LOST.contains(problem.code());
        return repaired && !problem.code().startsWith("M08") && !problem.code().startsWith("M40")
                ? repair(problem.code(), problem.message()) : warn(problem.code(), problem.message());
    }
}
