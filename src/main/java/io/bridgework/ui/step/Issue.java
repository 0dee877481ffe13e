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
 * @param suggested what happens by default; empty when a person must decide
 * @param decided what was decided; empty while open
 */
record Issue(
        String code, RecordKind kind, Finding.Severity severity, long count, Optional<String> suggested,
        Optional<String> decided, List<Finding> findings) {

    /** In plain words; a code that came with a newer engine is read from its own name. */
    String title() {
        return Texts.ofKnown("finding." + number(), Words.ofCode(code));
    }

    /** What it means: the one thing that all its findings say, else how grave it is. */
    String meaning() {
        return oneMessage().orElseGet(() -> Texts.of("audit.severity." + severity.id()));
    }

    /** What each of the findings says, when they all say the same. */
    Optional<String> oneMessage() {
        String first = findings.get(0).message();
        return findings.stream().allMatch(finding -> finding.message().equals(first)) ? Optional.of(first) : Optional.empty();
    }

    /** The answers that make a difference, as the number keys take them. */
    List<Answer> answers() {
        return Answer.to(number(), findings);
    }

    boolean isDecidedAs(Answer answer) {
        boolean skips = decided.filter("skip"::equals).isPresent();
        return decided.isPresent() && (answer.action().equals("skip") == skips)
                && (!answer.words().equals("real") || decided.get().equals("leave"))
                && (!answer.words().equals("asis") || !skips);
    }

    /** What was decided, in the words of the answer; of an answer that is no longer given, what it says by itself. */
    Optional<String> decidedWords() {
        return answers().stream().filter(this::isDecidedAs).findFirst().map(Answer::title)
                .or(() -> decided.map(action -> Texts.of("audit.decided")));
    }

    /** The answer that we suggest; empty when a person must choose. */
    Optional<Answer> suggestion() {
        return suggested.map(action -> answers().get(0));
    }

    /** Whether going on has to wait for it. */
    boolean cannotWait() {
        return decided.isEmpty() && suggested.isEmpty() && severity == Finding.Severity.BLOCK;
    }

    String number() {
        int dash = code.indexOf('-');
        return dash < 0 ? code : code.substring(0, dash);
    }
}
