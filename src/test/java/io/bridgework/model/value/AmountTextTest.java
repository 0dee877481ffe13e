package io.bridgework.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.value.AmountText.Convention;
import io.bridgework.model.value.AmountText.PercentUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'($1,234.50)' | -1234.50", "1,234.50- | -1234.50", "140k | 140000", "' $ 1,322.35 ' | 1322.35", "USD 855.27 | 855.27",
        "-177.73 | -177.73", "$-12 | -12", "-$12.5 | -12.5", "0.00 | 0.00", "1 234.50 | 1234.50", "12. | 12", ".5 | 0.5", "45.00 CR | -45.00",
        "1.2M | 1200000.0", "(45) | -45", "84% | 84"})
    void readsAmounts(String text, BigDecimal amount) {
        assertEquals(0, amount.compareTo(AmountText.parse(text, Convention.POINT).value().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call us", "1.2.3", "1,23,4", "12-34", "$100/$200"})
    void refusesWhatIsNoNumber(String text) {
        Parsed<BigDecimal> read = AmountText.parse(text, Convention.POINT);

        assertTrue(read.value().isEmpty());
        assertTrue(read.problems().get(0).lost());
    }

    @Test
    void plainNumbersHaveNoProblem() {
        assertEquals(Parsed.of(new BigDecimal("1450.00")), AmountText.parse("1450.00", Convention.POINT));
        assertEquals(Parsed.nothing(), AmountText.parse(" - ", Convention.POINT));
        assertEquals("M58-currency-text", AmountText.parse("$336.46", Convention.POINT).problems().get(0).code());
    }

    @Test
    void decimalCommaNeedsProof() {
        assertEquals(new Convention(true), AmountText.detect(List.of("1.234,50", "12")));
        assertEquals(new Convention(true), AmountText.detect(List.of("12,5")));
        assertEquals(Convention.POINT, AmountText.detect(List.of("1,234", "12")));
        assertEquals(Convention.POINT, AmountText.detect(List.of("1,234", "12.50", "12,50")));
        assertEquals(0, new BigDecimal("1234.50").compareTo(AmountText.parse("1.234,50 €", new Convention(true)).value().orElseThrow()));
    }

    @Test
    void fractionsAreFoundPerColumn() {
        assertEquals(PercentUnit.FRACTION, AmountText.detectPercent(List.of("0.575", "0.865", "1")));
        assertEquals(PercentUnit.POINTS, AmountText.detectPercent(List.of("70.8%", "0.5%")));
        assertEquals(PercentUnit.POINTS, AmountText.detectPercent(List.of("0", "1")));
        assertEquals(PercentUnit.POINTS, AmountText.detectPercent(List.of("89.47", "0.5")));
    }

    @Test
    void percentagesComeInPoints() {
        assertEquals(Optional.of(new BigDecimal("84")), AmountText.percent("84.00%", PercentUnit.POINTS, Convention.POINT).value());
        assertEquals(Optional.of(new BigDecimal("84")), AmountText.percent("0.84", PercentUnit.FRACTION, Convention.POINT).value());
        assertEquals(Optional.of(new BigDecimal("84")), AmountText.percent("84", PercentUnit.POINTS, Convention.POINT).value());
        assertEquals(Optional.of(new BigDecimal("57.5")), AmountText.percent("0.575", PercentUnit.FRACTION, Convention.POINT).value());
        assertEquals(Optional.of(new BigDecimal("100")), AmountText.percent("1.00", PercentUnit.FRACTION, Convention.POINT).value());
    }
}
