package io.bridgework.ui;

import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.ui.session.MigrationSession;
import java.nio.file.Path;
import java.util.Optional;

/** A step as the command that does the same from a terminal. Holds no secret: passphrase and key are asked for there. */
final class StepCommand {
    private StepCommand() {}

    /** @param step 1 to 7 */
    static String of(int step, MigrationSession session) {
        String workspace = " -w " + quoted(session.workspace().toString());
        return "bridgework " + switch (step) {
            case 1 -> "connect" + workspace + session.connection().get().map(StepCommand::options).orElse(" --source PATH --pipedrive URL");
            case 2 -> "audit" + workspace;
            case 3 -> "map" + workspace + " --approve all";
            case 4 -> "providers" + workspace;
            case 5 -> "sample" + workspace;
            case 6 -> "run" + workspace;
            default -> "reconcile" + workspace;
        };
    }

    private static String options(ConnectionView view) {
        boolean sandbox = view.pipedrive().equals("sandbox") || view.pipedrive().startsWith("http://127.");
        return " --source " + quoted(Path.of(view.source()).toString()) + " --pipedrive " + (sandbox ? "sandbox" : view.pipedrive())
                + (view.plan().isBlank() ? "" : " --plan " + view.plan()) + " --seats " + view.seats()
                + " --time-zone " + view.zone() + Optional.of(view.currency()).filter(code -> !code.isBlank()).map(code -> " --currency " + code).orElse("")
                + " --reserve " + view.reservePercent();
    }

    /** In double quotes, which every shell takes, where it has to be. */
    private static String quoted(String path) {
        return path.matches("[\\w./:\\\\-]+") ? path : '"' + path.replace("\"", "\\\"") + '"';
    }
}
