package io.bridgework.truth;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that some records say, to be asked whether a value of the source is among it, in whatever way it is written. */
final class Wording {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d*\\.?\\d+");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern COMMA_CENTS = Pattern.compile("-?[\\d.]*\\d,\\d\\d");
    private static final Pattern US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
    private static final Pattern PATH = Pattern.compile("\\S*/[^/]+\\.[a-z]{3,4}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final StringBuilder text = new StringBuilder("\n");
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> phones = new HashSet<>();

    void add(Landed landed, Account account) {
        landed.all().forEach(this::add);
        add(account.email(landed.json.path("owner_id").asLong()).replaceAll("[.@]", " "));
        for (String link : List.of("org", "stage", "pipeline")) {
            Landed other = account.byId(link.equals("org") ? "organization" : link, landed.links.getOrDefault(link, -1L));
            if (other != null) {
                other.all().forEach(this::add);
            }
        }
        add(landed.text("due_time"));
        add(landed.text("status"));
        add(landed.text("type"));
        add(landed.text("won_time"));
        add(landed.text("lost_time"));
        addEnd(landed.text("due_time"), landed.text("duration"));
        if (landed.entity.equals("activity")) {
            add(landed.json.path("done").asBoolean() ? "done" : "open");
        }
    }

    private void addEnd(String start, String length) {
        if (!length.isEmpty()) {
            Duration duration = Duration.between(LocalTime.MIN, LocalTime.parse(length));
            add(Long.toString(duration.toMinutes()));
            add(Long.toString(duration.toSeconds()));
            text.append("x".repeat((int) duration.toMinutes() / 5)).append('\n');
            if (!start.isEmpty()) {
                add(LocalTime.parse(start.substring(0, 5)).plus(duration).toString());
            }
        }
    }

    private void add(String value) {
        String folded = Compare.folded(value);
        text.append(folded).append('\n');
        Matcher number = NUMBER.matcher(folded);
        while (number.find()) {
            numbers.add(new BigDecimal(number.group().replace(",", "")).stripTrailingZeros());
        }
        Matcher iso = ISO.matcher(folded);
        while (iso.find()) {
            days(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher us = US.matcher(folded);
        while (us.find()) {
            days(us.group(3), us.group(1), us.group(2));
        }
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            words.add(word.group());
        }
        String digits = folded.replaceAll("\\D", "");
        if (digits.length() >= 10) {
            phones.add(Compare.lastTen(digits));
        }
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    private void days(String year, String month, String day) {
        LocalDate read = day(year.length() == 2 ? "20" + year : year, month, day);
        if (read != null) {
            days.add(read);
        }
    }

    boolean says(String cell) {
        String folded = Compare.read(cell).toLowerCase(Locale.ROOT);
        if (PATH.matcher(folded).matches()) {
            return says(folded.substring(folded.lastIndexOf('/') + 1));
        }
        if (folded.isEmpty() || folded.length() > 2 && text.indexOf(folded) >= 0) {
            return true;
        }
        Matcher word = WORD.matcher(folded);
        boolean all = true;
        while (word.find()) {
            all &= words.contains(word.group()) || word.group().length() == 1 && folded.length() > 3;
        }
        return all || saysDay(folded) || saysNumber(folded) || saysPhone(folded) || saysTime(folded);
    }

    private boolean saysDay(String folded) {
        Matcher iso = ISO.matcher(folded);
        Matcher us = US.matcher(folded);
        Matcher dotted = DOTTED.matcher(folded);
        LocalDate day = dotted.find() ? day(dotted.group(3), dotted.group(2), dotted.group(1)) : iso.find() ? day(iso.group(1), iso.group(2), iso.group(3)) : us.find() ? day(us.group(3), us.group(1), us.group(2)) : null;
        if (day == null) {
            return false;
        }
        boolean utc = folded.endsWith("z");
        return days.contains(day) || utc && (days.contains(day.minusDays(1)) || days.contains(day.plusDays(1)));
    }

    private boolean saysNumber(String folded) {
        if (COMMA_CENTS.matcher(folded).matches()) {
            return saysNumber(folded.replace(".", "").replace(',', '.'));
        }
        String bare = folded.replaceAll("[$€£,%()\\s-]", "");
        if (!bare.matches("\\d*\\.?\\d+")) {
            return false;
        }
        BigDecimal number = new BigDecimal(bare).stripTrailingZeros();
        boolean share = bare.contains(".") || folded.contains("%");
        return numbers.contains(number) || number.signum() == 0
                || share && (numbers.contains(number.movePointRight(2).stripTrailingZeros()) || numbers.contains(number.movePointLeft(2).stripTrailingZeros()));
    }

    private boolean saysPhone(String folded) {
        return folded.replaceAll("\\D", "").length() >= 10 && phones.contains(Compare.lastTen(folded));
    }

    /** A time of day: instants are in UTC in the account, so that the minutes must be found. */
    private boolean saysTime(String folded) {
        Matcher clock = Pattern.compile("^(\\d{1,2}):(\\d{2})(:\\d{2})?( ?[ap]\\.?m\\.?)?$").matcher(folded);
        return clock.find() && Pattern.compile("\\d:" + clock.group(2)).matcher(text).find();
    }
}
