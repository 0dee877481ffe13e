package io.bridgework.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.model.KindCounts;
import io.bridgework.model.RecordKind;
import java.util.Map;

/** How a run stands or ended, as documents for scripts. Keys are promised; more may come beside them. */
final class RunJson {
    private RunJson() {}

    static ObjectNode run(RunView view) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("status", view.status().id()).put("stage", view.stage());
        ObjectNode kinds = node.putObject("kinds");
        for (Map.Entry<RecordKind, KindCounts> kind : view.kinds().entrySet()) {
            KindCounts c = kind.getValue();
            kinds.putObject(kind.getKey().id()).put("read", c.read()).put("created", c.created()).put("updated", c.updated())
                    .put("unchanged", c.unchanged()).put("skipped", c.skipped()).put("rejected", c.rejected()).put("inDoubt", c.inDoubt());
        }
        node.putObject("tokens").put("spent", view.tokensSpent()).put("floor", view.tokensFloor());
        node.put("requests", view.requests()).put("seconds", view.seconds());
        diff(node.putArray("differences"), view.differences());
        ChangesJson.conflicts(node.putArray("conflicts"), view.conflicts());
        ArrayNode rejects = node.putArray("rejects");
        view.rejects().forEach(r -> rejects.addObject().put("kind", r.kind().id()).put("file", r.file()).put("row", r.row())
                .put("record", r.key()).put("code", r.code()).put("reason", r.reason()));
        ChangesJson.deleted(node.putArray("deleted"), view.changes().deleted());
        ChangesJson.changes(node.putObject("changes"), view.changes());
        ArrayNode waits = node.putArray("waitsFor");
        view.waitsFor().forEach(trouble -> TroubleJson.trouble(waits.addObject(), trouble));
        view.remarks().forEach(node.putArray("remarks")::add);
        view.trouble().ifPresent(trouble -> TroubleJson.trouble(node.putObject("trouble"), trouble));
        return node;
    }

    /** A row for each value that was compared. */
    static void diff(ArrayNode list, Iterable<DiffRow> rows) {
        rows.forEach(row -> list.addObject().put("record", row.record()).put("entity", row.entity()).put("field", row.field())
                .put("source", row.source()).put("expected", row.expected()).put("pipedrive", row.pipedrive())
                .put("verdict", row.verdict().id()));
    }

    static ObjectNode status(StatusView view) {
        ObjectNode node = run(view.run());
        if (view.run().waitsFor().isEmpty()) {
            ArrayNode waits = node.putArray("waitsFor");
            NextStep.waitsFor(view).forEach(trouble -> TroubleJson.trouble(waits.addObject(), trouble));
        }
        node.put("step", view.currentStep());
        ArrayNode steps = node.putArray("steps");
        view.steps().forEach(step -> steps.addObject().put("number", step.number()).put("name", step.name())
                .put("state", step.state().name().toLowerCase(java.util.Locale.ROOT)).put("sentence", step.sentence())
                .put("reason", step.reason()));
        return node;
    }

    static ObjectNode plan(RollbackPlan plan) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("status", "planned");
        ObjectNode deletes = node.putObject("deletes");
        plan.deletes().forEach(deletes::put);
        ObjectNode restores = node.putObject("restores");
        plan.restores().forEach(restores::put);
        node.putObject("tokens").put("spent", 0).put("floor", plan.tokens());
        plan.cheaper().ifPresent(way -> way.steps().forEach(node.putObject("cheaper").put("tokensSaved", way.tokensSaved())
                .put("tokensLeft", way.tokensLeft()).putArray("steps")::add));
        return node.put("requests", plan.requests()).put("days", plan.days());
    }
}
