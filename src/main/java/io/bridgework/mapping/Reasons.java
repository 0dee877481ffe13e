package io.bridgework.mapping;

import java.util.List;

/** Why a column goes where it goes, in plain words. Never holds a value. */
final class Reasons {
    static final String SECRET = "Looks like a secret (social security, card or licence number, password), so it is left out and not even stored.";
    static final String UNKNOWN = "Not recognised: it is kept with its name in one text field, unless you choose another place.";
    static final String UNKNOWN_FILE = "It is not known what this file holds, so nothing of it is used until you say.";
    static final String LISTED = "Its entries are a list of their own, each with its columns, so they are not moved a second time from here.";
    private static final double GOOD_FIT = 0.8;
    private static final double BAD_FIT = 0.6;

    private Reasons() {}

    static String header(ColumnView column, TargetEntry entry, HeaderMatch.Match match, double fit) {
        String read = "The header reads as \"" + String.join(" ", column.words()) + "\"";
        String likeness = match.likeness() > 0.985 ? "" : ", which is close";
        boolean values = column.profile().sampled() > 0 && entry.shape() != ValueShape.ANY && entry.shape() != ValueShape.TEXT;
        if (entry.target().isIgnored()) {
            return read + likeness + ", which Pipedrive has no use for.";
        }
        if (values && fit >= GOOD_FIT) {
            return read + likeness + ", and its values are " + entry.shape().inWords() + ".";
        }
        if (values && fit < BAD_FIT) {
            return read + likeness + ", but its values are not all " + entry.shape().inWords() + ".";
        }
        return read + likeness + ".";
    }

    static String link(KeyLinks.Link link) {
        return Math.round(100 * link.share()) + " % of its values are found in " + link.key().column().name().strip() + " of "
                + link.key().file() + ".";
    }

    static String taken(String otherColumn) {
        return " The column " + otherColumn.strip() + " fits its first choice better.";
    }

    static String values(ValueShape shape) {
        return "The header says little, but its values are " + shape.inWords() + ".";
    }

    static String ownName(List<String> words) {
        return "No field of its own is known for \"" + String.join(" ", words) + "\", so it gets a custom field of that name.";
    }
}
