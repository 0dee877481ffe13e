package io.bridgework.ui.step;

import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.session.MigrationSession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Step 1: reads the export, tests the account, and finds out how long it all takes. */
final class ConnectModel {
    private final MigrationSession session;
    private final ReadOnlyObjectWrapper<ConnectState> state = new ReadOnlyObjectWrapper<>(ConnectState.EMPTY);

    ConnectModel(MigrationSession session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<ConnectState> state() {
        return state.getReadOnlyProperty();
    }

    void opened() {
        session.read(session.port()::connection, known -> {
            known.ifPresent(view -> state.set(state.get().with(view)));
            if (known.isPresent() && state.get().audit().isEmpty()) {
                estimate();
            }
        }, this::stopped);
    }

    /** Reads and tests; gives back the key of what is missing in the form, if anything is. */
    Optional<String> connect(ConnectForm form) {
        Optional<String> problem = form.problem(state.get().isAccountTested());
        if (problem.isPresent()) {
            return problem;
        }
        boolean started = session.start(
                Texts.of("connect.task"), 1, (listener, cancel) -> session.port().connect(
                        form.options(), listener, cancel),
                this::connected, this::stopped);
        if (!started) {
            return Optional.of("connect.error.busy");
        }
        state.set(state.get().atWork());
        return Optional.empty();
    }

    /** Says how much is brought. @param words as a command takes them */
    void choose(String words) {
        session.decide(() -> {
            var port = session.port();
            port.chooseWay(port.readWay(List.of(words.split(","))), session.by());
            return port.forecast();
        }, now -> state.set(state.get().with(now)), this::stopped);
    }

    /** Today, from which years are counted back. */
    LocalDate today() {
        String zone = state.get().connection().map(ConnectionView::zone).orElse("UTC");
        return LocalDate.now(session.clock().withZone(ZoneId.of(zone)));
    }

    private void connected(ConnectionView view) {
        state.set(state.get().with(view).rested());
        estimate();
    }

    /** The audit tells tokens and days, so it starts by itself; its findings wait on the next page. */
    private void estimate() {
        session.start(
                Texts.of("audit.task"), 2, session.port()::audit,
                view -> state.set(state.get().with(view)), this::stopped);
    }

    private void stopped(Trouble trouble) {
        state.set(state.get().stoppedBy(trouble));
    }
}
