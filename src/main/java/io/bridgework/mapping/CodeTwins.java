package io.bridgework.mapping;

import java.util.List;

/**
 * Two columns with one name but for upper and lower case: some systems export a choice as its code ({@code Priority}) and
 * again as its word ({@code priority}). Only the word is of use.
 */
final class CodeTwins {
    static final double CONFIDENCE = 0.9;
    static final String REASON = "Another column of the same name holds this in words; this one holds only the code.";
    private static final double MOSTLY = 0.8;

    private CodeTwins() {}

    /** Whether the column is the one of two that holds the code. */
    static boolean holdsCode(ColumnView column, List<ColumnView> columns) {
        return columns.stream().anyMatch(other -> other.position() != column.position()
                && other.name().equalsIgnoreCase(column.name()) && !other.name().equals(column.name())
                && isCodeBeside(column, other));
    }

    private static boolean isCodeBeside(ColumnView column, ColumnView other) {
        boolean valuesTell = column.profile().sampled() > 0 && other.profile().sampled() > 0;
        if (valuesTell && column.profile().numbers() > MOSTLY != other.profile().numbers() > MOSTLY) {
            return column.profile().numbers() > MOSTLY;
        }
        return Character.isUpperCase(column.name().charAt(0)) && Character.isLowerCase(other.name().charAt(0));
    }
}
