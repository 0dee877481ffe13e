package io.bridgework.model;

import java.util.List;

/**
 * A custom field that a mapping needs.
 *
 * @param entity person, organization or deal
 * @param meaning the word behind {@code custom:} in targets: {@code insurance_carrier}
 * @param name its name on screen: {@code Insurance carrier}
 * @param type Pipedrive's field type: varchar, text, double, monetary, date, enum, set, address, phone
 * @param options labels in order, for enum and set
 */
public record CustomField(EntityType entity, String meaning, String name, String type, List<String> options) {
    public CustomField {
        options = List.copyOf(options);
    }
}
