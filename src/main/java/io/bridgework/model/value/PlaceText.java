package io.bridgework.model.value;

import io.bridgework.model.value.Parsed.Problem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads parts of United States addresses; others pass through trimmed. */
public final class PlaceText {
    private static final Map<String, String> STATES = states();
    /** States and territories whose zips begin with 0 (USPS three-digit zip prefix table). */
    private static final Set<String> LEADING_ZERO = Set.of("CT", "MA", "ME", "NH", "NJ", "PR", "RI", "VI", "VT", "AE");

    /** Provinces and states of Canada and Australia. */
    private static final Set<String> ABROAD = Set.of(
            "ab", "bc", "mb", "nb", "nl", "ns", "nt", "nu", "on", "pe", "qc", "sk", "yt", "alberta", "british columbia", "manitoba",
            "new brunswick", "newfoundland", "nova scotia", "ontario", "prince edward island", "quebec", "saskatchewan", "yukon",
            "nsw", "vic", "qld", "tas", "act", "new south wales", "victoria", "queensland", "tasmania", "south australia",
            "western australia", "northern territory");

    private PlaceText() {}

    /** Whether the text is the name or the letters of a state or province: {@code OR}, {@code Oregon}, {@code Ontario}. */
    public static boolean isState(String text) {
        String trimmed = Nothing.squeeze(text);
        return !code(trimmed).isEmpty() || ABROAD.contains(trimmed.toLowerCase(Locale.ROOT));
    }

    /** {@code oregon} gives {@code OR} (M38); unknown text stays. */
    public static Parsed<String> state(String text) {
        if (Nothing.isNothing(text)) {
            return Parsed.nothing();
        }
        String trimmed = Nothing.squeeze(text);
        String code = code(trimmed);
        return code.equals(text) || code.isEmpty() && trimmed.equals(text)
                ? Parsed.of(trimmed)
                : Parsed.of(code.isEmpty() ? trimmed : code, new Problem(
                        "M38-state-name-or-blanks", "The state is written with its two letters.", false));
    }

    /** Puts back a zip's leading zero where the state uses one (M39), and the hyphen of nine digits. */
    public static Parsed<String> zip(String text, String state) {
        if (Nothing.isNothing(text)) {
            return Parsed.nothing();
        }
        String trimmed = Nothing.squeeze(text);
        String digits = trimmed.replaceFirst("^(\\d{3,5})\\.0$", "$1");
        digits = digits.replaceFirst("^(\\d{3,5}|\\d{8,9})\\s*-\\s*$", "$1");
        String code = code(Nothing.squeeze(state));
        boolean zero = LEADING_ZERO.contains(code);
        String zip = digits;
        if (digits.matches("\\d{9}")) {
            zip = digits.substring(0, 5) + "-" + digits.substring(5);
        } else if (zero && digits.matches("\\d{8}")) {
            zip = "0" + digits.substring(0, 4) + "-" + digits.substring(4);
        } else if (zero && digits.matches("\\d{4}(-\\d{4})?")) {
            zip = "0" + digits;
        } else if (digits.matches("\\d{3}(-\\d{4})?") && (code.equals("PR") || code.equals("VI"))) {
            zip = "00" + digits;
        } else if (!code.isEmpty() && digits.matches("\\d{3,4}")) {
            return Parsed.of(digits, new Problem(
                    "M39-zip-lost-zero", "The zip is too short for its state; it is kept as it stands.", false));
        }
        return zip.equals(trimmed) ? Parsed.of(zip) : Parsed.of(zip, new Problem(
                "M39-zip-lost-zero", "The zip got back what a spreadsheet had taken from it.", false));
    }

    private static String code(String text) {
        return STATES.getOrDefault(text.replace(".", "").strip().toLowerCase(Locale.ROOT), "");
    }

    private static Map<String, String> states() {
        var states = new HashMap<String, String>();
        String table = "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,"
                + "DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,"
                + "KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,"
                + "MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,"
                + "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,"
                + "PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,"
                + "VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,PR Puerto Rico,"
                + "VI Virgin Islands,GU Guam,AS American Samoa,MP Northern Mariana Islands,AA Armed Forces Americas,"
                + "AE Armed Forces Europe,AP Armed Forces Pacific";
        for (String entry : table.split(",")) {
            states.put(entry.substring(0, 2).toLowerCase(Locale.ROOT), entry.substring(0, 2));
            states.put(entry.substring(3).toLowerCase(Locale.ROOT), entry.substring(0, 2));
        }
        return Map.copyOf(states);
    }
}
