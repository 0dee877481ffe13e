package io.bridgework.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.model.Finding;
import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.Decision;
import io.bridgework.model.Mapping.FileMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceTable;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.source.Export;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of the example exports, audited under the mapping that it says is right. */
final class Bundle {
    private static final long FILE_LIMIT_BYTES = 50L * 1024 * 1024;
    private static final Map<String, RecordKind> KINDS = Map.ofEntries(
            Map.entry("Patient", RecordKind.PATIENT), Map.entry("Practice/Location", RecordKind.PRACTICE),
            Map.entry("Treatment Plan", RecordKind.TREATMENT_PLAN), Map.entry("Pipeline/Stage", RecordKind.STAGE),
            Map.entry("Appointment", RecordKind.APPOINTMENT), Map.entry("Provider/Staff", RecordKind.PROVIDER),
            Map.entry("Goal/KPI", RecordKind.METRIC), Map.entry("Note", RecordKind.NOTE),
            Map.entry("Attachment/Document", RecordKind.ATTACHMENT), Map.entry("Insurance/Billing", RecordKind.INSURANCE),
            Map.entry("Reputation/Review", RecordKind.REVIEW), Map.entry("Recall", RecordKind.RECALL));

    /** Where a finding stands, as the bundle's lists name it; row 0 is the column or the file. */
    record Place(String code, String file, long row) {}

    /** A place that an audit has to name; of those with one group one is enough. */
    record Expected(Place place, String column, String record, String group) {}

    private final Path folder;
    private final JsonNode meta;

    private Bundle(Path folder) throws IOException {
        this.folder = folder;
        this.meta = new ObjectMapper().readTree(folder.resolve("meta.json").toFile());
    }

    static Bundle named(String name) throws IOException, URISyntaxException {
        return new Bundle(Path.of(Bundle.class.getResource("/bundles/" + name + "/meta.json").toURI()).getParent());
    }

    List<Finding> audit() throws IOException {
        var findings = new ArrayList<Finding>();
        try (Export export = Export.open(folder.resolve("source"))) {
            List<SourceTable> tables = export.tables().stream().map(table -> export.read(table, row -> { })).toList();
            new Audit().run(
                    new Audit.Input(
                            tables,
                            (file, sink) -> export.read(tables.stream().filter(t -> t.file().equals(file)).findFirst().orElseThrow(), sink),
                            mapping(), export.documents(), export.unused(), LocalDate.parse(meta.get("export_date").asText()),
                            FILE_LIMIT_BYTES, users()),
                    findings::add);
        }
        return findings;
    }

    List<Expected> expected() {
        return places("expected_findings");
    }

    Set<Place> allowed() {
        var allowed = new HashSet<Place>();
        places("expected_findings").forEach(e -> allowed.add(e.place()));
        places("allowed_findings").forEach(e -> allowed.add(e.place()));
        return allowed;
    }

    private List<Expected> places(String list) {
        var places = new ArrayList<Expected>();
        for (JsonNode row : meta.get(list).get("rows")) {
            Place place = new Place(row.get("kind").asText(), row.get("file").asText(), row.path("row").asLong(0));
            places.add(new Expected(
                    place, row.path("column").asText(""), row.path("record_key").asText(""), row.path("group").asText(place.toString())));
        }
        return places;
    }

    private Mapping mapping() throws IOException {
        var files = new ArrayList<FileMapping>();
        var rows = new ArrayList<ColumnMapping>();
        for (JsonNode file : new ObjectMapper().readTree(folder.resolve("columns.json").toFile()).get("files")) {
            String name = file.get("file").asText();
            files.add(new FileMapping(
                    name, Optional.of(KINDS.get(file.get("object").asText())), file.path("key_column").asText("").replace("null", ""), 1, ""));
            for (JsonNode column : file.get("columns")) {
                rows.add(new ColumnMapping(
                        name, column.get("header").asText(), Target.of(column.get("target").asText()), 1, "", List.of(),
                        transform(column), Map.of(), Decision.PROPOSED, "", Optional.empty()));
            }
        }
        return new Mapping(files, rows);
    }

    private static Transform transform(JsonNode column) {
        var transform = Transform.NONE;
        for (String setting : List.of("part", "label", "as")) {
            if (column.hasNonNull(setting)) {
                transform = transform.with(setting, column.get(setting).asText());
            }
        }
        return transform;
    }

    private Map<String, Boolean> users() throws IOException {
        var users = new HashMap<String, Boolean>();
        for (JsonNode user : new ObjectMapper().readTree(folder.resolve("users.json").toFile())) {
            users.put(user.get("email").asText(), user.get("active").asBoolean());
        }
        return users;
    }
}
