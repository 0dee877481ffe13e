package io.bridgework.mapping;

import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.util.ArrayList;
import java.util.List;

/** Settles whether a visit's date and time stand in one column or in two. */
final class VisitTimes {
    private static final Target DATE = Target.of("activity.due_date");
    private static final Target TIME = Target.of("activity.due_time");
    private static final String ALSO = "also";
    private static final double MOSTLY = 0.5;

    private VisitTimes() {}

    static List<ColumnMapping> settled(RecordKind kind, TableView table, List<ColumnMapping> rows) {
        if (kind != RecordKind.APPOINTMENT) {
            return rows;
        }
        boolean dated = rows.stream().anyMatch(row -> row.target().equals(DATE));
        boolean timed = rows.stream().anyMatch(row -> row.target().equals(TIME));
        var settled = new ArrayList<ColumnMapping>();
        for (int i = 0; i < rows.size(); i++) {
            settled.add(settled(rows.get(i), table.columns().get(i).profile(), dated, timed));
        }
        return settled;
    }

    private static ColumnMapping settled(ColumnMapping row, ColumnProfile profile, boolean dated, boolean timed) {
        boolean both = profile.sampled() == 0 || profile.dateTimes() > MOSTLY;
        if (row.target().equals(TIME) && !dated && both) {
            return with(row, DATE, dateOrder(row.transform(), profile).with(ALSO, TIME.text()),
                    " No other column holds the date, so this one is taken for date and time.");
        }
        if (row.target().equals(DATE) && !timed && profile.dateTimes() > MOSTLY) {
            return with(row, DATE, row.transform().with(ALSO, TIME.text()), " Its values hold the time of day as well.");
        }
        boolean needless = row.target().equals(DATE) && timed && !row.transform().get(ALSO).isEmpty();
        return needless ? with(row, DATE, without(row.transform()), "") : row;
    }

    private static Transform dateOrder(Transform transform, ColumnProfile profile) {
        return profile.dateTexts().isEmpty()
                ? transform
                : transform.with("date", io.bridgework.model.value.DateText.detect(
                        profile.dateTexts(), io.bridgework.model.value.DateText.Order.MDY).word());
    }

    private static Transform without(Transform transform) {
        var settings = new java.util.TreeMap<>(transform.settings());
        settings.remove(ALSO);
        return new Transform(settings);
    }

    private static ColumnMapping with(ColumnMapping row, Target target, Transform transform, String remark) {
        return new ColumnMapping(
                row.file(), row.column(), target, row.confidence(), row.reason() + remark, row.alternatives(), transform, row.values(),
                row.decision(), row.decidedBy(), row.decidedAt());
    }
}
