package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "44259!14!m/d/yyyy!2021-03-04", "44259.395833333336!22!m/d/yy h:mm!2021-03-04T09:30", "44259!22!m/d/yy h:mm!2021-03-04",
        "44259.3958333!165!yyyy\\-mm\\-dd\\ hh:mm:ss!2021-03-04T09:30", "0.395833333333333!20!h:mm!09:30",
        "44259!166![$-409]mmmm d, yyyy;@!2021-03-04", "44259!167!dd\"th\" mmm yy!2021-03-04", "1!14!m/d/yyyy!1900-01-01",
        "61!14!m/d/yyyy!1900-03-01", "44259.99999999!22!m/d/yy h:mm!2021-03-05",
        "7000000028446!0!General!7000000028446", "7.000000028446E12!0!General!7000000028446", "1250!2!0.00!1250",
        "1250.50!4!#,##0.00!1250.5", "-3.5E-2!0!General!-0.035", "0.30000000000000004!0!General!0.3",
        "2134!168!00000!02134", "21341234!169!00000\\-0000!02134-1234", "12!1!0!12", "0.424!10!0.00%!42.4%", "0!0!General!0",
        "5!170![Red]0.0!5", "45!171!\"Day \"0!45", "1234.5!44!_($* #,##0.00_)!1234.5"})
    void writesNumbersAsTheirFormatMeans(String raw, int id, String format, String text) {
        assertEquals(text, CellText.number(raw, id, format, false));
    }

    @Test
    void countsFrom1904WhereTheWorkbookSaysSo() {
        assertEquals("2021-03-04", CellText.number("42797", 14, "m/d/yyyy", true));
    }

    @Test
    void readsEscapedCharacters() {
        assertEquals("a\rb _x", CellText.text("a_x000D_b _x"));
    }
}
