package io.bridgework.audit;

import io.bridgework.model.Finding;
import io.bridgework.model.RecordKind;
import io.bridgework.model.value.Nothing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes the remarks of rules and makes findings of them. What is tidied in most cells of a column is said once, of the
 * column; so a column written in another way than expected does not fill the list.
 */
final class Report {
    /** Remarks of one kind on one column that wait for the column to show what is usual. */
    private static final int WAITING = 1_000;
    private static final int FEWEST_OF_A_HABIT = 5;
    private static final int FEWEST_OF_A_FLOOD = 200;

    private final Consumer<Finding> sink;
    private final Map<String, Habit> habits = new LinkedHashMap<>();
    private AuditTable table;
    private long[] filled = {};

    private static final class Habit {
        private final AuditColumn column;
        private final Remark remark;
        private final int fewest;
        private final List<Finding> waiting = new ArrayList<>();
        private long count;
        private boolean saidOfRows;
        private boolean saidOfColumn;

        Habit(AuditColumn column, Remark remark, int fewest) {
            this.column = column;
            this.remark = remark;
            this.fewest = fewest;
        }
    }

    Report(Consumer<Finding> sink) {
        this.sink = sink;
    }

    void start(AuditTable next) {
        table = next;
        filled = new long[next.source().headers().size()];
        habits.clear();
    }

    /** Counts the filled cells of a row, against which a habit is measured. */
    void count(Row row) {
        for (int i = 0; i < filled.length && i < row.source().values().size(); i++) {
            filled[i] += Nothing.isNothing(row.source().values().get(i)) ? 0 : 1;
        }
    }

    void add(Row row, AuditColumn column, Remark remark) {
        sink.accept(finding(remark, row.line(), column.name(), row.key()));
    }

    void add(Row row, Remark remark) {
        sink.accept(finding(remark, row.line(), "", row.key()));
    }

    void add(AuditColumn column, Remark remark) {
        sink.accept(finding(remark, 0, column.name(), ""));
    }

    void add(long line, String column, Remark remark) {
        sink.accept(finding(remark, line, column, ""));
    }

    /** A remark on something outside the tables. */
    void addFile(String file, Remark remark) {
        sink.accept(new Finding(
                remark.code(), remark.severity(), RecordKind.ATTACHMENT, file, 0, "", "", remark.message(), remark.action()));
    }

    /** A remark on something tidied: said of the column where it holds for most of it. */
    void addUnlessHabit(Row row, AuditColumn column, Remark remark) {
        add(row, column, remark, FEWEST_OF_A_HABIT);
    }

    /** A remark on something lost: said of each row, but of the column where it holds for most of a long one. */
    void addUnlessFlood(Row row, AuditColumn column, Remark remark) {
        add(row, column, remark, FEWEST_OF_A_FLOOD);
    }

    private void add(Row row, AuditColumn column, Remark remark, int fewest) {
        Habit habit = habits.computeIfAbsent(column.index() + remark.code(), key -> new Habit(column, remark, fewest));
        habit.count++;
        Finding finding = finding(remark, row.line(), column.name(), row.key());
        if (habit.saidOfRows) {
            sink.accept(finding);
        } else if (habit.saidOfColumn) {
            return;
        } else if (habit.waiting.size() < WAITING) {
            habit.waiting.add(finding);
        } else if (isHabit(habit)) {
            habit.saidOfColumn = true;
        } else {
            release(habit);
            sink.accept(finding);
        }
    }

    void end() {
        for (Habit habit : habits.values()) {
            if (habit.saidOfColumn || !habit.saidOfRows && isHabit(habit)) {
                Remark remark = habit.remark;
                add(habit.column, new Remark(
                        remark.code(), remark.severity(), remark.message() + " This holds for " + habit.count
                                + " cells of the column.", remark.action()));
            } else {
                release(habit);
            }
        }
        habits.clear();
    }

    private boolean isHabit(Habit habit) {
        return habit.count >= habit.fewest && habit.count * 2 > filled[habit.column.index()];
    }

    private void release(Habit habit) {
        habit.waiting.forEach(sink);
        habit.waiting.clear();
        habit.saidOfRows = true;
    }

    private Finding finding(Remark remark, long line, String column, String record) {
        return new Finding(
                remark.code(), remark.severity(), table.kind().orElse(RecordKind.ATTACHMENT), table.file(), line, column, record,
                remark.message(), remark.action());
    }
}
