package io.bridgework.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.report.TrailCheck;
import io.bridgework.report.TrailCheck.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an audit trail that a report wrote; needs no workspace and no passphrase. */
@Command(name = "verify-trail", description = "checks an audit trail that a report wrote; needs no workspace", mixinStandardHelpOptions = true)
final class VerifyTrailCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "audit-trail.jsonl of a report")
    private Path file;

    @Option(names = "--json", description = "print one JSON document on standard output and nothing else there")
    private boolean json;

    VerifyTrailCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Found found = check();
        if (json) {
            terminal.json(JsonNodeFactory.instance.objectNode().put("status", found.holds() ? "completed" : "failed")
                    .put("entries", found.entries()).put("holds", found.holds()).put("brokenAt", found.brokenAt())
                    .put("lastHash", found.lastHash()));
        } else if (found.holds()) {
            terminal.out().println("The trail holds: " + found.entries() + " entries, none left out or changed. The last hash is "
                    + found.lastHash() + "; it must be the one that the report names.");
        } else {
            terminal.out().println("The trail does not hold: line " + found.brokenAt()
                    + " does not follow from the one before. It was changed, left out or moved.");
        }
        return found.holds() ? 0 : 1;
    }

    private Found check() {
        try {
            return TrailCheck.check(file);
        } catch (IOException e) {
            throw new TroubleException(
                    Trouble.wrongUsage(
                            "TRAIL", "The file can't be read as an audit trail.", "Nothing was checked.",
                            "Name the audit-trail.jsonl of a report."),
                    e);
        }
    }
}
