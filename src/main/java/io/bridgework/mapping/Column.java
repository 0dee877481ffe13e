package io.bridgework.mapping;

import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One column of a table with its rule.
 *
 * @param position in the row, from 0
 * @param target the target that counts, synonyms resolved
 * @param values source value to target value, source values folded
 */
record Column(String file, int position, String name, Target target, Transform transform, Map<String, String> values) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The cell's text after the value map, without outer blanks. */
    String mapped(String raw) {
        String text = raw.strip();
        return values.isEmpty() ? text : values.getOrDefault(fold(text), text);
    }

    /** This column with its values going elsewhere. */
    Column to(Target other) {
        return new Column(file, position, name, other, transform, values);
    }

    String part() {
        return transform.get("part");
    }

    String foldedName() {
        return fold(name);
    }

    /** Text as it is compared: no case, single blanks. */
    static String fold(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
