package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.FieldValue;
import io.bridgework.model.FieldValue.Contact;
import io.bridgework.model.value.ContactText;
import io.bridgework.model.value.Parsed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a patient's phones and e-mail addresses. Only valid ones reach the contact fields; extensions, words beside a
 * number and numbers that are not complete are kept as text, dummies are not.
 */
final class ContactReader {
    private static final Map<String, String> REGIONS = Map.of("CAD", "CA", "GBP", "GB", "AUD", "AU", "NZD", "NZ");

    private final String region;

    /** @param currency of the practice, which tells the country for numbers without country code */
    ContactReader(String currency) {
        this.region = region(currency);
    }

    static String region(String currency) {
        return REGIONS.getOrDefault(currency, "US");
    }

    void read(SourceRecord record, FieldSet set) {
        var phones = new LinkedHashMap<String, Contact>();
        List<Cell> phoneCells = record.cells("person.phone");
        phoneCells.forEach(c -> phones(c, phones, set));
        put("phones", phones, phoneCells, set);
        var emails = new LinkedHashMap<String, Contact>();
        List<Cell> emailCells = record.cells("person.email");
        emailCells.forEach(c -> emails(c, emails));
        // A contact column may hold an address where a number is meant (M33).
        phoneCells.stream().filter(c -> c.text().contains("@")).forEach(c -> emails(c, emails));
        put("emails", emails, emailCells, set);
    }

    private void phones(Cell cell, Map<String, Contact> phones, FieldSet set) {
        if (cell.text().contains("@")) {
            return;
        }
        Parsed<List<ContactText.Phone>> read = ContactText.phones(cell.text(), region);
        boolean keep = CellReader.reading(read).isLoss();
        for (ContactText.Phone phone : read.value().orElse(List.of())) {
            phones.putIfAbsent(phone.number(), new Contact(phone.number(), label(cell)));
            keep |= !phone.extension().isEmpty() || !phone.words().isEmpty();
        }
        if (keep) {
            set.detail(cell);
        }
    }

    private static void emails(Cell cell, Map<String, Contact> emails) {
        String label = label(cell);
        for (String email : ContactText.emails(cell.text()).value().orElse(List.of())) {
            emails.putIfAbsent(Column.fold(email), new Contact(email, label.equals("other") ? "home" : label));
        }
    }

    private static void put(String field, Map<String, Contact> contacts, List<Cell> from, FieldSet set) {
        if (!contacts.isEmpty()) {
            set.put(field, new FieldValue.Contacts(new ArrayList<>(contacts.values())), from);
        }
    }

    private static String label(Cell cell) {
        String label = cell.column().transform().get("label");
        return label.isEmpty() ? "other" : label;
    }
}
