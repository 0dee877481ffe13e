package io.bridgework.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.value.NameText.PersonName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ESCOBAR, MARISOL E | | Marisol | E | Escobar | | ",
        "petrakis, leila | | Leila | | Petrakis | | ",
        "Emerson, Wes (Wesy) | | Wes | | Emerson | | Wesy",
        "Nightingale, 'Lucy' Lucia | | Lucia | | Nightingale | | Lucy",
        "Lehrer, 'Andy' Tom | | Tom | | Lehrer | | Andy",
        "Marcus Dunmore | | Marcus | | Dunmore | | ",
        "Ms. Chloe Ridgeway | Ms. | Chloe | | Ridgeway | | ",
        "Dr. Phoebe Fenwick | Dr. | Phoebe | | Fenwick | | ",
        "Smith, Jr., John | | John | | Smith | Jr. | ",
        "Smith Jr, John | | John | | Smith | Jr | ",
        "John Smith, DDS | | John | | Smith | DDS | ",
        "O'NEIL, MARIA | | Maria | | O'Neil | | ",
        "MCDONALD, JO ANN | | Jo | Ann | McDonald | | ",
        "DE LA CRUZ, JUAN | | Juan | | de la Cruz | | ",
        "Juan de la Cruz | | Juan | | de la Cruz | | ",
        "JUAN DE LA CRUZ | | Juan | | de la Cruz | | ",
        "SMITH-JONES, ANN | | Ann | | Smith-Jones | | ",
        "SMITH, Jane | | Jane | | SMITH | | ",
        "John & Mary Smith | | John & Mary | | Smith | | ",
        "ZZZ Do Not Use, Duplicate | | Duplicate | | ZZZ Do Not Use | | ",
        "Escobar | | | | Escobar | | ",
    })
    void dividesNames(String text, String title, String first, String middle, String last, String suffix, String preferred) {
        PersonName name = NameText.parse(text).value().orElseThrow();

        assertEquals(new PersonName(or(title), or(first), or(middle), or(last), or(suffix), or(preferred)), name);
    }

    @Test
    void displayLeavesTheTitleOut() {
        assertEquals("Chloe Ridgeway", NameText.parse("Ms. Chloe Ridgeway").value().orElseThrow().display());
        assertEquals("Marisol E Escobar", NameText.parse("ESCOBAR, MARISOL E").value().orElseThrow().display());
        assertEquals("John Smith Jr.", NameText.parse("Smith, Jr., John").value().orElseThrow().display());
    }

    @Test
    void saysWhatItTidied() {
        assertEquals(List.of("M09-name-all-capitals-or-lower"), codes("ESCOBAR, MARISOL E"));
        assertEquals(List.of("M08-name-shape-differs"), codes("Emerson, Wes (Wesy)"));
        assertEquals(List.of("M08-name-shape-differs"), codes("Mary Ann van Dyke"));
        assertEquals(List.of(), codes("Escobar, Marisol E"));
        assertEquals(List.of(), codes("Marcus Dunmore"));
    }

    @ParameterizedTest
    @CsvSource({"'  JANE ',Jane", "de la Cruz,de la Cruz", "McDonald,McDonald", "AJ,AJ", "III,III", "LEE,Lee", "--,''", "Null,Null", "d'angelo,D'Angelo"})
    void tidiesParts(String text, String tidy) {
        assertEquals(tidy, NameText.tidyPart(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test, Patient", "ZZZ Do Not Use, Duplicate", "zzz", "Do Not Use", "Patient Test", "ZZTEST", "Dummy, A", "Patient, Sample"})
    void knowsTestPatients(String text) {
        assertTrue(NameText.looksLikeTest(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sample, Ann", "Testa, Maria", "Ozzie, Zoe", "Patient, Ann", "Escobar, Ida", ""})
    void keepsRealPeople(String text) {
        assertFalse(NameText.looksLikeTest(text));
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    private static List<String> codes(String text) {
        return NameText.parse(text).problems().stream().map(Parsed.Problem::code).toList();
    }
}
