package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.model.RecordKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TransformerPropertiesTest {
    private static final List<String> VISITS = List.of("No -> key:appointment_id", "Patient -> key:patient_id",
            "Date -> activity.due_date", "Time -> activity.due_time", "Status -> activity.custom:appointment_status");
    private static final List<String> PLANS = List.of("No -> key:treatment_plan_id", "Patient -> key:patient_id",
            "Code -> deal.custom:procedure_codes", "Status -> deal.stage", "Fee -> deal.value", "Done -> deal.won_time");

    @Property(tries = 150)
    void everyRowHasOneOutcomeNoDraftComesTwiceAndAllIsRepeatable(@ForAll("exports") List<List<String[]>> rows) {
        SmallExport export = new SmallExport()
                .patients(rows.get(0).toArray(String[][]::new))
                .table("Visits.csv", RecordKind.APPOINTMENT, "No", VISITS, rows.get(1).toArray(String[][]::new))
                .table("Plans.csv", RecordKind.TREATMENT_PLAN, "No", PLANS, rows.get(2).toArray(String[][]::new));

        CollectedDrafts once = export.drafts();
        CollectedDrafts again = export.drafts();

        assertEquals(export.rowCount(), once.outcomes.size());
        assertEquals(export.rowCount(), once.outcomes.stream().map(o -> o.row()).distinct().count());
        assertEquals(once.drafts, again.drafts);
        assertEquals(once.fields, again.fields);
    }

    @Property(tries = 300)
    void aDateWithoutATimeIsThatDateInItsZoneAndInUtc(@ForAll("dates") LocalDate date, @ForAll("zones") ZoneId zone) {
        var instant = Instants.onThatDay(date, zone);

        assertEquals(date, instant.atZone(zone).toLocalDate());
        assertEquals(date, instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 40_000).map(d -> LocalDate.of(1950, 1, 1).plusDays(d));
    }

    /** A zone that skipped a whole calendar day (Samoa, 2011) has no such instant for it; all others do. */
    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("America/New_York", "America/Phoenix", "Pacific/Honolulu", "Asia/Kolkata", "Pacific/Auckland",
                "Pacific/Chatham", "Australia/Lord_Howe", "Europe/London", "UTC").map(ZoneId::of);
    }

    @Provide
    Arbitrary<List<List<String[]>>> exports() {
        Arbitrary<String> ids = Arbitraries.of("1", "2", "3", "4", "", "0");
        Arbitrary<String> dates = Arbitraries.of("", "2026-01-02", "2026-12-02", "junk", "0001-01-01");
        Arbitrary<String[]> patients = Combinators.combine(ids, Arbitraries.of("Doe, Ann", "Roe, Bob", ""), dates)
                .as((a, b, c) -> new String[] {a, b, c});
        Arbitrary<String[]> visits = Combinators.combine(
                        ids, ids, dates, Arbitraries.of("", "9:20 AM", "junk"), Arbitraries.of("", "Completed", "Kaputt"))
                .as((a, b, c, d, e) -> new String[] {a, b, c, d, e});
        Arbitrary<String[]> plans = Combinators.combine(
                        ids, ids, Arbitraries.of("", "D2391", "D1110"), Arbitraries.of("", "Completed", "own word"),
                        Arbitraries.of("", "1.10", "junk"), dates)
                .as((a, b, c, d, e, f) -> new String[] {a, b, c, d, e, f});
        return Combinators.combine(patients.list().ofMaxSize(8), visits.list().ofMaxSize(8), plans.list().ofMaxSize(8))
                .as(List::of);
    }
}
