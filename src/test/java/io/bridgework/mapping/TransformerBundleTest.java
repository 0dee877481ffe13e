package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.EntityType;
import io.bridgework.model.RowOutcome;
import io.bridgework.model.RowOutcome.Rejected;
import io.bridgework.model.RowRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformerBundleTest {
    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void draftsHoldWhatTheAccountHasToHold(String name) {
        ExampleBundle bundle = ExampleBundle.load(name);
        CollectedDrafts drafts = CollectedDrafts.of(bundle.input());

        var check = new TruthCheck(bundle, drafts);
        List<String> wrong = check.wrong();
        check.optional().stream().limit(Integer.getInteger("optional", 0)).forEach(System.out::println);

        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void everyRowHasOneFateAndOnlyExpectedOnesAreHeldBack(String name) {
        ExampleBundle bundle = ExampleBundle.load(name);
        CollectedDrafts drafts = CollectedDrafts.of(bundle.input());

        long rows = bundle.rows().values().stream().mapToLong(List::size).sum();
        Set<RowRef> seen = drafts.outcomes.stream().map(RowOutcome::row).collect(Collectors.toSet());
        Set<RowRef> rejected = drafts.outcomes.stream()
                .filter(Rejected.class::isInstance).map(RowOutcome::row).collect(Collectors.toSet());
        JsonNode expected = bundle.json("meta.json").get("expected_rejects");
        Set<RowRef> must = refs(expected.get("must"));
        Set<RowRef> allowed = refs(expected.get("may"));
        allowed.addAll(must);

        assertEquals(rows, drafts.outcomes.size());
        assertEquals(rows, seen.size());
        assertTrue(rejected.containsAll(must), () -> "not held back: " + minus(must, rejected));
        assertTrue(allowed.containsAll(rejected), () -> "held back: " + minus(rejected, allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void draftsComeInTheOrderOfLoadAndNameOnlyDraftsBeforeThem(String name) {
        CollectedDrafts drafts = CollectedDrafts.of(ExampleBundle.load(name).input());

        var before = new HashSet<>();
        EntityType last = EntityType.PIPELINE;
        for (var draft : drafts.drafts) {
            assertTrue(draft.id().entity().compareTo(last) >= 0, draft.id() + " after " + last);
            assertTrue(before.containsAll(draft.links().values()), draft.id() + " links ahead");
            last = draft.id().entity();
            before.add(draft.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void theSameInputGivesTheSameDraftsInTheSameOrder(String name) {
        ExampleBundle bundle = ExampleBundle.load(name);

        CollectedDrafts once = CollectedDrafts.of(bundle.input());
        CollectedDrafts again = CollectedDrafts.of(bundle.input());

        assertEquals(once.drafts, again.drafts);
        assertEquals(once.outcomes, again.outcomes);
        assertEquals(once.fields, again.fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void customFieldsStayWellBelowTheCapOfASmallPlanAndHoldWhatIsWrittenIntoThem(String name) {
        CollectedDrafts drafts = CollectedDrafts.of(ExampleBundle.load(name).input());

        Set<String> declared = drafts.fields.stream()
                .map(f -> f.entity().id() + ".custom:" + f.meaning()).collect(Collectors.toSet());
        Set<String> used = drafts.drafts.stream()
                .flatMap(d -> d.fields().keySet().stream()
                        .filter(f -> f.startsWith("custom:")).map(f -> d.id().entity().id() + "." + f))
                .collect(Collectors.toSet());

        assertEquals(used, declared);
        assertTrue(declared.size() < 100, () -> declared.size() + " fields");
    }

    private static Set<RowRef> refs(JsonNode rows) {
        var refs = new HashSet<RowRef>();
        rows.forEach(r -> refs.add(new RowRef(r.get("file").asText(), r.get("row").asLong())));
        return refs;
    }

    private static Set<RowRef> minus(Set<RowRef> all, Set<RowRef> without) {
        var rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
