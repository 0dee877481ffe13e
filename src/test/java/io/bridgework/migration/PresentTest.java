package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger.Entry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PresentTest {
    private final HandAccount hand = new HandAccount();
    private final Present present = new Present(new Account(hand));

    private static List<Entry> entries(String entity, String... ids) {
        return Stream.of(ids).map(id -> new Entry(
                "s" + id, entity, id, true, "", Json.object(), HandAccount.json("{'id':" + id + ",'after':true}"), 1)).toList();
    }

    private Set<String> there(String entity, String... ids) {
        return new TreeSet<>(present.read(entity, entries(entity, ids)).keySet());
    }

    @Test
    void readsManyAtOnceByTheirIds() {
        hand.put(Resource.PERSONS, "{'id':1,'name':'Pat'}").put(Resource.PERSONS, "{'id':2}").put(Resource.PERSONS, "{'id':3}");

        assertEquals(Set.of("1", "2"), there("person", "1", "2"));
        assertEquals(List.of("list PERSONS {ids=1,2}"), hand.calls());
        assertEquals("Pat", present.read("person", entries("person", "1")).get("1").path("name").asText());
    }

    @Test
    void asksOneByOneForWhatTheListLeftOut() {
        hand.put(Resource.DEALS, "{'id':1}").put(Resource.DEALS, "{'id':4,'is_deleted':true}");
        hand.answer("get DEALS 2", new Reply.Done(HandAccount.json("{'id':2,'is_archived':true}")));
        hand.answer("get DEALS 3", new Reply.Rejected(410, "", "gone"));
        hand.answer("get DEALS 5", new Reply.Done(HandAccount.json("{'id':5,'is_deleted':true}")));
        hand.answer("get DEALS 6", new Reply.Done(Json.nothing()));

        assertEquals(Set.of("1", "2"), there("deal", "1", "2", "3", "5", "6", "7"));
    }

    /** Twenty by themselves cost as much as a page of the archive. */
    @Test
    void asksTheArchiveAtOnceForManyPlansThatTheListLeftOut() {
        String[] ids = new String[22];
        hand.put(Resource.DEALS, "{'id':100}");
        ids[0] = "100";
        for (int i = 1; i < ids.length; i++) {
            ids[i] = Integer.toString(100 + i);
            if (i > 1) {
                hand.put(Resource.ARCHIVED_DEALS, "{'id':" + ids[i] + ",'is_archived':true}");
            }
        }

        Set<String> there = there("deal", ids);

        assertEquals(21, there.size());
        assertEquals(List.of("get DEALS 101"), hand.calls("get"));
        assertEquals(2, hand.calls("list").size());
    }

    @Test
    void asksNoArchiveForAFewOrForOthers() {
        String[] ids = java.util.stream.IntStream.rangeClosed(1, 21).mapToObj(Integer::toString).toArray(String[]::new);

        there("person", ids);
        there("deal", java.util.Arrays.copyOf(ids, 20));

        assertEquals(List.of(), hand.calls("list ARCHIVED"));
    }

    @Test
    void doesNotCallGoneWhatItCannotRead() {
        hand.answer("get DEALS 2", new Reply.Rejected(400, "", "bad request"));
        hand.answer("get DEALS 3", new Reply.Offline("no network"));

        assertEquals("PIPEDRIVE", assertThrows(TroubleException.class, () -> there("deal", "2")).trouble().code());
        assertEquals("NET", assertThrows(TroubleException.class, () -> there("deal", "3")).trouble().code());
    }

    @Test
    void readsListsOfVersionOneOnce() {
        hand.put(Resource.NOTES, "{'id':1}").put(Resource.NOTES, "{'id':2,'active_flag':false}").put(Resource.NOTES, "{'id':3}");
        hand.answer("get NOTES 2", new Reply.Rejected(404, "", "not found"));

        assertEquals(Set.of("1"), there("note", "1", "2"));
        assertEquals(Set.of("3"), there("note", "3"));
        assertEquals(1, hand.calls("list").size());
    }

    @Test
    void asksNothingOfRelationsWhichNobodyEdits() {
        assertEquals(Set.of("1", "2"), there("org_relationship", "1", "2"));
        assertEquals(List.of(), hand.calls());
    }

    @Test
    void takesTheWordOfTheListForFieldsAndActivityTypes() {
        hand.put(Resource.PERSON_FIELDS, "{'field_code':'7'}").put(Resource.ACTIVITY_TYPES, "{'id':8}");

        assertEquals(Set.of("7"), there("person_field", "7", "9"));
        assertEquals(Set.of("8"), there("activity_type", "8", "9"));
        assertEquals(List.of(), hand.calls("get"));
    }
}
