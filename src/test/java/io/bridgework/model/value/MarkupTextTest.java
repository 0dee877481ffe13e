package io.bridgework.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarkupTextTest {
    @Test
    void keepsListItemsAsLinesAndDecodesEntities() {
        assertEquals(
                "Patient tolerated the visit well.\n- Bitewing images taken\n- Shade A2 chosen\nCafé talk & crown plan (ref 1)",
                text("<p>Patient <b>tolerated</b> the visit well.</p><ul><li>Bitewing images taken</li><li>Shade A2 chosen</li></ul>"
                        + "<p>Caf&eacute; talk &amp; crown&nbsp;plan (ref 1)</p>"));
    }

    @Test
    void keepsRowsOfTablesAndLineBreaks() {
        assertEquals(
                "Probing 5 mm\nBleeding slight\n1 < 2 \"watch\"",
                text("<table><tr><td>Probing</td><td>5 mm</td></tr><tr><td>Bleeding</td><td>slight</td></tr></table>1 &lt; 2 &quot;watch&quot;"));
    }

    @Test
    void leavesOutCommentsAndStylesButKeepsAddresses() {
        assertEquals(
                "Called about the payment link (https://example.com/pay).\nWants mornings.\nNext: send form",
                text("<div style=\"color:red\">Called about the <a href=\"https://example.com/pay\">payment link</a>.<br/>Wants mornings."
                        + "<br>Next: send form</div><!-- draft --><style>p{margin:0}</style>"));
    }

    @Test
    void keepsTheWritersLinesWhereOnlyWordsAreMarked() {
        assertEquals("one\ntwo three", text("one\ntwo <b>three</b>"));
    }

    @Test
    void readsRtf() {
        assertEquals(
                "Crown seated, bite checked.\nCafé stain noted – polish next time",
                text("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Calibri;}}{\\colortbl ;\\red255\\green0\\blue0;}\\f0\\fs22 Crown "
                        + "\\b seated\\b0 , bite \\i checked\\i0 .\\par Caf\\'e9 stain noted \\u8211? polish next time\\par}"));
        assertEquals(
                "Local anesthetic given.\nNo reaction {see chart}",
                text("{\\rtf1\\ansi{\\*\\generator Riched20;}\\pard\\fs20 Local \\ul anesthetic\\ulnone  given.\\line No reaction \\{see chart\\}\\par}"));
    }

    @Test
    void saysThatPicturesWereLeftOut() {
        Parsed<String> read = MarkupText.plain("<p>See <img src=\"x.png\"> here</p>");

        assertTrue(read.problems().get(0).lost());
        assertEquals("M77-markup-in-note", read.problems().get(0).code());
    }

    @Test
    void plainTextStaysButForLineEnds() {
        assertEquals(Parsed.of("a < b && c > d\n\n- item"), MarkupText.plain("a < b && c > d\r\n\r\n- item"));
        assertEquals(Parsed.of("AT&T; pain <3 mm"), MarkupText.plain("AT&T; pain <3 mm"));
        assertTrue(MarkupText.plain("   ").value().isEmpty());
    }

    private static String text(String markup) {
        return MarkupText.plain(markup).value().orElseThrow();
    }
}
