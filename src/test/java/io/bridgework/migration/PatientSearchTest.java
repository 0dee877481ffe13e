package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.migration.Views.PatientView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patients and records are found by what people call them. */
class PatientSearchTest {
    @TempDir
    Path temp;

    private FireRun run;

    @BeforeEach
    void prepare() throws IOException {
        Path template = temp.resolve("template");
        FireRun.template(5, template, FireExport.in(temp));
        run = new FireRun(3, template, temp.resolve("run"), 0, 0);
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void aPartOfTheNameFindsAsManyAsAreAskedFor() {
        assertEquals(List.of("P1", "P2"), find("pat 1", 9).stream().map(PatientView::key).toList());
        assertEquals(1, find("pat", 1).size());
        assertEquals(List.of(), find("", 9));
        assertEquals(List.of(), find("nobody", 9));
    }

    @Test
    void theNumberInTheExportComesFirst() {
        assertEquals("P2", find("p2", 9).get(0).key());
    }

    @Test
    void aRecordIsCalledByTheNameOfItsDraft() {
        assertEquals(Optional.of("Pat 1 Example"), name("person", "patient:P1"));
        assertEquals(Optional.empty(), name("person", "patient:unknown"));
        assertEquals(Optional.empty(), name("person", "no record"));
        assertEquals(Optional.empty(), name("person_field", "patient:P1"));
    }

    private List<PatientView> find(String words, int most) {
        return run.open(session -> PatientSearch.of(session.workspace().drafts(), words, most));
    }

    private Optional<String> name(String entity, String record) {
        return run.open(session -> RecordNames.of(session.workspace().drafts(), entity, record));
    }
}
