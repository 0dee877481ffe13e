package io.bridgework.ui.step;

import io.bridgework.ui.part.Texts;

/** A row of the mapping grid as a screen reader says it, since its cells hold drawings. */
final class MappingReading {
    private MappingReading() {}

    static String of(MappingRow row) {
        long filled = row.sample().map(sample -> Math.round(sample.filled() * 100)).orElse(0L);
        long sure = Math.round(row.mapping().confidence() * 100);
        return Texts.of("mapping.read", row.mapping().column(), filled, Places.name(row.mapping().effectiveTarget()),
                Texts.of("mapping.sure." + row.sure().id(), sure), Texts.of("mapping.state." + row.state().id()));
    }
}
