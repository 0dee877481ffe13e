package io.bridgework.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A value that a draft wants in Pipedrive, typed, free of Pipedrive's own notation. Equality is by content. */
public sealed interface FieldValue {
    record Text(String value) implements FieldValue {}

    record Number(BigDecimal value) implements FieldValue {
        public Number {
            value = value.stripTrailingZeros();
        }
    }

    /** An amount in one currency (ISO 4217 code). */
    record Money(BigDecimal amount, String currency) implements FieldValue {
        public Money {
            amount = amount.stripTrailingZeros();
        }
    }

    /** A date without a time; never shifted by a zone. */
    record Date(LocalDate value) implements FieldValue {}

    /** A time of day in UTC, whole minutes (an activity's due time). */
    record Time(LocalTime value) implements FieldValue {}

    /** A length in minutes. */
    record Minutes(long value) implements FieldValue {}

    /** An instant. */
    record Moment(Instant value) implements FieldValue {}

    /** One option of a list, by its label. */
    record Choice(String label) implements FieldValue {}

    record Flag(boolean value) implements FieldValue {}

    /** E-mail addresses or phone numbers; the first is the primary one. */
    record Contacts(List<Contact> items) implements FieldValue {
        public Contacts {
            items = List.copyOf(items);
        }
    }

    /** A contact value with its label: mobile, home, work, other. */
    record Contact(String value, String label) {}

    /** A postal address: the full text and its parts (street, line2, city, state, zip, country; empty when unknown). */
    record Address(String street, String line2, String city, String state, String zip, String country)
            implements FieldValue {
        /** {@code 1 Foundry Sq, Suite 900, Harborview, NY 12207}. */
        public String fullText() {
            var text = new StringBuilder();
            for (String part : new String[] {street, line2, city, (state + " " + zip).strip(), country}) {
                if (!part.isBlank()) {
                    text.append(text.isEmpty() ? "" : ", ").append(part.strip());
                }
            }
            return text.toString();
        }
    }

    /** The bytes of a document of the export. */
    record Content(String path, long sizeBytes, String sha256) implements FieldValue {}
}
