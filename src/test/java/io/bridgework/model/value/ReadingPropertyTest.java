package io.bridgework.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.value.DateText.Convention;
import io.bridgework.model.value.DateText.Order;
import io.bridgework.model.value.DateText.Role;
import io.bridgework.model.value.DateText.When;
import io.bridgework.model.value.NameText.PersonName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every value and every text, not for chosen ones only. */
class ReadingPropertyTest {
    private static final LocalDate EXPORT = LocalDate.of(2026, 11, 20);

    @Property
    void everyDateIsReadBackInEveryConvention(@ForAll("dates") LocalDate date, @ForAll("patterns") String pattern) {
        Convention convention = pattern.startsWith("d/") ? Convention.of("dmy") : Convention.US;

        When read = DateText.parse(DateTimeFormatter.ofPattern(pattern, Locale.US).format(date.atTime(23, 30)), convention, Role.EVENT, EXPORT)
                .value().orElseThrow();

        assertEquals(date, read.date());
    }

    @Property
    void everyDayNumberIsReadBack(@ForAll("dates") LocalDate date) {
        String serial = String.valueOf(date.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());

        assertEquals(date, DateText.parse(serial, Convention.of("serial"), Role.EVENT, EXPORT).value().orElseThrow().date());
    }

    @Property
    void detectedConventionReadsAWholeColumnBack(@ForAll("columns") List<LocalDate> dates, @ForAll boolean dayFirst) {
        var format = DateTimeFormatter.ofPattern(dayFirst ? "dd/MM/yyyy" : "M/d/yyyy");
        List<String> texts = dates.stream().map(format::format).toList();

        Convention found = DateText.detect(texts, dayFirst ? Order.DMY : Order.MDY);

        for (int i = 0; i < texts.size(); i++) {
            assertEquals(dates.get(i), DateText.parse(texts.get(i), found, Role.EVENT, EXPORT).value().orElseThrow().date());
        }
    }

    @Property
    void everyTimeIsReadBack(@ForAll @IntRange(max = 1439) int minute, @ForAll("clocks") String pattern) {
        LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
        // 0.38 is how a spreadsheet writes 9:07, so a dotted time starts at one o'clock
        Assume.that(time.getHour() > 0 || !pattern.contains("."));

        assertEquals(time, DateText.time(DateTimeFormatter.ofPattern(pattern, Locale.US).format(time)).value().orElseThrow());
    }

    @Property
    void everyAmountIsReadBack(@ForAll("amounts") BigDecimal amount, @ForAll @IntRange(max = 4) int form) {
        String plain = String.format(Locale.US, "%,.2f", amount.abs());
        boolean negative = amount.signum() < 0;
        String text = switch (form) {
            case 0 -> negative ? "($" + plain + ")" : "$" + plain;
            case 1 -> negative ? plain + "-" : plain;
            case 2 -> (negative ? "-" : "") + " $ " + plain + " ";
            case 3 -> amount.toPlainString();
            default -> (negative ? "-" : "") + plain.replace(',', ' ').replace('.', ',').replace(' ', '.');
        };

        BigDecimal read = AmountText.parse(text, new AmountText.Convention(form == 4)).value().orElseThrow();

        assertEquals(0, amount.compareTo(read), text);
    }

    @Property
    void everyNumberIsReadBack(@ForAll @IntRange(min = 201, max = 989) int area, @ForAll @IntRange(min = 100, max = 199) int last) {
        String shown = "(" + area + ") 555-0" + last;

        String read = ContactText.phones(shown + " ext. " + last, "US").value().orElseThrow().get(0).number();

        assertEquals("+1 " + area + "-555-0" + last, read);
        assertEquals(read, ContactText.phones(read, "US").value().orElseThrow().get(0).number());
    }

    @Property
    void everyNameIsReadBack(@ForAll("words") String first, @ForAll("words") String last) {
        PersonName commaName = NameText.parse(last + ", " + first).value().orElseThrow();
        PersonName capitals = NameText.parse((last + ", " + first).toUpperCase(Locale.ROOT)).value().orElseThrow();

        assertEquals(first + " " + last, commaName.display());
        assertTrue(capitals.display().equalsIgnoreCase(first + " " + last));
    }

    @Property(tries = 3000)
    void noTextMakesAReaderThrow(@ForAll("texts") String text) {
        for (Convention convention : List.of(Convention.ISO, Convention.US, Convention.of("dmy"), Convention.of("serial"))) {
            DateText.parse(text, convention, Role.BIRTH, EXPORT);
            DateText.parse(text, convention, Role.EVENT, EXPORT);
        }
        DateText.detect(List.of(text), Order.MDY);
        DateText.time(text);
        DateText.minutes(text);
        AmountText.detect(List.of(text));
        AmountText.detectPercent(List.of(text));
        AmountText.percent(text, AmountText.PercentUnit.FRACTION, new AmountText.Convention(true));
        AmountText.parse(text, AmountText.Convention.POINT);
        PlaceText.state(text);
        PlaceText.zip(text, "NJ");
        NameText.parse(text);
        NameText.tidyPart(text);
        NameText.looksLikeTest(text);
        MarkupText.plain(text);
        MarkupText.plain("{\\rtf1" + text);
        MarkupText.plain("<p>" + text);
    }

    @Property(tries = 3000)
    void noJunkReachesContactFields(@ForAll("texts") String text) {
        ContactText.phones(text, "US").value().ifPresent(phones -> phones.forEach(phone -> {
            assertTrue(phone.number().matches("\\+[1-9][\\d -]{6,20}"), phone.number());
            assertTrue(phone.extension().matches("\\d{0,7}"));
        }));
        ContactText.emails(text).value().ifPresent(emails -> emails.forEach(email -> {
            assertTrue(email.matches("[^@\\s,;]+@[^@\\s,;]+\\.[a-z]{2,}"), email);
            assertFalse(EmailWords.isDummy(email));
        }));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(LocalDate.of(1900, 1, 2).toEpochDay(), LocalDate.of(2050, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<List<LocalDate>> columns() {
        return dates().list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                "yyyy-MM-dd", "MM/dd/yyyy", "M/d/yyyy", "MM-dd-yyyy", "d/M/yyyy", "yyyyMMdd", "MMM d, yyyy", "MMMM d yyyy", "d-MMM-yyyy",
                "EEE MMM dd yyyy HH:mm:ss 'GMT-0500 (Eastern Standard Time)'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "M/d/yyyy h:mm a", "yyyy/MM/dd");
    }

    @Provide
    Arbitrary<String> clocks() {
        return Arbitraries.of("h:mm a", "HH:mm", "HHmm", "H.mm", "HH:mm:ss", "h:mma");
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals().between(new BigDecimal("-9999999"), new BigDecimal("9999999")).ofScale(2);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "Marisol", "Ida", "Wes", "O'Neil", "Smith-Jones", "Leila", "McDonald", "Fenwick", "Rafael", "Thornbury", "Nuñez", "Zoë");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> wild = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> near = Arbitraries.strings().withChars("0123456789/-.:()@ ,;xXaApPmMeEkK$%+{}\\<>&'\"'\u00a0\n").ofMaxLength(40);
        Arbitrary<String> numbers = Arbitraries.strings().withChars("0159/-.: ()+x").ofMaxLength(24);
        return Arbitraries.oneOf(wild, near, numbers);
    }
}
