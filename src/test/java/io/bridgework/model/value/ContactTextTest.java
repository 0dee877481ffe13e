package io.bridgework.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.value.ContactText.Phone;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"8475550103", "847.555.0103", "+1 847 555 0103", "0018475550103", "1-847-555-0103",
        "(847)555-0103", "847/555-0103", " 847 555 0103 ", "011 1 847 555 0103"})
    void readsOneNumberInManyForms(String text) {
        assertEquals(Parsed.of(List.of(new Phone("+1 847-555-0103", "", ""))), ContactText.phones(text, "US"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(518) 555-0145 ext. 304 | +1 518-555-0145 | 304 | ''",
        "(480) 555-0180 x12 | +1 480-555-0180 | 12 | ''",
        "480-555-0180x12 | +1 480-555-0180 | 12 | ''",
        "480-555-0180 #12 call mom | +1 480-555-0180 | 12 | call mom",
        "(973) 555-0108 wife cell | +1 973-555-0108 | '' | wife cell",
        "cell 201.555.0126 call after 5 | +1 201-555-0126 | '' | cell call after 5",
        "Text:(555)010-0100 | +1 555-010-0100 | '' | Text",
    })
    void setsExtensionAndWordsApart(String text, String number, String extension, String words) {
        Parsed<List<Phone>> read = ContactText.phones(text, "US");

        assertEquals(Optional.of(List.of(new Phone(number, extension, words))), read.value());
        assertEquals(List.of("M31-phone-with-extension-or-words"), codes(read));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "555-0107 | M32-phone-incomplete",
        "518-555-014 | M32-phone-incomplete",
        "51855501450987654 | M32-phone-incomplete",
        "000-000-0000 | M34-dummy-phone",
        "999-999-9999 | M34-dummy-phone",
        "(111) 111-1111 | M34-dummy-phone",
        "1234567890 | M34-dummy-phone",
        "000-0000 | M34-dummy-phone",
        "(518) 000-0000 | M34-dummy-phone",
        "+1 000 000 0000 | M34-dummy-phone",
        "0000 | M34-dummy-phone",
        "call mom | M31-phone-with-extension-or-words",
        "ann@example.com | M33-contact-column-mixed",
        "(   )   -     | M14-blank-mask-value",
    })
    void leavesTheFieldEmptyWithAReason(String text, String problem) {
        Parsed<List<Phone>> read = ContactText.phones(text, "US");

        assertTrue(read.value().isEmpty());
        assertEquals(List.of(problem), codes(read));
    }

    @Test
    void keepsSeveralNumbersOfACell() {
        Parsed<List<Phone>> read = ContactText.phones("518-555-0145 / 518-555-0146 or (518) 555-0147", "US");

        assertEquals(
                List.of("+1 518-555-0145", "+1 518-555-0146", "+1 518-555-0147"),
                read.value().orElseThrow().stream().map(Phone::number).toList());
    }

    @Test
    void keepsTheGoodNumberBesideADummy() {
        Parsed<List<Phone>> read = ContactText.phones("518-555-0145; 000-000-0000", "US");

        assertEquals(List.of(new Phone("+1 518-555-0145", "", "")), read.value().orElseThrow());
        assertEquals(List.of("M34-dummy-phone"), codes(read));
    }

    @Test
    void readsNumbersOfOtherCountries() {
        assertEquals("+44 20 7946 0958", ContactText.phones("+44 20 7946 0958", "US").value().orElseThrow().get(0).number());
        assertEquals("+44 20 7946 0958", ContactText.phones("020 7946 0958", "GB").value().orElseThrow().get(0).number());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "' ANTON.SKINNER@EXAMPLE.COM ' | anton.skinner@example.com",
        "mailto:ann@example.com | ann@example.com",
        "<ann@example.com> | ann@example.com",
        "ann.o'neil+x@mail.na.example.org | ann.o'neil+x@mail.na.example.org",
    })
    void readsAddresses(String text, String email) {
        assertEquals(Parsed.of(List.of(email)), ContactText.emails(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"na@na.com", "none@none.com", "noemail@noemail.com", "declined", "N/A", "none", "refused", "noemail@gmail.com",
        "no email", "x@x.com", "no-email@example.com", "Declined to give", "pt refused", "email@email.com"})
    void leavesOutDummies(String text) {
        assertTrue(ContactText.emails(text).value().isEmpty());
        assertEquals(List.of("M35-dummy-email"), codes(ContactText.emails(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"noor@@example.com", "karl at example.com", "selma.chastain@example", "ann@example.com.", ".ann@example.com",
        "ann..b@example.com", "ann@-example.com", "ann@example.c"})
    void leavesOutMalformedAddresses(String text) {
        assertTrue(ContactText.emails(text).value().isEmpty());
        assertEquals(List.of("M37-malformed-email"), codes(ContactText.emails(text)));
    }

    @Test
    void keepsSeveralAddressesAndNamesABrokenLastOne() {
        Parsed<List<String>> read = ContactText.emails("hector.valdez@example.com; hector.home@example.org, hec@exa");

        assertEquals(List.of("hector.valdez@example.com", "hector.home@example.org"), read.value().orElseThrow());
        assertEquals(List.of("M37-malformed-email", "M36-several-emails-in-cell"), codes(read));
    }

    private static List<String> codes(Parsed<?> parsed) {
        return parsed.problems().stream().map(Parsed.Problem::code).toList();
    }
}
