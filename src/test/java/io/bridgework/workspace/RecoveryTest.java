package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final Recovery NOTHING = new Recovery(false, false, false, false, false, false, false);

    @Test
    void hasNothingToSayWhenAllIsWell() {
        assertEquals(Optional.empty(), NOTHING.sentence());
    }

    @Test
    void hasNothingToSayOfAnEndThatWasNotInOrderAlone() {
        assertEquals(Optional.empty(), new Recovery(false, false, false, true, false, false, false).sentence());
    }

    private static void says(String expected, Recovery recovery) {
        String sentence = recovery.sentence().orElseThrow();
        assertTrue(sentence.contains(expected), sentence);
        assertEquals(sentence.length() - 1, sentence.replaceAll("[^.]", " ").indexOf('.'), sentence);
    }

    @Test
    void saysEachThingInASentenceOfItsOwn() {
        says("built anew", new Recovery(true, false, false, false, false, false, false));
        says("computed anew", new Recovery(false, true, false, false, false, false, false));
        says("connect the export again", new Recovery(false, false, true, false, false, false, false));
        says("Pipedrive is asked what it already has", new Recovery(false, false, false, false, true, false, false));
        says("moved or copied from another folder", new Recovery(false, false, false, false, false, true, false));
        says("copied while it was in use", new Recovery(false, false, false, true, false, true, false));
        says("clock is behind", new Recovery(false, false, false, false, false, false, true));
    }

    @Test
    void saysEverythingAtOnce() {
        String all = new Recovery(true, true, true, true, true, true, true).sentence().orElseThrow();

        assertEquals(6, all.split("\\. ").length);
    }
}
