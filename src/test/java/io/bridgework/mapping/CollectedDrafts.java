package io.bridgework.mapping;

import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.RowOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sink that keeps everything, for tests. */
final class CollectedDrafts implements Transformer.Sink {
    final List<Draft> drafts = new ArrayList<>();
    final List<RowOutcome> outcomes = new ArrayList<>();
    final Map<DraftId, Draft> byId = new LinkedHashMap<>();
    List<CustomField> fields;

    static CollectedDrafts of(Transformer.Input input) {
        var collected = new CollectedDrafts();
        collected.fields = new Transformer().run(input, collected);
        return collected;
    }

    @Override
    public void draft(Draft draft) {
        drafts.add(draft);
        if (byId.put(draft.id(), draft) != null) {
            throw new AssertionError("two drafts " + draft.id());
        }
    }

    @Override
    public void outcome(RowOutcome outcome) {
        outcomes.add(outcome);
    }
}
