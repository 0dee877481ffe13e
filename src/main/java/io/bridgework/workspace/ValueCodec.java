package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.FieldValue;
import io.bridgework.model.FieldValue.Address;
import io.bridgework.model.FieldValue.Contact;
import io.bridgework.model.FieldValue.Contacts;
import io.bridgework.model.FieldValue.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A field's value as a JSON object whose first name is its type. Equal values give equal JSON. */
final class ValueCodec {
    private ValueCodec() {}

    static ObjectNode json(FieldValue value) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        if (value instanceof FieldValue.Text text) {
            return json.put("text", text.value());
        } else if (value instanceof FieldValue.Number number) {
            return json.put("number", number.value().toString());
        } else if (value instanceof FieldValue.Money money) {
            return json.put("money", money.amount().toString()).put("currency", money.currency());
        } else if (value instanceof FieldValue.Date date) {
            return json.put("date", date.value().toString());
        } else if (value instanceof FieldValue.Time time) {
            return json.put("time", time.value().toString());
        } else if (value instanceof FieldValue.Minutes minutes) {
            return json.put("minutes", minutes.value());
        } else if (value instanceof FieldValue.Moment moment) {
            return json.put("moment", moment.value().toString());
        } else if (value instanceof FieldValue.Choice choice) {
            return json.put("choice", choice.label());
        } else if (value instanceof FieldValue.Flag flag) {
            return json.put("flag", flag.value());
        }
        return compound(json, value);
    }

    private static ObjectNode compound(ObjectNode json, FieldValue value) {
        if (value instanceof Contacts contacts) {
            ArrayNode items = json.putArray("contacts");
            contacts.items().forEach(item -> items.addArray().add(item.value()).add(item.label()));
        } else if (value instanceof Address a) {
            ArrayNode parts = json.putArray("address");
            parts.add(a.street()).add(a.line2()).add(a.city()).add(a.state()).add(a.zip()).add(a.country());
        } else if (value instanceof Content content) {
            json.put("content", content.path()).put("size", content.sizeBytes()).put("sha256", content.sha256());
        } else {
            throw new IllegalStateException("a value type without a form on disk");
        }
        return json;
    }

    static FieldValue value(JsonNode json) {
        String type = json.fieldNames().next();
        JsonNode content = json.get(type);
        String text = content.asText();
        return switch (type) {
            case "text" -> new FieldValue.Text(text);
            case "number" -> new FieldValue.Number(new BigDecimal(text));
            case "money" -> new FieldValue.Money(new BigDecimal(text), json.get("currency").asText());
            case "date" -> new FieldValue.Date(LocalDate.parse(text));
            case "time" -> new FieldValue.Time(LocalTime.parse(text));
            case "minutes" -> new FieldValue.Minutes(content.asLong());
            case "moment" -> new FieldValue.Moment(Instant.parse(text));
            case "choice" -> new FieldValue.Choice(text);
            case "flag" -> new FieldValue.Flag(content.asBoolean());
            case "contacts" -> contacts(content);
            case "address" -> address(content);
            case "content" -> new Content(text, json.get("size").asLong(), json.get("sha256").asText());
            default -> throw WorkspaceTrouble.newer();
        };
    }

    private static Contacts contacts(JsonNode items) {
        List<Contact> contacts = new ArrayList<>();
        items.forEach(item -> contacts.add(new Contact(item.get(0).asText(), item.get(1).asText())));
        return new Contacts(contacts);
    }

    private static Address address(JsonNode p) {
        return new Address(
                p.get(0).asText(), p.get(1).asText(), p.get(2).asText(), p.get(3).asText(), p.get(4).asText(),
                p.get(5).asText());
    }
}
