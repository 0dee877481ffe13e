package io.bridgework.mapping;

import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
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

    Draft draft(String id) {
        return drafts.stream().filter(d -> d.id().toString().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + byId.keySet()));
    }

    /** What a person reads in a field; empty when the draft has none of it. */
    String text(String id, String field) {
        Draft draft = draft(id);
        return draft.fields().containsKey(field) ? DraftTexts.of(draft.fields().get(field).value()) : "";
    }

    List<String> of(EntityType entity) {
        return drafts.stream().filter(d -> d.id().entity() == entity).map(d -> d.id().toString()).toList();
    }

    /** The outcome of the row on a line of a file. */
    RowOutcome outcome(String file, long line) {
        return outcomes.stream().filter(o -> o.row().file().equals(file) && o.row().line() == line).findFirst().orElseThrow();
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
