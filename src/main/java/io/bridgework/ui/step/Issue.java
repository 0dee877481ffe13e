package io.bridgework.ui.step;

import io.bridgework.model.Finding;
import io.bridgework.model.RecordKind;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Words;
import java.util.List;
import java.util.Optional;

/**
 * All findings of one code: one decision for a person.
 *
 * @param count rows it decides; may be more than the findings at hand
 * @param suggested repair, leave or skip; empty when a person must decide
 * @param decided what was decided; empty while open
 */
record Issue(
        String code, RecordKind kind, Finding.Severity severity, long count, Optional<String> suggested,
        Optional<String> decided, List<Finding> findings) {

    /** In plain words; a code that came with a newer engine is read from its own name. */
    String title() {
        return Texts.ofKnown("finding." + number(), Words.ofCode(code));
    }

    /** What it means, by how grave it is. */
    String meaning() {
        return Texts.of("audit.severity." + severity.id());
    }

    /** Whether going on has to wait for it. */
    boolean cannotWait() {
        return decided.isEmpty() && suggested.isEmpty() && severity == Finding.Severity.BLOCK;
    }

    private String number() {
        int dash = code.indexOf('-');
        return dash < 0 ? code : code.substring(0, dash);
    }
}
