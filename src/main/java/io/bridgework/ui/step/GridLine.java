package io.bridgework.ui.step;

import io.bridgework.model.Mapping.FileMapping;

/** A line of the mapping grid: a file, or a column in it. */
sealed interface GridLine {
    /** @param needing columns of it that need a look */
    record File(FileMapping file, int columns, long needing) implements GridLine {}

    record Column(MappingRow row) implements GridLine {}

    /** What it is known by while the grid changes around it. */
    default String id() {
        return this instanceof Column column ? column.row().id() : ((File) this).file().file();
    }
}
