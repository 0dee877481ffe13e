package io.bridgework.mapping;

import static io.bridgework.mapping.SmallExport.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.mapping.CellPreview.Seen;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person sees for a cell exactly what its draft will hold. */
class CellPreviewTest {
    private final SmallExport export = new SmallExport().table(
            "Patients.csv", RecordKind.PATIENT, "Id",
            List.of("Id -> key:patient_id", "Name -> person.name", "Born -> person.birthday", "Cell -> person.phone",
                    "Mail -> person.email", "Balance -> person.custom:outstanding_balance", "Other -> ignore"),
            row("1", "", "", "", "", "", "x"),
            row("2", "DOE, ANN", "03/14/1980", "212.555.0145", "none@none.com", "$1,200.50", "y"));

    @Test
    void tellsTheValueThatTheDraftHolds() {
        CollectedDrafts drafts = export.drafts();

        assertEquals(text("DOE, ANN", drafts.text("person//patient:2", "name")), export.preview("Patients.csv", "Name", 3));
        assertEquals(
                Optional.of(new Seen("03/14/1980", Optional.of(new FieldValue.Date(LocalDate.of(1980, 3, 14))))),
                export.preview("Patients.csv", "Born", 3));
        assertEquals("1980-03-14", drafts.text("person//patient:2", "custom:date_of_birth"));
        assertEquals(text("212.555.0145", "+1 212-555-0145"), export.preview("Patients.csv", "Cell", 3));
        assertEquals(
                Optional.of(new Seen("$1,200.50", Optional.of(new FieldValue.Money(new BigDecimal("1200.5"), "USD")))),
                export.preview("Patients.csv", "Balance", 3));
    }

    @Test
    void tellsThatAFieldStaysEmpty() {
        assertEquals(Optional.of(new Seen("none@none.com", Optional.empty())), export.preview("Patients.csv", "Mail", 3));
    }

    @Test
    void takesTheFirstFilledCellOfAColumn() {
        assertEquals("03/14/1980", export.preview("Patients.csv", "Born", 0).orElseThrow().source());
    }

    @Test
    void tellsNothingOfAColumnThatIsLeftOut() {
        assertEquals(Optional.empty(), export.preview("Patients.csv", "Other", 3));
    }

    private static Optional<Seen> text(String source, String sent) {
        return Optional.of(new Seen(source, Optional.of(new FieldValue.Text(sent))));
    }
}
