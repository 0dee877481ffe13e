package io.bridgework.pipedrive;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters of one page of a list. */
final class ListQuery {
    /** Specification of the v2 lists: "up to 100 entity ids". */
    private static final int MOST_IDS = 100;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");

    private final Operation operation;

    ListQuery(Operation operation) {
        this.operation = operation;
    }

    /** @throws IllegalArgumentException for a parameter that the operation does not have, or too many ids */
    Map<String, String> parameters(Map<String, String> asked, String cursor) {
        Map<String, String> all = new LinkedHashMap<>();
        asked.forEach((name, value) -> all.put(checked(name, value), value(name, value)));
        if (operation.pageSize() > 0) {
            all.merge("limit", Integer.toString(operation.pageSize()), (given, most) -> smaller(given, most));
            if (!cursor.isEmpty()) {
                all.put(operation.query().contains("cursor") ? "cursor" : "start", cursor);
            }
        }
        return all;
    }

    private String checked(String name, String value) {
        if (!operation.query().contains(name)) {
            throw new IllegalArgumentException(operation.path() + " has no parameter " + name);
        }
        if (name.equals("ids") && value.chars().filter(c -> c == ',').count() >= MOST_IDS) {
            throw new IllegalArgumentException("more than " + MOST_IDS + " ids in one call");
        }
        return name;
    }

    /** Fractions of seconds are refused in change filters; rounding widens the span, so that no change falls out of it. */
    private static String value(String name, String value) {
        if (!name.startsWith("updated_")) {
            return value;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC);
            OffsetDateTime whole = time.truncatedTo(ChronoUnit.SECONDS);
            boolean up = name.equals("updated_until") && !whole.equals(time);
            return SECONDS.format(up ? whole.plusSeconds(1) : whole);
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static String smaller(String given, String most) {
        return Integer.parseInt(given) <= Integer.parseInt(most) ? given : most;
    }
}
