package io.bridgework.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.migration.Migration;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the export and says what it will take. */
@Command(name = "audit", description = "checks the export and says what it will take", mixinStandardHelpOptions = true)
final class AuditCommand extends CommandContext {
    @Option(names = "--resolve", paramLabel = "FILE", description = "JSON of answers to findings, by kind {\"M28-...\": \"repair|leave|skip\"} or as the audit prints them, with another action")
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
            print(() -> StepsJson.audit(view), out -> {
                new StepsText(out).audit(view);
                told(opened.migration().status(), out);
            });
            return 0;
        });
    }

    private void decide(Opened opened) {
        try {
            JsonNode decisions = new ObjectMapper().readTree(resolve.toFile());
            JsonNode list = decisions.isArray() ? decisions : decisions.path("findings");
            var answers = new TreeMap<String, String>();
            if (list.isArray()) {
                list.forEach(finding -> answer(finding, answers));
            } else {
                decisions.properties().forEach(answer -> answers.put(answer.getKey(), checked(answer.getValue().asText())));
            }
            opened.migration().resolve(answers, by);
        } catch (IOException e) {
            throw new TroubleException(
                    Trouble.wrongUsage(
                            "RESOLVE", "The file of decisions can't be read as JSON.", "Nothing was decided.",
                            "Write an object of finding kinds and answers, then run this again."),
                    e);
        }
    }

    /** One finding as the audit prints it, with a person's word as its action; {@code decide} leaves it open. */
    private static void answer(JsonNode finding, Map<String, String> answers) {
        String action = finding.path("action").asText();
        if (!action.equals("decide")) {
            answers.put(
                    Migration.findingName(
                            finding.path("kind").asText(), finding.path("file").asText(), finding.path("row").asLong()),
                    checked(action));
        }
    }

    private static String checked(String action) {
        if (!Set.of("repair", "leave", "skip").contains(action)) {
            throw new TroubleException(Trouble.wrongUsage(
                    "RESOLVE", "“" + action + "” is no answer to a finding.", "Nothing more was decided.", "Write repair, leave or skip."));
        }
        return action;
    }
}
