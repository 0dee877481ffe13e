package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallIntervalTest {
    @ParameterizedTest
    @CsvSource({
        "Interval, 6 M, 6 months", "Interval, 1 Y, 1 year", "Interval, 6m1d, '6 months, 1 day'", "Interval, 393216, 6 months",
        "RecallInterval, 16777217, '1 year, 1 day'", "months_interval, 6, 6 months", "Interval (weeks), 1, 1 week"
    })
    void saysInWordsWhatASystemWritesShort(String header, String text, String words) {
        assertEquals(Optional.of(words), RecallInterval.words(cell(header, text)));
    }

    @ParameterizedTest
    @CsvSource({"Interval, 6 months", "Interval, 6", "Interval, yearly"})
    void addsNothingToWhatIsPlainOrUnknown(String header, String text) {
        assertEquals(Optional.empty(), RecallInterval.words(cell(header, text)));
    }

    private static Cell cell(String header, String text) {
        var column = new Column("Recalls.csv", 0, header, Target.of("activity.custom:recall_interval"), Transform.NONE, Map.of());
        return new Cell(column, text, text);
    }
}
