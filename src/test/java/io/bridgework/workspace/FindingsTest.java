package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.model.Finding;
import io.bridgework.model.RecordKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
    @TempDir
    Path folder;

    static Finding finding(String code, String message) {
        return new Finding(
                code, Finding.Severity.WARN, RecordKind.PATIENT, "Patients.csv", 3, "Email", "10001", message, "repair");
    }

    @Test
    void pagesThroughTheFindingsOfACode() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(finding(i % 3 == 0 ? "M01" : "M02", "finding " + i));
        }
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            workspace.findings().replace(many);

            assertEquals(Map.of("M01", 1_000L, "M02", 2_000L), workspace.findings().countsByCode());
            List<Finding> page = workspace.findings().page("M01", 990, 50);
            assertEquals(10, page.size());
            assertEquals(finding("M01", "finding 2970"), page.get(0));
            assertEquals(List.of(), workspace.findings().page("M01", 1_000, 50));
            assertEquals(List.of(), workspace.findings().page("M99", 0, 50));
        }
    }

    @Test
    void takesTheNewOnesInsteadOfTheOld() {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            assertEquals(Map.of(), workspace.findings().countsByCode());
            workspace.findings().replace(List.of(finding("M01", "one"), finding("M01", "two")));
            workspace.findings().replace(List.of(finding("M02", "three")));
        }

        List<Finding> left = new ArrayList<>();
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            workspace.findings().forEach(left::add);
        }
        assertEquals(List.of(finding("M02", "three")), left);
    }
}
