package io.bridgework.truth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record as it landed: its own JSON, the values on it as text, and the ids it hangs on by entity. */
final class Landed {
    final String entity;
    final long id;
    final JsonNode json;
    /** Text values by field, markup taken out; a field with several values has several entries. */
    final Map<String, List<String>> values = new LinkedHashMap<>();
    /** The same in small letters, to search. */
    final Map<String, List<String>> folded = new LinkedHashMap<>();
    final Map<String, Long> links = new LinkedHashMap<>();
    final List<Landed> notes = new ArrayList<>();

    Landed(String entity, JsonNode json) {
        this.entity = entity;
        this.id = json.path("id").asLong();
        this.json = json;
    }

    void add(String field, String value) {
        boolean markup = field.equals("content") || field.equals("note") || field.equals("public_description");
        String text = markup ? Compare.read(value) : Compare.plain(value);
        if (text.isBlank()) return;
        values.computeIfAbsent(field, k -> new ArrayList<>()).add(text);
        folded.computeIfAbsent(field, k -> new ArrayList<>()).add(text.toLowerCase(java.util.Locale.ROOT));
    }

    void link(String entity, JsonNode id) {
        if (id.isIntegralNumber()) links.put(entity, id.longValue());
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        values.values().forEach(all::addAll);
        return all;
    }

    List<String> allWithNotes() {
        List<String> all = all();
        for (Landed note : notes) all.addAll(note.all());
        return all;
    }

    String text(String field) {
        return json.path(field).isNull() ? "" : json.path(field).asText("");
    }

    @Override
    public String toString() {
        return entity + " " + id;
    }
}
