package io.bridgework.ui.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.RunStatus;
import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.UserView;
import io.bridgework.migration.Views.Verdict;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.Decision;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Tone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What pages decide, tried without a window. */
class StepModelsTest {
    @Test
    void anAddressIsReadInEachWayThatPeopleWriteIt() {
        assertEquals("https://larkspur.pipedrive.com", form("larkspur").baseAddress());
        assertEquals("https://larkspur.pipedrive.com", form("larkspur.pipedrive.com").baseAddress());
        assertEquals("https://larkspur.pipedrive.com", form("https://larkspur.pipedrive.com/pipeline/1").baseAddress());
    }

    @Test
    void connectingNamesWhatIsMissingFirst() {
        var empty = new ConnectForm("", false, "", "", "lite", 1, 10, "");
        var noKey = new ConnectForm("export.zip", false, "larkspur", "", "lite", 1, 10, "");

        assertEquals(Optional.of("connect.error.source"), empty.problem(false));
        var noPlan = new ConnectForm("export.zip", false, "larkspur", "key", "", 1, 10, "");

        assertEquals(Optional.of("connect.error.plan"), noPlan.problem(false));
        assertEquals(Optional.of("connect.error.token"), noKey.problem(false));
        assertEquals(Optional.empty(), noKey.problem(true));
    }

    @Test
    void aRowStandsAsSureAsItsProposalUntilAPersonDecides() {
        assertEquals(MappingRow.State.PROPOSED, row(0.97, "person.email", Decision.PROPOSED).state());
        assertEquals(MappingRow.State.NEEDS_A_LOOK, row(0.6, "person.email", Decision.PROPOSED).state());
        assertEquals(MappingRow.State.UNKNOWN, row(0.1, "ignore", Decision.PROPOSED).state());
        assertEquals(MappingRow.State.CONFIRMED, row(0.6, "person.email", Decision.APPROVED).state());
        assertEquals(MappingRow.State.LEFT_OUT, row(0.9, "person.email", Decision.REJECTED).state());
    }

    @Test
    void aTypedPlaceMustBeWrittenAsOne() {
        assertTrue(Places.typed("person.custom:nickname").isPresent());
        assertTrue(Places.typed(" Deal.Value ").isPresent());
        assertFalse(Places.typed("somewhere else").isPresent());
        assertFalse(Places.typed("invoice.number").isPresent());
    }

    @Test
    void aProviderGetsTheUserOfTheSameNameElseTheFallback() {
        var mara = new UserView(1, "Mara Voss", "m.voss@example.com", true);
        var desk = new UserView(2, "Front Desk", "frontdesk@example.com", true);
        var view = new ProvidersView(List.of(), List.of(mara, desk), Optional.of(desk));

        assertEquals(mara, OwnerSuggestion.of(provider("Dr. Mara Voss"), view).orElseThrow().user());
        assertEquals(desk, OwnerSuggestion.of(provider("Tessa Lund"), view).orElseThrow().user());
    }

    @Test
    void aSampleWithACutValueWaitsForALook() {
        var diff = List.of(
                new DiffRow("plan:1", "deal", "title", "long", "long", "lo", Verdict.CUT),
                new DiffRow("plan:1", "deal", "value", "1", "1", "1", Verdict.SAME));
        var sent = SampleState.EMPTY.with(
                new SampleView(1, diff, Map.of(Verdict.CUT, 1L, Verdict.SAME, 1L), true, false));

        assertFalse(sent.mayApprove());
        assertTrue(sent.looked(true).mayApprove());
        assertEquals(Verdict.CUT, sent.shown().get(0).verdict());
    }

    @Test
    void eachEndingHasItsOwnLookAndSaysWhetherItCanGoOn() {
        assertEquals(Tone.DONE, ending(RunStatus.COMPLETED, Optional.empty()).tone());
        assertEquals(Tone.NEEDS_YOU, ending(RunStatus.COMPLETED_WITH_REJECTS, Optional.empty()).tone());
        assertTrue(ending(RunStatus.STOPPED, Optional.empty()).mayGoOn());
        Ending budget = ending(RunStatus.STOPPED, Optional.of(Trouble.stopped("BUDGET", "a", "b", "c")));
        assertEquals("moon", budget.icon());
        assertEquals("BUDGET-6", budget.code());
        assertEquals(Tone.STOPPED, ending(RunStatus.FAILED, Optional.of(Trouble.failed("X", "a", "b", "c"))).tone());
        assertEquals(Tone.NEEDS_YOU, ending(RunStatus.WAITING, Optional.of(Trouble.waits("Y", "a", "b", "c"))).tone());
    }

    private static Ending ending(RunStatus status, Optional<Trouble> trouble) {
        return Ending.of(new RunView(
                "load", status, Map.of(), 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), trouble), 6);
    }

    private static ConnectForm form(String address) {
        return new ConnectForm("export.zip", false, address, "key", "lite", 1, 10, "");
    }

    private static ProviderMatch provider(String name) {
        return new ProviderMatch("7", "", name, "", ProviderMatch.Status.UNMATCHED, 0, "", "");
    }

    private static MappingRow row(double sure, String target, Decision decision) {
        return new MappingRow(
                new ColumnMapping(
                        "Patients.csv", "Email", Target.of(target), sure, "", List.of(), Transform.NONE, Map.of(),
                        decision, "", Optional.empty()),
                Optional.empty());
    }
}
