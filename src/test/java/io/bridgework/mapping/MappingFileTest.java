package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.Decision;
import io.bridgework.model.Mapping.FileMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFileTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    private Path folder;

    private final Mapping mapping = new Mapping(
            List.of(new FileMapping("Patients.csv", Optional.of(RecordKind.PATIENT), "Patient ID", 0.99, "by its columns"),
                    new FileMapping("Odd.csv", Optional.empty(), "", 0, "not understood")),
            List.of(row("Patients.csv", "Patient ID", "key:patient_id"), row("Patients.csv", " Status", "person.custom:patient_status"),
                    row("Patients.csv", "=Patient", "person.custom:patient_balance"), row("Odd.csv", "Column 1", "ignore")));

    private static ColumnMapping row(String file, String column, String target) {
        return new ColumnMapping(file, column, Target.of(target), 0.9, "reason", List.of(), Transform.parse("date=mdy;label=home"),
                Map.of("sched", "Scheduled"), Decision.PROPOSED, "", Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapping.json", "mapping.csv", "mapping.xlsx", "MAPPING.JSON"})
    void readsBackWhatItWrote(String name) throws IOException {
        Path file = folder.resolve(name);

        MappingFile.write(mapping, file);
        Mapping read = MappingFile.read(file, mapping, "reviewer", NOW);

        assertEquals(mapping, read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapping.json", "mapping.csv", "mapping.xlsx"})
    void carriesDecisionsAndChangesToAnotherCopyOfTheMapping(String name) throws IOException {
        ColumnMapping changed = mapping.rows().get(1).changedTo(Target.of("ignore"), Transform.NONE, "someone", NOW);
        ColumnMapping approved = mapping.rows().get(0).decided(Decision.APPROVED, "someone", NOW);
        Mapping reviewed = new Mapping(mapping.files(), List.of(approved, changed, mapping.rows().get(2), mapping.rows().get(3)));
        Path file = folder.resolve(name);

        MappingFile.write(reviewed, file);
        Mapping read = MappingFile.read(file, mapping, "reviewer", NOW.plusSeconds(9));

        assertEquals(reviewed.fingerprint(), read.fingerprint());
        assertEquals(Decision.APPROVED, read.rows().get(0).decision());
        assertEquals("reviewer", read.rows().get(0).decidedBy());
        assertEquals(Optional.of(NOW.plusSeconds(9)), read.rows().get(0).decidedAt());
        assertEquals(Decision.CHANGED, read.rows().get(1).decision());
        assertEquals(mapping.rows().get(2), read.rows().get(2));
    }

    @Test
    void writesJsonAsTheCommandLineDocumentSays() throws IOException {
        Path file = folder.resolve("mapping.json");

        MappingFile.write(mapping, file);
        var root = new ObjectMapper().readTree(file.toFile());

        assertEquals("bridgework-mapping/1", root.get("format").asText());
        assertEquals(mapping.fingerprint(), root.get("fingerprint").asText());
        assertEquals("{\"file\":\"Patients.csv\",\"kind\":\"patient\",\"key\":\"Patient ID\"}", root.get("files").get(0).toString());
        assertEquals(
                "{\"file\":\"Patients.csv\",\"column\":\"Patient ID\",\"target\":\"key:patient_id\",\"transform\":\"date=mdy;label=home\","
                        + "\"values\":{\"sched\":\"Scheduled\"},\"decision\":\"proposed\"}",
                root.get("rows").get(0).toString());
    }

    @Test
    void letsRowsStayThatTheFileDoesNotName() throws IOException {
        Path file = write("m.json", """
                {"format":"bridgework-mapping/1","rows":[{"file":"Odd.csv","column":"Column 1","target":"note.content","decision":"approved"}],
                 "files":[{"file":"Odd.csv","kind":"note","key":"Column 1"}]}""");

        Mapping read = MappingFile.read(file, mapping, "reviewer", NOW);

        assertEquals(mapping.rows().subList(0, 3), read.rows().subList(0, 3));
        assertEquals("note.content", read.rows().get(3).target().text());
        assertEquals(Map.of("sched", "Scheduled"), read.rows().get(3).values());
        assertEquals(Optional.of(RecordKind.NOTE), read.files().get(1).kind());
    }

    @Test
    void keepsFormulaLikeHeadersFromBeingFormulas() throws IOException {
        Path file = folder.resolve("m.csv");

        MappingFile.write(mapping, file);

        assertTrue(Files.readString(file).contains("Patients.csv,'=Patient,"));
        assertFalse(Files.readString(file).contains(",=Patient"));
    }

    @Test
    void readsACsvThatASpreadsheetSavedItsOwnWay() throws IOException {
        String content = "file;column;target;transform;values;decision\r\nbridgework-mapping/1;;fingerprint:x;;;\r\n"
                + "Patients.csv;Patient ID;ignore;;;approved\r\n";
        Path file = folder.resolve("m.csv");
        Files.write(file, content.getBytes(Charset.forName("windows-1252")));

        Mapping read = MappingFile.read(file, mapping, "reviewer", NOW);

        assertEquals(Target.IGNORE, read.rows().get(0).target());
        assertEquals(Decision.APPROVED, read.rows().get(0).decision());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "no json at all",
        "[]",
        "{\"format\":\"other/1\",\"rows\":[]}",
        "{\"format\":\"bridgework-mapping/1\"}",
        "{\"format\":\"bridgework-mapping/1\",\"rows\":[{\"file\":\"Other.csv\",\"column\":\"x\",\"target\":\"ignore\"}]}",
        "{\"format\":\"bridgework-mapping/1\",\"rows\":[{\"file\":\"Odd.csv\",\"column\":\"x\",\"target\":\"ignore\"}]}",
        "{\"format\":\"bridgework-mapping/1\",\"rows\":[{\"file\":\"Odd.csv\",\"column\":\"Column 1\",\"target\":\"patient.name\"}]}",
        "{\"format\":\"bridgework-mapping/1\",\"rows\":[{\"file\":\"Odd.csv\",\"column\":\"Column 1\",\"target\":\"deal.custom:Not Legal\"}]}",
        "{\"format\":\"bridgework-mapping/1\",\"rows\":[{\"file\":\"Odd.csv\",\"column\":\"Column 1\",\"decision\":\"perhaps\"}]}",
        "{\"format\":\"bridgework-mapping/1\",\"rows\":[{\"file\":\"Odd.csv\",\"column\":\"Column 1\",\"target\":\"ignore\",\"values\":3}]}",
        "{\"format\":\"bridgework-mapping/1\",\"rows\":[],\"files\":[{\"file\":\"Odd.csv\",\"kind\":\"planet\"}]}",
        "{\"format\":\"bridgework-mapping/1\",\"rows\":[],\"files\":[{\"file\":\"Odd.csv\",\"kind\":\"note\",\"key\":\"Nowhere\"}]}",
        "{\"format\":\"bridgework-mapping/1\",\"rows\":[{\"file\":\"Odd.csv\",\"column\":\"Column 1\",\"target\":\"ignore\"},"
            + "{\"file\":\"Odd.csv\",\"column\":\"Column 1\",\"target\":\"ignore\"}]}"})
    void refusesWhatIsNoMappingOrDoesNotFitThisSource(String content) throws IOException {
        Path file = write("m.json", content);

        var refused = assertThrows(TroubleException.class, () -> MappingFile.read(file, mapping, "reviewer", NOW));

        assertEquals("MAPPING_FILE", refused.trouble().code());
        assertFalse(refused.trouble().next().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.csv", "m.xlsx", "m.txt"})
    void refusesOtherContentUnderAnEnding(String name) throws IOException {
        Path file = write(name, "name,age\nx,3\n");

        var refused = assertThrows(TroubleException.class, () -> MappingFile.read(file, mapping, "reviewer", NOW));

        assertEquals("MAPPING_FILE", refused.trouble().code());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
