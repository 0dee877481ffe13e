package io.bridgework.cli;

import io.bridgework.migration.Views.Changes;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.migration.Views.Unsure;
import java.io.PrintStream;
import java.util.List;

/** What changed on either side since it was sent, for people. */
final class ChangesText {
    private static final int SHOWN = 20;
    private static final int LISTED = 200;

    private final PrintStream out;

    ChangesText(PrintStream out) {
        this.out = out;
    }

    void conflicts(List<Conflict> conflicts, int toSend) {
        out.println(conflicts.isEmpty()
                ? "No conflict waits for you."
                : "Changed at the source and by a person in Pipedrive: " + conflicts.size() + ". Pipedrive's value stays until you decide.");
        for (int i = 0; i < Math.min(conflicts.size(), LISTED); i++) {
            Conflict c = conflicts.get(i);
            out.printf("  %3d %s, %s %s%n      as it was sent:  %s%n      in Pipedrive:    %s%n      at the source:   %s%n", i + 1,
                    c.record(), Words.of(c.entity()), c.field(), c.before(), c.pipedrive(), c.source());
        }
        if (toSend > 0) {
            out.println(toSend + (toSend == 1 ? " value goes" : " values go") + " to Pipedrive with the next delta.");
        }
        if (!conflicts.isEmpty()) {
            out.println("Decide with: conflicts --take-source all|ROW,... or conflicts --keep-pipedrive all|ROW,...");
        }
    }

    /** What a delta found at the source. */
    void changes(Changes changes) {
        out.println("At the source: " + changes.added() + " new, " + changes.changed() + " changed, " + changes.vanished()
                + " vanished, " + changes.rekeyed() + " under another number than before.");
        changes.vanishedRecords().stream().limit(SHOWN).forEach(record -> out.println(
                "  vanished: " + record.record() + ", " + record.entity() + " (" + record.name() + "); it stays in Pipedrive"));
        changes.rekeyedRecords().stream().limit(SHOWN).forEach(record -> out.println(
                "  was " + record.before() + ", now " + record.record() + ": " + record.entity() + " (" + record.name() + ")"));
        if (!changes.unsure().isEmpty()) {
            unsure(changes.unsure());
        }
    }

    void unsure(List<Unsure> records) {
        out.println(records.isEmpty()
                ? "No record of the export looks like one that was sent under another number."
                : "New in the export, or sent before under another number: " + records.size());
        for (int i = 0; i < Math.min(records.size(), LISTED); i++) {
            Unsure record = records.get(i);
            out.printf("  %3d %s (%s): perhaps %s; %s%n", i + 1, record.record(), record.name(),
                    String.join(" or ", record.candidates()),
                    record.choice().equals("open") ? "waits for your word" : record.choice().equals("new") ? "a new record" : "it is " + record.choice());
        }
        if (records.stream().anyMatch(record -> record.choice().equals("open"))) {
            out.println("Decide with: renumbered --same ROW=RECORD,... or renumbered --new all|ROW,...");
        }
    }

    void deleted(List<Deleted> records) {
        out.println(records.isEmpty()
                ? "Nothing of this migration was deleted in Pipedrive, as far as was looked."
                : "Deleted or merged in Pipedrive by people: " + records.size());
        for (int i = 0; i < Math.min(records.size(), LISTED); i++) {
            Deleted record = records.get(i);
            String how = record.mergedInto().isEmpty() ? "deleted" : "merged into " + record.mergedInto() + ", which lives on";
            out.printf("  %3d %s, %s (%s): %s; %s%n", i + 1, Words.of(record.entity()), record.name(), record.record(), how,
                    switch (record.choice()) {
                        case "leave" -> "it stays so";
                        case "resend" -> "it is sent again by the next run";
                        default -> "waits for your word";
                    });
        }
        if (records.stream().anyMatch(record -> record.choice().equals("open"))) {
            out.println("Decide with: deleted --leave all|ROW,... or deleted --resend all|ROW,...");
        }
    }
}
