package io.bridgework.engine;

import java.util.List;

/**
 * A unit of the engine's work. Run twice on the same input it leaves the same tables, and the second time sends nothing.
 * Killed anywhere and run again, it goes on.
 */
public interface Stage {
    /** Short word, unique: {@code load}. */
    String id();

    /** Ids of the stages that must have run on their present input before this one. */
    List<String> needs();

    /** Changes when anything changes that this stage reads; what was made from another input is stale. */
    String input();

    /** Does the work and tells how it ended. Throws TroubleException for what ends it early. */
    RunStatus run(StageContext context);
}
