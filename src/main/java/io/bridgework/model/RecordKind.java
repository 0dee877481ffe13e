package io.bridgework.model;

import java.util.Locale;
import java.util.Optional;

/** The twelve kinds of source record that Bridgework moves. The {@link #id()} is the word in JSON, tables and commands. */
public enum RecordKind {
    PATIENT, PRACTICE, TREATMENT_PLAN, STAGE, APPOINTMENT, PROVIDER, METRIC, NOTE, ATTACHMENT, INSURANCE, REVIEW, RECALL;

    /** The stable lower-case word for this kind, as scripts read it: {@code treatment_plan}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this id, upper or lower case; empty when there is none. */
    public static Optional<RecordKind> of(String id) {
        for (RecordKind kind : values()) {
            if (kind.id().equalsIgnoreCase(id.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
