package io.bridgework.model.value;

import java.util.Locale;
import java.util.Set;

/** What offices type where an e-mail address is asked for and there is none. */
final class EmailWords {
    private static final Set<String> REFUSALS = Set.of(
            "declined", "refused", "decline", "refuse", "declines", "refuses", "no", "noemail", "nomail", "noneemail",
            "noemailaddress", "notprovided", "notgiven", "doesnothave", "doesnthave", "donthave", "donotemail", "na", "none",
            "unknown", "nope", "ptdeclined", "patientdeclined", "ptrefused", "patientrefused", "optout", "optedout", "private", "x", "xx", "xxx");
    private static final Set<String> LOCALS = Set.of(
            "none", "no", "na", "noemail", "nomail", "noone", "nobody", "nothing", "null", "unknown", "declined", "decline",
            "refused", "refuse", "donotemail", "noaddress", "notprovided", "notavailable", "doesnothave", "fake", "dummy",
            "test", "noreply", "donotreply", "invalid", "xxx", "xxxx", "asdf");
    private static final Set<String> DOMAINS = Set.of(
            "none", "noemail", "nomail", "na", "no", "noone", "null", "unknown", "declined", "refused", "invalid", "nowhere",
            "noaddress", "donotemail", "fake", "dummy", "noemailaddress");

    /** Words that are nobody's when they stand on both sides of the sign. */
    private static final Set<String> TWICE = Set.of("email", "mail", "abc", "user", "name", "patient", "someone", "example");

    private EmailWords() {}

    /** Whether a text without an at sign says that there is no address. */
    static boolean isRefusal(String text) {
        String letters = letters(text);
        return REFUSALS.contains(letters) || letters.startsWith("noemail") || letters.startsWith("declin")
                || letters.startsWith("refuse") || letters.startsWith("doesnot") || letters.startsWith("doesnt");
    }

    /** Whether a well-formed address is nobody's. */
    static boolean isDummy(String email) {
        int at = email.indexOf('@');
        String local = letters(email.substring(0, at));
        int dot = email.indexOf('.', at);
        // na.company.com is a real branch of a company; na.com is nobody
        String domain = dot == email.lastIndexOf('.') ? letters(email.substring(at + 1, dot)) : "";
        boolean sameSign = !local.isEmpty() && local.chars().distinct().count() == 1;
        return LOCALS.contains(local) || DOMAINS.contains(domain)
                || local.equals(domain) && (sameSign || TWICE.contains(local));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
