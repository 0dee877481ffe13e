package io.bridgework.migration;

import io.bridgework.migration.Views.RejectView;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.model.KindCounts;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.workspace.Drafts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The balance of a load: each source row has one fate, and per kind the sums agree. A breach stops and says so. */
final class Counts {
    private record Settled(Fate fate, String code, String reason) {}

    private final Map<RecordKind, KindCounts> kinds = new EnumMap<>(RecordKind.class);
    private final List<RejectView> rejects = new ArrayList<>();
    private final Map<String, Long> skips = new TreeMap<>();
    private long pending;

    Counts(Drafts drafts) {
        var fates = new HashMap<DraftId, Settled>();
        for (EntityType entity : Entities.LOAD_ORDER) {
            drafts.forEach(entity, stored -> stored.fate().ifPresent(fate ->
                    fates.put(stored.draft().id(), new Settled(fate, stored.code(), stored.reason()))));
        }
        drafts.forEachOutcome(outcome -> count(outcome, fates));
        kinds.forEach((kind, counts) -> {
            if (!counts.isBalanced()) {
                throw new TroubleException(Trouble.failed(
                        "BALANCE", "The counts of " + kind.id().replace('_', ' ') + " do not add up.",
                        "Nothing more was sent. What was sent is recorded.", "Please report this with the audit trail."));
            }
        });
    }

    private void count(RowOutcome outcome, Map<DraftId, Settled> fates) {
        if (outcome instanceof RowOutcome.Carried carried) {
            Settled settled = fates.get(carried.draft());
            if (settled == null) {
                pending++;
                return; // not loaded yet: it will be read when it is
            }
            add(outcome.kind(), settled.fate());
            if (settled.fate() == Fate.REJECTED) {
                reject(outcome, settled.code(), settled.reason());
            } else if (settled.fate() == Fate.SKIPPED) {
                skips.merge(settled.code(), 1L, Long::sum);
            }
        } else if (outcome instanceof RowOutcome.Rejected rejected) {
            add(outcome.kind(), Fate.REJECTED);
            reject(outcome, rejected.code(), rejected.reason());
        } else if (outcome instanceof RowOutcome.Skipped skipped) {
            add(outcome.kind(), Fate.SKIPPED);
            skips.merge(skipped.decision(), 1L, Long::sum);
        } else {
            add(outcome.kind(), Fate.UNCHANGED);
        }
    }

    private void add(RecordKind kind, Fate fate) {
        kinds.merge(kind, KindCounts.ZERO.with(fate), KindCounts::plus);
    }

    private void reject(RowOutcome outcome, String code, String reason) {
        rejects.add(new RejectView(outcome.kind(), outcome.row().file(), outcome.row().line(), outcome.key(), code, reason));
    }

    Map<RecordKind, KindCounts> kinds() {
        return kinds;
    }

    List<RejectView> rejects() {
        return rejects;
    }

    Map<String, Long> skips() {
        return skips;
    }

    long pending() {
        return pending;
    }
}
