package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Wanted values as Pipedrive's API writes them, and as people read them. */
final class Values {
    private static final DateTimeFormatter V1_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter V2_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Values() {}

    static JsonNode json(FieldValue value, EntityType entity) {
        if (value instanceof FieldValue.Number number) {
            return decimal(number.value());
        }
        if (value instanceof FieldValue.Money money) {
            return decimal(money.amount());
        }
        if (value instanceof FieldValue.Flag flag) {
            return BooleanNode.valueOf(flag.value());
        }
        if (value instanceof FieldValue.Moment moment) {
            return TextNode.valueOf((entity == EntityType.NOTE ? V1_TIME : V2_TIME).format(moment.value()));
        }
        if (value instanceof FieldValue.Contacts contacts) {
            return contacts(contacts);
        }
        if (value instanceof FieldValue.Address address) {
            return RequestEncoder.address(address);
        }
        return TextNode.valueOf(text(value));
    }

    /** Written out in full: 1000, not 1E+3. */
    static DecimalNode decimal(BigDecimal value) {
        return DecimalNode.valueOf(value.scale() < 0 ? value.setScale(0) : value);
    }

    private static ArrayNode contacts(FieldValue.Contacts contacts) {
        ArrayNode list = Json.array();
        for (FieldValue.Contact contact : contacts.items()) {
            list.addObject().put("value", contact.value()).put("label", contact.label()).put("primary", list.size() == 1);
        }
        return list;
    }

    static String text(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Number number) {
            return number.value().toPlainString();
        }
        if (value instanceof FieldValue.Money money) {
            return money.amount().toPlainString();
        }
        if (value instanceof FieldValue.Date date) {
            return date.value().toString();
        }
        if (value instanceof FieldValue.Time time) {
            return CLOCK.format(time.value());
        }
        if (value instanceof FieldValue.Minutes minutes) {
            return "%02d:%02d".formatted(minutes.value() / 60, minutes.value() % 60);
        }
        if (value instanceof FieldValue.Moment moment) {
            return V2_TIME.format(moment.value());
        }
        if (value instanceof FieldValue.Choice choice) {
            return choice.label();
        }
        if (value instanceof FieldValue.Flag flag) {
            return Boolean.toString(flag.value());
        }
        if (value instanceof FieldValue.Contacts contacts) {
            return contacts.items().stream().map(FieldValue.Contact::value).collect(Collectors.joining(", "));
        }
        if (value instanceof FieldValue.Address address) {
            return address.fullText();
        }
        return ((FieldValue.Content) value).path();
    }
}
