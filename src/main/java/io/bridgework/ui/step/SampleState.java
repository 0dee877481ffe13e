package io.bridgework.ui.step;

import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.Verdict;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the fifth page shows. The filter is empty for all verdicts. */
record SampleState(
        Optional<SampleView> sample, Optional<Verdict> filter, String search, boolean looked, boolean working,
        Optional<Trouble> trouble) {
    static final SampleState EMPTY =
            new SampleState(Optional.empty(), Optional.empty(), "", false, false, Optional.empty());

    boolean isSent() {
        return sample.filter(SampleView::sent).isPresent();
    }

    boolean isApproved() {
        return sample.filter(SampleView::approved).isPresent();
    }

    long count(Verdict verdict) {
        return sample.map(s -> s.summary().getOrDefault(verdict, 0L)).orElse(0L);
    }

    long compared() {
        return sample.map(s -> s.summary().values().stream().mapToLong(Long::longValue).sum()).orElse(0L);
    }

    /** Values that a person has to look at before approving: cut and lost ones. */
    long grave() {
        return count(Verdict.CUT) + count(Verdict.LOST);
    }

    boolean mayApprove() {
        return isSent() && !isApproved() && !working && (grave() == 0 || looked);
    }

    /** What the filter and the search let through, worst verdict first. */
    List<DiffRow> shown() {
        Map<String, String> names = names();
        return sample.map(s -> s.diff().stream().filter(row -> filter.map(row.verdict()::equals).orElse(true))
                .filter(row -> matches(row, names)).sorted(Comparator.comparingInt(row -> weight(row.verdict()))).toList())
                .orElse(List.of());
    }

    Sentence sentence() {
        if (trouble.isPresent()) {
            return new Sentence(Tone.STOPPED, trouble.get().happened(), trouble.get().next());
        }
        if (working) {
            return new Sentence(Tone.RUNNING, Texts.of("sample.sentence.working"), "");
        }
        if (!isSent()) {
            return new Sentence(Tone.QUIET, Texts.of("sample.sentence.before"), Texts.of("sample.sentence.before.rest"));
        }
        String fact = Texts.of("sample.sentence.sent", sample.get().records(), compared());
        if (isApproved()) {
            return new Sentence(Tone.DONE, fact, Texts.of("sample.sentence.approved"));
        }
        return grave() > 0
                ? new Sentence(Tone.NEEDS_YOU, fact,
                        Texts.of("sample.sentence.grave", count(Verdict.LOST), count(Verdict.CUT)))
                : new Sentence(Tone.DONE, fact, Texts.of("sample.sentence.fine"));
    }

    /** Every row of a record is found by its name. */
    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        if (!search.isBlank()) {
            var reading = new Reading(sample.map(SampleView::diff).orElse(List.of()), ZoneOffset.UTC, Map.of());
            sample.ifPresent(s -> s.diff().forEach(row -> names.computeIfAbsent(
                    Reading.key(row), key -> reading.name(row).toLowerCase(Locale.ROOT))));
        }
        return names;
    }

    private boolean matches(DiffRow row, Map<String, String> names) {
        String words = search.strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() || names.getOrDefault(Reading.key(row), "").contains(words) || (row.record() + " " + row.field() + " " + row.source() + " " + row.pipedrive())
                .toLowerCase(Locale.ROOT).contains(words);
    }

    private static int weight(Verdict verdict) {
        return switch (verdict) {
            case LOST -> 0;
            case CUT -> 1;
            case CHANGED -> 2;
            case TIDIED -> 3;
            case SAME -> 4;
        };
    }

    SampleState with(SampleView view) {
        return new SampleState(Optional.of(view), filter, search, looked, false, Optional.empty());
    }

    SampleState filtered(Optional<Verdict> by) {
        return new SampleState(sample, by, search, looked, working, trouble);
    }

    SampleState searching(String words) {
        return new SampleState(sample, filter, words, looked, working, trouble);
    }

    SampleState looked(boolean now) {
        return new SampleState(sample, filter, search, now, working, trouble);
    }

    SampleState atWork() {
        return new SampleState(sample, filter, search, false, true, Optional.empty());
    }

    SampleState stoppedBy(Trouble why) {
        return new SampleState(sample, filter, search, looked, false, Optional.of(why));
    }
}
