package io.bridgework.ui.step;

import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.migration.Views.Unsure;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.session.MigrationPort;
import io.bridgework.ui.session.MigrationSession;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Values that both sides changed: one decision each, or one for all. */
final class ConflictModel {
    /** A conflict and what people call its record. */
    record Named(Conflict conflict, String name) {}

    /**
     * @param place of the conflict on the table among the open ones
     * @param toSend decided for the export, or to be sent again, and carried out by the next pick-up
     * @param deleted in Pipedrive by a person, and not decided on yet
     * @param unsure records that may be known under another number, and are not decided on yet
     */
    record State(List<Named> open, int place, int toSend, List<Deleted> deleted, List<Unsure> unsure, Optional<Trouble> trouble) {
        static final State NONE = new State(List.of(), 0, 0, List.of(), List.of(), Optional.empty());

        Optional<Named> current() {
            return open.isEmpty() ? Optional.empty() : Optional.of(open.get(place % open.size()));
        }
    }

    private final MigrationSession session;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);

    ConflictModel(MigrationSession session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    void look() {
        session.read(this::ask, state::set, this::stopped);
    }

    /** Keeps Pipedrive's value, or has the export's sent by the next pick-up. */
    void decide(boolean takeExport) {
        state.get().current().ifPresent(now -> settle(List.of(now.conflict()), takeExport));
    }

    void decideAll(boolean takeExport) {
        settle(List.of(), takeExport);
    }

    /** Leaves it open and shows the next one. */
    void later() {
        State now = state.get();
        state.set(new State(now.open(), now.open().isEmpty() ? 0 : (now.place() + 1) % now.open().size(), now.toSend(), now.deleted(), now.unsure(), Optional.empty()));
    }

    /** @param which empty for all that are open. @param again whether the next pick-up sends them again */
    void decideDeleted(List<Deleted> which, boolean again) {
        session.decide(() -> {
            session.port().settleDeleted(which, again, session.by());
            return ask();
        }, state::set, this::stopped);
    }

    /** @param which empty for all. @param sameAs what it was before; empty for a new record */
    void decideUnsure(List<Unsure> which, Optional<String> sameAs) {
        session.decide(() -> {
            session.port().settleUnsure(which, sameAs, session.by());
            return ask();
        }, state::set, this::stopped);
    }

    private void settle(List<Conflict> which, boolean takeExport) {
        session.decide(() -> {
            session.port().settle(which, takeExport, session.by());
            return ask();
        }, state::set, this::stopped);
    }

    private State ask() {
        MigrationPort port = session.port();
        List<Named> open = port.conflicts().stream().map(conflict -> new Named(
                conflict, port.nameOf(conflict.entity(), conflict.record()).orElseGet(() -> Kinds.nameOfRecord(conflict.record()))))
                .toList();
        List<Deleted> deleted = port.deleted();
        List<Unsure> unsure = port.unsure();
        long again = deleted.stream().filter(record -> record.choice().equals("resend")).count()
                + unsure.stream().filter(record -> !record.choice().equals("open")).count();
        return new State(
                open, Math.min(state.get().place(), Math.max(0, open.size() - 1)), port.conflictsToSend() + (int) again,
                deleted.stream().filter(record -> record.choice().equals("open")).toList(),
                unsure.stream().filter(record -> record.choice().equals("open")).toList(), Optional.empty());
    }

    private void stopped(Trouble trouble) {
        state.set(new State(state.get().open(), state.get().place(), state.get().toSend(), state.get().deleted(), state.get().unsure(), Optional.of(trouble)));
    }
}
