package io.bridgework.ui.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.Finding;
import io.bridgework.model.Finding.Severity;
import io.bridgework.model.RecordKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Only answers that change what is sent are offered, and each says what it does. */
class AnswersTest {
    @Test
    void aTidiedCellIsSentTidiedOrItsRowsAreLeftOut() {
        assertEquals(List.of("repair", "skip"), actions("M09-name", finding(Severity.REPAIR, 4, "repair")));
    }

    @Test
    void aFindingOnAWholeColumnHasNoRowsToLeaveOut() {
        assertEquals(List.of("repair"), actions("M58-currency-text", finding(Severity.REPAIR, 0, "repair")));
        assertEquals(List.of("repair"), actions("M55-header", finding(Severity.REPAIR, 0, "repair")));
    }

    @Test
    void aRowThatIsHeldBackStaysInTheFileToMendUnlessItIsLeftOut() {
        Issue orphans = issue("M62-orphan-reference", Optional.empty(), finding(Severity.BLOCK, 4, "skip"));

        assertEquals(List.of("leave", "skip"), orphans.answers().stream().map(Answer::action).toList());
        assertEquals("leave", orphans.suggestion().orElseThrow().action());
    }

    @Test
    void aTestEntryStaysOutOrIsBroughtAsAPatient() {
        assertEquals(List.of("skip", "leave"), actions("M10-test-patient", finding(Severity.WARN, 4, "skip")));
        assertEquals(List.of("skip"), actions("M78-empty-note", finding(Severity.WARN, 4, "skip")));
    }

    @Test
    void aDateThatReadsInTwoWaysAsksWhichPartStandsFirst() {
        assertEquals(List.of("mdy", "dmy"), actions("M17-mixed-date-formats", finding(Severity.BLOCK, 0, "decide")));
    }

    @Test
    void anAnswerStandsAsDecidedInWhicheverWayItWasGiven() {
        Issue byCommand = issue("M09-name", Optional.of("leave"), finding(Severity.REPAIR, 4, "repair"));

        assertTrue(byCommand.isDecidedAs(byCommand.answers().get(0)));
        assertFalse(byCommand.isDecidedAs(byCommand.answers().get(1)));
    }

    private static List<String> actions(String code, Finding finding) {
        return issue(code, Optional.empty(), finding).answers().stream().map(Answer::action).toList();
    }

    private static Issue issue(String code, Optional<String> decided, Finding finding) {
        return new Issue(
                code, RecordKind.PATIENT, finding.severity(), 1,
                Optional.of(finding.action()).filter(action -> !action.equals("decide")), decided, List.of(finding));
    }

    private static Finding finding(Severity severity, long line, String action) {
        return new Finding("M00-any", severity, RecordKind.PATIENT, "Patients.csv", line, "Name", "7", "It is so.", action);
    }
}
