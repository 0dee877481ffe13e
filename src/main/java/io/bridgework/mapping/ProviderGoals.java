package io.bridgework.mapping;

import io.bridgework.mapping.Locations.Location;
import io.bridgework.model.EntityType;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Goals of single providers. Users take no custom fields, and a location has several providers, so the goals of all of
 * them stand in one text field of the organization, a line each.
 */
final class ProviderGoals {
    private static final String GOALS = "provider_goals";

    private final Map<String, List<String>> byLocation = new LinkedHashMap<>();
    private final Sources sources;
    private final Locations locations;
    private final ProviderDirectory providers;
    private final CustomValues customs;

    ProviderGoals(Sources sources, Locations locations, ProviderDirectory providers, CustomValues customs) {
        this.sources = sources;
        this.locations = locations;
        this.providers = providers;
        this.customs = customs;
    }

    void collect() {
        sources.keyedRows(RecordKind.PROVIDER, (row, key, standing) -> {
            if (standing != SeenRows.Standing.SAME) {
                add(SourceRecord.of(row, key));
            }
        });
        byLocation.values().forEach(lines -> customs.learn(EntityType.ORGANIZATION, GOALS, String.join("\n", lines)));
    }

    private void add(SourceRecord record) {
        String figures = record.cells().stream()
                .filter(c -> c.column().target().isCustom())
                .filter(c -> c.column().target().entity().equals("organization")
                        || CellKind.meaning(c.column().target()).contains("goal"))
                .map(c -> c.column().name().strip() + " " + c.text())
                .collect(Collectors.joining("; "));
        Optional<Location> location = locations.ofFigures(record).or(locations::root);
        if (!figures.isEmpty() && location.isPresent()) {
            byLocation.computeIfAbsent(location.get().key(), k -> new ArrayList<>())
                    .add(providers.displayName(record.key()) + ": " + figures);
        }
    }

    void fill(String location, FieldSet set) {
        List<String> lines = byLocation.getOrDefault(location, List.of());
        customs.put(EntityType.ORGANIZATION, GOALS, String.join("\n", lines), List.of(), set);
    }

    /** Says what became of each provider. One may stand once for each location; no row needs a record of its own. */
    void settle(TransformContext context) {
        sources.keyedRows(RecordKind.PROVIDER, (row, key, standing) -> context.settled(SourceRecord.of(row, key),
                providers.find(key).filter(ProviderMatch::isSettled).isPresent()
                        ? "Has a user in Pipedrive." : "Has no user in Pipedrive; the name stays on the records."));
    }
}
