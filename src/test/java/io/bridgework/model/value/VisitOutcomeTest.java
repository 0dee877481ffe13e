package io.bridgework.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitOutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "Kept,KEPT", "Attended,KEPT", "Checked-Out,KEPT", "Completed/Posted,KEPT", "Cancelled by patient,CANCELLED", "Late cancellation,CANCELLED",
        "BROKEN < 24 h,CANCELLED", "Pt cancelled,CANCELLED", "Cancelled/Rescheduled,CANCELLED", "Pt no-showed,MISSED", "No Show - charged,MISSED",
        "Didn't attend,MISSED", "Did not arrive,MISSED", "FTA,MISSED", "Wait list,UNSCHEDULED"})
    void readsAnOfficesOwnFewWords(String text, VisitOutcome outcome) {
        assertEquals(Optional.of(outcome), VisitOutcome.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "Booked", "Confirmed", "Not confirmed", "Not completed", "To be completed", "Needs cancellation", "Short cancel list",
        "Completed or cancelled", "Never seen before", "Call to reschedule", "Last seen by the other doctor in the spring of that year"})
    void saysNothingWhereTheWordsLeaveADoubt(String text) {
        assertEquals(Optional.empty(), VisitOutcome.of(text));
    }
}
