package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Stages.Stage;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a pipeline of each category and a stage of each step; reads the file of stages, if there is one. */
final class PipelineDrafter {
    private final Sources sources;
    private final CellReader reader;
    private final Stages stages;
    private final Map<String, List<Cell>> dealFields = new HashMap<>();
    private final Map<SourceRecord, DraftId> homes = new HashMap<>();

    PipelineDrafter(Sources sources, CellReader reader, Stages stages) {
        this.sources = sources;
        this.reader = reader;
        this.stages = stages;
    }

    /** Reads the stages in their own order. */
    void collect() {
        var records = new ArrayList<SourceRecord>();
        sources.keyedRows(RecordKind.STAGE, (row, key, standing) -> {
            if (standing == SeenRows.Standing.FIRST && !name(SourceRecord.of(row, key)).isEmpty()) {
                records.add(SourceRecord.of(row, key));
            }
        });
        // Rows without an order keep their place: the sort is stable.
        records.sort((a, b) -> order(a).isPresent() && order(b).isPresent() ? order(a).get().compareTo(order(b).get()) : 0);
        for (SourceRecord record : records) {
            String name = name(record);
            Optional<Cell> cell = record.cells("stage.probability").stream().findFirst();
            int probability = cell.flatMap(c -> reader.amount(c).value())
                    .map(PipelineDrafter::percent)
                    .orElseGet(() -> PlanStep.of(name).map(PlanStep::probability).orElse(20));
            stages.add(record.text("pipeline.name"), name, probability, record, cell);
        }
    }

    private static String name(SourceRecord record) {
        return record.text("stage.name");
    }

    private Optional<BigDecimal> order(SourceRecord record) {
        return record.cells("stage.order").stream().findFirst().flatMap(c -> reader.amount(c).value());
    }

    private static int percent(BigDecimal amount) {
        boolean fraction = amount.signum() > 0 && amount.compareTo(BigDecimal.ONE) < 0;
        return Math.max(0, Math.min(100, (fraction ? amount.movePointRight(2) : amount).intValue()));
    }

    /** What the file of stages says for deals (forecast category), by stage. Call when all pipelines are known. */
    Map<String, List<Cell>> dealFields() {
        for (String pipeline : stages.pipelines()) {
            for (Stage stage : stages.of(pipeline)) {
                List<Cell> cells = stage.record().map(r -> CustomValues.of(EntityType.DEAL, r.cells())).orElse(List.of());
                dealFields.put(stage.key(), cells);
            }
        }
        return dealFields;
    }

    void draft(TransformContext context) {
        for (String pipeline : stages.pipelines()) {
            var set = new FieldSet();
            set.derive("name", new FieldValue.Text(pipeline));
            context.sink().draft(new Draft(Stage.pipelineId(pipeline), set.fields(), Map.of(), 0, rows(pipeline)));
        }
        for (String pipeline : stages.pipelines()) {
            stages.of(pipeline).forEach(stage -> draft(stage, context));
        }
    }

    private List<RowRef> rows(String pipeline) {
        return stages.of(pipeline).stream().flatMap(s -> s.record().stream()).flatMap(r -> r.refs().stream()).limit(1).toList();
    }

    private void draft(Stage stage, TransformContext context) {
        var set = new FieldSet();
        set.put("name", new FieldValue.Text(stage.name()), stage.record().map(r -> r.cells("stage.name")).orElse(List.of()));
        set.put("deal_probability", new FieldValue.Number(BigDecimal.valueOf(stage.probability())),
                stage.probabilityCell().map(List::of).orElse(List.of()));
        List<RowRef> rows = stage.record().map(SourceRecord::refs).orElse(List.of());
        context.sink().draft(new Draft(
                stage.draftId(), set.fields(), Map.of("pipeline", stage.pipelineId()), 0, rows));
        stage.record().ifPresent(r -> homes.putIfAbsent(r, stage.draftId()));
    }

    /** Says what became of each row of the file. */
    void settle(TransformContext context) {
        context.eachRow(RecordKind.STAGE, record -> {
            DraftId home = homes.get(record);
            if (home != null) {
                context.carried(record, home);
            } else if (name(record).isEmpty()) {
                context.rejected(record, new Rejection("X07-missing-required-value", "The stage has no name."));
            } else {
                context.skipped(record, TransformContext.DUPLICATE, "The stage stands in the file more than once.");
            }
        });
    }
}
