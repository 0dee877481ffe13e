package io.bridgework.workspace;

import com.fasterxml.jackson.core.type.TypeReference;
import io.bridgework.model.CustomField;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RowOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The drafts of one transform in their block file: a section per entity, one with the places of their ids, and the row outcomes. */
final class DraftFile {
    static final String OUTCOMES = "outcomes";
    private final BlockFile file;
    private final Map<EntityType, IdIndex> ids = new EnumMap<>(EntityType.class);
    private final Map<EntityType, List<DraftCodec.Read>> small = new EnumMap<>(EntityType.class);

    DraftFile(BlockFile file) {
        this.file = file;
    }

    static String drafts(EntityType entity) {
        return "draft/" + entity.id();
    }

    static String ids(EntityType entity) {
        return "ids/" + entity.id();
    }

    List<CustomField> customFields() {
        return Json.value(file.about(), new TypeReference<List<CustomField>>() {});
    }

    long count(EntityType entity) {
        return file.count(drafts(entity));
    }

    /** Whether this holds of all drafts, asked in the order of writing, some at a time, until it does not. */
    boolean all(EntityType entity, Predicate<List<DraftCodec.Read>> holds) {
        try {
            return file.isOneBlock(drafts(entity))
                    ? holds.test(small(entity))
                    : file.allBlocks(drafts(entity), records -> holds.test(read(records)));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static List<DraftCodec.Read> read(List<BlockFile.Record> records) {
        return records.stream().map(record -> DraftCodec.read(record.bytes())).toList();
    }

    /** Of what fits into one block, such as practices and stages, all is kept: a load goes through it again and again. */
    private synchronized List<DraftCodec.Read> small(EntityType entity) throws IOException {
        if (!small.containsKey(entity)) {
            file.forEachBlock(drafts(entity), records -> small.put(entity, read(records)));
        }
        return small.get(entity);
    }

    Optional<DraftCodec.Read> find(DraftId id) {
        try {
            for (long place : ids(id).places(id.toString())) {
                Optional<DraftCodec.Read> found =
                        file.find(drafts(id.entity()), place).map(record -> DraftCodec.read(record.bytes()));
                if (found.isPresent() && found.get().draft().id().equals(id)) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** False when it is certain that the draft is not there. */
    boolean mayHold(String id) {
        try {
            return !ids(DraftId.parse(id)).places(id).isEmpty();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private synchronized IdIndex ids(DraftId id) throws IOException {
        IdIndex index = ids.get(id.entity());
        if (index == null) {
            List<byte[]> chunks = new ArrayList<>();
            file.forEachBlock(ids(id.entity()), records -> records.forEach(record -> chunks.add(record.bytes())));
            index = IdIndex.of(chunks);
            ids.put(id.entity(), index);
        }
        return index;
    }

    void forEachOutcome(Consumer<RowOutcome> action) {
        try {
            file.forEachBlock(
                    OUTCOMES, records -> records.forEach(r -> action.accept(OutcomeCodec.outcome(r.bytes()))));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private RuntimeException damaged(IOException cause) {
        file.condemn();
        return WorkspaceTrouble.derivedDamaged(cause);
    }
}
