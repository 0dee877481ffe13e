package io.bridgework.shapes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Cells of a row in other words. */
final class Cells {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Cells() {}

    static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text.substring(0, 10));
    }

    static LocalDateTime time(String text) {
        return text.isEmpty() ? null : LocalDateTime.parse(text, TIME);
    }

    static Function<Map<String, String>, Object> dateIn(String column, String pattern) {
        return row -> row.get(column).isEmpty() ? "" : date(row.get(column)).format(DateTimeFormatter.ofPattern(pattern, Locale.US));
    }

    static Function<Map<String, String>, Object> timeIn(String column, String pattern) {
        return row -> row.get(column).isEmpty() ? "" : time(row.get(column)).format(DateTimeFormatter.ofPattern(pattern, Locale.US));
    }

    static Function<Map<String, String>, Object> coded(String column, String... codes) {
        Map<String, String> byWord = new LinkedHashMap<>();
        for (String each : codes) {
            byWord.put(each.split("=")[0], each.split("=")[1]);
        }
        return row -> row.get(column).isEmpty() ? "" : byWord.getOrDefault(row.get(column), row.get(column));
    }

    static String last(String name) {
        return name.split(", ")[0];
    }

    static String first(String name) {
        return name.split(", ")[1].split(" ")[0];
    }

    static String middle(String name) {
        String[] given = name.split(", ")[1].split(" ");
        return given.length > 1 ? given[1] : "";
    }

    static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }

    static LocalDateTime start(Map<String, String> visit) {
        return visit.get("Appt Date").isEmpty() || visit.get("Start Time").isEmpty() ? null
                : LocalDateTime.of(date(visit.get("Appt Date")), LocalTime.parse(visit.get("Start Time")));
    }

    static LocalDateTime end(Map<String, String> visit) {
        LocalDateTime start = start(visit);
        return start == null ? null : start.plusMinutes(Long.parseLong(visit.get("Minutes")));
    }

    static String utc(LocalDateTime wall, String zone) {
        return wall == null ? "" : wall.atZone(ZoneId.of(zone)).toInstant().toString().replace("Z", ".000Z");
    }

    /** One row per procedure of a plan; money is divided so that its sum stays. */
    static List<Map<String, String>> items(List<Map<String, String>> plans) {
        var items = new ArrayList<Map<String, String>>();
        int number = 910_000;
        for (Map<String, String> plan : plans) {
            String[] codes = plan.get("Procedure Codes").split("; ");
            String[] names = plan.get("Procedures").split("; ");
            String[] teeth = plan.get("Tooth").split(", ");
            for (int i = 0; i < codes.length; i++) {
                var item = new LinkedHashMap<>(plan);
                item.put("Item ID", Integer.toString(number++));
                item.put("Item Order", Integer.toString(i));
                item.put("Procedure Codes", codes[i]);
                item.put("Procedures", names[i]);
                item.put("Tooth", i < teeth.length ? teeth[i] : "");
                for (String money : List.of("Total Fee", "Ins Estimate", "Patient Portion")) {
                    item.put(money, share(plan.get(money), i, codes.length));
                }
                items.add(item);
            }
        }
        return items;
    }

    private static String share(String money, int at, int of) {
        BigDecimal whole = new BigDecimal(money);
        BigDecimal part = whole.divide(BigDecimal.valueOf(of), 2, RoundingMode.DOWN);
        BigDecimal own = at < of - 1 ? part : whole.subtract(part.multiply(BigDecimal.valueOf(of - 1)));
        return own.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
