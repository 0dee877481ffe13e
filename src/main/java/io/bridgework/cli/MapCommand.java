package io.bridgework.cli;

import io.bridgework.migration.Views.MappingView;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the mapping, confirms it, takes it elsewhere and back. */
@Command(name = "map", description = "shows the mapping, confirms it, takes it elsewhere and back", mixinStandardHelpOptions = true)
final class MapCommand extends CommandContext {
    @Option(names = "--export", paramLabel = "FILE", description = "write it as .json, .csv or .xlsx")
    private Path export;

    @Option(names = "--import", paramLabel = "FILE", description = "read one that came back")
    private Path imported;

    @Option(names = "--approve", paramLabel = "all|ROW", split = ",", description = "confirm all rows, or rows named file|column")
    private List<String> approve = List.of();

    @Option(
            names = "--fold", paramLabel = "auto|none|TARGET", split = ",",
            description = "let these custom fields go as lines into one long text, where the plan has too few fields")
    private List<String> fold = List.of();

    MapCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            MappingView view = apply(opened);
            fold(opened);
            print(() -> JsonViews.mapping(view), text -> text.mapping(view));
            return 0;
        });
    }

    private void fold(Opened opened) {
        if (fold.contains("auto")) {
            opened.migration().fitFields(by, opened.progress(), opened.cancellation());
        } else if (!fold.isEmpty()) {
            opened.migration().foldFields(fold.contains("none") ? Set.of() : Set.copyOf(fold), by);
        }
    }

    private MappingView apply(Opened opened) {
        try {
            MappingView view = imported == null ? opened.migration().mapping() : opened.migration().importMapping(imported, by);
            if (!approve.isEmpty()) {
                view = opened.migration().approve(approve, by);
            }
            if (export != null) {
                opened.migration().exportMapping(export);
            }
            return view;
        } catch (IOException e) {
            throw new TroubleException(
                    Trouble.failed(
                            "MAPPING_FILE", "The mapping file can't be read or written.", "The mapping is as it was.",
                            "Check the name and the folder, then run this again."),
                    e);
        }
    }
}
