package io.bridgework.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTextTest {
    @ParameterizedTest
    @CsvSource({"oregon,OR", "' NJ ',NJ", "nj,NJ", "New Jersey,NJ", "N.Y.,NY", "AZ,AZ", "Ontario,Ontario", "district of columbia,DC"})
    void writesStatesWithTwoLetters(String text, String state) {
        assertEquals(state, PlaceText.state(text).value().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"OR,true", "oregon,true", "Ontario,true", "QC,true", "nsw,true", "proposed,false", "Salem,false", "ZZ,false", "'',false"})
    void tellsStatesFromOtherWords(String text, boolean state) {
        assertEquals(state, PlaceText.isState(text));
    }

    @ParameterizedTest
    @CsvSource({"7079,NJ,07079", "2134,MA,02134", "071234567,NJ,07123-4567", "70791234,nj,07079-1234", "85285,AZ,85285", "601,PR,00601",
        "7079,TX,7079", "1010,'',1010", "07079-1234,NJ,07079-1234", "12207.0,NY,12207", "K1A 0B1,ON,K1A 0B1", "7079,new jersey,07079"})
    void putsTheLeadingZeroBack(String text, String state, String zip) {
        assertEquals(zip, PlaceText.zip(text, state).value().orElseThrow());
    }

    @Test
    void namesTheRepair() {
        assertEquals("M39-zip-lost-zero", PlaceText.zip("7079", "NJ").problems().get(0).code());
        assertEquals("M38-state-name-or-blanks", PlaceText.state("nj").problems().get(0).code());
        assertEquals(Parsed.of("NJ"), PlaceText.state("NJ"));
        assertEquals(Parsed.nothing(), PlaceText.zip("-", "NJ"));
    }
}
