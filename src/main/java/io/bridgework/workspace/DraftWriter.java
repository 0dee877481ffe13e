package io.bridgework.workspace;

import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.EntityType;
import io.bridgework.model.RowOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the drafts of one transform. For one thread. */
final class DraftWriter implements Drafts.Writer {
    private final BlockWriter writer;
    private final Runnable finished;
    private final Map<EntityType, IdIndex.Builder> ids = new EnumMap<>(EntityType.class);
    private long outcomes;

    DraftWriter(BlockWriter writer, Runnable finished) {
        this.writer = writer;
        this.finished = finished;
    }

    @Override
    public void draft(Draft draft) {
        EntityType entity = draft.id().entity();
        IdIndex.Builder known = ids.computeIfAbsent(entity, e -> new IdIndex.Builder());
        writer.add(DraftFile.drafts(entity), known.size(), DraftCodec.bytes(draft));
        known.add(draft.id().toString());
    }

    @Override
    public void outcome(RowOutcome outcome) {
        writer.add(DraftFile.OUTCOMES, outcomes++, OutcomeCodec.bytes(outcome));
    }

    @Override
    public void finish(List<CustomField> fields) {
        ids.forEach((entity, known) -> {
            long place = 0;
            for (byte[] chunk : known.build().chunks()) {
                writer.add(DraftFile.ids(entity), place++, chunk);
            }
        });
        writer.finish(Json.MAPPER.valueToTree(fields));
        finished.run();
    }

    @Override
    public void close() {
        writer.close();
    }
}
