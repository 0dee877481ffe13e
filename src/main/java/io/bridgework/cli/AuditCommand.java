package io.bridgework.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the export and says what it will take. */
@Command(name = "audit", description = "checks the export and says what it will take", mixinStandardHelpOptions = true)
final class AuditCommand extends CommandContext {
    @Option(names = "--resolve", paramLabel = "FILE", description = "JSON of decisions on findings: {\"M28-...\": \"repair|leave|skip\"}")
    private Path resolve;

    AuditCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            if (resolve != null) {
                decide(opened);
            }
            AuditView view = opened.migration().audit(opened.progress(), opened.cancellation());
            print(() -> JsonViews.audit(view), text -> text.audit(view));
            return 0;
        });
    }

    private void decide(Opened opened) {
        try {
            JsonNode decisions = new ObjectMapper().readTree(resolve.toFile());
            decisions.properties().forEach(decision -> {
                if (!Set.of("repair", "leave", "skip").contains(decision.getValue().asText())) {
                    throw new TroubleException(Trouble.wrongUsage(
                            "RESOLVE", "“" + decision.getValue().asText() + "” is no answer to a finding.", "Nothing was decided.",
                            "Write repair, leave or skip."));
                }
            });
            decisions.properties().forEach(decision ->
                    opened.migration().resolve(decision.getKey(), decision.getValue().asText(), by));
        } catch (IOException e) {
            throw new TroubleException(
                    Trouble.wrongUsage(
                            "RESOLVE", "The file of decisions can't be read as JSON.", "Nothing was decided.",
                            "Write an object of finding kinds and answers, then run this again."),
                    e);
        }
    }
}
