package io.bridgework.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bridgework.model.TroubleException;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration whose passphrase was mistyped once is lost: a new one is asked for twice. */
class PassphraseQuestionTest {
    @TempDir
    Path temp;

    private PassphraseQuestion typing(String lines, Map<String, String> environment, boolean person) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new PassphraseQuestion(new Terminal(
                nowhere, nowhere, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), environment, person));
    }

    @Test
    void aNewOneIsTypedTwice() {
        char[] passphrase = typing("over the bridge\nover the bridge\n", Map.of(), true).ask(temp.resolve("new"));

        assertArrayEquals("over the bridge".toCharArray(), passphrase);
    }

    @Test
    void twoThatDifferMakeNothing() {
        var question = typing("over the bridge\nover the brigde\n", Map.of(), true);

        var problem = assertThrows(TroubleException.class, () -> question.ask(temp.resolve("new")));
        assertEquals("PASSPHRASE", problem.trouble().code());
        assertEquals("The two passphrases are not the same.", problem.trouble().happened());
    }

    @Test
    void theEnvironmentAnswersWithoutAQuestion() {
        char[] passphrase = typing("", Map.of("BRIDGEWORK_PASSPHRASE", "over the bridge"), false).ask(temp.resolve("new"));

        assertArrayEquals("over the bridge".toCharArray(), passphrase);
    }

    @Test
    void whereNobodyCanBeAskedItIsMissing() {
        var question = typing("", Map.of(), false);

        assertEquals("The passphrase of the migration is missing.",
                assertThrows(TroubleException.class, () -> question.ask(temp.resolve("new"))).trouble().happened());
    }
}
