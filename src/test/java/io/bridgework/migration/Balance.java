package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.migration.SmallPractice.Rows;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Draft;
import io.bridgework.model.EntityType;
import io.bridgework.model.KindCounts;
import io.bridgework.model.RecordKind;
import io.bridgework.workspace.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
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

    /**
     * What a workspace says of its last load.
     *
     * @param records ids of records by subject
     */
    record Said(RunView view, Map<String, String> records, int inDoubt) {
        static Said by(Session session) {
            var records = new HashMap<String, String>();
            Ledger ledger = session.workspace().ledger();
            for (EntityType entity : EntityType.values()) {
                ledger.forEachEntry(entity.id(), entry -> records.put(entry.subject(), entry.remoteId()));
            }
            RunView view = Json.value(session.document("result/load").orElseThrow(), RunView.class);
            return new Said(view, records, ledger.inDoubt().size());
        }
    }

    /** What must hold once a load is done. */
    static List<String> wrong(SmallPractice practice, Said said, JsonNode account) {
        var wrong = new ArrayList<>(fates(practice.rows(), said.view.kinds()));
        wrong.addAll(lines(practice.drafts(), said, account));
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
    private static List<String> lines(List<Draft> drafts, Said said, JsonNode account) {
        var wrong = new ArrayList<String>();
        if (said.inDoubt > 0) {
            wrong.add("in doubt: " + said.inDoubt);
        }
        var records = new HashSet<String>();
        for (Draft draft : drafts) {
            String entity = draft.id().entity().id();
            String table = entity.equals("org_relationship") ? "relationship" : entity;
            String record = said.records.getOrDefault(draft.id().toString(), "none");
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
