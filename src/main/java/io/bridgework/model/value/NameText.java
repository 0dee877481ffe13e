package io.bridgework.model.value;

import io.bridgework.model.value.Parsed.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads names of people. */
public final class NameText {
    private static final Set<String> TEST_WORDS =
            Set.of("test", "testing", "tester", "testpatient", "patienttest", "testt", "dummy", "donotuse", "zztest");
    private static final Set<String> TEST_PAIRS = Set.of("patient", "demo", "fake", "sample", "training", "duplicate", "account");

    private NameText() {}

    /** All parts may be empty but not first and last at once. */
    public record PersonName(String title, String first, String middle, String last, String suffix, String preferred) {
        /** {@code First Middle Last Suffix}, single blanks; without the title, which is no part of the name. */
        public String display() {
            return String.join(" ", firstWithMiddle(), last, suffix).replaceAll("\\s+", " ").strip();
        }

        public String firstWithMiddle() {
            return (first + " " + middle).strip();
        }
    }

    /**
     * Reads a name in one cell: {@code Last, First M (Pref)}, {@code Lehrer, 'Andy' Tom}, {@code First Last}.
     * Capitals are turned into name case only where the whole name is in capitals or small letters (M09), keeping O'Neil, McDonald, de la Cruz.
     */
    public static Parsed<PersonName> parse(String text) {
        String cell = Nothing.squeeze(text);
        if (Nothing.isMask(cell) || cell.equalsIgnoreCase("n/a")) {
            return Parsed.nothing();
        }
        var problems = new ArrayList<Problem>();
        if (NameCase.isOneCase(cell)) {
            String named = NameCase.of(cell);
            if (!named.equals(cell)) {
                problems.add(new Problem(
                        "M09-name-all-capitals-or-lower", "The name was in capitals or small letters; it is written as a name.", false));
            }
            cell = named;
        }
        NameCell read = NameCell.of(cell);
        if (read.isUnusual()) {
            problems.add(0, new Problem(
                    "M08-name-shape-differs", "The name is not written like most; check how it was divided.", false));
        }
        PersonName name = read.name();
        return name.first().isEmpty() && name.last().isEmpty()
                ? Parsed.nothing(new Problem("M08-name-shape-differs", "No name can be read here.", true))
                : new Parsed<>(Optional.of(name), problems);
    }

    /** Tidies a part that stands in its own column: blanks, and case as in {@link #parse}. */
    public static String tidyPart(String text) {
        String cell = Nothing.squeeze(text);
        if (Nothing.isMask(cell) || cell.equalsIgnoreCase("n/a")) {
            return "";
        }
        return NameCase.isOneCase(cell) ? NameCase.of(cell) : cell;
    }

    /** Whether this is no patient: {@code Test, Patient}, {@code ZZZ}, {@code Do Not Use} (M10). */
    public static boolean looksLikeTest(String text) {
        String small = Nothing.squeeze(text).toLowerCase(Locale.ROOT);
        String plain = small.replaceAll("[^a-z]+", " ").strip();
        List<String> words = List.of(plain.split(" "));
        long pairs = words.stream().filter(TEST_PAIRS::contains).distinct().count();
        return words.stream().anyMatch(word -> TEST_WORDS.contains(word) || word.matches("z{3,}|zz+test.*|x{3,}"))
                || (" " + plain + " ").matches(".* (do not use|not a patient|do not schedule|dont use) .*")
                || pairs > 1;
    }
}
