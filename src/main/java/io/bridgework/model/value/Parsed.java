package io.bridgework.model.value;

import java.util.List;
import java.util.Optional;

/**
 * What a reading of source text gave.
 *
 * @param value empty when the text means nothing, or could not be read (then a problem says so)
 * @param problems what was repaired or refused; empty for clean text and for plain empty text
 */
public record Parsed<T>(Optional<T> value, List<Problem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }

    /**
     * One remark on a reading.
     *
     * @param code finding code with its words: {@code M34-dummy-phone}
     * @param message for people, without the value itself
     * @param lost whether the value, or a part of it, does not reach Pipedrive's field
     */
    public record Problem(String code, String message, boolean lost) {}

    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(Optional.of(value), List.of());
    }

    public static <T> Parsed<T> of(T value, Problem... problems) {
        return new Parsed<>(Optional.of(value), List.of(problems));
    }

    public static <T> Parsed<T> nothing(Problem... problems) {
        return new Parsed<>(Optional.empty(), List.of(problems));
    }
}
