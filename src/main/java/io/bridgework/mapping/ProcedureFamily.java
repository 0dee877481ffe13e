package io.bridgework.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Category of a plan by its procedure codes (CDT: D0 to D9, also written without the D), for plans that name none. */
final class ProcedureFamily {
    private static final Pattern CODE = Pattern.compile("\\b[Dd0](\\d)\\d{3}\\b");
    private static final Map<Character, String> FAMILIES = Map.of(
            '0', "Diagnostic", '1', "Hygiene", '2', "Restorative", '3', "Endodontics", '4', "Periodontics",
            '5', "Prosthodontics", '6', "Implants", '7', "Oral Surgery", '8', "Orthodontics", '9', "Other");

    private ProcedureFamily() {}

    /** The family of the first code that is more than diagnostic, else of the first code. */
    static Optional<String> of(String codes) {
        Optional<String> first = Optional.empty();
        Matcher matcher = CODE.matcher(codes);
        while (matcher.find()) {
            char family = matcher.group(1).charAt(0);
            first = first.or(() -> Optional.of(FAMILIES.get('0')));
            if (family != '0') {
                return Optional.of(FAMILIES.get(family));
            }
        }
        return first;
    }

    /** Whether the whole text is codes rather than a category. */
    static boolean isCodes(String text) {
        return !text.isBlank() && text.strip().matches("([Dd0]\\d{4}[\\s,;|/]*)+");
    }
}
