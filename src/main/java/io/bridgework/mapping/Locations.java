package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The locations of the practice, found by id, code or name. Where an export has no file of them, each name that stands
 * for a location elsewhere is one; bare numbers are not.
 */
final class Locations {
    /**
     * @param zone of its wall times
     * @param isPart whether it belongs to another one
     */
    record Location(String key, String name, ZoneId zone, boolean isPart) {
        DraftId draftId() {
            return DraftId.of(EntityType.ORGANIZATION, new RecordKey(RecordKind.PRACTICE, key));
        }
    }

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("eastern", "America/New_York"), Map.entry("et", "America/New_York"),
            Map.entry("est", "America/New_York"), Map.entry("edt", "America/New_York"),
            Map.entry("central", "America/Chicago"), Map.entry("ct", "America/Chicago"),
            Map.entry("cst", "America/Chicago"), Map.entry("cdt", "America/Chicago"),
            Map.entry("mountain", "America/Denver"), Map.entry("mt", "America/Denver"),
            Map.entry("mst", "America/Denver"), Map.entry("mdt", "America/Denver"),
            Map.entry("arizona", "America/Phoenix"), Map.entry("pacific", "America/Los_Angeles"),
            Map.entry("pt", "America/Los_Angeles"), Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pdt", "America/Los_Angeles"), Map.entry("alaska", "America/Anchorage"),
            Map.entry("hawaii", "Pacific/Honolulu"), Map.entry("hst", "Pacific/Honolulu"));

    /** A single office has no need of a name for itself, so its files hold none. */
    private static final String OFFICE = "Practice";

    private final Map<String, Location> byKey = new LinkedHashMap<>();
    private final Map<String, Location> byOther = new HashMap<>();
    private final boolean derived;
    private final ZoneId zone;

    /** @param derived whether names met elsewhere make locations, because no file lists them */
    Locations(ZoneId zone, boolean derived) {
        this.zone = zone;
        this.derived = derived;
    }

    void add(SourceRecord record) {
        String name = record.text("organization.name");
        var location = new Location(
                record.key(), name, zone(record.text("organization.custom:time_zone")),
                !parents(record).isEmpty());
        byKey.putIfAbsent(record.key(), location);
        byOther.putIfAbsent(Column.fold(name), location);
        record.cells("key:location_code").forEach(c -> byOther.putIfAbsent(Column.fold(c.text()), location));
        record.cells("organization.custom:short_name").forEach(c -> byOther.putIfAbsent(Column.fold(c.text()), location));
    }

    /** Takes note of a text in a location column. */
    void mention(String text) {
        if (derived && text.chars().anyMatch(Character::isLetter) && find(text).isEmpty()) {
            String key = text.strip();
            var location = new Location(key, key, zone, false);
            byKey.put(key, location);
            byOther.put(Column.fold(text), location);
        }
    }

    boolean isDerived() {
        return derived;
    }

    Collection<Location> all() {
        return byKey.values();
    }

    Optional<Location> find(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(byKey.get(text.strip())).or(() -> Optional.ofNullable(byOther.get(Column.fold(text))));
    }

    /** The location that a row names in any of its location columns; a row that names none is of the only one there is. */
    Optional<Location> of(SourceRecord record) {
        List<Cell> cells = record.cells("key:location_id");
        boolean silent = cells.stream().allMatch(c -> Patients.isNobody(c.text()));
        return silent && byKey.size() == 1
                ? Optional.of(byKey.values().iterator().next())
                : cells.stream().map(c -> find(c.text())).flatMap(Optional::stream).findFirst();
    }

    /** Makes the one location of an office that names no place anywhere. Does nothing where there is one already. */
    void addOffice() {
        if (derived && byKey.isEmpty()) {
            mention(OFFICE);
        }
    }

    /** The location that figures are about; where they name none, the one that stands for the whole practice. */
    Optional<Location> ofFigures(SourceRecord record) {
        return record.cells("key:location_id").isEmpty() ? root() : of(record);
    }

    /** The one location that stands for the whole practice: the only one, or the only one without a parent. */
    Optional<Location> root() {
        List<Location> roots = byKey.values().stream().filter(l -> !l.isPart()).toList();
        return roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
    }

    /** The cells of a location's row that name its parent, in a column of its own or a second one of locations. */
    static List<Cell> parents(SourceRecord location) {
        var parents = new ArrayList<>(location.cells("key:parent_organization_id"));
        Optional<Column> own = location.main().columns().key();
        location.cells("key:location_id").stream()
                .filter(c -> !own.equals(Optional.of(c.column())))
                .forEach(parents::add);
        parents.removeIf(c -> Patients.isNobody(c.text()) || c.text().equals(location.key()));
        return parents;
    }

    private ZoneId zone(String text) {
        if (text.isEmpty()) {
            return zone;
        }
        try {
            return ZoneId.of(text.strip().replace(' ', '_'));
        } catch (DateTimeException e) {
            String word = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)", "").strip().split("[\\s/]")[0];
            String known = ZONES.get(text.toLowerCase(Locale.ROOT).contains("arizona") ? "arizona" : word);
            return known == null ? zone : ZoneId.of(known);
        }
    }
}
