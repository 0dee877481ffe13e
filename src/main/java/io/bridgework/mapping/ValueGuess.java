package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.util.ArrayList;
import java.util.List;

/** What values alone say where the header says little: e-mail addresses and phone numbers speak for themselves. */
final class ValueGuess {
    private static final double NEARLY_ALL = 0.8;
    private static final double EMAIL_SCORE = 0.42;
    private static final double PHONE_SCORE = 0.38;

    private ValueGuess() {}

    static List<Candidate> of(RecordKind kind, ColumnView column) {
        var guesses = new ArrayList<Candidate>();
        if (kind == RecordKind.PATIENT && column.profile().emails() >= NEARLY_ALL) {
            guesses.add(guess("person.email", ValueShape.EMAIL, EMAIL_SCORE, 0.7));
        }
        if (kind == RecordKind.PROVIDER && column.profile().emails() >= NEARLY_ALL) {
            guesses.add(guess("user.email", ValueShape.EMAIL, EMAIL_SCORE, 0.7));
        }
        boolean phones = column.profile().phones() >= NEARLY_ALL && column.profile().numbers() < NEARLY_ALL;
        if (kind == RecordKind.PATIENT && phones) {
            guesses.add(guess("person.phone", ValueShape.PHONE, PHONE_SCORE, 0.5));
        }
        if (kind == RecordKind.ATTACHMENT && column.profile().paths() >= NEARLY_ALL) {
            guesses.add(guess("file.content", ValueShape.PATH, PHONE_SCORE, 0.5));
        }
        return guesses;
    }

    private static Candidate guess(String target, ValueShape shape, double score, double confidence) {
        return new Candidate(Target.of(target), Transform.NONE, shape, "", score, confidence, Reasons.values(shape));
    }
}
