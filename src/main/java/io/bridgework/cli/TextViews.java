package io.bridgework.cli;

import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.Changes;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.Unsure;
import io.bridgework.migration.Views.Verdict;
import io.bridgework.migration.Views.WayCost;
import io.bridgework.migration.Views.WayView;
import io.bridgework.model.KindCounts;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Trouble;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The same for people: short tables, one sentence first. */
final class TextViews {
    private static final int SHOWN = 20;
    private static final int LISTED = 200;

    private final PrintStream out;

    TextViews(PrintStream out) {
        this.out = out;
    }

    void connection(ConnectionView view) {
        out.println("Read " + view.tables().size() + " tables from " + view.source());
        view.tables().forEach(table -> out.printf("  %-28s %-15s %8d rows%n", table.file(),
                table.kind().map(kind -> words(kind.id())).orElse("not recognised"), table.rows()));
        out.println("  " + view.documents() + " documents");
        view.unused().forEach(file -> out.println("  not used: " + file.path() + " (" + file.reason() + ")"));
        view.account().ifPresentOrElse(
                account -> out.println("Pipedrive: " + account.company() + ", as " + account.user()
                        + (account.admin() ? " (admin)" : " (not an admin: fields and pipelines can't be made)")),
                () -> out.println("No Pipedrive account yet: add --pipedrive."));
    }

    void audit(AuditView view) {
        long records = view.counts().values().stream().mapToLong(Long::longValue).sum();
        out.println("Grade " + view.grade() + ": " + records + " records, " + view.findings().size() + " findings.");
        view.counts().forEach((kind, count) -> out.printf("  %-15s %8d%n", words(kind.id()), count));
        out.println("About " + view.estimate().tokens() + " tokens of Pipedrive's daily budget: "
                + view.estimate().days() + (view.estimate().days() == 1 ? " day" : " days") + "; the sending itself takes "
                + ProgressPrinter.words(view.estimate().work()) + ".");
        ways(view.estimate().ways());
        view.findingsByCode().forEach((code, count) -> {
            var first = view.findings().stream().filter(finding -> finding.code().equals(code)).findFirst();
            out.printf("  %6d  %-8s %s%n", count, first.map(finding -> finding.severity().id()).orElse(""), code);
        });
    }

    void way(WayView way) {
        if (!way.words().equals("faithful")) {
            out.println("Way: " + way.words() + ". What it takes away: " + way.loss());
        }
    }

    /** What each way of bringing the practice takes, side by side. */
    void ways(List<WayCost> ways) {
        if (ways.size() > 1) {
            out.println("How much to bring (map --way):");
            ways.forEach(way -> out.printf("%s %-30s %9d tokens %4d %s%s%n      %s%n", way.chosen() ? " *" : "  ",
                    way.id() + way.way().visitsBefore().map(day -> "=" + day).orElse(""), way.tokens(), way.days(),
                    way.days() == 1 ? "day " : "days", way.id().equals("faithful") ? "" : way.saved() > 0 ? ", saves " + way.saved() : ", saves nothing here", way.loss()));
        }
    }

    void mapping(MappingView view) {
        long open = view.mapping().rows().stream().filter(row -> !row.decision().isMade()).count();
        out.println(open == 0
                ? "Every column is confirmed. Fingerprint " + view.mapping().fingerprint() + "."
                : open + " of " + view.mapping().rows().size() + " columns wait for confirmation.");
        out.println("Custom fields: " + view.customFieldsNeeded() + " needed, " + view.customFieldsInUse() + " in use, the plan has "
                + view.customFieldsCap() + ".");
        view.mapping().files().forEach(file -> {
            out.printf("%n%s: %s, key %s%n", file.file(), file.kind().map(kind -> words(kind.id())).orElse("not recognised"),
                    file.key().isEmpty() ? "none" : file.key());
            for (ColumnMapping row : view.mapping().columnsOf(file.file())) {
                out.printf("  %-26s %-42s %3.0f %%  %s%n", row.column(), row.effectiveTarget(), row.confidence() * 100, row.decision().id());
            }
        });
    }

    void providers(ProvidersView view) {
        long open = view.providers().stream().filter(provider -> !provider.isSettled()).count();
        out.println(open == 0 ? "Every provider has an owner." : open + (open == 1 ? " provider needs you." : " providers need you."));
        view.providers().forEach(provider -> out.printf("  %-10s %-24s %-34s %-10s %s%n", provider.key(), provider.name(),
                provider.email(), provider.status().id(),
                provider.isSettled() ? "-> " + provider.userEmail() + " (" + provider.decision() + ")"
                        : provider.userEmail().isEmpty() ? "" : "perhaps " + provider.userEmail()));
        view.fallback().ifPresent(user -> out.println("Fallback: " + user.email()));
    }

    void sample(SampleView view) {
        out.println("Sample of " + view.records() + " records, read back and compared: " + summary(view) + ".");
        view.diff().stream().filter(row -> row.verdict() != Verdict.SAME && row.verdict() != Verdict.TIDIED).limit(SHOWN)
                .forEach(row -> out.println("  " + row.verdict().id() + ": " + row.record() + ", " + row.field()));
        out.println(view.approved() ? "Approved." : "Look at it in Pipedrive, then: sample --approve, or sample --undo.");
    }

    private static String summary(SampleView view) {
        var text = new StringBuilder();
        view.summary().forEach((verdict, count) -> text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(verdict.id()));
        return text.isEmpty() ? "nothing to compare" : text.toString();
    }

    void run(RunView view) {
        out.println(switch (view.status()) {
            case COMPLETED -> view.stage().equals("rollback") ? "Rolled back." : view.changes().deleted().isEmpty()
                    ? "Done. Everything has arrived."
                    : "Done. Everything is there but what was deleted in Pipedrive and left so: " + view.changes().deleted().size() + ".";
            case COMPLETED_WITH_REJECTS -> view.stage().equals("rollback")
                    ? "Rolled back, but for what people changed since."
                    : "Done, with " + view.rejects().size() + " rows held back, " + view.differences().size() + " differences, "
                            + view.conflicts().size() + " conflicts.";
            case STOPPED -> "Stopped. Half a run is safe; the same command goes on.";
            case WAITING -> "Waits for you.";
            case FAILED -> "It can't go on without a change.";
        });
        if (!view.kinds().isEmpty()) {
            out.printf("  %-15s %8s %8s %8s %9s %8s %8s %8s%n", "", "read", "made", "updated", "unchanged", "left out", "held", "checked");
            for (Map.Entry<RecordKind, KindCounts> kind : view.kinds().entrySet()) {
                KindCounts c = kind.getValue();
                out.printf("  %-15s %8d %8d %8d %9d %8d %8d %8d%n", words(kind.getKey().id()), c.read(), c.created(), c.updated(),
                        c.unchanged(), c.skipped(), c.rejected(), c.inDoubt());
            }
            out.println("  Tokens: " + view.tokensSpent() + " (least possible " + view.tokensFloor() + "), requests: "
                    + view.requests() + ", time: " + view.seconds() + " s");
        }
        view.remarks().forEach(remark -> out.println("  " + remark));
        view.rejects().stream().limit(SHOWN).forEach(r ->
                out.println("  held back: " + r.file() + " row " + r.row() + " (" + r.key() + "): " + r.reason()));
        view.differences().stream().limit(SHOWN).forEach(d ->
                out.println("  difference: " + d.record() + ", " + d.entity() + " " + d.field() + ": " + d.verdict().id()));
        view.conflicts().stream().limit(SHOWN).forEach(c ->
                out.println("  left alone: " + c.record() + ", " + c.entity() + " " + c.field()));
        if (!view.stage().equals("rollback") && !view.changes().deleted().isEmpty()) {
            deleted(view.changes().deleted());
        }
        view.trouble().ifPresent(this::trouble);
    }

    void conflicts(List<Conflict> conflicts, int toSend) {
        out.println(conflicts.isEmpty()
                ? "No conflict waits for you."
                : "Changed at the source and by a person in Pipedrive: " + conflicts.size() + ". Pipedrive's value stays until you decide.");
        for (int i = 0; i < Math.min(conflicts.size(), LISTED); i++) {
            Conflict c = conflicts.get(i);
            out.printf("  %3d %s, %s %s%n      as it was sent:  %s%n      in Pipedrive:    %s%n      at the source:   %s%n", i + 1,
                    c.record(), words(c.entity()), c.field(), c.before(), c.pipedrive(), c.source());
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
            out.printf("  %3d %s, %s (%s): %s; %s%n", i + 1, words(record.entity()), record.name(), record.record(), how,
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

    void status(StatusView view) {
        view.steps().forEach(step -> out.printf("%s %d %-10s %s%n", step.number() == view.currentStep() ? ">" : " ",
                step.number(), step.name(), step.sentence()));
        if (!view.run().stage().equals("none")) {
            out.println();
            run(view.run());
        }
    }

    void plan(RollbackPlan plan) {
        out.println("Rolling back would take " + plan.tokens() + " tokens, " + plan.requests() + " requests, "
                + plan.days() + (plan.days() == 1 ? " day." : " days."));
        plan.deletes().forEach((entity, count) -> out.printf("  removed   %-20s %8d%n", words(entity), count));
        plan.restores().forEach((entity, count) -> out.printf("  put back  %-20s %8d%n", words(entity), count));
        plan.cheaper().ifPresent(way -> {
            out.println("A cheaper way saves " + way.tokensSaved() + " tokens; about " + way.tokensLeft() + " are left then:");
            for (int i = 0; i < way.steps().size(); i++) {
                out.println("  " + (i + 1) + ". " + way.steps().get(i));
            }
        });
    }

    void trouble(Trouble trouble) {
        out.println(trouble.happened());
        out.println(trouble.meaning());
        out.println(trouble.next());
        out.println("(code " + trouble.code() + ")");
    }

    static String words(String id) {
        return id.replace('_', ' ');
    }
}
