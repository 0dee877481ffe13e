package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.migration.SmallPractice.Rows;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Draft;
import io.bridgework.model.KindCounts;
import io.bridgework.model.RecordKind;
import io.bridgework.workspace.Ledger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Whether the sums agree: what the source holds, what the run says became of it, and the ledger's lines. */
final class Balance {
    private Balance() {}

    private static long sum(KindCounts counts) {
        return counts.created() + counts.updated() + counts.unchanged() + counts.skipped() + counts.rejected() + counts.inDoubt();
    }

    /** What must hold however far a load came. */
    static List<String> broken(RunView view) {
        var wrong = new ArrayList<String>();
        view.kinds().forEach((kind, counts) -> {
            if (counts.read() != sum(counts)) {
                wrong.add("unbalanced " + kind + ": " + counts);
            }
        });
        return wrong;
    }

    /** What must hold once a load is done. */
    static List<String> wrong(SmallPractice practice, Session session, JsonNode account) {
        RunView view = Json.value(session.document("result/load").orElseThrow(), RunView.class);
        var wrong = new ArrayList<>(fates(practice.rows(), view.kinds()));
        wrong.addAll(lines(practice.drafts(), session.workspace().ledger(), account));
        return wrong;
    }

    private static List<String> fates(Map<RecordKind, Rows> source, Map<RecordKind, KindCounts> said) {
        var wrong = new ArrayList<String>();
        if (!source.keySet().equals(said.keySet())) {
            wrong.add("kinds " + said.keySet() + " of " + source.keySet());
        }
        source.forEach((kind, rows) -> {
            KindCounts counts = said.getOrDefault(kind, KindCounts.ZERO);
            boolean agree = counts.read() == rows.all() && counts.skipped() == rows.skipped() && counts.rejected() == rows.rejected()
                    && counts.created() + counts.updated() + counts.unchanged() == rows.carried() + rows.settled();
            if (!agree) {
                wrong.add("fates of " + kind + ": " + counts + " for " + rows);
            }
        });
        return wrong;
    }

    /** Each draft has one line of the ledger, each line a record of its own that is there, and nothing is in doubt. */
    private static List<String> lines(List<Draft> drafts, Ledger ledger, JsonNode account) {
        var wrong = new ArrayList<String>();
        if (!ledger.inDoubt().isEmpty()) {
            wrong.add("in doubt: " + ledger.inDoubt().size());
        }
        var records = new HashSet<String>();
        for (Draft draft : drafts) {
            String entity = draft.id().entity().id();
            String table = entity.equals("org_relationship") ? "relationship" : entity;
            String record = ledger.find(draft.id().toString()).map(Ledger.Entry::remoteId).orElse("none");
            if (!records.add(entity + " " + record)) {
                wrong.add("two lines for " + entity + " " + record);
            }
            boolean there = false;
            for (JsonNode row : account.path(table)) {
                there |= row.path("id").asText().equals(record);
            }
            if (!there) {
                wrong.add("no record of " + draft.id());
            }
        }
        return wrong;
    }
}
