package io.bridgework.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a column's text becomes a value, as settings: {@code part=street}, {@code label=mobile}, {@code name=last_first},
 * {@code date=mdy}, {@code percent=fraction}, {@code as=prefix}, {@code zone=America/New_York}. Written
 * {@code date=mdy;label=home}; empty when the target says all.
 */
public record Transform(Map<String, String> settings) {
    public static final Transform NONE = new Transform(Map.of());

    public Transform {
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    public static Transform of(String name, String value) {
        return new Transform(Map.of(name, value));
    }

    public Transform with(String name, String value) {
        var changed = new TreeMap<>(settings);
        changed.put(name, value);
        return new Transform(changed);
    }

    /** The setting's value; empty when it is not set. */
    public String get(String name) {
        return settings.getOrDefault(name, "");
    }

    /** Reads {@code date=mdy;label=home}; a word without {@code =} stands for itself with the value {@code yes}. */
    public static Transform parse(String text) {
        var settings = new TreeMap<String, String>();
        for (String setting : text.split(";")) {
            if (!setting.isBlank()) {
                int equals = setting.indexOf('=');
                settings.put(
                        (equals < 0 ? setting : setting.substring(0, equals)).strip(),
                        equals < 0 ? "yes" : setting.substring(equals + 1).strip());
            }
        }
        return new Transform(settings);
    }

    @Override
    public String toString() {
        return settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    }
}
