package io.bridgework.cli;

import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.migration.Views.WayView;
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

    @Option(
            names = "--way", paramLabel = "WAY", split = ",",
            description = "how much is brought: faithful (as it is), notes-in-visits (notes go into the visit that they belong to),"
                    + " fold-visits[=YYYY-MM-DD|=Ny] (finished visits before that day, or older than N years, go into one note of their"
                    + " patient; without a day: older than 2 years); archive-plans, with a day as before (plans that ended before it"
                    + " are archived, where they do not count as deals); several also together")
    private List<String> way = List.of();

    MapCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            apply(opened);
            fold(opened);
            if (!way.isEmpty()) {
                opened.migration().chooseWay(opened.migration().readWay(way), by);
            }
            MappingView view = opened.migration().mapping();
            WayView chosen = opened.migration().wayInWords();
            print(() -> StepsJson.way(StepsJson.mapping(view), chosen), out -> show(new StepsText(out), opened, view, chosen));
            return 0;
        });
    }

    /** Who only looks gets every column; who did something, what came of it and what is still open. */
    private void show(StepsText text, Opened opened, MappingView view, WayView chosen) {
        boolean looksOnly = imported == null && export == null && approve.isEmpty() && fold.isEmpty() && way.isEmpty();
        text.mapping(view, looksOnly);
        if (export != null) {
            text.exported(export);
        }
        text.way(chosen);
        if (!way.isEmpty()) {
            Estimate estimate = opened.migration().forecast();
            text.ways(estimate.ways());
            text.deals(estimate);
        }
    }

    private void fold(Opened opened) {
        if (fold.contains("auto")) {
            opened.migration().fitFields(by, opened.progress(), opened.cancellation());
        } else if (!fold.isEmpty()) {
            opened.migration().foldFields(fold.contains("none") ? Set.of() : Set.copyOf(fold), by);
        }
    }

    private void apply(Opened opened) {
        try {
            if (imported != null) {
                opened.migration().importMapping(imported, by);
            }
            if (!approve.isEmpty()) {
                opened.migration().approve(approve, by);
            }
            if (export != null) {
                opened.migration().exportMapping(export);
            }
        } catch (IOException e) {
            throw new TroubleException(
                    Trouble.failed(
                            "MAPPING_FILE", "The mapping file can't be read or written.", "The mapping is as it was.",
                            "Check the name and the folder, then run this again."),
                    e);
        }
    }
}
