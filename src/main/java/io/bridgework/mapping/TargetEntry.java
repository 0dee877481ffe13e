package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way in which a column of a kind of file can be used.
 *
 * @param settings go into the transform
 * @param own whether the target is the key of the file's own records
 * @param many whether several columns may share the target
 * @param general whether it belongs to every kind
 */
record TargetEntry(
        RecordKind kind, Target target, ValueShape shape, Map<String, String> settings, boolean own, boolean many,
        boolean general, List<Phrase> phrases) {

    /** Header words that mean the target, and how surely (0 to 1). */
    record Phrase(Set<String> words, double sureness) {}

    Transform transform() {
        return new Transform(settings);
    }

    /** What only one column can take; equal for entries that stand in each other's way. */
    String slot() {
        return target.text() + "/" + settings.getOrDefault("part", "") + settings.getOrDefault("end", "");
    }
}
