package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.Automation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTableTest {
    @TempDir
    Path folder;

    private ReadTables read(String name, String text) throws IOException {
        ReadTables.write(folder, name, text);
        return ReadTables.of(folder);
    }

    @Test
    void flattensNestedObjectsToDottedColumns() throws IOException {
        var read = read("patients.json", """
                [{"id": 7000000028446, "bio": {"date_of_birth": "1984-05-24", "city": null}, "tags": ["a", 1], "fee": 1250.00, "ok": true},
                 {"id": "0017", "bio": {"zip": "02134"}, "fee": 1e3, "none": {}}]
                """);

        assertEquals(List.of("id", "bio.date_of_birth", "bio.city", "tags", "fee", "ok", "bio.zip", "none"), read.only().headers());
        assertEquals(List.of(List.of("7000000028446", "1984-05-24", "", "a; 1", "1250.00", "true", "", ""),
                List.of("0017", "", "", "", "1000", "", "02134", "")), read.values());
        assertEquals(List.of(1L, 2L), read.lines());
        assertEquals("json", read.only().format().container());
    }

    @Test
    void readsEachListOfAnObjectAsATable() throws IOException {
        var read = read("export.json", """
                {"exported": "2026-11-20", "data": {"patients": [{"id": 1, "name": "Ann"}], "visits": [{"id": 5, "patient_id": 1}]}}
                """);

        assertEquals(Set.of("export.json#data.patients", "export.json#data.visits"), read.tables().keySet());
        assertEquals(1, read.tables().get("export.json#data.patients").skippedLines().size());
    }

    @Test
    void namesEmptyLists() throws IOException {
        ReadTables.write(folder, "a.json", "[]");
        ReadTables.write(folder, "b.json", "{\"patients\": [{\"id\": 1}], \"errors\": []}");

        try (Export export = Export.open(folder)) {
            assertEquals(List.of("a.json", "b.json"), export.tables().stream().map(table -> table.file()).toList());
            assertEquals("b.json#errors", export.unused().get(0).path());
        }
    }

    @Test
    void keepsTheFileNameForASingleList() throws IOException {
        assertEquals(Set.of("patients.json"), read("patients.json", "{\"patients\": [{\"id\": 1, \"name\": \"Ann\"}]}").tables().keySet());
    }

    @Test
    void makesInnerListsTablesThatNameTheirParent() throws IOException {
        var read = read("treatment_plans.json", """
                [{"id": 1, "name": "Plan", "procedures": [{"code": "D2740", "fee": 1250.50, "ssn": "078-05-1120"}, {"code": "D2950", "fee": 90}]},
                 {"id": 2, "name": "Other", "procedures": []},
                 {"id": 3, "name": "Third", "procedures": [{"code": "D1110"}]}]
                """);

        assertEquals(List.of("id", "name", "procedures"), read.tables().get("treatment_plans.json").headers());
        assertEquals("[{\"code\":\"D2740\",\"fee\":1250.50,\"ssn\":\"\"},{\"code\":\"D2950\",\"fee\":90,\"ssn\":\"\"}]".replace(",\"fee\":90,\"ssn\":\"\"", ",\"fee\":90"),
                read.values("treatment_plans.json").get(0).get(2));
        assertEquals(List.of("treatment_plan_id", "procedures.code", "procedures.fee", "procedures.ssn"),
                read.tables().get("treatment_plans.json#procedures").headers());
        assertEquals(List.of(List.of("1", "D2740", "1250.50", ""), List.of("1", "D2950", "90", ""), List.of("3", "D1110", "", "")),
                read.values("treatment_plans.json#procedures"));
        assertEquals(List.of(1L, 2L, 3L), read.rows().get("treatment_plans.json#procedures").stream().map(row -> row.line()).toList());
    }

    @Test
    void readsOneObjectALineAndGoesOnAfterABrokenLine() throws IOException {
        var read = read("notes.txt", "{\"id\": 1, \"text\": \"a\"}\n\n{\"id\": 2, \"te\n{\"id\": 3, \"text\": \"c\"}\n");

        assertEquals(List.of(1L, 4L), read.lines());
        assertEquals("jsonl", read.only().format().container());
        assertEquals(3, read.only().skippedLines().get(0).line());
    }

    @Test
    void makesContactListsColumnsOfTheirKinds() throws IOException {
        var read = read("p.json", """
                [{"id": 1, "phones": [{"type": "Mobile", "number": "555-0101"}, {"type": "home", "number": "555-0102", "ext": 7}],
                  "emails": [{"address": "a@example.com"}, {"address": "b@example.com"}]},
                 {"id": 2, "phones": []}]
                """);

        assertEquals(List.of("id", "phones.mobile", "phones.home", "phones.home.ext", "emails", "phones"), read.only().headers());
        assertEquals(List.of("1", "555-0101", "555-0102", "7", "a@example.com; b@example.com", ""), read.values().get(0));
    }

    @Test
    void leavesOutSecretsInNestedColumns() throws IOException {
        var read = read("p.json", "[{\"id\": 1, \"bio\": {\"ssn\": \"078051120\", \"x\": \"987-65-4321\"}}]");

        assertEquals(Set.of(1, 2), read.only().secretColumns());
        assertFalse(read.values().toString().contains("078"));
    }

    @Test
    void saysThatJsonBreaksOff() throws IOException {
        ReadTables.write(folder, "p.json", "[{\"id\": 1, \"name\": \"Ann\"}, {\"id\": 2, \"na");
        ReadTables.write(folder, "q.csv", "Id,Name\n1,Ann\n");

        try (Export export = Export.open(folder)) {
            assertTrue(export.unused().get(0).reason().contains("not complete"));
            assertFalse(export.unused().get(0).reason().contains("Ann"));
        }
    }

    @Test
    void readsAutomationsWhateverTheirKeysAreCalled() throws IOException {
        ReadTables.write(folder, "q.csv", "Id,Name\n1,Ann\n");
        ReadTables.write(folder, "campaigns.json", """
                {"workflows": [{"title": "Recall", "status": "paused", "event": {"on": "recall due", "days": 14}, "filters": ["active"],
                  "audience": "all active", "steps": [{"channel": "sms", "timing": "7 days", "message": "Hi {first_name}"},
                  {"channel": "email", "subject": "Time", "body": "[[Patient_Name]]"}]}]}
                """);

        try (Export export = Export.open(folder)) {
            assertEquals(List.of(new Automation("1", "Recall", false, "on: recall due, days: 14", List.of("active"), "all active",
                    List.of(new Automation.Action("sms", "7 days", "Hi {first_name}"),
                            new Automation.Action("email", "", "Subject: Time\n[[Patient_Name]]")))), export.automations());
            assertEquals(1, export.tables().size());
            assertEquals(List.of(), export.unused());
        }
    }

    @Test
    void readsAutomationsOfATable() throws IOException {
        ReadTables.write(folder, "q.csv", "Id,Name\n1,Ann\n");
        ReadTables.write(folder, "Campaigns.csv", "Campaign Name,Trigger,Conditions,Channel,Delay,Message,Enabled\n"
                + "Recall,Recall due,Active; No visit,Text,7 days,Hi {first_name},Yes\nRecall,Recall due,Active; No visit,Email,8 days,Hello,Yes\nReview,Visit done,,Text,1 day,Rate us,No\n");

        try (Export export = Export.open(folder)) {
            assertEquals(List.of("Recall", "Review"), export.automations().stream().map(Automation::name).toList());
            assertEquals(2, export.automations().get(0).actions().size());
            assertEquals(List.of("Active", "No visit"), export.automations().get(0).conditions());
            assertEquals(new Automation.Action("Text", "7 days", "Hi {first_name}"), export.automations().get(0).actions().get(0));
            assertFalse(export.automations().get(1).enabled());
        }
    }
}
