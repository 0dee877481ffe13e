package io.bridgework.source;

import io.bridgework.model.TableFormat;
import io.bridgework.source.ExportFiles.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the table, or the sections, in a delimited text. */
final class TextTables {
    private static final Set<String> TABLE_EXTENSIONS = Set.of("csv", "tsv", "tab");

    private final ExportFiles files;

    TextTables(ExportFiles files) {
        this.files = files;
    }

    /** The tables of this text; none if it is running text. */
    List<TableReader> of(Entry entry, byte[] beginning, boolean whole) throws IOException {
        var encoding = TextEncoding.of(beginning, whole);
        String text = text(beginning, encoding);
        boolean named = TABLE_EXTENSIONS.contains(entry.extension());
        Optional<DialectFinder.Fit> fit = DialectFinder.find(text, whole);
        if (fit.isEmpty() && !named || fit.isPresent() && !isTable(fit.get(), named, text)) {
            return List.of();
        }
        Dialect dialect = fit.isPresent() ? fit.get().dialect() : new Dialect('\0', '"');
        GridTable.Opener opener = () -> new TextRecords(TextSource.of(files.open(entry), encoding), dialect);
        GridSurvey.Result survey = survey(opener, fit.map(DialectFinder.Fit::width).orElse(1));
        boolean headed = !survey.layouts().isEmpty() && survey.layouts().get(0).headerLine() > 0;
        boolean regular = fit.isPresent() && fit.get().share() > 0.8 && fit.get().rows() > 1;
        if (survey.layouts().isEmpty() || !headed && !regular) {
            return List.of();
        }
        return tables(entry.path(), survey.layouts(), encoding.name(), dialect.delimiterText(), "csv", opener);
    }

    private static GridSurvey.Result survey(GridTable.Opener opener, int width) throws IOException {
        try (RecordStream records = opener.open()) {
            records.expectCells(width);
            return GridSurvey.of(records);
        }
    }

    /** One table, named as the file; or one for each kind of section, named by its title. */
    static List<TableReader> tables(
            String name, List<Layout> layouts, String encoding, String delimiter, String container, GridTable.Opener opener) {
        var tables = new ArrayList<TableReader>();
        var names = new HashSet<String>();
        for (int i = 0; i < layouts.size(); i++) {
            Layout layout = layouts.get(i);
            String title = layout.title().isEmpty() || !names.add(layout.title()) ? "part " + (i + 1) : layout.title();
            String own = layouts.size() == 1 ? name : name + "#" + title;
            var format = new TableFormat(container, encoding, delimiter, layout.headerLine());
            tables.add(new GridTable(own, format, layouts, i, opener));
        }
        return tables;
    }

    /** A file called .csv is taken at its word; any other text has to look like rows. */
    private static boolean isTable(DialectFinder.Fit fit, boolean named, String text) {
        if (named) {
            return fit.share() > 0.2;
        }
        boolean tab = fit.dialect().delimiter() == '\t';
        if (fit.width() < 4 && isRunning(text, fit.dialect().delimiter())) {
            return false;
        }
        return fit.rows() >= 3 && fit.share() >= 0.75
                || fit.rows() >= 2 && fit.share() >= 0.5 && (tab || fit.width() >= 4);
    }

    /** In running text a comma is followed by a blank. */
    private static boolean isRunning(String text, char delimiter) {
        long all = text.chars().filter(c -> c == delimiter).count();
        long spaced = text.split(Pattern.quote(delimiter + " "), -1).length - 1L;
        return delimiter != '\t' && delimiter != '|' && spaced * 2 > all;
    }

    static String text(byte[] beginning, TextEncoding encoding) throws IOException {
        var text = new StringBuilder();
        var buffer = new char[1 << 14];
        try (var reader = encoding.reader(new ByteArrayInputStream(beginning))) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
        }
        return text.length() > 0 && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    }
}
