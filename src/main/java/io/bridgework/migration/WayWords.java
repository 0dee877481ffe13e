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
    private static final String PLANS = "archive-plans";

    private WayWords() {}

    /** {@code faithful}, or {@code notes-in-visits,fold-visits=2024-11-20}. */
    static String of(Way way) {
        var words = new ArrayList<String>();
        if (way.notesInVisits()) {
            words.add(NOTES);
        }
        way.visitsBefore().ifPresent(day -> words.add(VISITS + "=" + day));
        way.plansBefore().ifPresent(day -> words.add(PLANS + "=" + day));
        return words.isEmpty() ? FAITHFUL : String.join(",", words);
    }

    /** The same without the day and the archive: a name that stays. */
    static String id(Way way) {
        return of(way.records()).replaceAll("=[-0-9]+", "");
    }

    /**
     * @param day for {@code fold-visits} and {@code archive-plans} without one
     * @param today from which {@code fold-visits=3y} counts back
     */
    static Way read(List<String> words, LocalDate day, LocalDate today) {
        Way way = Way.FAITHFUL;
        for (String said : words) {
            String word = said.strip();
            if (word.equals(NOTES)) {
                way = new Way(true, way.visitsBefore(), way.plansBefore());
            } else if (word.equals(VISITS) || word.startsWith(VISITS + "=")) {
                way = new Way(way.notesInVisits(), Optional.of(day(word.substring(VISITS.length()), day, today)), way.plansBefore());
            } else if (word.equals(PLANS) || word.startsWith(PLANS + "=")) {
                way = way.archiving(Optional.of(day(word.substring(PLANS.length()), day, today)));
            } else if (!word.equals(FAITHFUL) || words.stream().anyMatch(other -> other.strip().matches("(" + NOTES + "|" + VISITS + ").*"))) {
                throw wrong(said);
            }
        }
        return way;
    }

    /** Whether nothing is said of visits and notes. */
    static boolean isOnlyArchive(List<String> words) {
        return !words.isEmpty() && words.stream().allMatch(word -> word.strip().startsWith(PLANS));
    }

    private static LocalDate day(String text, LocalDate day, LocalDate today) {
        if (text.isEmpty()) {
            return day;
        }
        String said = text.substring(1);
        try {
            return said.matches("\\d{1,2}y") ? today.minusYears(Long.parseLong(said.substring(0, said.length() - 1))) : LocalDate.parse(said);
        } catch (DateTimeException e) {
            throw wrong(said);
        }
    }

    private static TroubleException wrong(String said) {
        return new TroubleException(Trouble.wrongUsage(
                "WAY", "“" + said + "” is no way to bring the practice, or does not go with the others.", "Nothing was changed.",
                "Write faithful, or notes-in-visits, or fold-visits=2024-11-20 (or =3y for older than three years), or archive-plans=2024-11-20, or several with a comma."));
    }

    static String archiveLoss(LocalDate day) {
        return "Plans that ended before " + day + " stand in Pipedrive’s archive of deals: they are kept with everything on them, but"
                + " are not in pipelines, lists and reports, and can’t be changed there unless they are taken out of the archive.";
    }

    static String loss(Way way) {
        var lines = new ArrayList<String>();
        if (way.notesInVisits()) {
            lines.add("A note that belongs to a visit stands in that visit’s text, with its date, time and author in words; it can’t"
                    + " be found, sorted or changed as a note of its own.");
        }
        way.visitsBefore().ifPresent(day -> lines.add("Finished visits before " + day + " are lines of one note per patient: all they"
                + " say stays readable, but they are not in the calendar, can’t be counted or filtered, and are not linked to their plan."));
        way.plansBefore().ifPresent(day -> lines.add(archiveLoss(day)));
        return lines.isEmpty() ? "Nothing is taken away: every visit and every note is a record of its own." : String.join(" ", lines);
    }
}
