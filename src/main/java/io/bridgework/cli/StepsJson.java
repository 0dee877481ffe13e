package io.bridgework.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.WayView;
import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;

/** What the steps before the run show, as documents for scripts. Keys are promised; more may come beside them. */
final class StepsJson {
    private StepsJson() {}

    static ObjectNode connection(ConnectionView view) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("status", "completed")
                .put("source", view.source()).put("pipedrive", view.pipedrive()).put("plan", view.plan()).put("seats", view.seats()).put("timeZone", view.zone())
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
        ObjectNode node = JsonNodeFactory.instance.objectNode();
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
        estimate.deals().ifPresent(deals -> node.putObject("deals").put("needed", deals.needed()).put("archived", deals.archived())
                .put("cap", deals.cap()));
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
        ObjectNode node = JsonNodeFactory.instance.objectNode()
                .put("fingerprint", view.mapping().fingerprint()).put("approved", view.mapping().isApproved());
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
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode providers = node.putArray("providers");
        view.providers().forEach(provider -> providers.addObject().put("key", provider.key()).put("name", provider.name())
                .put("email", provider.email()).put("status", provider.status().id())
                .put("user", provider.isSettled() ? provider.userEmail() : "").put("suggestion", provider.isSettled() ? "" : provider.userEmail())
                .put("decision", provider.decision()));
        node.put("fallback", view.fallback().map(user -> user.email()).orElse(""));
        return node;
    }

    static ObjectNode sample(SampleView view) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("records", view.records()).put("approved", view.approved());
        RunJson.diff(node.putArray("diff"), view.diff());
        ObjectNode summary = node.putObject("summary");
        view.summary().forEach((verdict, count) -> summary.put(verdict.id(), count));
        return node;
    }
}
