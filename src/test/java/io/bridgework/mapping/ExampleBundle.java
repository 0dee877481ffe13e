package io.bridgework.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.mapping.Transformer.Input;
import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.Decision;
import io.bridgework.model.Mapping.FileMapping;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.source.Export;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the example exports with the mapping that its columns.json calls right and its users matched by e-mail. */
final class ExampleBundle {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, RecordKind> KINDS = Map.ofEntries(
            Map.entry("Patient", RecordKind.PATIENT), Map.entry("Practice/Location", RecordKind.PRACTICE),
            Map.entry("Treatment Plan", RecordKind.TREATMENT_PLAN), Map.entry("Pipeline/Stage", RecordKind.STAGE),
            Map.entry("Appointment", RecordKind.APPOINTMENT), Map.entry("Provider/Staff", RecordKind.PROVIDER),
            Map.entry("Goal/KPI", RecordKind.METRIC), Map.entry("Note", RecordKind.NOTE),
            Map.entry("Attachment/Document", RecordKind.ATTACHMENT), Map.entry("Insurance/Billing", RecordKind.INSURANCE),
            Map.entry("Reputation/Review", RecordKind.REVIEW), Map.entry("Recall", RecordKind.RECALL));

    private final Path folder;
    private final List<SourceTable> tables = new ArrayList<>();
    private final Map<String, List<SourceRow>> rows = new HashMap<>();
    private Input input;

    private ExampleBundle(Path folder) {
        this.folder = folder;
    }

    static ExampleBundle load(String name) {
        try {
            var bundle = new ExampleBundle(Path.of("src/test/resources/bundles", name));
            bundle.read();
            return bundle;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    JsonNode json(String file) {
        try {
            return JSON.readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Input input() {
        return input;
    }

    Map<String, List<SourceRow>> rows() {
        return rows;
    }

    private void read() throws IOException {
        try (Export export = Export.open(folder.resolve("source"))) {
            for (SourceTable table : export.tables()) {
                var read = new ArrayList<SourceRow>();
                tables.add(export.read(table, read::add));
                rows.put(table.file(), read);
            }
            JsonNode meta = json("meta.json");
            Mapping mapping = mapping(json("columns.json"));
            long fallback = user(json("users.json"), meta.get("fallback_user").asText()).get("id").asLong();
            input = new Input(
                    tables, (file, sink) -> rows.get(file).forEach(sink), mapping,
                    ZoneId.of(meta.get("time_zone").asText()), meta.get("currency").asText(), matched(mapping), fallback,
                    LocalDate.parse(meta.get("export_date").asText()), export.documents(), 50_000_000, 100_000);
        }
    }

    private static Mapping mapping(JsonNode columns) {
        var files = new ArrayList<FileMapping>();
        var rules = new ArrayList<ColumnMapping>();
        for (JsonNode file : columns.get("files")) {
            String name = file.get("file").asText();
            files.add(new FileMapping(
                    name, Optional.of(KINDS.get(file.get("object").asText())), file.path("key_column").asText(""), 1, ""));
            for (JsonNode column : file.get("columns")) {
                rules.add(rule(name, column));
            }
        }
        return new Mapping(files, rules);
    }

    private static ColumnMapping rule(String file, JsonNode column) {
        Transform transform = Transform.NONE;
        for (String setting : List.of("part", "label", "as", "aggregate")) {
            if (column.has(setting)) {
                transform = transform.with(setting, column.get(setting).asText());
            }
        }
        return new ColumnMapping(
                file, column.get("header").asText(), Target.of(column.get("target").asText()), 1, "", List.of(),
                transform, Map.of(), Decision.APPROVED, "test", Optional.empty());
    }

    private List<ProviderMatch> matched(Mapping mapping) {
        JsonNode users = json("users.json");
        var providers = new ArrayList<ProviderMatch>();
        Transformer.providersOf(tables, (file, sink) -> rows.get(file).forEach(sink), mapping).forEach(p -> {
            JsonNode user = user(users, p.email());
            boolean active = user != null && user.get("active").asBoolean();
            providers.add(active
                    ? new ProviderMatch(p.key(), p.code(), p.name(), p.email(), ProviderMatch.Status.MATCHED,
                            user.get("id").asLong(), p.email(), "email")
                    : p);
        });
        return providers;
    }

    private static JsonNode user(JsonNode users, String email) {
        for (JsonNode user : users) {
            if (!email.isEmpty() && user.get("email").asText().equalsIgnoreCase(email)) {
                return user;
            }
        }
        return null;
    }

    String emailOf(long userId) {
        for (JsonNode user : json("users.json")) {
            if (user.get("id").asLong() == userId) {
                return user.get("email").asText();
            }
        }
        return "";
    }
}
