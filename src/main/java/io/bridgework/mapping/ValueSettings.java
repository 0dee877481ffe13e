package io.bridgework.mapping;

import io.bridgework.model.Transform;
import io.bridgework.model.value.DateText;

/** Finds the settings that depend on values: the order of dates, the unit of percents, the order of names. */
final class ValueSettings {
    private static final double MOST = 0.5;

    private ValueSettings() {}

    /** A transform with what the values say, and a remark for people where they leave something open. */
    record Found(Transform transform, String remark) {}

    static Found of(Candidate candidate, ColumnProfile profile, DateText.Order fallback) {
        Transform transform = candidate.transform();
        boolean dated = switch (candidate.shape()) {
            case DATE, DATETIME, BIRTH -> true;
            case ANY, CHOICE -> profile.dates() + profile.dateTimes() > MOST;
            default -> false;
        };
        if (dated && !profile.dateTexts().isEmpty() && !candidate.target().isIgnored()) {
            DateText.Convention convention = DateText.detect(profile.dateTexts(), fallback);
            String remark = convention.ambiguous()
                    ? " Its dates can be read with the month or the day first; " + (convention.order() == DateText.Order.DMY ? "day" : "month")
                            + " first is taken."
                    : "";
            return new Found(transform.with("date", convention.word()), remark);
        }
        if (candidate.shape() == ValueShape.PERCENT && profile.sampled() > 0) {
            return new Found(transform.with("percent", profile.holdsFractions() ? "fraction" : "points"), "");
        }
        if (candidate.target().text().equals("person.name") && profile.commaNames() > MOST) {
            return new Found(transform.with("name", "last_first"), "");
        }
        return new Found(transform, "");
    }
}
