package io.bridgework.model.value;

import io.bridgework.model.value.DateText.Convention;
import io.bridgework.model.value.DateText.Order;

/**
 * Gathers what the values of one column say about its convention, one value at a time: counts only, so a column may be
 * of any length. Not for several threads.
 */
public final class DateColumn {
    /** Day numbers of a spreadsheet up to 2099. */
    private static final int LAST_SERIAL = 73_050;
    /** A share of values in the other order below which they are slips, not a second convention: one in five. */
    private static final int SLIP_SHARE = 5;

    private long monthFirst;
    private long dayFirst;
    private long open;
    private long yearFirst;
    private long yearLast;
    private long serial;
    private long others;

    /** Takes one value into account. */
    public void add(String text) {
        if (Nothing.isNothing(text)) {
            return;
        }
        DateCell cell = DateCell.of(text).orElse(null);
        if (cell == null) {
            if (isSerial(text)) {
                serial++;
            } else {
                others++;
            }
        } else if (cell.form() == DateCell.Form.YEAR_LAST) {
            yearLast++;
            addYearLast(cell.first(), cell.second());
        } else if (cell.form() == DateCell.Form.YEAR_FIRST) {
            yearFirst++;
        }
    }

    private void addYearLast(int first, int second) {
        if (first >= 1 && first <= 12 && second > 12) {
            monthFirst++;
        } else if (second >= 1 && second <= 12 && first > 12) {
            dayFirst++;
        } else if (first != second && first <= 12 && second <= 12) {
            open++;
        }
    }

    /** Whether a value shows by itself that the day, or the month, stands first. */
    public boolean isProven() {
        return monthFirst + dayFirst > 0;
    }

    /** Whether years stand mostly first. */
    public boolean isMostlyYearFirst() {
        return yearFirst > yearLast;
    }

    /** The convention that the values so far show; {@code fallback} where both orders fit. */
    public Convention convention(Order fallback) {
        if (serial > 0 && yearFirst + yearLast + others == 0) {
            return new Convention(Order.YMD, false, true);
        }
        if (yearLast == 0) {
            return Convention.ISO;
        }
        if (!isProven()) {
            return new Convention(fallback == Order.YMD ? Order.MDY : fallback, open > 0, false);
        }
        long fewer = Math.min(monthFirst, dayFirst);
        boolean twoConventions = fewer * SLIP_SHARE > Math.max(monthFirst, dayFirst);
        return new Convention(monthFirst >= dayFirst ? Order.MDY : Order.DMY, twoConventions && open > 0, false);
    }

    private static boolean isSerial(String text) {
        String cell = Nothing.strip(text);
        return cell.matches("\\d{5}(\\.\\d+)?") && Integer.parseInt(cell.substring(0, 5)) <= LAST_SERIAL;
    }
}
