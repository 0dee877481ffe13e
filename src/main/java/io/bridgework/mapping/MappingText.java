package io.bridgework.mapping;

import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in a mapping file, whatever its form; a cell that the file does not have is empty as an Optional. */
record MappingText(String fingerprint, List<FileLine> files, List<RowLine> rows) {
    static final String FORMAT = "bridgework-mapping/1";

    /** Kind and key of a file. */
    record FileLine(String file, Optional<String> kind, Optional<String> key) {}

    /** Where a column goes. */
    record RowLine(
            String file, String column, Optional<String> target, Optional<String> transform, Optional<Map<String, String>> values,
            Optional<String> decision) {}

    static MappingText of(Mapping mapping) {
        List<FileLine> files = mapping.files().stream()
                .map(f -> new FileLine(f.file(), Optional.of(f.kind().map(RecordKind::id).orElse("")), Optional.of(f.key())))
                .toList();
        List<RowLine> rows = mapping.rows().stream()
                .map(r -> new RowLine(r.file(), r.column(), Optional.of(r.target().text()), Optional.of(r.transform().toString()),
                        Optional.of(r.values()), Optional.of(r.decision().id())))
                .toList();
        return new MappingText(mapping.fingerprint(), files, rows);
    }
}
