package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** What a value must look like: types are strict, nothing is turned into another type. */
@FunctionalInterface
interface Rule {
    /** What is wrong with a value that is not null, or null when it is fine. */
    String complaint(JsonNode value);

    Rule BOOL = v -> v.isBoolean() ? null : expected("boolean", v);
    Rule INTEGER = v -> v.isIntegralNumber() && v.canConvertToLong() ? null : expected("integer", v);
    Rule NUMBER = v -> v.isNumber() ? null : expected("number", v);
    Rule TEXT = v -> v.isTextual() ? null : expected("string", v);
    Rule DATE = v -> !v.isTextual() ? expected("string", v) : TimeText.isDate(v.textValue()) ? null : "This value is not a valid date.";
    Rule CLOCK = v -> !v.isTextual() ? expected("string", v) : TimeText.isClock(v.textValue()) ? null : "This value is not a valid datetime.";
    Rule INSTANT = v -> !v.isTextual() ? expected("string", v)
            : TimeText.readV2(v.textValue()).isPresent() ? null : "This value is not a valid RFC 3339 datetime.";
    Rule EMAIL = text(255, 1).and(v -> v.textValue().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+") ? null : "This value is not a valid email.");

    /** An object whose keys are judged elsewhere. */
    Rule OBJECT = v -> v.isObject() ? null : expected("object", v);

    default Rule and(Rule other) {
        return v -> {
            String complaint = complaint(v);
            return complaint != null ? complaint : other.complaint(v);
        };
    }

    /** Text of so many characters; one of blanks only counts as empty. */
    static Rule text(int most, int least) {
        return TEXT.and(v -> v.textValue().length() > most ? "This value is too long. It should have " + most + " characters or less."
                : least > 0 && v.textValue().isBlank() ? "This value should not be blank." : null);
    }

    static Rule bytes(int most) {
        return TEXT.and(v -> v.textValue().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > most
                ? "This value is too long. It should have " + most + " bytes or less." : null);
    }

    static Rule between(long least, long most, Rule type) {
        return type.and(v -> v.doubleValue() < least || v.doubleValue() > most ? "This value should be between " + least + " and " + most + "." : null);
    }

    static Rule oneOf(Set<String> values) {
        return TEXT.and(v -> values.contains(v.textValue()) ? null : "The value you selected is not a valid choice.");
    }

    static Rule list(Rule item) {
        return v -> {
            if (!v.isArray()) return expected("array", v);
            for (JsonNode each : v) {
                String complaint = each.isNull() ? "Expected a value, got null" : item.complaint(each);
                if (complaint != null) return complaint;
            }
            return null;
        };
    }

    static Rule object(Map<String, Rule> keys, Set<String> required) {
        return v -> {
            if (!v.isObject()) return expected("object", v);
            for (String key : required) if (!v.hasNonNull(key)) return key + ": This field is missing.";
            for (Map.Entry<String, JsonNode> each : v.properties()) {
                Rule rule = keys.get(each.getKey());
                if (rule == null) return "Parameter '" + each.getKey() + "' is not allowed for this request";
                String complaint = each.getValue().isNull() ? null : rule.complaint(each.getValue());
                if (complaint != null) return each.getKey() + ": " + complaint;
            }
            return null;
        };
    }

    static String expected(String type, JsonNode got) {
        return "Expected '" + type + "', got '" + got.getNodeType().toString().toLowerCase(java.util.Locale.ROOT) + "'";
    }
}
