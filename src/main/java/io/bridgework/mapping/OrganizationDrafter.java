package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an organization of each location, with its figures, and a relationship to its parent. */
final class OrganizationDrafter {
    private static final Set<String> HANDLED = Set.of(
            "organization.name", "organization.address", "organization.add_time", "key:location_id",
            "key:location_code", "key:parent_organization_id");

    private final TransformContext context;
    private final Snapshots snapshots;
    private final ProviderGoals goals;
    private final List<Draft> relationships = new ArrayList<>();

    OrganizationDrafter(TransformContext context, Snapshots snapshots, ProviderGoals goals) {
        this.context = context;
        this.snapshots = snapshots;
        this.goals = goals;
    }

    void draft(SourceRecord record) {
        Location location = context.locations().find(record.key()).orElseThrow();
        var set = new FieldSet();
        List<Cell> names = record.cells("organization.name");
        set.put("name", new FieldValue.Text(names.isEmpty() ? "Location " + record.key() : names.get(0).text()),
                names.stream().limit(1).toList());
        List<Cell> address = record.cells("organization.address");
        if (!address.isEmpty()) {
            set.put("address", Addresses.of(address), address);
        }
        for (Cell cell : record.cells("organization.add_time")) {
            context.reader().when(cell).value().ifPresent(when -> set.put(
                    "add_time", new FieldValue.Moment(Instants.of(when, cell, location.zone())), cell));
        }
        context.customs().put(EntityType.ORGANIZATION, "source_id", record.key(), PersonDrafter.key(record), set);
        List<Cell> codes = record.cells("key:location_code");
        context.customs().put(EntityType.ORGANIZATION, "short_name", CustomValues.joined(codes), codes, set);
        List<Cell> cells = record.cells();
        context.customs().fill(CustomValues.of(EntityType.ORGANIZATION, cells), EntityType.ORGANIZATION, set);
        CustomValues.leftovers(EntityType.ORGANIZATION, cells, HANDLED, set);
        relate(record, location, set);
        finish(location, set, record.refs());
        context.carried(record, location.draftId());
    }

    /** An organization for a location that only other files name. */
    void draftDerived(Location location) {
        var set = new FieldSet();
        set.derive("name", new FieldValue.Text(location.name()));
        context.customs().put(EntityType.ORGANIZATION, "source_id", location.key(), List.of(), set);
        finish(location, set, List.of());
    }

    private void finish(Location location, FieldSet set, List<RowRef> rows) {
        var all = new ArrayList<>(rows);
        all.addAll(snapshots.fill(location.key(), set));
        goals.fill(location.key(), set);
        context.putDetails(location.draftId(), set, context.input().fallbackUserId(), all);
        context.sink().draft(new Draft(
                location.draftId(), set.fields(), Map.of(), context.input().fallbackUserId(), all));
    }

    private void relate(SourceRecord record, Location daughter, FieldSet set) {
        for (Cell cell : Locations.parents(record)) {
            Optional<Location> parent = context.locations().find(cell.text());
            if (parent.isPresent() && !parent.get().key().equals(daughter.key())) {
                relationships.add(new Draft(
                        DraftId.of(EntityType.ORG_RELATIONSHIP, new RecordKey(RecordKind.PRACTICE, daughter.key())),
                        Map.of(), Map.of("parent", parent.get().draftId(), "daughter", daughter.draftId()), 0,
                        record.refs()));
                return;
            }
            if (parent.isEmpty()) {
                set.detail(cell);
            }
        }
    }

    /** Hands out the relationships, after all organizations. */
    void draftRelationships() {
        relationships.forEach(context.sink()::draft);
    }
}
