package io.bridgework.mapping;

import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;

/** What can be wrong with a mapping file, in plain words. */
final class MappingTrouble {
    private static final String CODE = "MAPPING_FILE";
    private static final String NOTHING_CHANGED = "The mapping stays as it was.";

    private MappingTrouble() {}

    static TroubleException ending() {
        return trouble("The name of the mapping file must end in .json, .csv or .xlsx.", "Choose a file with one of these endings.");
    }

    static TroubleException unreadable(Exception cause) {
        return new TroubleException(
                Trouble.failed(CODE, "This file cannot be read as a mapping file.", NOTHING_CHANGED,
                        "Export the mapping again and change that file."), cause);
    }

    static TroubleException notAMapping() {
        return trouble("This is not a mapping file of Bridgework.", "Export the mapping again and change that file.");
    }

    static TroubleException unknownFile(String file) {
        return trouble("The mapping file speaks of \"" + file + "\", which is not in this export.",
                "Use a mapping file that was made for this export, or take the lines of that file out of it.");
    }

    static TroubleException unknownColumn(String file, String column) {
        return trouble("The mapping file speaks of the column \"" + column + "\", which \"" + file + "\" does not have.",
                "Use a mapping file that was made for this export, or take that line out of it.");
    }

    static TroubleException twice(String file, String column) {
        return trouble("The mapping file has two lines for the column \"" + column + "\" of \"" + file + "\".", "Take one of them out.");
    }

    static TroubleException badTarget(String file, String column, String target) {
        return trouble("The column \"" + column + "\" of \"" + file + "\" is to go to \"" + target + "\", which is no place that Bridgework knows.",
                "Write it as person.first_name, as deal.custom:some_words, as key:patient_id, or as ignore.");
    }

    static TroubleException badWord(String what, String word) {
        return trouble("The mapping file says \"" + word + "\" for the " + what + ", which has no meaning.", "Correct that word.");
    }

    private static TroubleException trouble(String happened, String next) {
        return new TroubleException(Trouble.failed(CODE, happened, NOTHING_CHANGED, next));
    }
}
