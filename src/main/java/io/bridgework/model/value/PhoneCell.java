package io.bridgework.model.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.bridgework.model.value.ContactText.Phone;
import io.bridgework.model.value.Parsed.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One number of a phone cell, with what stood around it. */
record PhoneCell(Optional<Phone> phone, Optional<Problem> problem) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[;,|/&\\n]|\\bor\\b|\\band\\b)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile("(?:\\bext(?:ension)?\\b[.:]?|\\be?xt?\\.?|#)\\s*(\\d{1,7})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern RUN = Pattern.compile("\\+?[(\\s]*\\d(?:[\\s().\\-\u2010-\u2015/]*\\d)*");
    private static final int SHORTEST = 7;
    /** Digits of a number of the North American plan without the country code. */
    private static final int NORTH_AMERICAN = 10;

    /** The parts of a cell that each hold a number; the whole cell when splitting would break one. */
    static List<String> parts(String cell) {
        var parts = new ArrayList<String>();
        for (String part : BETWEEN.split(cell)) {
            if (digits(part).length() >= SHORTEST || parts.isEmpty()) {
                parts.add(part);
            } else {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + part);
            }
        }
        return parts.size() > 1 && parts.stream().allMatch(part -> digits(part).length() >= SHORTEST)
                ? parts : List.of(cell);
    }

    static PhoneCell of(String part, String region) {
        Matcher run = RUN.matcher(part);
        int start = -1;
        String number = "";
        while (run.find()) {
            if (digits(run.group()).length() > digits(number).length()) {
                number = run.group();
                start = run.start();
            }
        }
        if (digits(number).length() < SHORTEST) {
            return refused(isDummy(digits(part))
                    ? dummy() : digits(part).isEmpty() ? wordsOnly() : incomplete());
        }
        if (isDummy(digits(number))) {
            return refused(dummy());
        }
        String around = part.substring(0, start) + " " + part.substring(start + number.length());
        Matcher ext = EXTENSION.matcher(around);
        String extension = ext.find() ? ext.group(1) : "";
        String words = words(extension.isEmpty() ? around : ext.replaceFirst(" "));
        return international(number, region)
                .map(n -> accepted(new Phone(n, extension, words)))
                .orElseGet(() -> refused(incomplete()));
    }

    private static PhoneCell accepted(Phone phone) {
        boolean tidied = !phone.extension().isEmpty() || !phone.words().isEmpty();
        return new PhoneCell(Optional.of(phone), tidied
                ? Optional.of(new Problem(
                        "M31-phone-with-extension-or-words", "Words or an extension beside the number are set apart.", false))
                : Optional.empty());
    }

    private static Optional<String> international(String text, String region) {
        String digits = digits(text);
        boolean plus = text.strip().startsWith("+");
        if (!plus && digits.startsWith("011") && digits.length() > 12) {
            digits = digits.substring(3);
            plus = true;
        } else if (!plus && digits.startsWith("00") && digits.length() > 11) {
            digits = digits.substring(2);
            plus = true;
        }
        try {
            PhoneNumber number = NUMBERS.parse((plus ? "+" : "") + digits, region.strip().toUpperCase(Locale.ROOT));
            String significant = NUMBERS.getNationalSignificantNumber(number);
            boolean fits = number.getCountryCode() == 1
                    ? significant.length() == NORTH_AMERICAN && significant.charAt(0) >= '2'
                    : NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            return fits && !isDummy(significant)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Numbers typed to get past a required field: one digit over and over, or counting up and down. */
    static boolean isDummy(String digits) {
        String bare = digits.replaceFirst("^0{0,2}1(?=\\d{10}$)", "");
        if (bare.length() < 6) {
            return !bare.isEmpty() && bare.length() > 2 && bare.chars().distinct().count() == 1;
        }
        String last = bare.substring(Math.max(0, bare.length() - SHORTEST));
        return bare.chars().distinct().count() == 1 || "01234567890".contains(bare) || "9876543210".contains(bare)
                || last.length() == SHORTEST && last.chars().distinct().count() == 1 && "0159".indexOf(last.charAt(0)) >= 0;
    }

    private static String words(String text) {
        String words = Nothing.squeeze(text.replaceAll("[()\\[\\]+]", " "));
        return words.replaceAll("^[\\s.,:;#/\\-]+|[\\s.,:;#/\\-]+$", "");
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static PhoneCell refused(Problem problem) {
        return new PhoneCell(Optional.empty(), Optional.of(problem));
    }

    private static Problem dummy() {
        return new Problem("M34-dummy-phone", "This is a made-up number; the phone field is left empty.", true);
    }

    private static Problem incomplete() {
        return new Problem(
                "M32-phone-incomplete", "The number is not complete, so it does not go into the phone field. Add the area code at the source.",
                true);
    }

    private static Problem wordsOnly() {
        return new Problem(
                "M31-phone-with-extension-or-words", "Words stand where a phone number would; they stay in the report.", true);
    }
}
