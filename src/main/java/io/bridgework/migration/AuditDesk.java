package io.bridgework.migration;

import io.bridgework.audit.Audit;
import io.bridgework.mapping.CellPreview;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.CellView;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.model.Finding;
import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the audit found, and what people decided on it. */
final class AuditDesk {
    private final Session session;

    AuditDesk(Session session) {
        this.session = session;
    }

    AuditView view(Estimate estimate) {
        Map<RecordKind, Long> counts = counts();
        Map<String, Long> byCode = session.workspace().findings().countsByCode();
        var findings = new ArrayList<Finding>();
        session.workspace().findings().forEach(findings::add);
        long records = counts.values().stream().mapToLong(Long::longValue).sum();
        return new AuditView(counts, Audit.grade(records, findings), estimate, byCode, findings);
    }

    private Map<RecordKind, Long> counts() {
        var counts = new EnumMap<RecordKind, Long>(RecordKind.class);
        Mapping mapping = session.needMapping();
        session.workspace().staging().tables().forEach(table -> mapping.file(table.file())
                .flatMap(Mapping.FileMapping::kind).ifPresent(kind -> counts.merge(kind, table.rows(), Long::sum)));
        return counts;
    }

    Optional<CellView> preview(Finding finding) {
        String currency = session.needProfile().currency().isEmpty() ? "USD" : session.needProfile().currency();
        return session.workspace().staging().tables().stream()
                .filter(table -> table.file().equals(finding.file()) && !finding.column().isEmpty()).findFirst()
                .flatMap(table -> CellPreview.of(
                        table, session.rows(), session.needMapping(), currency, session.exportDate(), finding.line(), finding.column()))
                .map(seen -> new CellView(seen.source(), seen.sent()));
    }

    void resolve(Map<String, String> answers, String by) {
        Map<String, String> decisions = new TreeMap<>(session.resolutions());
        decisions.putAll(answers);
        session.put(Session.RESOLUTIONS, decisions, answers.size() + " findings decided", by);
    }
}
