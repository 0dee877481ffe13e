package io.bridgework.audit;

import io.bridgework.model.value.AmountColumn;
import io.bridgework.model.value.AmountText;
import io.bridgework.model.value.DateColumn;
import io.bridgework.model.value.DateText;
import io.bridgework.model.value.DateText.Order;
import java.util.IdentityHashMap;
import java.util.Map;

/** How the columns of all tables write dates, amounts and names; gathered in a pass of its own. Keeps counts only. */
final class Conventions {
    private final Map<AuditColumn, DateColumn> dates = new IdentityHashMap<>();
    private final Map<AuditColumn, AmountColumn> amounts = new IdentityHashMap<>();
    private final Map<AuditColumn, long[]> names = new IdentityHashMap<>();
    private final Map<AuditColumn, DateText.Convention> found = new IdentityHashMap<>();
    private Order usual;

    void gather(Row row) {
        for (AuditColumn column : row.table().columns()) {
            if (column.isDate()) {
                dates.computeIfAbsent(column, c -> new DateColumn()).add(row.text(column));
            } else if (column.isMoney() || column.isPercent()) {
                amounts.computeIfAbsent(column, c -> new AmountColumn()).add(row.text(column));
            } else if (column.is("person.name") && !row.word(column).isEmpty()) {
                names.computeIfAbsent(column, c -> new long[2])[row.text(column).indexOf(',') >= 0 ? 1 : 0]++;
            }
        }
    }

    /** Ends the gathering: what one column proves helps the ones that prove nothing. */
    void settle() {
        long monthFirst = dates.values().stream().filter(d -> provenAs(d, Order.MDY)).count();
        long dayFirst = dates.values().stream().filter(d -> provenAs(d, Order.DMY)).count();
        usual = monthFirst > 0 && dayFirst == 0 ? Order.MDY : dayFirst > 0 && monthFirst == 0 ? Order.DMY : null;
        dates.forEach((column, date) -> found.put(column, convention(column, date)));
    }

    private static boolean provenAs(DateColumn date, Order order) {
        DateText.Convention convention = date.convention(Order.MDY);
        return date.isProven() && !convention.ambiguous() && convention.order() == order;
    }

    private DateText.Convention convention(AuditColumn column, DateColumn date) {
        String said = column.transform().get("date");
        Order fallback = usual != null ? usual : said.equals("dmy") ? Order.DMY : Order.MDY;
        DateText.Convention convention = date.convention(fallback);
        if (!said.isEmpty() && column.decided()) {
            return DateText.Convention.of(said);
        }
        boolean known = !date.isProven() && usual != null;
        return new DateText.Convention(convention.order(), convention.ambiguous() && !known, convention.serial());
    }

    DateText.Convention date(AuditColumn column) {
        return found.getOrDefault(column, DateText.Convention.US);
    }

    /** Whether most dates of a column begin with the year. */
    boolean isYearFirst(AuditColumn column) {
        DateColumn date = dates.get(column);
        return date != null && date.isMostlyYearFirst();
    }

    AmountText.Convention amount(AuditColumn column) {
        AmountColumn amount = amounts.get(column);
        return amount == null ? AmountText.Convention.POINT : amount.convention();
    }

    AmountText.PercentUnit percentUnit(AuditColumn column) {
        AmountColumn amount = amounts.get(column);
        return amount == null ? AmountText.PercentUnit.POINTS : amount.percentUnit();
    }

    /** Whether most names of a column are written with the last name and a comma first. */
    boolean isLastFirst(AuditColumn column) {
        long[] counts = names.getOrDefault(column, new long[2]);
        return counts[1] > counts[0];
    }
}
