package io.bridgework.mapping;

import io.bridgework.model.Target;
import io.bridgework.model.Transform;

/**
 * A target that a column may get.
 *
 * @param slot what only one column of the file can take; empty when several may share it
 * @param score for the assignment, 0 to 1
 * @param confidence for people, 0 to 1, calibrated
 */
record Candidate(Target target, Transform transform, ValueShape shape, String slot, double score, double confidence, String reason) {
    Candidate because(String otherReason, double otherConfidence) {
        return new Candidate(target, transform, shape, slot, score, otherConfidence, otherReason);
    }
}
