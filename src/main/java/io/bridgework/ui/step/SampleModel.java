package io.bridgework.ui.step;

import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.Verdict;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.session.MigrationSession;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Step 5: sends a sample, shows each value before and after, and waits for a person's yes. */
final class SampleModel {
    /** Records that a sample holds; references may add some. */
    static final int SIZE = 320;
    private final MigrationSession session;
    private List<DiffRow> read = List.of();
    private Reading reading = Reading.NONE;
    private final ReadOnlyObjectWrapper<SampleState> state = new ReadOnlyObjectWrapper<>(SampleState.EMPTY);

    SampleModel(MigrationSession session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<SampleState> state() {
        return state.getReadOnlyProperty();
    }

    void opened() {
        if (!state.get().working()) {
            session.read(session.port()::lastSample, this::known, this::stopped);
        }
    }

    void send() {
        boolean started = session.start(
                Texts.of("sample.task"), 5, (listener, cancel) -> session.port().sample(SIZE, listener, cancel),
                this::seen, this::stopped);
        if (started) {
            state.set(state.get().atWork());
        }
    }

    /** Only after a look at what was cut or lost. */
    void approve() {
        if (state.get().mayApprove()) {
            session.decide(() -> session.port().approveSample(session.by()), this::seen, this::stopped);
        }
    }

    void undo() {
        boolean started = session.start(
                Texts.of("sample.task.undo"), 5, (listener, cancel) -> {
                    session.port().undoSample(listener, cancel);
                    return session.port().lastSample();
                }, this::known, this::stopped);
        if (started) {
            state.set(state.get().atWork());
        }
    }

    /** The compared values as people read them; made once for each sample. */
    Reading reading(List<DiffRow> rows) {
        if (rows != read) {
            read = rows;
            reading = new Reading(
                    rows, session.connection().get().map(known -> ZoneId.of(known.zone())).orElseGet(ZoneId::systemDefault), Map.of());
        }
        return reading;
    }

    void filter(Optional<Verdict> verdict) {
        state.set(state.get().filtered(verdict));
    }

    void search(String words) {
        state.set(state.get().searching(words));
    }

    void looked(boolean looked) {
        state.set(state.get().looked(looked));
    }

    private void known(Optional<SampleView> view) {
        state.set(view.map(state.get()::with).orElse(SampleState.EMPTY));
    }

    private void seen(SampleView view) {
        state.set(state.get().with(view));
    }

    private void stopped(Trouble trouble) {
        state.set(state.get().stoppedBy(trouble));
    }
}
