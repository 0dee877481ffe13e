package io.bridgework.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.model.Finding;
import io.bridgework.model.RecordKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String LAYOUT = "Id=key:patient_id|Last=person.last_name|State=person.postal_address;part=state|Mail=person.email";

    @Test
    void exceptionsAreNamedRowByRow() {
        assertEquals(2, tidied(10, 2).size());
    }

    @Test
    void habitOfAColumnIsNamedOnceWithItsCount() {
        List<Finding> found = tidied(6, 9);

        assertEquals(1, found.size());
        assertEquals(0, found.get(0).line());
        assertEquals(true, found.get(0).message().contains("9 cells"));
    }

    @Test
    void habitThatStopsAfterManyRowsIsNotLost() {
        assertEquals(true, tidied(0, 1_500).get(0).message().contains("1500 cells"));
        assertEquals(1_200, tidied(5_000, 1_200).size());
        assertEquals(1, tidiedFirst(5_000, 1_200).size());
    }

    private static List<Finding> tidied(int clean, int odd) {
        return states(IntStream.range(0, clean + odd).mapToObj(i -> i < clean ? "NJ" : "nj"));
    }

    private static List<Finding> tidiedFirst(int clean, int odd) {
        return states(IntStream.range(0, clean + odd).mapToObj(i -> i < odd ? "nj" : "NJ"));
    }

    private static List<Finding> states(java.util.stream.Stream<String> states) {
        List<String> list = states.toList();
        String[] rows = IntStream.range(0, list.size()).mapToObj(i -> i + "|Lee|" + list.get(i) + "|a" + i + "@example.com").toArray(String[]::new);
        return new Sheets().sheet(RecordKind.PATIENT, LAYOUT, rows).findings();
    }
}
