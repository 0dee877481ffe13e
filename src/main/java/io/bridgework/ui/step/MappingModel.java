package io.bridgework.ui.step;

import io.bridgework.migration.Views.ColumnSample;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.model.Trouble;
import io.bridgework.ui.session.MigrationPort;
import io.bridgework.ui.session.MigrationSession;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Step 3: where each column goes. Every decision can be taken back, and taken again, as long as the page is open. */
final class MappingModel {
    private final MigrationSession session;
    private final ReadOnlyObjectWrapper<MappingState> state = new ReadOnlyObjectWrapper<>(MappingState.EMPTY);
    private final Deque<Mapping> undo = new ArrayDeque<>();
    private final Deque<Mapping> redo = new ArrayDeque<>();

    MappingModel(MigrationSession session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<MappingState> state() {
        return state.getReadOnlyProperty();
    }

    void opened() {
        session.read(session.port()::mapping, this::seen, this::stopped);
    }

    void filter(MappingFilter filter) {
        state.set(state.get().filtered(filter));
    }

    void search(String words) {
        state.set(state.get().searching(words));
    }

    void sureFrom(int percent) {
        state.set(state.get().sureFrom(percent));
    }

    void confirm(List<MappingRow> rows) {
        List<String> ids = rows.stream().filter(row -> !row.isDecided()).map(MappingRow::id).toList();
        if (!ids.isEmpty()) {
            change(port -> port.approve(ids, session.by()));
        }
    }

    void confirmShown() {
        confirm(state.get().confirmable());
    }

    /** The transform stays only where the place stays of the same kind; a new place says how by itself. */
    void sendTo(MappingRow row, Target target) {
        Transform how = row.mapping().target().entity().equals(target.entity())
                ? row.mapping().transform() : Transform.NONE;
        change(port -> port.change(row.mapping().file(), row.mapping().column(), target, how, session.by()));
    }

    void leaveOut(List<MappingRow> rows) {
        change(port -> {
            MappingView last = null;
            for (MappingRow row : rows) {
                last = port.change(
                        row.mapping().file(), row.mapping().column(), Target.IGNORE, Transform.NONE, session.by());
            }
            return last == null ? port.mapping() : last;
        });
    }

    void setKind(String file, Optional<RecordKind> kind) {
        change(port -> port.setKind(file, kind, session.by()));
    }

    void importFrom(Path file) {
        change(port -> port.importMapping(file, session.by()));
    }

    void exportTo(Path file) {
        session.decide(() -> {
            session.port().exportMapping(file);
            return session.port().mapping();
        }, this::seen, this::stopped);
    }

    void undo() {
        stepThrough(undo, redo);
    }

    void redo() {
        stepThrough(redo, undo);
    }

    private void stepThrough(Deque<Mapping> from, Deque<Mapping> to) {
        if (from.isEmpty() || state.get().view().isEmpty()) {
            return;
        }
        Mapping earlier = from.pop();
        to.push(state.get().view().get().mapping());
        session.decide(() -> session.port().restore(earlier, session.by()), this::seen, this::stopped);
    }

    private void change(Function<MigrationPort, MappingView> verb) {
        Optional<Mapping> before = state.get().view().map(MappingView::mapping);
        session.decide(() -> verb.apply(session.port()), view -> {
            before.ifPresent(undo::push);
            redo.clear();
            seen(view);
        }, this::stopped);
    }

    private void seen(MappingView view) {
        state.set(state.get().with(view, undo.size(), redo.size()));
        view.mapping().files().forEach(file -> readSamples(view.mapping(), file.file()));
    }

    private void readSamples(Mapping mapping, String file) {
        List<String> missing = mapping.columnsOf(file).stream().map(Mapping.ColumnMapping::column)
                .filter(column -> !state.get().samples().containsKey(file + "|" + column)).toList();
        if (missing.isEmpty()) {
            return;
        }
        session.read(() -> {
            Map<String, ColumnSample> samples = new HashMap<>();
            missing.forEach(column -> samples.put(file + "|" + column, session.port().sample(file, column)));
            return samples;
        }, samples -> state.set(state.get().withSamples(samples)), this::stopped);
    }

    private void stopped(Trouble trouble) {
        state.set(state.get().stoppedBy(trouble));
    }
}
