package io.bridgework.mapping;

import static io.bridgework.mapping.SmallExport.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome.Carried;
import io.bridgework.model.RowOutcome.Rejected;
import io.bridgework.model.RowOutcome.Skipped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanDraftsTest {
    private static final List<String> PLANS = List.of(
            "Plan -> key:treatment_plan_id", "Patient -> key:patient_id", "Title -> deal.title",
            "Category -> deal.pipeline", "Status -> deal.stage", "Done -> deal.won_time", "No -> deal.lost_time",
            "Why -> deal.lost_reason", "Fee -> deal.value");
    private static final List<String> ITEMS = List.of(
            "Item -> key:treatment_item_id", "Plan -> key:treatment_plan_id", "Patient -> key:patient_id",
            "Code -> deal.custom:procedure_codes", "Fee -> deal.value ; aggregate=sum",
            "Ins -> deal.custom:insurance_estimate ; aggregate=sum");
    private static final List<String> STAGES =
            List.of("Category -> pipeline.name", "Stage -> stage.name", "Order -> stage.order", "Chance -> stage.probability");

    private static SmallExport onePatient() {
        return new SmallExport().patients(row("1", "Doe, Ann", "1980-02-03"));
    }

    @Test
    void sumsTheItemsOfAPlanExactlyAndKeepsEachCode() {
        SmallExport export = onePatient().table("Items.csv", RecordKind.TREATMENT_PLAN, "Item", ITEMS,
                row("a", "P1", "1", "D2391", "0.10", "1"), row("b", "P1", "1", "D2740", "0.20", "2"),
                row("c", "P2", "1", "D1110", "95.00", "0"), row("d", "P1", "1", "D2391", "0.10", "1"));

        CollectedDrafts drafts = export.drafts();

        assertEquals("0.4", drafts.text("deal//treatment_plan:P1", "value"));
        assertEquals("4", drafts.text("deal//treatment_plan:P1", "custom:insurance_estimate"));
        assertEquals("D2391; D2740", drafts.text("deal//treatment_plan:P1", "custom:procedure_codes"));
        assertEquals("95", drafts.text("deal//treatment_plan:P2", "value"));
        assertEquals(2, drafts.of(EntityType.DEAL).size());
    }

    @Test
    void joinsPlansAndTheirItemsFromTwoFiles() {
        SmallExport export = onePatient()
                .table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan",
                        List.of("Plan -> key:treatment_plan_id", "Patient -> key:patient_id", "Heading -> deal.title",
                                "Status -> deal.stage"),
                        row("P1", "1", "Left side", "Accepted"))
                .table("Items.csv", RecordKind.TREATMENT_PLAN, "Item", ITEMS,
                        row("a", "P1", "1", "D2391", "100", "50"), row("b", "P1", "1", "D2740", "900", "400"));

        CollectedDrafts drafts = export.drafts();

        assertEquals("Left side", drafts.text("deal//treatment_plan:P1", "title"));
        assertEquals("1000", drafts.text("deal//treatment_plan:P1", "value"));
        assertEquals(3, drafts.draft("deal//treatment_plan:P1").rows().size());
        assertEquals("Restorative", drafts.text(
                drafts.draft("deal//treatment_plan:P1").links().get("pipeline").toString(), "name"));
    }

    @Test
    void takesATotalThatEachItemRepeatsOnce() {
        List<String> columns = List.of("Plan -> key:treatment_plan_id", "Patient -> key:patient_id",
                "Code -> deal.custom:procedure_codes", "Plan Total -> deal.value");
        SmallExport export = onePatient().table("Items.csv", RecordKind.TREATMENT_PLAN, "Plan", columns,
                row("P1", "1", "D2391", "500"), row("P1", "1", "D2740", "500"));

        assertEquals("500", export.drafts().text("deal//treatment_plan:P1", "value"));
    }

    @Test
    void holdsBackASecondPlanThatContradictsTheFirst() {
        SmallExport export = onePatient().table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan", PLANS,
                row("P1", "1", "Crown", "Restorative", "Presented", "", "", "", "900"),
                row("P1", "1", "Crown", "Restorative", "Presented", "", "", "", "900"),
                row("P1", "1", "Crown", "Restorative", "Accepted", "", "", "", "950"));

        CollectedDrafts drafts = export.drafts();

        assertInstanceOf(Carried.class, drafts.outcome("Plans.csv", 2));
        assertInstanceOf(Skipped.class, drafts.outcome("Plans.csv", 3));
        assertEquals(Rejection.KEY_TWICE, ((Rejected) drafts.outcome("Plans.csv", 4)).code());
        assertEquals("900", drafts.text("deal//treatment_plan:P1", "value"));
    }

    @Test
    void makesPipelinesAndStagesOfItsOwnWhereNoFileHasThem() {
        SmallExport export = onePatient().table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan", PLANS,
                row("P1", "1", "A", "Ortho", "Scheduled", "", "", "", "1"),
                row("P2", "1", "B", "ORTHO", "Pre-Auth", "", "", "", "1"),
                row("P3", "1", "C", "Ortho", "created", "", "", "", "1"),
                row("P4", "1", "D", "", "Completed", "2026-01-05", "", "", "1"));

        CollectedDrafts drafts = export.drafts();

        assertEquals(List.of("pipeline//stage:Ortho", "pipeline//stage:Treatment plans"), drafts.of(EntityType.PIPELINE));
        assertEquals(List.of("stage//stage:Ortho/Draft", "stage//stage:Ortho/Pending Insurance", "stage//stage:Ortho/Scheduled",
                "stage//stage:Treatment plans/Completed"), drafts.of(EntityType.STAGE));
        assertEquals("60", drafts.text("stage//stage:Ortho/Pending Insurance", "deal_probability"));
    }

    @Test
    void putsAStatusThatTheFileOfStagesLacksBetweenItsNeighbours() {
        SmallExport export = onePatient()
                .table("Stages.csv", RecordKind.STAGE, "", STAGES,
                        row("Hygiene", "Accepted", "2", "70"), row("Hygiene", "Presented", "1", "30"),
                        row("Hygiene", "Completed", "3", "100"))
                .table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan", PLANS,
                        row("P1", "1", "A", "hygiene", "Scheduled", "", "", "", "1"),
                        row("P2", "1", "B", "Hygiene", "proposed", "", "", "", "1"));

        CollectedDrafts drafts = export.drafts();

        assertEquals(List.of("stage//stage:Hygiene/Presented", "stage//stage:Hygiene/Accepted",
                "stage//stage:Hygiene/Scheduled", "stage//stage:Hygiene/Completed"), drafts.of(EntityType.STAGE));
        assertEquals("stage//stage:Hygiene/Presented", drafts.draft("deal//treatment_plan:P2").links().get("stage").toString());
        assertEquals("proposed", drafts.text("deal//treatment_plan:P2", "custom:plan_status"));
    }

    @Test
    void givesWonAndLostPlansTheirDayInEveryZone() {
        for (String zone : List.of("Pacific/Honolulu", "America/New_York", "UTC", "Pacific/Auckland", "Pacific/Kiritimati")) {
            SmallExport export = onePatient().zone(zone).table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan", PLANS,
                    row("P1", "1", "A", "Ortho", "COMPLETED ", "2026-03-08", "", "", "1"),
                    row("P2", "1", "B", "Ortho", "Declined", "", "2026-11-01", "Cost", "1"));

            CollectedDrafts drafts = export.drafts();
            var won = (FieldValue.Moment) drafts.draft("deal//treatment_plan:P1").fields().get("won_time").value();
            var lost = (FieldValue.Moment) drafts.draft("deal//treatment_plan:P2").fields().get("lost_time").value();

            assertEquals("won", drafts.text("deal//treatment_plan:P1", "status"));
            assertEquals("2026-03-08", won.value().atZone(ZoneOffset.UTC).toLocalDate().toString());
            assertEquals("2026-03-08", won.value().atZone(java.time.ZoneId.of(zone)).toLocalDate().toString());
            assertEquals("2026-11-01", lost.value().atZone(java.time.ZoneId.of(zone)).toLocalDate().toString());
            assertEquals("Cost", drafts.text("deal//treatment_plan:P2", "lost_reason"));
            assertEquals("2026-11-01", drafts.text("deal//treatment_plan:P2", "custom:declined_date"));
        }
    }

    @Test
    void namesAPlanWhoseTitleSaysNothing() {
        SmallExport export = onePatient().table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan", PLANS,
                row("P1", "1", "Active Treatment Plan", "Ortho", "Presented", "", "", "", "1"));

        assertEquals("Ann Doe – Ortho", export.drafts().text("deal//treatment_plan:P1", "title"));
    }

    @Test
    void holdsBackPlansWithoutTheirPatientAndSaysSo() {
        SmallExport export = onePatient().table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan", PLANS,
                row("P1", "77", "A", "Ortho", "Presented", "", "", "", "1"));

        CollectedDrafts drafts = export.drafts();
        Rejected rejected = (Rejected) drafts.outcome("Plans.csv", 2);

        assertEquals("M62-orphan-reference", rejected.code());
        assertEquals("Its patient is not in the export.", rejected.reason());
        assertTrue(drafts.of(EntityType.PIPELINE).isEmpty());
    }

    @Test
    void keepsSeveralPoliciesThePrimaryInFields() {
        List<String> policies = List.of("No -> key:insurance_id", "Patient -> key:patient_id", "Plan -> key:treatment_plan_id",
                "Order -> deal.custom:coverage_order", "Carrier -> deal.custom:insurance_carrier", "Left -> deal.custom:outstanding_balance");
        SmallExport export = onePatient()
                .table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan", PLANS,
                        row("P1", "1", "A", "Ortho", "Presented", "", "", "", "1"))
                .table("Policies.csv", RecordKind.INSURANCE, "No", policies,
                        row("i1", "1", "P1", "Secondary", "Second Mutual", "5"), row("i2", "1", "P1", "Primary", "First Mutual", "7"),
                        row("i3", "1", "", "Primary", "Third Mutual", "9"), row("i4", "1", "P9", "Primary", "Fourth Mutual", "11"),
                        row("i5", "99", "", "Primary", "Fifth Mutual", "13"));

        CollectedDrafts drafts = export.drafts();

        assertEquals("First Mutual", drafts.text("deal//treatment_plan:P1", "custom:insurance_carrier"));
        assertTrue(drafts.text("deal//treatment_plan:P1", "custom:other_insurance").contains("Second Mutual"));
        assertEquals("Third Mutual", drafts.text("person//patient:1", "custom:insurance_carrier"));
        assertTrue(drafts.text("person//patient:1", "custom:other_details").contains("Fourth Mutual"));
        assertInstanceOf(Rejected.class, drafts.outcome("Policies.csv", 6));
    }

    @Test
    void neverCopiesABalanceOfInsuranceOverThePatientsOwn() {
        SmallExport export = new SmallExport()
                .table("Patients.csv", RecordKind.PATIENT, "Id", List.of("Id -> key:patient_id", "Name -> person.name",
                        "Balance -> person.custom:outstanding_balance"), row("1", "Doe, Ann", "12.50"))
                .table("Policies.csv", RecordKind.INSURANCE, "No", List.of("No -> key:insurance_id",
                        "Patient -> key:patient_id", "Balance Due -> deal.custom:outstanding_balance"), row("i1", "1", "99"));

        CollectedDrafts drafts = export.drafts();

        assertEquals("12.5", drafts.text("person//patient:1", "custom:outstanding_balance"));
        assertEquals("99", drafts.text("person//patient:1", "custom:insurance_outstanding_balance"));
    }

    @Test
    void keepsTheWordOfTheSourceBesideTheMappedOne() {
        SmallExport export = onePatient()
                .table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan", PLANS,
                        row("P1", "1", "A", "Ortho", "LM twice", "", "", "", "1"))
                .values("Plans.csv", "Status", Map.of("LM twice", "Presented"));

        CollectedDrafts drafts = export.drafts();

        assertEquals(List.of("stage//stage:Ortho/Presented"), drafts.of(EntityType.STAGE));
        assertEquals("LM twice", drafts.text("deal//treatment_plan:P1", "custom:plan_status"));
        assertFalse(drafts.draft("deal//treatment_plan:P1").fields().containsKey("won_time"));
    }

    @Test
    void sendsPoliciesToThePatientWhereTheMappingSaysSo() {
        SmallExport export = onePatient()
                .table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan", PLANS,
                        row("P1", "1", "A", "Ortho", "Presented", "", "", "", "1"))
                .table("Policies.csv", RecordKind.INSURANCE, "No", List.of("No -> key:insurance_id", "Patient -> key:patient_id",
                        "Plan -> key:treatment_plan_id", "Carrier -> person.custom:insurance_carrier"), row("i1", "1", "P1", "First Mutual"));

        CollectedDrafts drafts = export.drafts();

        assertEquals("First Mutual", drafts.text("person//patient:1", "custom:insurance_carrier"));
        assertEquals("", drafts.text("deal//treatment_plan:P1", "custom:insurance_carrier"));
    }

    @Test
    void readsTheNumbersOfItemStatesOtherThanThoseOfPlans() {
        List<String> items = List.of("Item -> key:procedure_id", "Plan -> key:treatment_plan_id", "Patient -> key:patient_id",
                "Code -> deal.custom:procedure_codes", "State -> deal.stage");
        SmallExport export = onePatient()
                .table("Items.csv", RecordKind.TREATMENT_PLAN, "Item", items,
                        row("a", "P1", "1", "D2391", "2"), row("b", "P1", "1", "D2391", "2"), row("c", "P2", "1", "D2391", "2"),
                        row("d", "P2", "1", "D2391", "1"))
                .table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan", PLANS,
                        row("P3", "1", "A", "Ortho", "2", "", "", "", "1"));

        CollectedDrafts drafts = export.drafts();

        assertEquals("won", drafts.text("deal//treatment_plan:P1", "status"));
        assertEquals("stage//stage:Restorative/In Progress", drafts.draft("deal//treatment_plan:P2").links().get("stage").toString());
        assertEquals("lost", drafts.text("deal//treatment_plan:P3", "status"));
    }
}
