package io.bridgework.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.Changes;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.WayView;
import io.bridgework.migration.Views.Unsure;
import io.bridgework.model.KindCounts;
import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Trouble;
import java.util.List;
import java.util.Map;

/** The documents that scripts read. Keys are promised; more may come beside them. */
final class JsonViews {
    private JsonViews() {}

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode connection(ConnectionView view) {
        ObjectNode node = object().put("status", "completed").put("source", view.source()).put("pipedrive", view.pipedrive())
                .put("plan", view.plan()).put("seats", view.seats()).put("timeZone", view.zone())
                .put("currency", view.currency()).put("reserve", view.reservePercent()).put("documents", view.documents());
        ArrayNode tables = node.putArray("tables");
        view.tables().forEach(table -> tables.addObject().put("file", table.file())
                .put("kind", table.kind().map(RecordKind::id).orElse("")).put("rows", table.rows()));
        ArrayNode unused = node.putArray("unused");
        view.unused().forEach(file -> unused.addObject().put("file", file.path()).put("reason", file.reason()));
        view.account().ifPresent(account -> node.putObject("account").put("company", account.company())
                .put("user", account.user()).put("email", account.userEmail()).put("admin", account.admin())
                .put("users", account.usersActive()).put("customFields", account.customFieldsInUse()));
        return node;
    }

    static ObjectNode audit(AuditView view) {
        ObjectNode node = object();
        ObjectNode counts = node.putObject("counts");
        view.counts().forEach((kind, count) -> counts.put(kind.id(), count));
        node.put("grade", view.grade());
        ObjectNode estimate = node.putObject("estimate").put("tokens", view.estimate().tokens())
                .put("days", view.estimate().days()).put("requests", view.estimate().requests())
                .put("seconds", view.estimate().work().toSeconds());
        estimate(estimate, view.estimate());
        ArrayNode findings = node.putArray("findings");
        view.findings().forEach(finding -> findings.addObject().put("kind", finding.code())
                .put("severity", finding.severity().id()).put("file", finding.file()).put("row", finding.line())
                .put("column", finding.column()).put("record", finding.record()).put("message", finding.message())
                .put("action", finding.action()));
        return node;
    }

    /** Adds the way that was chosen. */
    static ObjectNode way(ObjectNode node, WayView way) {
        node.putObject("way").put("chosen", way.words()).put("loss", way.loss());
        return node;
    }

    private static void estimate(ObjectNode node, Estimate estimate) {
        ArrayNode ways = node.putArray("ways");
        estimate.ways().forEach(way -> {
            ObjectNode one = ways.addObject().put("way", way.id()).put("tokens", way.tokens()).put("saved", way.saved())
                    .put("days", way.days()).put("loss", way.loss()).put("chosen", way.chosen());
            way.way().visitsBefore().ifPresent(day -> one.put("before", day.toString()));
        });
        ArrayNode plans = node.putArray("plans");
        estimate.plans().forEach(plan -> plans.addObject().put("plan", plan.plan()).put("seats", plan.seats())
                .put("dailyTokens", plan.dailyTokens()).put("days", plan.days()));
        ArrayNode calendar = node.putArray("calendar");
        estimate.calendar().forEach(day -> {
            ObjectNode sends = calendar.addObject().put("date", day.date().toString()).put("tokens", day.tokens())
                    .put("reserve", day.reserve()).putObject("sends");
            day.sends().forEach(sends::put);
        });
        ArrayNode changes = node.putArray("changes");
        estimate.changes().forEach(change -> changes.addObject().put("what", change.what()).put("plan", change.plan())
                .put("seats", change.seats()).put("tokens", change.tokens()).put("days", change.days()));
    }

    static ObjectNode mapping(MappingView view) {
        ObjectNode node = object().put("fingerprint", view.mapping().fingerprint()).put("approved", view.mapping().isApproved());
        ArrayNode files = node.putArray("files");
        view.mapping().files().forEach(file -> files.addObject().put("file", file.file())
                .put("kind", file.kind().map(RecordKind::id).orElse("")).put("key", file.key())
                .put("confidence", file.confidence()).put("reason", file.reason()));
        ArrayNode rows = node.putArray("rows");
        view.mapping().rows().forEach(row -> row(rows.addObject(), row));
        node.putObject("customFields").put("needed", view.customFieldsNeeded()).put("cap", view.customFieldsCap())
                .put("inUse", view.customFieldsInUse());
        return node;
    }

    private static void row(ObjectNode node, Mapping.ColumnMapping row) {
        node.put("file", row.file()).put("column", row.column()).put("target", row.target().text())
                .put("confidence", row.confidence()).put("reason", row.reason());
        ArrayNode others = node.putArray("alternatives");
        row.alternatives().forEach(other -> others.addObject().put("target", other.target().text()).put("confidence", other.confidence()));
        node.put("transform", row.transform().toString());
        ObjectNode values = node.putObject("values");
        row.values().forEach(values::put);
        node.put("decision", row.decision().id()).put("decidedBy", row.decidedBy());
    }

    static ObjectNode providers(ProvidersView view) {
        ObjectNode node = object();
        ArrayNode providers = node.putArray("providers");
        view.providers().forEach(provider -> providers.addObject().put("key", provider.key()).put("name", provider.name())
                .put("email", provider.email()).put("status", provider.status().id())
                .put("user", provider.isSettled() ? provider.userEmail() : "").put("suggestion", provider.isSettled() ? "" : provider.userEmail())
                .put("decision", provider.decision()));
        node.put("fallback", view.fallback().map(user -> user.email()).orElse(""));
        return node;
    }

    static ObjectNode sample(SampleView view) {
        ObjectNode node = object().put("records", view.records()).put("approved", view.approved());
        diff(node.putArray("diff"), view.diff());
        ObjectNode summary = node.putObject("summary");
        view.summary().forEach((verdict, count) -> summary.put(verdict.id(), count));
        return node;
    }

    private static void diff(ArrayNode list, Iterable<DiffRow> rows) {
        rows.forEach(row -> list.addObject().put("record", row.record()).put("entity", row.entity()).put("field", row.field())
                .put("source", row.source()).put("expected", row.expected()).put("pipedrive", row.pipedrive())
                .put("verdict", row.verdict().id()));
    }

    static ObjectNode run(RunView view) {
        ObjectNode node = object().put("status", view.status().id()).put("stage", view.stage());
        ObjectNode kinds = node.putObject("kinds");
        for (Map.Entry<RecordKind, KindCounts> kind : view.kinds().entrySet()) {
            KindCounts c = kind.getValue();
            kinds.putObject(kind.getKey().id()).put("read", c.read()).put("created", c.created()).put("updated", c.updated())
                    .put("unchanged", c.unchanged()).put("skipped", c.skipped()).put("rejected", c.rejected()).put("inDoubt", c.inDoubt());
        }
        node.putObject("tokens").put("spent", view.tokensSpent()).put("floor", view.tokensFloor());
        node.put("requests", view.requests()).put("seconds", view.seconds());
        diff(node.putArray("differences"), view.differences());
        conflicts(node.putArray("conflicts"), view.conflicts());
        ArrayNode rejects = node.putArray("rejects");
        view.rejects().forEach(r -> rejects.addObject().put("kind", r.kind().id()).put("file", r.file()).put("row", r.row())
                .put("record", r.key()).put("code", r.code()).put("reason", r.reason()));
        deleted(node.putArray("deleted"), view.changes().deleted());
        changes(node.putObject("changes"), view.changes());
        ArrayNode waits = node.putArray("waitsFor");
        view.waitsFor().forEach(trouble -> trouble(waits.addObject(), trouble));
        view.remarks().forEach(node.putArray("remarks")::add);
        view.trouble().ifPresent(trouble -> trouble(node.putObject("trouble"), trouble));
        return node;
    }

    private static void conflicts(ArrayNode list, List<Conflict> conflicts) {
        conflicts.forEach(c -> list.addObject().put("record", c.record()).put("entity", c.entity())
                .put("field", c.field()).put("before", c.before()).put("source", c.source()).put("pipedrive", c.pipedrive()));
    }

    /** @param toSend decided for the source's value, which the next delta sends */
    static ObjectNode conflicts(List<Conflict> conflicts, int toSend) {
        ObjectNode node = object().put("toSend", toSend);
        conflicts(node.putArray("conflicts"), conflicts);
        return node;
    }

    private static void changes(ObjectNode node, Changes changes) {
        node.put("new", changes.added()).put("changed", changes.changed()).put("vanished", changes.vanished())
                .put("renumbered", changes.rekeyed()).put("unsure", changes.unsure().size());
        ArrayNode vanished = node.putArray("vanishedRecords");
        changes.vanishedRecords().forEach(record -> vanished.addObject().put("record", record.record())
                .put("entity", record.entity()).put("name", record.name()));
        ArrayNode renumbered = node.putArray("renumberedRecords");
        changes.rekeyedRecords().forEach(record -> renumbered.addObject().put("record", record.record())
                .put("before", record.before()).put("entity", record.entity()).put("name", record.name()));
        unsure(node.putArray("unsureRecords"), changes.unsure());
    }

    static ObjectNode unsure(List<Unsure> records) {
        ObjectNode node = object();
        unsure(node.putArray("unsure"), records);
        return node;
    }

    private static void unsure(ArrayNode list, List<Unsure> records) {
        records.forEach(record -> record.candidates().forEach(list.addObject().put("record", record.record())
                .put("entity", record.entity()).put("name", record.name()).put("choice", record.choice()).putArray("candidates")::add));
    }

    static ObjectNode deleted(List<Deleted> records) {
        ObjectNode node = object();
        deleted(node.putArray("deleted"), records);
        return node;
    }

    private static void deleted(ArrayNode list, List<Deleted> records) {
        records.forEach(record -> list.addObject().put("record", record.record()).put("entity", record.entity())
                .put("name", record.name()).put("mergedInto", record.mergedInto()).put("choice", record.choice()));
    }

    static ObjectNode status(StatusView view) {
        ObjectNode node = run(view.run());
        node.put("step", view.currentStep());
        ArrayNode steps = node.putArray("steps");
        view.steps().forEach(step -> steps.addObject().put("number", step.number()).put("name", step.name())
                .put("state", step.state().name().toLowerCase(java.util.Locale.ROOT)).put("sentence", step.sentence())
                .put("reason", step.reason()));
        return node;
    }

    static ObjectNode plan(RollbackPlan plan) {
        ObjectNode node = object().put("status", "planned");
        ObjectNode deletes = node.putObject("deletes");
        plan.deletes().forEach(deletes::put);
        ObjectNode restores = node.putObject("restores");
        plan.restores().forEach(restores::put);
        node.putObject("tokens").put("spent", 0).put("floor", plan.tokens());
        plan.cheaper().ifPresent(way -> way.steps().forEach(node.putObject("cheaper").put("tokensSaved", way.tokensSaved())
                .put("tokensLeft", way.tokensLeft()).putArray("steps")::add));
        return node.put("requests", plan.requests()).put("days", plan.days());
    }

    static ObjectNode trouble(ObjectNode node, Trouble trouble) {
        return node.put("code", trouble.code()).put("happened", trouble.happened()).put("meaning", trouble.meaning())
                .put("next", trouble.next());
    }

    static ObjectNode ended(Trouble trouble) {
        String status = switch (trouble.ending()) {
            case WAITS_FOR_DECISION -> "waiting";
            case STOPPED -> "stopped";
            case WRONG_USAGE -> "wrong_usage";
            case FAILED -> "failed";
        };
        ObjectNode node = object().put("status", status);
        if (trouble.ending() == Trouble.Ending.WAITS_FOR_DECISION) {
            trouble(node.putArray("waitsFor").addObject(), trouble);
        }
        trouble(node.putObject("trouble"), trouble);
        return node;
    }
}
