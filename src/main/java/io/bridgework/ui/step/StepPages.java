package io.bridgework.ui.step;

import io.bridgework.ui.session.MigrationSession;
import java.util.List;

/** The seven pages, in order. */
public final class StepPages {
    private StepPages() {}

    public static List<StepPage> all(Surroundings around) {
        MigrationSession session = around.session();
        return List.of(
                new ConnectPage(new ConnectModel(session), around), new AuditPage(new AuditModel(session), around),
                new MappingPage(new MappingModel(session), around), new ProvidersPage(new ProvidersModel(session)),
                new SamplePage(new SampleModel(session), around), new RunPage(new RunModel(session), around),
                new ReconcilePage(new ReconcileModel(session), around));
    }
}
