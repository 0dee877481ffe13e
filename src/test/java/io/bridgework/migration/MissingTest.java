package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingTest {
    private final HandAccount hand = new HandAccount();
    private final Missing missing = new Missing(new Account(hand));

    private static Set<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.toSet());
    }

    private void people(int from, int to) {
        numbers(from, to).forEach(id -> hand.put(Resource.PERSONS, "{'id':" + id + "}"));
    }

    @Test
    void asksNothingAboutNothing() {
        assertEquals(Set.of(), missing.of("person", Set.of()));
        assertEquals(Set.of(), missing.confirm("note", Set.of(), record -> { }));
        assertEquals(List.of(), hand.calls());
    }

    @Test
    void saysOfNoKindWithoutAListThatItIsGone() {
        assertEquals(Set.of(), missing.of("org_relationship", Set.of("1")));
        assertEquals(Set.of("1"), missing.confirm("org_relationship", Set.of("1"), record -> { }));
        assertEquals(List.of(), hand.calls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "organization", "deal", "activity", "note", "file"})
    void tellsFromTheListWhatIsGone(String entity) {
        hand.put(Entities.resource(entity), "{'id':1}").put(Entities.resource(entity), "{'id':2,'is_deleted':true}")
                .put(Entities.resource(entity), "{'id':4}");

        assertEquals(Set.of("2", "3"), new TreeSet<>(missing.of(entity, Set.of("1", "2", "3"))));
        assertEquals(List.of(), hand.calls("get"));
    }

    @Test
    void asksAgainByIdsWhatTheListLacked() {
        people(1, 3);
        var turned = new ArrayList<String>();
        hand.at("list PERSONS", () -> {
            if (turned.isEmpty()) {
                hand.remove(Resource.PERSONS, "2");
            } else {
                hand.put(Resource.PERSONS, "{'id':2}");
            }
            turned.add("x");
        });

        assertEquals(Set.of("9"), missing.of("person", Set.of("1", "2", "9")));
        assertEquals(2, hand.calls().size());
        assertTrue(hand.calls().get(1).contains("ids="), hand.calls().toString());
    }

    @Test
    void asksAgainByAListWhereThatTakesFewerPages() {
        people(1, 499);

        assertEquals(numbers(500, 599), missing.of("person", numbers(499, 599)));

        assertEquals(List.of("list PERSONS {}", "list PERSONS {}"), hand.calls());
    }

    @Test
    void asksAgainByIdsWhereThatTakesAsManyPages() {
        people(1, 500);

        missing.of("person", numbers(501, 600));

        assertEquals(2, hand.calls().size());
        assertTrue(hand.calls().get(1).contains("ids="));
    }

    @Test
    void asksByTheHundred() {
        people(1, 150);

        assertEquals(numbers(151, 201), missing.confirm("person", numbers(1, 201), record -> { }));

        assertEquals(3, hand.calls().size());
    }

    @Test
    void looksAmongArchivedPlansToo() {
        hand.put(Resource.DEALS, "{'id':1}").put(Resource.ARCHIVED_DEALS, "{'id':2,'title':'Old'}");
        var found = new ArrayList<String>();

        Set<String> gone = missing.confirm("deal", Set.of("1", "2", "3"), record -> found.add(record.path("id").asText()));

        assertEquals(Set.of("3"), gone);
        assertEquals(List.of("1", "2"), found);
        missing.confirm("deal", Set.of("1"), record -> { });
        assertEquals(1, hand.calls("list ARCHIVED").size());
    }

    @Test
    void knowsAnAnswerThatSaysGone() {
        assertTrue(Missing.isGone(new Reply.Rejected(404, "", "")));
        assertTrue(Missing.isGone(new Reply.Rejected(410, "", "")));
        assertTrue(Missing.isGone(new Reply.Done(HandAccount.json("{'id':1,'is_deleted':true}"))));
        assertFalse(Missing.isGone(new Reply.Rejected(400, "", "")));
        assertFalse(Missing.isGone(new Reply.Done(HandAccount.json("{'id':1}"))));
        assertThrows(TroubleException.class, () -> Missing.isGone(new Reply.Offline("no network")));
    }
}
