package io.bridgework.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.SourceTable.SkippedLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A list of objects in a JSON or JSON Lines text; or the lists inside of these, as one table that names the parent. */
final class JsonTable implements TableReader {
    private final SourceTable outline;
    private final JsonFile file;
    private final String path;
    private final String child;
    private final String parentId;
    private final boolean tellsOddities;

    /**
     * @param path of the list in the text
     * @param child column of the inner list whose entries are the rows; empty for the list itself
     * @param parentId column of the outer object that the first column repeats; empty for the list itself
     * @param tellsOddities whether what stands beside the lists is told by this table
     */
    JsonTable(SourceTable outline, JsonFile file, String path, String child, String parentId, boolean tellsOddities) {
        this.outline = outline;
        this.file = file;
        this.path = path;
        this.child = child;
        this.parentId = parentId;
        this.tellsOddities = tellsOddities;
    }

    @Override
    public SourceTable outline() {
        return outline;
    }

    @Override
    public SourceTable read(Consumer<SourceRow> sink) throws IOException {
        var tally = new TableTally(outline, sink);
        JsonFile.Seen seen = file.walk(new JsonRows.Visitor() {
            private long inner;

            @Override
            public void row(String where, long number, ObjectNode object) {
                if (!where.equals(path)) {
                    return;
                }
                JsonFlat flat = JsonFlat.of(object);
                if (child.isEmpty()) {
                    tally.row(number, values(flat.values()));
                    return;
                }
                ArrayNode array = flat.children().get(child);
                for (JsonNode element : array == null ? List.<JsonNode>of() : array) {
                    inner++;
                    tally.row(inner, childValues(flat.values().getOrDefault(parentId, ""), element));
                }
            }

            @Override
            public void odd(long number, String what) {
                if (tellsOddities) {
                    tally.notes(List.of(new SkippedLine(number, file.isLines() ? "M57" : "M48", what)));
                }
            }
        });
        return tally.table(seen.encoding(), seen.sha256());
    }

    private List<String> values(Map<String, String> byName) {
        var values = new ArrayList<String>(outline.headers().size());
        for (String header : outline.headers()) {
            values.add(byName.getOrDefault(header, ""));
        }
        return values;
    }

    private List<String> childValues(String parent, JsonNode element) {
        Map<String, String> byName = element instanceof ObjectNode object ? JsonFlat.of(object).values() : Map.of();
        var values = new ArrayList<String>(outline.headers().size());
        values.add(parent);
        for (String header : outline.headers().subList(1, outline.headers().size())) {
            values.add(byName.getOrDefault(header.substring(child.length() + 1), ""));
        }
        return values;
    }
}
