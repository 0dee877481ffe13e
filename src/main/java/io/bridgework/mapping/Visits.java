package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import java.util.function.Consumer;

/** The visits of an export, each as an activity or, in a cheaper way, as a line of a note; with the notes that go into them. */
final class Visits {
    private final TransformContext context;
    private final Groups groups;
    private final Portions portions = new Portions();
    private final VisitDrafter drafter;
    private final VisitNotes notes;
    private final EarlierVisits earlier;

    Visits(TransformContext context) {
        this.context = context;
        this.groups = new Groups(context.sources(), RecordKind.APPOINTMENT);
        this.drafter = new VisitDrafter(context);
        this.notes = new VisitNotes(context, portions);
        this.earlier = new EarlierVisits(context, portions);
    }

    VisitNotes notes() {
        return notes;
    }

    private void learn() {
        if (context.input().way().isFaithful()) {
            return;
        }
        notes.learnNotes();
        forEach(visit -> {
            if (visit.lands()) {
                notes.learn(visit);
                earlier.learn(visit);
            }
        });
    }

    WayCounts count() {
        learn();
        return new WayCounts(notes.count(), earlier.visits(), earlier.notes());
    }

    /** Makes the activities. */
    void draft() {
        learn();
        for (int i = 0; i < portions.count(); i++) {
            int portion = i;
            notes.load(portion);
            Consumer<SourceRecord> whole = record -> draft(Visit.of(record, context), portion);
            if (portion == 0) {
                context.eachRecord(groups, whole);
            } else {
                groups.records((odd, place) -> { }, whole);
            }
        }
    }

    private void draft(Visit visit, int portion) {
        if (portions.of(visit.patient()) == portion && !drafter.settles(visit) && !earlier.takes(visit)) {
            drafter.draft(visit, notes.of(visit));
            notes.landed(visit, visit.activity());
        }
    }

    /** Makes the notes that earlier visits stand in. */
    void draftEarlier() {
        if (!earlier.isAsked()) {
            return;
        }
        for (int i = 0; i < portions.count(); i++) {
            int portion = i;
            notes.load(portion);
            forEach(visit -> {
                if (visit.lands() && portions.of(visit.patient()) == portion && earlier.takes(visit)) {
                    earlier.add(visit, drafter.tell(visit), notes.of(visit));
                }
            });
            earlier.write(notes, portion);
        }
    }

    private void forEach(Consumer<Visit> action) {
        groups.records((odd, place) -> { }, record -> action.accept(Visit.of(record, context)));
    }
}
