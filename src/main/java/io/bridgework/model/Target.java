package io.bridgework.model;

import java.util.Objects;

/**
 * Where a column goes: {@code person.first_name}, {@code deal.custom:insurance_carrier}, {@code key:patient_id} (an
 * identifier or a reference), {@code ignore}.
 */
public record Target(String text) {
    public static final Target IGNORE = new Target("ignore");

    public Target {
        Objects.requireNonNull(text);
        text = text.strip();
    }

    public static Target of(String text) {
        return new Target(text);
    }

    public static Target key(String name) {
        return new Target("key:" + name);
    }

    public boolean isIgnored() {
        return text.equals("ignore");
    }

    public boolean isKey() {
        return text.startsWith("key:");
    }

    public boolean isCustom() {
        return text.contains(".custom:");
    }

    /** {@code person} in {@code person.first_name}; empty for keys and ignore. */
    public String entity() {
        int dot = text.indexOf('.');
        return isKey() || dot < 0 ? "" : text.substring(0, dot);
    }

    /** {@code first_name}, {@code custom:insurance_carrier}, or the key's name: {@code patient_id}. */
    public String field() {
        if (isKey()) {
            return text.substring(4);
        }
        int dot = text.indexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
