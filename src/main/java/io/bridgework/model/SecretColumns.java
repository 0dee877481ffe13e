package io.bridgework.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells columns that hold secrets by the words of their header: social security numbers, driver's licences, passwords
 * and security questions, card, check and bank account numbers. Such values are never staged.
 *
 * <p>Not secret in this sense, though private: policy and member numbers, account numbers of patients, check-in times,
 * amounts paid by check or card.
 */
public final class SecretColumns {
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|#");
    private static final Pattern OWNED_SSN =
            Pattern.compile("(pat|patient|guar|guarantor|sub|subscriber|emp|employee|resp|insured|spouse|prov|provider)ssn");
    private static final Set<String> NUMBER = Set.of("number", "numbers", "no", "nbr", "num", "nr", "#", "id");
    private static final Set<String> LICENCE = Set.of("license", "licence", "lic", "licenses");
    private static final Set<String> CARD_FACT =
            Set.of("amount", "type", "brand", "fee", "file", "date", "balance", "total", "accepted", "charged", "paid");
    private static final Set<String> NOT_PAYMENT_CARD =
            Set.of("insurance", "ins", "member", "medicare", "medicaid", "recall", "gift", "loyalty", "birthday", "post",
                    "report", "business", "id");
    /** A check that is no piece of paper, or what is known of one besides its number. */
    private static final Set<String> OTHER_CHECKS = Set.of("amount", "date", "balance", "in", "out");
    private static final Set<String> ACCOUNT = Set.of("account", "acct", "acc", "number", "no", "#", "num", "branch");

    private SecretColumns() {}

    /** Whether values under this header must not be kept. Case, punctuation and camel case make no difference. */
    public static boolean isSecret(String header) {
        List<String> words = words(header);
        return header.strip().toLowerCase(Locale.ROOT).startsWith("ssnum") || isSocialSecurity(words) || isLicence(words) || isPassword(words) || isCard(words) || isCheckOrAccount(words);
    }

    private static boolean isSocialSecurity(List<String> words) {
        boolean social = words.contains("social") || words.contains("soc");
        boolean security = words.contains("security") || words.contains("sec");
        return words.stream().anyMatch(word -> word.startsWith("ssn") || OWNED_SSN.matcher(word).matches() || word.equals("itin")
                        || word.startsWith("socialsec") || word.startsWith("socsec"))
                || social && security
                || words.equals(List.of("sin"))
                || words.equals(List.of("ss", "#")) || words.equals(List.of("ss", "no")) || words.equals(List.of("ss", "number"))
                || words.equals(List.of("social"));
    }

    private static boolean isLicence(List<String> words) {
        boolean driver = words.stream().anyMatch(word -> word.startsWith("driver") || word.startsWith("driving"));
        boolean licence = words.stream().anyMatch(LICENCE::contains);
        boolean joined = words.stream().anyMatch(word -> word.startsWith("driver") && word.contains("lic"));
        boolean shortForm = !words.isEmpty() && words.get(0).equals("dl")
                && (words.size() == 1 || words.stream().skip(1).allMatch(NUMBER::contains));
        return driver && licence || joined || shortForm;
    }

    private static boolean isPassword(List<String> words) {
        boolean secretWord = words.stream().anyMatch(word -> word.startsWith("password") || word.equals("passwd")
                || word.equals("pwd") || word.equals("passcode") || word.equals("passphrase"));
        boolean pin = words.contains("pin")
                && words.stream().allMatch(word -> word.equals("pin") || word.equals("code") || NUMBER.contains(word));
        boolean asked = (words.contains("security") || words.contains("secret"))
                && words.stream().anyMatch(word -> word.startsWith("question") || word.startsWith("answer"));
        boolean maiden = words.contains("maiden") && words.stream().anyMatch(word -> word.startsWith("mother"));
        return secretWord || pin || asked || maiden;
    }

    private static boolean isCard(List<String> words) {
        if (words.stream().anyMatch(word -> word.equals("cvv") || word.equals("cvc") || word.equals("cvn"))) {
            return true;
        }
        if (words.stream().anyMatch(CARD_FACT::contains)) {
            return false;
        }
        boolean creditCard = words.stream().anyMatch(word -> word.startsWith("creditcard") || word.startsWith("debitcard"));
        boolean card = words.contains("card") || words.contains("cardnumber") || words.contains("cc");
        // Beside other words these two letters mean continuing care or a chief complaint as often as a credit card.
        boolean credit = words.contains("credit") || words.contains("debit") || words.equals(List.of("cc"));
        boolean number = words.contains("cardnumber") || words.stream().anyMatch(NUMBER::contains);
        boolean expiry = words.stream().anyMatch(word -> word.startsWith("exp"));
        boolean otherCard = words.stream().anyMatch(word -> NOT_PAYMENT_CARD.contains(word) && !word.equals("id"));
        return creditCard || card && !otherCard && (credit || number || expiry);
    }

    private static boolean isCheckOrAccount(List<String> words) {
        boolean check = words.stream().anyMatch(word -> word.equals("check") || word.equals("cheque") || word.equals("chk"));
        boolean numbered = words.stream().anyMatch(word -> NUMBER.contains(word) && !word.equals("id"));
        boolean joined = words.stream().anyMatch(word -> word.startsWith("checknum") || word.startsWith("chequenum")
                || word.equals("checkno") || word.startsWith("bankaccount") || word.equals("iban"));
        boolean bank = words.stream().anyMatch(word -> word.equals("bank") || word.equals("checking")
                || word.equals("savings") || word.equals("ach"));
        boolean account = words.stream().anyMatch(ACCOUNT::contains);
        boolean routing = words.contains("routing") || words.contains("aba") && numbered;
        boolean other = words.stream().anyMatch(OTHER_CHECKS::contains);
        return !other && (check && numbered || joined || bank && account || routing);
    }

    private static List<String> words(String header) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(header);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
