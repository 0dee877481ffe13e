package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.migration.SmallPractice.Later;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program killed anywhere, on a disk that then lost the end of the journal and the view: nothing is sent twice. */
class CutJournalTest {
    private static final long PRACTICE = 3;
    private static final int CUTS = 24;

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"organizations", "organizationRelationships", "persons", "deals", "activities", "notes", "files"})
    void whatTheJournalForgotIsNotSentTwice(String diesBefore) throws IOException {
        Path template = temp.resolve("template");
        FireRun.template(PRACTICE, template, FireExport.in(temp));
        for (int cut = 0; cut <= CUTS; cut++) {
            try (var run = new FireRun(3, template, temp.resolve("run" + cut), 0, 0)) {
                run.network().meddle((question, on) -> {
                    if (question.method().equals("POST") && question.path().endsWith("/" + diesBefore)) {
                        run.network().kill();
                    }
                    return on.apply(question);
                });
                run.begin(1);
                run.network().meddle((question, on) -> on.apply(question));
                run.keepOfJournal(1 - (double) cut / CUTS);

                run.load();

                assertEquals(List.of(), run.wrong(new SmallPractice(PRACTICE, Later.SAME)), "cut " + cut);
            }
        }
    }
}
