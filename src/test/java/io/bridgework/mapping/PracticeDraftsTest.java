package io.bridgework.mapping;

import static io.bridgework.mapping.SmallExport.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome.Carried;
import io.bridgework.model.RowOutcome.Rejected;
import io.bridgework.model.RowOutcome.Settled;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeDraftsTest {
    private static final List<String> PLACES = List.of(
            "Id -> key:location_id", "Group -> key:parent_organization_id", "Name -> organization.name",
            "Zone -> organization.custom:time_zone", "Made -> organization.add_time");
    private static final List<String> FIGURES = List.of(
            "Place -> organization.name", "From -> organization.custom:kpi_period_start", "To -> organization.custom:kpi_period_end",
            "Accept % -> organization.custom:acceptance_rate", "Net -> organization.custom:net_production");

    private static SmallExport places() {
        return new SmallExport().table("Places.csv", RecordKind.PRACTICE, "Id", PLACES,
                row("1", "", "Group", "America/New_York", "2015-01-05 09:00"),
                row("2", "1", "North", "America/Denver", "2016-07-05 09:00"));
    }

    @Test
    void keepsTheWallTimeOfEachLocationAndItsParent() {
        CollectedDrafts drafts = places().drafts();

        assertEquals("2015-01-05T14:00:00Z", drafts.text("organization//practice:1", "add_time"));
        assertEquals("2016-07-05T15:00:00Z", drafts.text("organization//practice:2", "add_time"));
        var relation = drafts.draft("org_relationship//practice:2");
        assertEquals("organization//practice:1", relation.links().get("parent").toString());
        assertEquals("organization//practice:2", relation.links().get("daughter").toString());
    }

    @Test
    void putsTheLatestPeriodIntoFieldsAndEarlierOnesIntoOneNote() {
        CollectedDrafts drafts = places().table("Goals.csv", RecordKind.METRIC, "Place", FIGURES,
                row("north", "2026-10-01", "2026-10-31", "88%", "$2,000.00"),
                row("North", "2026-01-01", "2026-10-31", "51%", "$20,000.00"),
                row("North", "2026-09-01", "2026-09-30", "70%", "$1,000.00"),
                row("South", "2026-09-01", "2026-09-30", "70%", "$1,000.00")).drafts();

        assertEquals("88", drafts.text("organization//practice:2", "custom:acceptance_rate"));
        assertEquals("2026-10-01", drafts.text("organization//practice:2", "custom:kpi_period_start"));
        assertEquals(List.of("note/history/practice:2"), drafts.of(EntityType.NOTE));
        String note = drafts.text("note/history/practice:2", "content");
        assertTrue(note.contains("2026-01-01 to 2026-10-31: Accept % 51%") && note.contains("2026-09-30: Accept % 70%"), note);
        DraftId note2 = ((Carried) drafts.outcome("Goals.csv", 3)).draft();
        assertEquals("note/history/practice:2", note2.toString());
        assertEquals("Its location is not in the export.", ((Rejected) drafts.outcome("Goals.csv", 5)).reason());
    }

    @Test
    void giveFiguresOfOneARowAFieldOfTheirOwnName() {
        CollectedDrafts drafts = places().table("Kpi.csv", RecordKind.METRIC, "", List.of(
                "Place -> organization.name", "To -> organization.custom:kpi_period_end", "Label -> organization.custom:kpi_name",
                "Value -> organization.custom:kpi_value", "Goal -> organization.custom:kpi_goal"),
                row("North", "2026-10-31", "AR Days", "41", "30"), row("North", "2026-10-31", "New Pts", "12", "")).drafts();

        assertEquals("41", drafts.text("organization//practice:2", "custom:ar_days"));
        assertEquals("30", drafts.text("organization//practice:2", "custom:ar_days_goal"));
        assertEquals("12", drafts.text("organization//practice:2", "custom:new_pts"));
    }

    @Test
    void keepsTheGoalsOfAllProvidersOfALocation() {
        CollectedDrafts drafts = places().provider("D1", "Ann Drill", 5).table("Providers.csv", RecordKind.PROVIDER, "Id", List.of(
                "Id -> key:provider_id", "Place -> key:location_id", "Goal -> organization.custom:production_goal"),
                row("D1", "2", "61000.00"), row("D2", "2", "52000.00")).drafts();

        assertEquals("Ann Drill: Goal 61000.00\nD2: Goal 52000.00", drafts.text("organization//practice:2", "custom:provider_goals"));
        assertInstanceOf(Settled.class, drafts.outcome("Providers.csv", 2));
    }

    @Test
    void makesLocationsOfNamesWhereNoFileListsThem() {
        CollectedDrafts drafts = new SmallExport()
                .table("Patients.csv", RecordKind.PATIENT, "Id", List.of("Id -> key:patient_id", "Name -> person.name", "Office -> person.org"),
                        row("1", "Doe, Ann", "Northside"), row("2", "Roe, Bob", "NORTHSIDE"), row("3", "Poe, Cy", "4"))
                .drafts();

        assertEquals(List.of("organization//practice:Northside"), drafts.of(EntityType.ORGANIZATION));
        assertEquals("organization//practice:Northside", drafts.draft("person//patient:2").links().get("org").toString());
        assertEquals("Office: 4", drafts.text("person//patient:3", "custom:other_details"));
    }

    @Test
    void averagesTheStarsOfSingleReviews() {
        CollectedDrafts drafts = places().table("Reviews.csv", RecordKind.REVIEW, "Id", List.of(
                "Id -> key:review_id", "Place -> organization.name", "Stars -> organization.custom:google_rating ; aggregate=average"),
                row("r1", "North", "5"), row("r2", "North", "4"), row("r3", "North", "4")).drafts();

        assertEquals("4.33", drafts.text("organization//practice:2", "custom:google_rating"));
        assertEquals(5, drafts.outcomes.size());
        assertTrue(drafts.of(EntityType.NOTE).isEmpty());
    }
}
