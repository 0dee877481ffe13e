package io.bridgework.migration;

import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.model.Way;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ways in words: as a command takes them, and what each takes away, in a line for people. */
final class WayWords {
    private static final String FAITHFUL = "faithful";
    private static final String NOTES = "notes-in-visits";
    private static final String VISITS = "fold-visits";

    private WayWords() {}

    /** {@code faithful}, or {@code notes-in-visits,fold-visits=2024-11-20}. */
    static String of(Way way) {
        var words = new ArrayList<String>();
        if (way.notesInVisits()) {
            words.add(NOTES);
        }
        way.visitsBefore().ifPresent(day -> words.add(VISITS + "=" + day));
        return words.isEmpty() ? FAITHFUL : String.join(",", words);
    }

    /** The same without the day: a name that stays. */
    static String id(Way way) {
        return of(way).replaceAll("=[-0-9]+", "");
    }

    /**
     * @param day for {@code fold-visits} without one
     * @param today from which {@code fold-visits=3y} counts back
     */
    static Way read(List<String> words, LocalDate day, LocalDate today) {
        Way way = Way.FAITHFUL;
        for (String said : words) {
            String word = said.strip();
            if (word.equals(NOTES)) {
                way = new Way(true, way.visitsBefore());
            } else if (word.equals(VISITS) || word.startsWith(VISITS + "=")) {
                way = new Way(way.notesInVisits(), Optional.of(day(word.substring(VISITS.length()), day, today)));
            } else if (!word.equals(FAITHFUL) || words.size() > 1) {
                throw wrong(said);
            }
        }
        return way;
    }

    private static LocalDate day(String text, LocalDate day, LocalDate today) {
        if (text.isEmpty()) {
            return day;
        }
        String said = text.substring(1);
        try {
            return said.matches("\\d{1,2}y") ? today.minusYears(Long.parseLong(said.substring(0, said.length() - 1))) : LocalDate.parse(said);
        } catch (DateTimeException e) {
            throw wrong(VISITS + text);
        }
    }

    private static TroubleException wrong(String said) {
        return new TroubleException(Trouble.wrongUsage(
                "WAY", "“" + said + "” is no way to bring the practice, or does not go with the others.", "Nothing was changed.",
                "Write faithful, or notes-in-visits, or fold-visits=2024-11-20 (or =3y for older than three years), or the last two with a comma."));
    }

    static String loss(Way way) {
        var lines = new ArrayList<String>();
        if (way.notesInVisits()) {
            lines.add("A note that belongs to a visit stands in that visit’s text, with its date, time and author in words; it can’t"
                    + " be found, sorted or changed as a note of its own.");
        }
        way.visitsBefore().ifPresent(day -> lines.add("Finished visits before " + day + " are lines of one note per patient: all they"
                + " say stays readable, but they are not in the calendar, can’t be counted or filtered, and are not linked to their plan."));
        return lines.isEmpty() ? "Nothing is taken away: every visit and every note is a record of its own." : String.join(" ", lines);
    }
}
