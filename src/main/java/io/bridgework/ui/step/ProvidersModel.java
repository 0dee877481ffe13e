package io.bridgework.ui.step;

import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.model.Trouble;
import io.bridgework.ui.session.MigrationPort;
import io.bridgework.ui.session.MigrationSession;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Step 4: who owns what each provider has done. */
final class ProvidersModel {
    private final MigrationSession session;
    private final ReadOnlyObjectWrapper<ProvidersState> state = new ReadOnlyObjectWrapper<>(ProvidersState.EMPTY);

    ProvidersModel(MigrationSession session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<ProvidersState> state() {
        return state.getReadOnlyProperty();
    }

    void opened() {
        session.read(session.port()::providers, this::seen, this::stopped);
    }

    void assign(String providerKey, String email) {
        decide(port -> port.assign(providerKey, email, session.by()));
    }

    void invite(String providerKey) {
        decide(port -> port.invite(providerKey, session.by()));
    }

    void setFallback(String email) {
        decide(port -> port.setFallback(email, session.by()));
    }

    /** All who have no owner yet go to the fallback user. */
    void useFallback() {
        decide(port -> port.useFallback(session.by()));
    }

    private void decide(Function<MigrationPort, ProvidersView> verb) {
        session.decide(() -> verb.apply(session.port()), this::seen, this::stopped);
    }

    private void seen(ProvidersView view) {
        state.set(new ProvidersState(Optional.of(view), Optional.empty()));
    }

    private void stopped(Trouble trouble) {
        state.set(new ProvidersState(state.get().view(), Optional.of(trouble)));
    }
}
