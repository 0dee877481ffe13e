package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read back of records that were in the account before. */
class ReadBackTest {
    @TempDir
    Path temp;

    private Path template;
    private FireRun run;

    @BeforeEach
    void begin() throws IOException {
        template = temp.resolve("template");
        FireRun.template(5, template, FireExport.in(temp));
        run = new FireRun(3, template, temp.resolve("run"), 0, 0);
    }

    @AfterEach
    void close() {
        run.close();
    }

    /** What differs, as {@code entity verdict}. */
    private List<String> differences() {
        run.through(ReconcileStage::new, false);
        var differences = new ArrayList<String>();
        run.open(session -> session.document("result/reconcile").orElseThrow()).path("differences").forEach(row ->
                differences.add(row.path("entity").asText() + " " + row.path("verdict").asText().toLowerCase(Locale.ROOT)));
        return differences;
    }

    @Test
    void aPipelineThatWasThereAndDiffersIsTold() {
        run.sandbox().byHand("POST", "/api/v2/pipelines", JsonNodeFactory.instance.objectNode().put("name", "General"));

        run.through(run::load, false);

        assertEquals(List.of("pipeline changed"), differences());
    }

    @Test
    void relationshipsThatWereThereAreReadOfThePracticeThatTheyHangOn() {
        run.load();
        assertEquals(1, run.sandbox().dump().path("relationship").size());
        String field = run.sandbox().dump().path("deal_field").findParent("description").path("field_code").asText();
        run.sandbox().byHand("PATCH", "/api/v2/dealFields/" + field, JsonNodeFactory.instance.objectNode().put("description", "ours"));
        run.loseWorkspace(template);
        run.through(run::load, false);

        assertEquals(List.of(), differences());
    }
}
