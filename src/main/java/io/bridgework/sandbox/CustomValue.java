package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Judges a value of a custom field by the field's type (migration guide of 2026-04-30, custom fields). */
final class CustomValue {
    private static final int VARCHAR = 255;
    private static final int TEXT = 65_000;
    /** A numeric field holds at most 14 digits (Pipedrive help, article 13519785). */
    private static final int DIGITS = 14;

    private static final Rule ZONE = Rule.TEXT.and(v -> ZoneId.getAvailableZoneIds().contains(v.textValue()) ? null : "This value is not a valid timezone.");
    private static final Rule MONEY = Rule.object(Map.of("value", number(), "currency", currency()), Set.of("value", "currency"));
    private static final Rule DATES = Rule.object(Map.of("value", Rule.DATE, "until", Rule.DATE), Set.of("value", "until"));
    private static final Rule TIME = Rule.object(Map.of("value", Rule.CLOCK, "timezone_name", ZONE), Set.of("value"));
    private static final Rule TIMES = Rule.object(Map.of("value", Rule.CLOCK, "until", Rule.CLOCK, "timezone_name", ZONE), Set.of("value", "until"));

    private final Account account;

    CustomValue(Account account) {
        this.account = account;
    }

    /** What is wrong with a value that is not null, or null. */
    String complaint(ObjectNode field, JsonNode value) {
        return rule(field, field.path("field_type").asText()).complaint(value);
    }

    private Rule rule(ObjectNode field, String type) {
        return switch (type) {
            case "varchar", "varchar_auto", "phone" -> Rule.text(VARCHAR, 1);
            case "text" -> Rule.text(TEXT, 1);
            case "double" -> number();
            case "monetary" -> MONEY;
            case "date" -> Rule.DATE;
            case "daterange" -> DATES;
            case "time" -> TIME;
            case "timerange" -> TIMES;
            case "enum" -> v -> option(field, v);
            case "set" -> v -> options(field, v);
            case "address" -> Shapes.CUSTOM_ADDRESS;
            case "user" -> reference(Kind.USER);
            case "org" -> reference(Kind.ORGANIZATION);
            case "people" -> reference(Kind.PERSON);
            default -> v -> "This type of field cannot be written.";
        };
    }

    private static String option(ObjectNode field, JsonNode value) {
        if (!value.isIntegralNumber()) return "Expected 'number' as value for single option custom field";
        return ids(field).contains(value.longValue()) ? null : "The option " + value.longValue() + " does not exist.";
    }

    private static String options(ObjectNode field, JsonNode value) {
        if (!value.isArray()) return "Expected 'array' as value for multiple option custom field";
        if (value.isEmpty()) return "This collection should contain 1 element or more.";
        for (JsonNode each : value) {
            String complaint = option(field, each);
            if (complaint != null) return complaint;
        }
        return null;
    }

    private static Set<Long> ids(ObjectNode field) {
        Set<Long> ids = new HashSet<>();
        for (JsonNode option : field.path("options")) ids.add(option.path("id").longValue());
        return ids;
    }

    private Rule reference(Kind kind) {
        return Rule.INTEGER.and(v -> account.lives(kind, v.longValue()) ? null : "The referenced record does not exist.");
    }

    private static Rule number() {
        return Rule.NUMBER.and(v -> digits(v.decimalValue()) > DIGITS ? "This value has too many digits." : null);
    }

    private static int digits(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return Math.max(plain.precision(), plain.precision() - plain.scale());
    }

    static Rule currency() {
        return Rule.TEXT.and(v -> isCurrency(v.textValue()) ? null : "This value is not a valid currency.");
    }

    private static boolean isCurrency(String code) {
        try {
            return code.length() == 3 && Currency.getInstance(code) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
