package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.TableFormat;
import io.bridgework.workspace.Ledger.Intent;
import io.bridgework.workspace.Ledger.Outcome;
import io.bridgework.workspace.Ledger.Verb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Made-up values for tests. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private Samples() {}

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Intent create(String subject, String sent) {
        return new Intent(Verb.CREATE, "person", subject, "", "f1", json(sent), json("null"), 7);
    }

    static Intent update(String subject, String remoteId, String sent) {
        return new Intent(Verb.UPDATE, "person", subject, remoteId, "f2", json(sent), json("{'name':'Old'}"), 7);
    }

    static Intent delete(String subject, String remoteId) {
        return new Intent(Verb.DELETE, "person", subject, remoteId, "", json("{}"), json("{'name':'Old'}"), 8);
    }

    static Outcome written(String remoteId) {
        return new Outcome.Written(remoteId, json("{'id':" + remoteId + ",'name':'As answered'}"), 5, false);
    }

    static SourceTable table(String file, long rows) {
        return new SourceTable(
                file, List.of("ID", "Name"), new TableFormat("csv", "utf-8", ",", 1), Set.of(1), rows,
                List.of(new SourceTable.SkippedLine(9, "M49", "a total")), "ab".repeat(32));
    }

    static SourceRow row(String file, long line) {
        return new SourceRow(file, line, List.of("" + line, "Pat Example " + line), "cd".repeat(32));
    }

    static DraftId id(EntityType entity, String key) {
        return DraftId.of(entity, new RecordKey(RecordKind.PATIENT, key));
    }

    static Draft draft(EntityType entity, String key, String name) {
        return new Draft(
                id(entity, key), Map.of("name", new Draft.DraftField(new FieldValue.Text(name), name, "Name")),
                Map.of("org", id(EntityType.ORGANIZATION, "1")), 42, List.of(new RowRef("Patients.csv", 2)));
    }

    /** A draft with a value of every type. */
    static Draft everyValue() {
        Map<String, FieldValue> values = Map.ofEntries(
                Map.entry("text", new FieldValue.Text("Jane \u00e9\ud83d\ude00 \"quoted\"")),
                Map.entry("number", new FieldValue.Number(new BigDecimal("1200.50"))),
                Map.entry("money", new FieldValue.Money(new BigDecimal("0.10"), "USD")),
                Map.entry("date", new FieldValue.Date(LocalDate.of(1931, 12, 31))),
                Map.entry("time", new FieldValue.Time(LocalTime.of(0, 0))),
                Map.entry("minutes", new FieldValue.Minutes(90)),
                Map.entry("moment", new FieldValue.Moment(NOON)),
                Map.entry("choice", new FieldValue.Choice("Accepted")),
                Map.entry("flag", new FieldValue.Flag(true)),
                Map.entry("contacts", new FieldValue.Contacts(List.of(
                        new FieldValue.Contact("pat@example.com", "home"),
                        new FieldValue.Contact("+15555550101", "mobile")))),
                Map.entry("address", new FieldValue.Address("1 Foundry Sq", "", "Harborview", "NY", "12207", "")),
                Map.entry("file", new FieldValue.Content("a/b.png", 5_000_000_000L, "ef".repeat(32))));
        Map<String, Draft.DraftField> fields = new java.util.HashMap<>();
        values.forEach((name, value) -> fields.put(name, new Draft.DraftField(value, "raw " + name, "Column")));
        return new Draft(id(EntityType.PERSON, "every"), fields, Map.of(), 0, List.of());
    }
}
