package io.bridgework.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TimeFormTest {
    private static final Reply DONE = new Reply.Done(JsonNodeFactory.instance.objectNode().put("id", 1));

    private final TimeForm times = new TimeForm();
    private final List<String> sent = new ArrayList<>();

    private static ObjectNode visit(String time, String duration) {
        return JsonNodeFactory.instance.objectNode().put("due_time", time).put("duration", duration);
    }

    private Reply send(JsonNode body, Predicate<String> time, Predicate<String> duration) {
        return times.send(body, written -> {
            sent.add(written.path("due_time").asText() + " " + written.path("duration").asText());
            if (!time.test(written.path("due_time").asText())) {
                return refusal("due_time");
            }
            return duration.test(written.path("duration").asText()) ? DONE : refusal("duration");
        });
    }

    private static Reply refusal(String key) {
        return new Reply.Rejected(400, "ERR_SCHEMA_VALIDATION_FAILED", key + ": This value is not a valid datetime.");
    }

    private static boolean hasSeconds(String text) {
        return text.length() == 8;
    }

    private static boolean any(String text) {
        return true;
    }

    @Test
    void writesHoursAndMinutes() {
        assertEquals(DONE, send(visit("09:30", "01:00:00"), TimeFormTest::any, TimeFormTest::any));

        assertEquals(List.of("09:30 01:00"), sent);
    }

    @Test
    void writesSecondsWhereNothingElseIsTakenAndKeepsToIt() {
        send(visit("09:30", "01:00"), TimeFormTest::hasSeconds, TimeFormTest::hasSeconds);

        Reply next = send(visit("10:15", "00:45"), TimeFormTest::hasSeconds, TimeFormTest::hasSeconds);

        assertEquals(DONE, next);
        assertEquals(List.of("09:30 01:00", "09:30:00 01:00", "09:30:00 01:00:00", "10:15:00 00:45:00"), sent);
    }

    @Test
    void theTwoFormsAreIndependent() {
        Reply reply = send(visit("09:30", "01:00"), TimeFormTest::hasSeconds, text -> !hasSeconds(text));

        assertEquals(DONE, reply);
        assertEquals(List.of("09:30 01:00", "09:30:00 01:00"), sent);
    }

    @Test
    void goesBackWhenTheServiceDoes() {
        send(visit("09:30", "01:00"), TimeFormTest::hasSeconds, TimeFormTest::any);

        Reply reply = send(visit("10:15", "01:00"), text -> !hasSeconds(text), TimeFormTest::any);

        assertEquals(DONE, reply);
        assertEquals("10:15 01:00", sent.get(3));
    }

    @Test
    void whatNoFormHelpsStaysRejected() {
        Reply reply = send(visit("09:30", "01:00"), text -> false, TimeFormTest::any);

        assertInstanceOf(Reply.Rejected.class, reply);
        send(visit("10:15", "01:00"), TimeFormTest::any, TimeFormTest::any);
        assertEquals(List.of("09:30 01:00", "09:30:00 01:00", "10:15 01:00"), sent);
    }

    @Test
    void anInstantGoesAsDateAndTimeWhereNothingElseIsTaken() {
        ObjectNode patient = JsonNodeFactory.instance.objectNode().put("name", "Ann").put("add_time", "2019-07-03T18:48:00Z");

        Reply reply = times.send(patient, written -> {
            sent.add(written.path("add_time").asText());
            return written.path("add_time").asText().contains("T") ? refusal("add_time") : DONE;
        });

        assertEquals(DONE, reply);
        assertEquals(List.of("2019-07-03T18:48:00Z", "2019-07-03 18:48:00"), sent);
    }

    @Test
    void aNoteKeepsItsFormAndIsSentOnce() {
        ObjectNode note = JsonNodeFactory.instance.objectNode().put("add_time", "2019-07-03 18:48:00");

        times.send(note, written -> {
            sent.add(written.path("add_time").asText());
            return refusal("add_time");
        });

        assertEquals(List.of("2019-07-03 18:48:00"), sent);
    }

    @Test
    void whatIsInDoubtIsNotSentAgain() {
        Reply reply = times.send(visit("09:30", "01:00"), written -> {
            sent.add(written.toString());
            return new Reply.InDoubt("due_time");
        });

        assertInstanceOf(Reply.InDoubt.class, reply);
        assertEquals(1, sent.size());
    }

    @Test
    void whatHasNoTimeIsSentOnce() {
        ObjectNode note = JsonNodeFactory.instance.objectNode().put("subject", "due_time");

        Reply reply = times.send(note, written -> {
            sent.add(written.toString());
            return refusal("due_time");
        });

        assertInstanceOf(Reply.Rejected.class, reply);
        assertEquals(List.of(note.toString()), sent);
    }
}
