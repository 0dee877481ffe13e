package io.bridgework.ui.step;

import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.FilePicker;
import io.bridgework.ui.session.MigrationSession;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * What a page has around it.
 *
 * @param goTo opens another step
 * @param suggestedSource the export of the demo; empty else
 */
public record Surroundings(
        MigrationSession session, Dialogs dialogs, FilePicker files, IntConsumer goTo,
        Optional<Path> suggestedSource) {}
