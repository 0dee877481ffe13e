package io.bridgework.mapping;

import io.bridgework.model.FieldValue;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Values as they read in a line of a long text. */
final class FoldedText {
    private FoldedText() {}

    static String of(FieldValue value) {
        if (value instanceof FieldValue.Number number) {
            return plain(number.value());
        }
        if (value instanceof FieldValue.Money money) {
            return plain(money.amount()) + " " + money.currency();
        }
        if (value instanceof FieldValue.Date date) {
            return date.value().toString();
        }
        if (value instanceof FieldValue.Time time) {
            return time.value().toString();
        }
        if (value instanceof FieldValue.Minutes minutes) {
            return Long.toString(minutes.value());
        }
        if (value instanceof FieldValue.Moment moment) {
            return moment.value().toString();
        }
        if (value instanceof FieldValue.Choice choice) {
            return choice.label();
        }
        if (value instanceof FieldValue.Flag flag) {
            return flag.value() ? "Yes" : "No";
        }
        if (value instanceof FieldValue.Address address) {
            return address.fullText();
        }
        if (value instanceof FieldValue.Contacts contacts) {
            return contacts.items().stream().map(FieldValue.Contact::value).collect(Collectors.joining(", "));
        }
        return value instanceof FieldValue.Text text ? text.value() : value.toString();
    }

    private static String plain(BigDecimal amount) {
        return (amount.scale() < 0 ? amount.setScale(0) : amount).toPlainString();
    }
}
