package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.mapping.Patients.Found;
import io.bridgework.mapping.Patients.Patient;
import io.bridgework.mapping.TransformContext.NamedProvider;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RowRef;
import io.bridgework.model.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a deal of a treatment plan, with its policies. */
final class DealDrafter {
    private static final Set<String> HANDLED = Set.of(
            "deal.title", "deal.value", "deal.currency", "deal.pipeline", "deal.stage", "deal.status", "deal.won_time",
            "deal.lost_time", "deal.close_time", "deal.lost_reason", "key:treatment_plan_id", "key:patient_id",
            "key:patient_name", "key:chart_number", "key:provider_id", "key:location_id", "key:treatment_item_id");

    /** Field of a deal that is sent as an archived one. */
    static final String ARCHIVED = "is_archived";

    private final TransformContext context;
    private final Map<String, List<Cell>> stageFields;
    private final DealOutcome outcome;

    /** @param stageFields what the file of stages says for the deals of each stage */
    DealDrafter(TransformContext context, Map<String, List<Cell>> stageFields) {
        this.context = context;
        this.stageFields = stageFields;
        this.outcome = new DealOutcome(context.reader(), context.customs());
    }

    /** Learns what the deal's fields have to hold, and the stage that it needs. */
    static void learn(SourceRecord record, Stages stages, CustomValues customs) {
        customs.learn(customCells(record), EntityType.DEAL);
        PlanProgress.of(record, stages);
    }

    void draft(SourceRecord record) {
        Found found = context.patients().of(record);
        if (found.rejection().isPresent()) {
            context.rejected(record, found.rejection().get());
            return;
        }
        Patient patient = found.patient().get();
        var set = new FieldSet();
        Optional<Location> location = context.location(record, found.patient());
        PlanProgress progress = PlanProgress.of(record, context.stages());
        money(record, set);
        outcome.fill(record, progress, context.zone(location), set);
        NamedProvider provider = context.provider(record, "key:provider_id", set);
        customs(record, progress, provider, set);
        DealTitle.fill(record, patient, progress, set);
        List<RowRef> policyRows = context.policies().fill(EntityType.DEAL, record.key(), set);
        context.keepUnknownLocations(record, set);
        CustomValues.leftovers(EntityType.DEAL, context.unsaid(record, patient), HANDLED, set);
        DraftId id = DraftId.of(EntityType.DEAL, record.recordKey());
        archive(id, progress, set);
        context.files().describe(id, set);
        context.putDetails(id, set, context.providers().owner(provider.match()), record.refs());
        context.sink().draft(new Draft(
                id, set.fields(), links(patient, location, progress), context.providers().owner(provider.match()),
                Stream.concat(record.refs().stream(), policyRows.stream()).toList()));
        context.carried(record, id);
    }

    /** A plan that ended long ago, or was archived when it was sent: what is in the archive stays there. */
    private void archive(DraftId id, PlanProgress progress, FieldSet set) {
        boolean archived = context.input().archived().test(id)
                || context.input().way().plansBefore().filter(day -> outcome.endedBefore(day, progress, set)).isPresent();
        if (archived) {
            set.derive(ARCHIVED, new FieldValue.Flag(true));
        }
    }

    private static Map<String, DraftId> links(Patient patient, Optional<Location> location, PlanProgress progress) {
        var links = new HashMap<String, DraftId>();
        links.put("person", patient.draftId());
        links.put("pipeline", progress.stage().pipelineId());
        links.put("stage", progress.stage().draftId());
        location.ifPresent(l -> links.put("org", l.draftId()));
        return links;
    }

    private void money(SourceRecord record, FieldSet set) {
        List<Cell> cells = record.cells("deal.value");
        String currency = record.text("deal.currency");
        set.derive("currency", new FieldValue.Text(currency.isEmpty() ? context.input().currency() : currency));
        if (context.customs().sums().isSummed(cells)) {
            context.customs().sums().sum(cells, context.reader())
                    .ifPresent(sum -> set.put("value", new FieldValue.Number(sum), cells));
            cells.stream().filter(c -> context.reader().amount(c).isLoss()).forEach(set::detail);
            return;
        }
        for (Cell cell : cells) {
            Optional<BigDecimal> amount = context.reader().amount(cell).value();
            boolean same = amount.isPresent() && set.has("value")
                    && new FieldValue.Number(amount.get()).equals(set.value("value"));
            if (amount.isPresent() && !set.has("value")) {
                set.put("value", new FieldValue.Number(amount.get()), cell);
            } else if (!same) {
                set.detail(cell);
            }
        }
    }

    private void customs(SourceRecord record, PlanProgress progress, NamedProvider provider, FieldSet set) {
        CustomValues customs = context.customs();
        customs.put(EntityType.DEAL, "source_id", record.key(), PersonDrafter.key(record), set);
        customs.put(EntityType.DEAL, "provider", provider.name(), provider.from(), set);
        customs.fill(customCells(record), EntityType.DEAL, set);
        customs.fill(stageFields.getOrDefault(progress.stage().key(), List.of()), EntityType.DEAL, set);
    }

    /** The cells with a custom field, the status words as they are written among them. */
    private static List<Cell> customCells(SourceRecord record) {
        var cells = new ArrayList<>(CustomValues.of(EntityType.DEAL, record.cells()));
        var status = Target.of("deal.custom:plan_status");
        for (String target : List.of("deal.stage", "deal.status")) {
            for (Cell cell : record.cells(target)) {
                cells.add(new Cell(cell.column().to(status), cell.raw(), cell.raw().strip()));
            }
        }
        return cells;
    }
}
