package io.bridgework.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.report.ReportWriter;
import io.bridgework.report.ReportWriter.Written;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the reports into a folder. */
@Command(name = "report", description = "writes the reports into a folder", mixinStandardHelpOptions = true)
final class ReportCommand extends CommandContext {
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write into")
    private Path out;

    ReportCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            try {
                Written written = ReportWriter.write(opened.migration().reportSource(), out);
                print(() -> document(written), text -> terminal.out().println(
                        "The report lies in " + out + ": open report.html. " + (written.rejectedRows() == 0
                                ? "No row was held back."
                                : written.rejectedRows() + " rows to mend lie in " + written.rejects() + ".")
                                + " It holds patients' values in clear: keep the folder for the practice."));
                return written.auditHolds() ? 0 : 1;
            } catch (IOException e) {
                throw new TroubleException(
                        Trouble.failed(
                                "REPORT", "The report can't be written into " + out + ".", "The migration is as it was.",
                                "Name a folder that can be written to, with room on the disk."),
                        e);
            }
        });
    }

    private static JsonNode document(Written written) {
        return JsonNodeFactory.instance.objectNode().put("status", "completed").put("report", written.page().toString())
                .put("automations", written.automations().toString()).put("rejects", written.rejects().toString())
                .put("rejectedRows", written.rejectedRows()).put("auditTrail", written.auditTrail().toString())
                .put("auditEntries", written.auditEntries()).put("auditHolds", written.auditHolds());
    }
}
