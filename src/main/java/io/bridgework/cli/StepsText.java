package io.bridgework.cli;

import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.Verdict;
import io.bridgework.migration.Views.WayCost;
import io.bridgework.migration.Views.WayView;
import io.bridgework.model.Finding;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.FileMapping;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What the steps before the run show, for people: one sentence first, then short tables. */
final class StepsText {
    private static final int SHOWN = 20;

    private final PrintStream out;

    StepsText(PrintStream out) {
        this.out = out;
    }

    void connection(ConnectionView view) {
        out.println("Read " + view.tables().size() + " tables from " + view.source());
        view.tables().forEach(table -> out.printf("  %-28s %-15s %8d rows%n", table.file(),
                table.kind().map(kind -> Words.of(kind.id())).orElse("not recognised"), table.rows()));
        out.println("  " + view.documents() + (view.documents() == 1 ? " document" : " documents"));
        view.tables().stream().filter(table -> table.rows() == 0).forEach(table -> out.println(
                "  " + table.file() + " holds no row. If it should, export it again and run connect once more."));
        view.unused().forEach(file -> out.println("  not used: " + file.path() + " (" + file.reason() + ")"));
        view.account().ifPresentOrElse(
                account -> out.println("Pipedrive: " + account.company() + ", as " + account.user()
                        + (account.admin() ? " (admin)" : " (not an admin: fields and pipelines can't be made)")),
                () -> out.println("No Pipedrive account yet: add --pipedrive."));
    }

    void audit(AuditView view) {
        long records = view.counts().values().stream().mapToLong(Long::longValue).sum();
        out.println("Grade " + view.grade() + ": " + records + " records, " + view.findings().size() + " findings.");
        view.counts().forEach((kind, count) -> out.printf("  %-15s %8d%n", Words.of(kind.id()), count));
        out.println("About " + view.estimate().tokens() + " tokens of Pipedrive's daily budget: "
                + view.estimate().days() + (view.estimate().days() == 1 ? " day" : " days") + "; the sending itself takes "
                + ProgressPrinter.words(view.estimate().work()) + ".");
        ways(view.estimate().ways());
        deals(view.estimate());
        findings(view);
    }

    /** Plans against the deals that Pipedrive's plan allows. */
    void deals(Estimate estimate) {
        estimate.deals().ifPresent(deals -> out.println("Deals: " + (deals.needed() - deals.archived()) + " of " + deals.needed()
                + " treatment plans count, Pipedrive's plan allows " + deals.cap() + " with those that are there"
                + (deals.isTooMany() ? ". Too many: let plans that ended long ago be archived (map --way archive-plans=2y), add seats,"
                        + " or choose a bigger plan." : ".")));
    }

    /** One sentence for each kind of finding, what cannot wait first, with a place to look at. */
    private void findings(AuditView view) {
        if (!view.findings().isEmpty()) {
            out.println("What was found (--json lists every row; audit --resolve FILE decides otherwise):");
        }
        var firsts = view.findingsByCode().keySet().stream()
                .flatMap(code -> view.findings().stream().filter(finding -> finding.code().equals(code)).limit(1))
                .sorted(Comparator.comparing((Finding finding) -> !finding.action().equals("decide"))
                        .thenComparing(Finding::severity, Comparator.reverseOrder())).toList();
        for (Finding first : firsts) {
            long count = view.findingsByCode().get(first.code());
            out.printf("  %6d  %-11s %s%n%21s %s%s; %s%n", count, outcome(first), first.message(), "", place(first),
                    count == 1 ? "" : " and " + (count - 1) + " more", first.code());
        }
    }

    private static String outcome(Finding finding) {
        if (finding.action().equals("decide")) {
            return "needs you";
        }
        return switch (finding.severity()) {
            case BLOCK -> "held back";
            case WARN -> "look at it";
            case REPAIR -> "put right";
        };
    }

    private static String place(Finding finding) {
        return finding.file() + (finding.line() > 0 ? " line " + finding.line() : "")
                + (finding.column().isEmpty() ? "" : ", " + finding.column());
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
            ways.stream().filter(way -> way.saved() > 0 || way.chosen() || way.id().equals("faithful")).forEach(way -> out.printf(
                    "%s %-44s %9d tokens, %d %s%s%n      %s%n", way.chosen() ? " *" : "  ",
                    way.id() + way.way().visitsBefore().map(day -> "=" + day).orElse(""), way.tokens(), way.days(),
                    way.days() == 1 ? "day" : "days", way.saved() > 0 ? ", saves " + way.saved() : "", way.loss()));
            if (ways.stream().noneMatch(way -> way.saved() > 0)) {
                out.println("   Fewer records would save nothing here.");
            }
        }
    }

    /** @param all every column; else just those that wait for a decision */
    void mapping(MappingView view, boolean all) {
        long open = view.mapping().rows().stream().filter(row -> !row.decision().isMade()).count();
        out.println(open == 0
                ? "Every column is confirmed. Fingerprint " + view.mapping().fingerprint() + "."
                : open + " of " + view.mapping().rows().size() + " columns wait for confirmation.");
        out.println("Custom fields: " + view.customFieldsNeeded() + " needed, " + view.customFieldsInUse() + " in use, the plan has "
                + view.customFieldsCap() + ".");
        if (all) {
            view.mapping().files().forEach(file -> columns(view, file));
        } else {
            view.mapping().rows().stream().filter(row -> !row.decision().isMade()).limit(SHOWN)
                    .forEach(row -> out.println("  open: " + row.file() + "|" + row.column()));
        }
    }

    private void columns(MappingView view, FileMapping file) {
        out.printf("%n%s: %s, key %s%n", file.file(), file.kind().map(kind -> Words.of(kind.id())).orElse("not recognised"),
                file.key().isEmpty() ? "none" : file.key());
        for (ColumnMapping row : view.mapping().columnsOf(file.file())) {
            out.printf("  %-26s %-42s %3.0f %%  %s%n", row.column(), row.effectiveTarget(), row.confidence() * 100, row.decision().id());
        }
    }

    void exported(Path file) {
        out.println("The mapping lies in " + file + ". Look at it, change it where need be, then: map --import " + file + " --approve all");
    }

    void providers(ProvidersView view) {
        long open = view.providers().stream().filter(provider -> !provider.isSettled()).count();
        out.println(open == 0 ? "Every provider has an owner." : open + (open == 1 ? " provider needs you." : " providers need you."));
        view.providers().forEach(provider -> out.printf("  %-10s %-24s %-36s %-10s %s%n", provider.key(),
                provider.name().isEmpty() ? "(no name)" : provider.name(), provider.email(), provider.status().id(),
                provider.isSettled() ? "-> " + provider.userEmail() + " (" + provider.decision() + ")"
                        : provider.userEmail().isEmpty() ? "" : "perhaps " + provider.userEmail()));
        view.fallback().ifPresent(user -> out.println("Fallback: " + user.email()));
        if (open > 0) {
            out.println("Decide with: providers --assign PROVIDER=EMAIL or --invite PROVIDER, or --fallback EMAIL for all that are left.");
        }
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
}
