package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ValueSketchTest {
    @Test
    void countsFewValuesExactly() {
        ValueSketch sketch = sketch(100, 0, 40);
        sketch.add("7");

        assertEquals(40, sketch.distinct());
    }

    @Test
    void estimatesManyValuesClosely() {
        ValueSketch sketch = sketch(1000, 0, 200_000);

        assertTrue(Math.abs(sketch.distinct() - 200_000) < 20_000, "estimate " + sketch.distinct());
    }

    @Test
    void seesHowManyValuesOccurInAnotherColumn() {
        ValueSketch all = sketch(1000, 0, 50_000);
        ValueSketch half = sketch(1000, 25_000, 75_000);
        ValueSketch other = sketch(1000, 90_000, 91_000);

        assertTrue(Math.abs(half.containedIn(all) - 0.5) < 0.1, "half " + half.containedIn(all));
        assertEquals(0, other.containedIn(all));
        assertEquals(0, new ValueSketch(10).containedIn(all));
    }

    private static ValueSketch sketch(int places, int from, int to) {
        var sketch = new ValueSketch(places);
        for (int i = from; i < to; i++) {
            sketch.add(String.valueOf(i));
        }
        return sketch;
    }
}
