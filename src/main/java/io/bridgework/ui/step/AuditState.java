package io.bridgework.ui.step;

import io.bridgework.migration.Views.AuditView;
import io.bridgework.model.Finding;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the second page shows: the findings as decisions, the open ones first, biggest effect first.
 *
 * @param sent by code of finding: what is sent for one of its cells, in words; empty where that cannot be told
 */
record AuditState(
        Optional<AuditView> audit, Map<String, String> resolutions, List<Issue> issues, Optional<String> chosen,
        boolean working, Optional<Trouble> trouble, Map<String, String> sent) {
    static final AuditState EMPTY =
            new AuditState(Optional.empty(), Map.of(), List.of(), Optional.empty(), false, Optional.empty(), Map.of());

    static AuditState of(AuditView audit, Map<String, String> resolutions, Optional<String> chosen) {
        return new AuditState(
                Optional.of(audit), resolutions, issuesOf(audit, resolutions), chosen, false, Optional.empty(),
                Map.of());
    }

    AuditState choosing(String code) {
        return new AuditState(audit, resolutions, issues, Optional.of(code), working, trouble, sent);
    }

    AuditState atWork() {
        return new AuditState(audit, resolutions, issues, chosen, true, Optional.empty(), sent);
    }

    AuditState stoppedBy(Trouble why) {
        return new AuditState(audit, resolutions, issues, chosen, false, Optional.of(why), sent);
    }

    AuditState telling(String code, String words) {
        var more = new LinkedHashMap<>(sent);
        more.put(code, words);
        return new AuditState(audit, resolutions, issues, chosen, working, trouble, Map.copyOf(more));
    }

    AuditState telling(Map<String, String> known) {
        return new AuditState(audit, resolutions, issues, chosen, working, trouble, known);
    }

    /** What is sent for a cell of the decision on the table, in words. */
    Optional<String> sentWords() {
        return current().map(issue -> sent.getOrDefault(issue.code(), "")).filter(words -> !words.isEmpty());
    }

    List<Issue> open() {
        return issues.stream().filter(issue -> issue.decided().isEmpty()).toList();
    }

    List<Issue> decided() {
        return issues.stream().filter(issue -> issue.decided().isPresent()).toList();
    }

    /** The decision on the table: the chosen one, else the first open one. */
    Optional<Issue> current() {
        return chosen.flatMap(code -> issues.stream().filter(issue -> issue.code().equals(code)).findFirst())
                .or(() -> open().stream().findFirst());
    }

    Sentence sentence() {
        if (working && audit.isEmpty()) {
            return new Sentence(Tone.RUNNING, Texts.of("audit.sentence.working"), "");
        }
        if (audit.isEmpty()) {
            return trouble.map(t -> new Sentence(Tone.STOPPED, t.happened(), t.next()))
                    .orElse(new Sentence(Tone.QUIET, Texts.of("audit.sentence.empty"), ""));
        }
        long patients = audit.get().counts().getOrDefault(RecordKind.PATIENT, 0L);
        long mustDecide = open().stream().filter(Issue::cannotWait).count();
        if (open().isEmpty()) {
            return new Sentence(
                    Tone.DONE, Texts.of("audit.sentence.none"), Texts.of("audit.sentence.grade", audit.get().grade()));
        }
        String fact = Texts.of("audit.sentence.patients", patients);
        return mustDecide > 0
                ? new Sentence(Tone.NEEDS_YOU, fact, Texts.of("audit.sentence.must", mustDecide))
                : new Sentence(Tone.DONE, fact, Texts.of("audit.sentence.may", open().size()));
    }

    private static List<Issue> issuesOf(AuditView audit, Map<String, String> resolutions) {
        var byCode = new LinkedHashMap<String, List<Finding>>();
        audit.findings().forEach(f -> byCode.computeIfAbsent(f.code(), code -> new ArrayList<>()).add(f));
        var issues = new ArrayList<Issue>();
        byCode.forEach((code, findings) -> issues.add(issue(audit, resolutions, code, findings)));
        issues.sort(Comparator.comparing((Issue i) -> i.decided().isPresent()).thenComparing(i -> !i.cannotWait())
                .thenComparing(i -> i.severity() != Finding.Severity.BLOCK)
                .thenComparing(Comparator.comparingLong(Issue::count).reversed()).thenComparing(Issue::code));
        return List.copyOf(issues);
    }

    private static Issue issue(
            AuditView audit, Map<String, String> resolutions, String code, List<Finding> findings) {
        findings.sort(Comparator.comparing(Finding::severity).reversed()); // stable: else as they stand in the export
        Finding first = findings.get(0);
        Finding.Severity gravest = first.severity();
        Optional<String> suggested = Optional.of(first.action()).filter(action -> !action.equals("decide"));
        return new Issue(
                code, first.recordKind(), gravest, audit.findingsByCode().getOrDefault(code, (long) findings.size()),
                suggested, Optional.ofNullable(resolutions.get(code)), List.copyOf(findings));
    }
}
