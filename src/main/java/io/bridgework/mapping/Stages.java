package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pipelines (one for each category of plans) and their stages: those of the stage file in its order, and those that
 * plans need besides. Words are compared without case.
 */
final class Stages {
    static final String NO_CATEGORY = "Treatment plans";
    private static final int OFFICE_WORD_PROBABILITY = 20;

    /**
     * @param name as it will be read in Pipedrive
     * @param step empty for an office's own word
     * @param record the row that it comes from; empty when plans made it necessary
     */
    record Stage(
            String pipeline, String name, Optional<PlanStep> step, int probability, double order,
            Optional<SourceRecord> record, Optional<Cell> probabilityCell) {
        String key() {
            return pipeline + "/" + name;
        }

        DraftId draftId() {
            return DraftId.of(EntityType.STAGE, new RecordKey(RecordKind.STAGE, key()));
        }

        DraftId pipelineId() {
            return pipelineId(pipeline);
        }

        static DraftId pipelineId(String pipeline) {
            return DraftId.of(EntityType.PIPELINE, new RecordKey(RecordKind.STAGE, pipeline));
        }
    }

    private final Map<String, String> pipelines = new LinkedHashMap<>();
    private final Map<String, Map<String, Stage>> stages = new LinkedHashMap<>();
    private final List<Stage> everywhere = new ArrayList<>();

    /** Adds a stage of the file. Without a category it belongs to every pipeline. */
    Optional<Stage> add(String category, String name, int probability, SourceRecord record, Optional<Cell> cell) {
        PlanStep step = PlanStep.of(name).orElse(null);
        if (category.isEmpty()) {
            everywhere.add(new Stage(
                    "", name, Optional.ofNullable(step), probability, everywhere.size(), Optional.of(record), cell));
            return Optional.empty();
        }
        String pipeline = pipeline(category);
        Map<String, Stage> own = stages.get(pipeline);
        var stage = new Stage(
                pipeline, name, Optional.ofNullable(step), probability, own.size(), Optional.of(record), cell);
        own.putIfAbsent(Column.fold(name), stage);
        return Optional.of(own.get(Column.fold(name)));
    }

    /** The pipeline of a category, made when it is new. */
    String pipeline(String category) {
        String name = category.isBlank() ? NO_CATEGORY : category.strip();
        String known = pipelines.putIfAbsent(Column.fold(name), name);
        String pipeline = known == null ? name : known;
        if (known == null) {
            var own = new LinkedHashMap<String, Stage>();
            stages.put(pipeline, own);
            for (Stage stage : everywhere) {
                own.put(Column.fold(stage.name()), new Stage(
                        pipeline, stage.name(), stage.step(), stage.probability(), stage.order(), stage.record(),
                        stage.probabilityCell()));
            }
        }
        return pipeline;
    }

    /** The stages that a file gave without a category, for pipelines that nobody named. */
    void settle() {
        if (pipelines.isEmpty() && !everywhere.isEmpty()) {
            pipeline(NO_CATEGORY);
        }
    }

    /**
     * The stage of a plan, made when it is new: by the word itself, by what it means, else under the word's own name.
     * Declined plans stand where they were when they were declined.
     *
     * @param accepted whether the plan had been accepted, for declined ones
     */
    Stage stage(String category, String word, Optional<PlanStep> step, boolean accepted) {
        String pipeline = pipeline(category);
        Map<String, Stage> own = stages.get(pipeline);
        Stage named = own.get(Column.fold(word));
        if (named != null) {
            return named;
        }
        PlanStep wanted = step.orElse(word.isBlank() ? PlanStep.PRESENTED : null);
        if (wanted == PlanStep.DECLINED) {
            Optional<Stage> lost = byStep(own, PlanStep.DECLINED);
            wanted = accepted ? PlanStep.ACCEPTED : PlanStep.PRESENTED;
            if (lost.isPresent()) {
                return lost.get();
            }
        }
        PlanStep meant = wanted;
        if (meant == null) {
            return make(own, pipeline, word.strip(), Optional.empty());
        }
        return byStep(own, meant).orElseGet(() -> make(own, pipeline, meant.title(), Optional.of(meant)));
    }

    private static Optional<Stage> byStep(Map<String, Stage> own, PlanStep step) {
        return own.values().stream().filter(s -> s.step().equals(Optional.of(step))).findFirst();
    }

    private static Stage make(Map<String, Stage> own, String pipeline, String name, Optional<PlanStep> step) {
        int rank = step.map(PlanStep::ordinal).orElse(PlanStep.FOLLOW_UP.ordinal());
        double after = own.values().stream()
                .filter(s -> s.step().map(PlanStep::ordinal).orElse(PlanStep.FOLLOW_UP.ordinal()) <= rank)
                .mapToDouble(Stage::order)
                .max()
                .orElse(-1);
        double before = own.values().stream().mapToDouble(Stage::order).filter(o -> o > after).min().orElse(after + 2);
        var stage = new Stage(
                pipeline, name, step, step.map(PlanStep::probability).orElse(OFFICE_WORD_PROBABILITY),
                (after + before) / 2, Optional.empty(), Optional.empty());
        own.put(Column.fold(name), stage);
        return stage;
    }

    List<String> pipelines() {
        return List.copyOf(pipelines.values());
    }

    /** The stages of a pipeline from first to last. */
    List<Stage> of(String pipeline) {
        return stages.get(pipeline).values().stream().sorted(Comparator.comparingDouble(Stage::order)).toList();
    }
}
