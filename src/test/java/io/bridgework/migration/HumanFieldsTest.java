package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HumanFieldsTest {
    private static List<String> of(String entity, String then, String now) {
        return HumanFields.of(entity, HandAccount.json(then), HandAccount.json(now));
    }

    @Test
    void areThoseThatPeopleWriteAndThatWereAnsweredThen() {
        assertEquals(
                List.of("name", "owner_id"),
                of("person", "{'id':1,'name':'Pat','owner_id':3,'update_time':'x','open_deals_count':2}", "{'emails':[]}"));
        assertEquals(List.of("content", "person_id"), of("note", "{'content':'a','person_id':1,'title':'b'}", "{}"));
    }

    @Test
    void areEveryCustomFieldThatEitherHas() {
        assertEquals(
                List.of("title", "a", "b", "c"),
                of("deal", "{'custom_fields':{'b':1,'a':2},'title':'x'}", "{'custom_fields':{'c':3,'a':9}}"));
    }

    @Test
    void areNoneOfWhatNobodyEdits() {
        assertEquals(List.of(), of("org_relationship", "{'type':'parent'}", "{'type':'parent'}"));
    }
}
