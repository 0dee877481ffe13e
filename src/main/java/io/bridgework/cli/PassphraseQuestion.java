package io.bridgework.cli;

import io.bridgework.migration.Migration;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.nio.file.Path;
import java.util.Optional;

/** Asks for a migration's passphrase: twice for a new one, since nobody can open a migration whose passphrase was mistyped. */
final class PassphraseQuestion {
    private final Terminal terminal;

    PassphraseQuestion(Terminal terminal) {
        this.terminal = terminal;
    }

    /** From the environment or the person; throws when there is none, or when a new one was typed in two ways. */
    char[] ask(Path workspace) {
        String passphrase = terminal.variable("BRIDGEWORK_PASSPHRASE")
                .or(() -> Migration.exists(workspace) ? terminal.secret("Passphrase of the migration") : chosen())
                .orElseThrow(() -> new TroubleException(Trouble.wrongUsage(
                        "PASSPHRASE", "The passphrase of the migration is missing.", "Nothing was opened.",
                        "Set BRIDGEWORK_PASSPHRASE, or run this in a terminal where it can be asked.")));
        return passphrase.toCharArray();
    }

    private Optional<String> chosen() {
        var first = terminal.secret("A passphrase for the new migration (nobody can open it without)");
        if (first.isPresent() && !first.equals(terminal.secret("The same passphrase again"))) {
            throw new TroubleException(Trouble.wrongUsage(
                    "PASSPHRASE", "The two passphrases are not the same.", "Nothing was made and nothing was read.",
                    "Run the same command again and type the passphrase twice."));
        }
        return first;
    }
}
