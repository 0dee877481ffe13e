package io.bridgework.model.value;

import io.bridgework.model.value.Parsed.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads phone numbers and e-mail addresses. */
public final class ContactText {
    private static final Pattern EMAIL = Pattern.compile(
            "[a-z0-9_'&*+=-]+(?:\\.[a-z0-9_'&*+=-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");
    private static final Pattern BETWEEN_EMAILS = Pattern.compile("[,;|/<>()\\[\\]\\s\"]+|mailto:");
    /** Limit of the mail standard, RFC 5321 section 4.5.3.1. */
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_CELL = 1_000;

    private ContactText() {}

    /**
     * A number fit for a contact field.
     *
     * @param number in international form with blanks: {@code +1 847-555-0103}
     * @param extension digits; empty when there is none
     * @param words what else stood there ("call mom"); empty when nothing did
     */
    public record Phone(String number, String extension, String words) {}

    /**
     * Reads the phones of a cell. Dummy numbers, too short and too long ones give no phone and a problem (M32, M34);
     * extensions and words are set apart (M31).
     *
     * @param region two letters, for numbers without country code: {@code US}
     */
    public static Parsed<List<Phone>> phones(String text, String region) {
        String cell = Nothing.squeeze(text);
        if (Nothing.isNothing(cell)) {
            return Nothing.isMask(cell) && cell.length() > 1 ? Parsed.nothing(mask()) : Parsed.nothing();
        }
        if (cell.indexOf('@') >= 0 || cell.length() > LONGEST_CELL) {
            return Parsed.nothing(new Problem(
                    "M33-contact-column-mixed", "This is no phone number, so it does not go into the phone field.", true));
        }
        Map<String, Phone> phones = new LinkedHashMap<>();
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (String part : PhoneCell.parts(cell)) {
            PhoneCell read = PhoneCell.of(part, region);
            read.phone().ifPresent(phone -> phones.putIfAbsent(phone.number() + "x" + phone.extension(), phone));
            read.problem().ifPresent(problem -> problems.putIfAbsent(problem.code(), problem));
        }
        return result(List.copyOf(phones.values()), List.copyOf(problems.values()));
    }

    /** Reads the e-mail addresses of a cell, split on {@code , ; / |} and blanks; in small letters. Dummies (M35) and malformed ones (M37) are left out with a problem; several are kept (M36). */
    public static Parsed<List<String>> emails(String text) {
        String cell = Nothing.squeeze(text).toLowerCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return Parsed.nothing();
        }
        if (Nothing.isMask(cell)) {
            return cell.length() > 1 ? Parsed.nothing(mask()) : Parsed.nothing();
        }
        if (cell.indexOf('@') < 0) {
            return Parsed.nothing(Nothing.isNothing(cell) || EmailWords.isRefusal(cell) ? dummy() : malformed());
        }
        var found = new LinkedHashSet<String>();
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (String part : BETWEEN_EMAILS.split(cell)) {
            remark(part, found).ifPresent(problem -> problems.putIfAbsent(problem.code(), problem));
        }
        if (found.size() > 1) {
            problems.put("M36", new Problem("M36-several-emails-in-cell", "Several e-mail addresses stand here; all are kept.", false));
        }
        return result(List.copyOf(found), List.copyOf(problems.values()));
    }

    private static Optional<Problem> remark(String part, LinkedHashSet<String> found) {
        if (part.isBlank() || Nothing.isMask(part)) {
            return Optional.empty();
        }
        if (part.indexOf('@') < 0) {
            return Optional.of(new Problem(
                    "M33-contact-column-mixed", "Words stand beside the e-mail address; they stay in the report.", true));
        }
        if (part.length() > LONGEST_EMAIL || !EMAIL.matcher(part).matches()) {
            return Optional.of(malformed());
        }
        if (EmailWords.isDummy(part)) {
            return Optional.of(dummy());
        }
        found.add(part);
        return Optional.empty();
    }

    private static <T> Parsed<List<T>> result(List<T> values, List<Problem> problems) {
        return new Parsed<>(values.isEmpty() ? Optional.empty() : Optional.of(values), new ArrayList<>(problems));
    }

    private static Problem mask() {
        return new Problem("M14-blank-mask-value", "Only the mask of an empty field stands here; it is left empty.", false);
    }

    private static Problem dummy() {
        return new Problem("M35-dummy-email", "This stands for no e-mail address; the field is left empty.", true);
    }

    private static Problem malformed() {
        return new Problem(
                "M37-malformed-email", "The e-mail address has a mistake, so it is not sent. Correct it at the source.", true);
    }
}
