package io.bridgework.ui.step;

import java.util.List;

/** The seven pages, in order. */
public final class StepPages {
    private StepPages() {}

    public static List<StepPage> all(Surroundings around) {
        return List.of();
    }
}
