package io.bridgework.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text   | Active                | status: ACTIVE patient   | true
        text   | Geo                   | Geo                      | true
        text   | Geo                   | George                   | false
        text   | Crown  seat           | A crown   seat           | true
        exact  | F                     | F                        | true
        exact  | F                     | Female                   | false
        phone  | 2125550107            | +1 (212) 555-0107        | true
        phone  | 2125550107            | call 212-555-0107 please | true
        phone  | 2125550107            | 212-555-0108             | false
        email  | ann@example.com       | Ann@Example.com          | true
        email  | ann@example.com       | joann@example.com        | false
        number | 1810                  | 1,810.00                 | true
        number | 1810                  | Fee: $1810               | true
        number | 239                   | D2391                    | false
        number | 88                    | 88 %                     | true
        number | 88                    | 188                      | false
        number | 543                   | 543.5                    | false
        date   | 2026-01-05            | 2026-01-05T10:00:00Z     | true
        date   | 2026-01-05            | seen on 1/5/2026         | true
        date   | 2026-01-05            | 2026-01-06               | false
        """)
    void comparesByType(String type, String value, String text, boolean has) {
        assertEquals(has, Compare.has(List.of(text), type, value));
    }

    @Test
    void readsTextWithMarkupAsAPersonDoes() {
        assertEquals("A crown seat < 5 & more", Compare.read("A <b>crown</b><br>seat &lt; 5 &amp; more"));
    }
}
