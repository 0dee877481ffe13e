package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"HmPhone", "home_phone", "Home Ph.", "HOMEPHONE", "homephone", " Home\u00a0Phone ", "Home Phone #", "home.phone"})
    void readsEverySpellingOfAHeaderAlike(String header) {
        assertEquals(List.of("home", "phone"), HeaderWords.of(header));
    }

    @ParameterizedTest
    @CsvSource({
        "DOB,birthdate", "D.O.B.,birthdate", "Date of Birth,birthdate", "Pat_BDate,patient birthdate",
        "PatNum,patient id", "priProvAbbr,primary provider abbreviation", "Tx Accept %,treatment accepted percent",
        "DateTStamp,timestamp", "Created On,created", "# of Plans,count plan", "Chart #,chart id", "W/O,writeoff",
        "Average Daily Prodcution Goal,average day production goal", "bio.zip_code,zip", "Zip5,zip 5", "Ins Est.,insurance estimate",
        "Date of Birth (dd/mm/yyyy),birthdate", "DOB YYYY-MM-DD,birthdate", "DOB_MMDDYYYY,birthdate", "Active (Y/N),active",
        "1st Visit,first visit", "2nd Ins,secondary insurance", "DM Status,dm status"})
    void readsAbbreviationsPhrasesAndSlips(String header, String words) {
        assertEquals(List.of(words.split(" ")), HeaderWords.of(header));
    }

    @ParameterizedTest
    @CsvSource({
        "CarrID,carrier id", "EntrdBy,author", "FrstVst,first visit", "DfltProv,default provider", 
        "Trtmnt Cty,treatment city", "Jrnl Date,journal date"})
    void readsWordsThatWereShortenedByTheirVowelsOrTheirEnd(String header, String words) {
        assertEquals(List.of(words.split(" ")), HeaderWords.of(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cor", "zorb", "qx", "mtg"})
    void takesNoShortWordForOneOfSeveralOrOfNone(String word) {
        assertEquals(List.of(word), HeaderWords.of(word));
    }

    @Test
    void givesNoWordsForABlankHeader() {
        assertEquals(List.of(), HeaderWords.of(" \u00a0 "));
    }

    @Test
    void keepsWordsThatNobodyKnows() {
        assertEquals(List.of("zorb", "glimp"), HeaderWords.of("Zorb Glimp"));
    }
}
