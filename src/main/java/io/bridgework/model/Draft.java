package io.bridgework.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A Pipedrive record as the source and the mapping want it, before any id of Pipedrive is known. Pure function of
 * staged rows, mapping and decisions: same input, equal draft.
 *
 * <p>Field names are the native v2 names ({@code name}, {@code emails}, {@code phones}, {@code add_time},
 * {@code title}, {@code value}, {@code currency}, {@code status}, {@code won_time}, {@code lost_time},
 * {@code lost_reason}, {@code subject}, {@code type}, {@code due_date}, {@code due_time}, {@code duration},
 * {@code done}, {@code note}, {@code content}, {@code address}, {@code deal_probability}, {@code file_name},
 * {@code file}) or {@code custom:<meaning>} for a custom field, whose type is that of its value unless
 * {@link CustomField} says otherwise.
 *
 * @param links by role: {@code person}, {@code org}, {@code deal}, {@code pipeline}, {@code stage}, {@code parent},
 *     {@code daughter}; each names the draft that must exist first
 * @param ownerUserId Pipedrive user who shall own it; 0 where the entity has no owner
 * @param rows the source rows that flowed in, the first being the one whose record this is
 */
public record Draft(
        DraftId id, Map<String, DraftField> fields, Map<String, DraftId> links, long ownerUserId, List<RowRef> rows) {
    public Draft {
        Objects.requireNonNull(id);
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
        links = java.util.Collections.unmodifiableMap(new TreeMap<>(links));
        rows = List.copyOf(rows);
    }

    /**
     * A wanted value and where it comes from.
     *
     * @param source the text at the source; empty when the value is derived
     * @param column the source column or columns, for the diff; empty when derived
     */
    public record DraftField(FieldValue value, String source, String column) {}
}
