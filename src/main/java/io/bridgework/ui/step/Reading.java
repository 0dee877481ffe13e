package io.bridgework.ui.step;

import io.bridgework.migration.Views.DiffRow;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Written;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compared values as people read them: records by their names, dates as they are written, times in the practice's zone.
 * Pipedrive keeps a visit's day and time in two fields, in UTC; here they are put together before they are told.
 */
final class Reading {
    static final Reading NONE = new Reading(List.of(), ZoneOffset.UTC, Map.of());
    private static final List<String> NAMES = List.of("name", "title", "subject", "file_name");

    private final ZoneId zone;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, DiffRow> days = new HashMap<>();
    private final Map<String, DiffRow> times = new HashMap<>();

    /** @param known names that the rows themselves do not tell, by {@link #key} */
    Reading(List<DiffRow> rows, ZoneId zone, Map<String, String> known) {
        this.zone = zone;
        names.putAll(known);
        for (DiffRow row : rows) {
            if (NAMES.contains(row.field()) && !(row.expected() + row.pipedrive()).isBlank()) {
                names.putIfAbsent(key(row), row.expected().isBlank() ? row.pipedrive() : row.expected());
            } else if (row.field().equals("due_date")) {
                days.putIfAbsent(key(row), row);
            } else if (row.field().equals("due_time")) {
                times.putIfAbsent(key(row), row);
            }
        }
    }

    static String key(DiffRow row) {
        return row.entity() + "|" + row.record();
    }

    String name(DiffRow row) {
        return names.getOrDefault(key(row), Kinds.nameOfRecord(row.record()));
    }

    String expected(DiffRow row) {
        return value(row, DiffRow::expected);
    }

    String pipedrive(DiffRow row) {
        return value(row, DiffRow::pipedrive);
    }

    private String value(DiffRow row, Function<DiffRow, String> side) {
        String text = side.apply(row) == null ? "" : side.apply(row);
        boolean day = row.field().equals("due_date");
        DiffRow other = day ? times.get(key(row)) : row.field().equals("due_time") ? days.get(key(row)) : null;
        if (other != null && !text.isBlank() && !side.apply(other).isBlank()) {
            try {
                ZonedDateTime at = LocalDate.parse(day ? text : side.apply(other))
                        .atTime(LocalTime.parse(day ? side.apply(other) : text)).atOffset(ZoneOffset.UTC).atZoneSameInstant(zone);
                return day ? Written.date(at.toLocalDate())
                        : Texts.of("written.clock", Written.clock(at.toLocalTime()), Written.place(zone));
            } catch (DateTimeException e) {
                return text;
            }
        }
        return Written.text(text, zone);
    }
}
