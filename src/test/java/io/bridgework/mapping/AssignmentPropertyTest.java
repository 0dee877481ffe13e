package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssignmentPropertyTest {
    @Property(tries = 300)
    void noTwoColumnsTakeAPlaceThatOnlyOneCanHave(@ForAll("columns") List<List<Candidate>> columns) {
        Assignment.Result result = Assignment.of(columns);

        var taken = new HashSet<String>();
        for (int column = 0; column < columns.size(); column++) {
            if (result.chosen()[column] >= 0) {
                String slot = columns.get(column).get(result.chosen()[column]).slot();
                assertTrue(slot.isEmpty() || taken.add(slot), "taken twice: " + slot);
            }
        }
    }

    @Property(tries = 300)
    void aColumnGoesWithoutOnlyWhenAllItsPlacesAreTaken(@ForAll("columns") List<List<Candidate>> columns) {
        Assignment.Result result = Assignment.of(columns);

        for (int column = 0; column < columns.size(); column++) {
            if (result.chosen()[column] < 0) {
                assertTrue(columns.get(column).stream().allMatch(c -> result.holders().containsKey(c.slot())));
            }
        }
    }

    @Property(tries = 100)
    void theSameColumnsGetTheSamePlaces(@ForAll("columns") List<List<Candidate>> columns) {
        assertEquals(Arrays.toString(Assignment.of(columns).chosen()), Arrays.toString(Assignment.of(columns).chosen()));
    }

    @Provide
    Arbitrary<List<List<Candidate>>> columns() {
        Arbitrary<String> slots = Arbitraries.of("a", "b", "c", "d", "e", "");
        Arbitrary<Double> scores = Arbitraries.doubles().between(0.1, 1);
        return Combinators.combine(slots, scores)
                .as((slot, score) -> new Candidate(Target.of("person." + slot), Transform.NONE, ValueShape.ANY, slot, score, score, ""))
                .list().ofMaxSize(5).list().ofMaxSize(9);
    }
}
