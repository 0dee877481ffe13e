package io.bridgework.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Two columns with one name but for upper and lower case: some systems export a choice as its code ({@code Priority}) and
 * again as its word ({@code priority}). Only the word is of use.
 */
final class CodeTwins {
    static final double CONFIDENCE = 0.9;
    static final String REASON = "Another column of the same name holds this in words; this one holds only the code.";
    private static final double MOSTLY = 0.8;

    private CodeTwins() {}

    /** Positions of the columns that hold the code of what another one says in words. */
    static Set<Integer> codes(List<ColumnView> columns) {
        var byName = new HashMap<String, List<ColumnView>>();
        columns.forEach(c -> byName.computeIfAbsent(c.name().toLowerCase(Locale.ROOT), n -> new ArrayList<>()).add(c));
        var codes = new HashSet<Integer>();
        for (List<ColumnView> twins : byName.values()) {
            for (ColumnView column : twins) {
                if (twins.stream().anyMatch(other -> !other.name().equals(column.name()) && isCodeBeside(column, other))) {
                    codes.add(column.position());
                }
            }
        }
        return Set.copyOf(codes);
    }

    private static boolean isCodeBeside(ColumnView column, ColumnView other) {
        boolean valuesTell = column.profile().sampled() > 0 && other.profile().sampled() > 0;
        if (valuesTell && column.profile().numbers() > MOSTLY != other.profile().numbers() > MOSTLY) {
            return column.profile().numbers() > MOSTLY;
        }
        return Character.isUpperCase(column.name().charAt(0)) && Character.isLowerCase(other.name().charAt(0));
    }
}
