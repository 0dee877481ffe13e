package io.bridgework.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.ui.part.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

/** One bundle holds the words, two sheets hold the colours, and nothing else does. */
class WordsAndColoursTest {
    private static final Path CODE = Path.of("src", "main", "java", "io", "bridgework", "ui");
    private static final Path PAGES = Path.of("src", "main", "resources", "io", "bridgework", "ui");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b(?=[\";\\s])|rgba?\\(|Color\\.[A-Z]");

    @Test
    void everyKeyThatPagesAskForIsInTheBundle() throws IOException {
        var missing = new TreeSet<String>();

        find(CODE, ".java", Pattern.compile("Texts\\.of\\(\\s*\"([^\"]+[^.\"])\"\\s*[,)]"), missing);
        find(PAGES, ".fxml", Pattern.compile("\"%([^\"]+)\""), missing);
        missing.removeAll(Texts.bundle().keySet());

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyIsUsedByItselfOrByItsBeginning() throws IOException {
        String all = text(CODE, ".java") + text(PAGES, ".fxml");
        var unused = new TreeSet<String>();

        for (String key : Texts.bundle().keySet()) {
            boolean whole = all.contains("\"" + key + "\"") || all.contains("\"%" + key + "\"");
            boolean begun = beginnings(key).anyMatch(start -> all.contains("\"" + start + ".\""));
            if (!whole && !begun) {
                unused.add(key);
            }
        }

        assertEquals(Set.of(), unused);
    }

    @Test
    void everyTextIsAMessageFormatWithoutStraightApostrophes() {
        for (String key : Texts.bundle().keySet()) {
            String text = Texts.bundle().getString(key);

            assertTrue(new MessageFormat(text).getFormats().length <= 6, key);
            assertTrue(!text.contains("'"), key + " holds a straight apostrophe");
        }
    }

    @Test
    void noColourStandsOutsideTheTwoSheets() throws IOException {
        String all = text(CODE, ".java") + text(PAGES, ".fxml") + Files.readString(PAGES.resolve("theme/style.css"));

        assertEquals(List.of(), COLOUR.matcher(all).results().map(found -> found.group()).toList());
    }

    @Test
    void lightAndDarkNameTheSameColours() throws IOException {
        assertEquals(names("light.css"), names("dark.css"));
    }

    @Test
    void theThreeWeightsLoadAsTheirOwnFamilies() {
        Theme.loadFonts();

        assertTrue(Font.getFamilies().containsAll(
                List.of("IBM Plex Sans", "IBM Plex Sans Medm", "IBM Plex Sans SmBld")));
    }

    private static Set<String> names(String sheet) throws IOException {
        var names = new TreeSet<String>();
        Pattern.compile("(-[a-z-]+):").matcher(Files.readString(PAGES.resolve("theme").resolve(sheet))).results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static Stream<String> beginnings(String key) {
        return Stream.iterate(key, k -> k.contains("."), k -> k.substring(0, k.lastIndexOf('.')))
                .map(k -> k.substring(0, k.lastIndexOf('.')));
    }

    private static void find(Path folder, String ending, Pattern key, Set<String> into) throws IOException {
        key.matcher(text(folder, ending)).results().forEach(found -> into.add(found.group(1)));
    }

    private static String text(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }
}
