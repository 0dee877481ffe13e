package io.bridgework.migration;

import io.bridgework.engine.RunStatus;
import io.bridgework.engine.Stage;
import io.bridgework.engine.StageContext;
import io.bridgework.migration.Views.Changes;
import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.Verdict;
import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import io.bridgework.model.Trouble;
import io.bridgework.pipedrive.PipedriveClient.Usage;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads everything back and compares every field of every record; a value lost, cut or changed is a difference shown. */
final class ReconcileStage implements Stage {
    /** More differences than this are counted and not listed one by one. */
    private static final int LISTED = 10_000;

    private final Session session;

    ReconcileStage(Session session) {
        this.session = session;
    }

    @Override
    public String id() {
        return "reconcile";
    }

    @Override
    public List<String> needs() {
        return List.of("draft");
    }

    @Override
    public String input() {
        return session.workspace().ledger().count() + "/" + session.workspace().staging().snapshot();
    }

    @Override
    public RunStatus run(StageContext context) {
        session.budgetWait().show(context.progress());
        Ledger ledger = session.workspace().ledger();
        Account account = session.account();
        if (!ledger.inDoubt().isEmpty()) {
            Awaited awaited = Awaited.of(session.workspace().drafts(), ledger, session.workspace().recovery());
            new Doubts(ledger, account, session.quiet(), awaited).settle();
        }
        Usage before = account.client().usage();
        long began = session.environment().clock().millis();
        RemoteSchema schema = knownSchema(session);
        for (EntityType entity : Entities.LOAD_ORDER) {
            ledger.forEachEntry(entity.id(), entry ->
                    context.progress().expect(io.bridgework.model.DraftId.parse(entry.subject()).source().kind().id()));
        }
        var deletions = new DeletionBook(session);
        var readBack = new ReadBack(
                session.workspace().drafts(), ledger, account, schema, context.progress(), context.cancellation(), deletions);
        var differences = new ArrayList<DiffRow>();
        readBack.compare(any -> true, row -> {
            if (row.verdict() != Verdict.SAME && row.verdict() != Verdict.TIDIED && differences.size() < LISTED) {
                differences.add(row);
            }
        });
        if (context.cancellation().proceed()) {
            Set<String> all = Entities.LOAD_ORDER.stream().map(EntityType::id).collect(Collectors.toSet());
            DeletionLook.found(deletions, all, readBack.gone(), ledger, account);
        }
        Optional<Trouble> trouble = context.cancellation().proceed() ? Optional.empty() : Optional.of(Trouble.stopped(
                "STOP", "Reading back was stopped.", "Nothing was changed.", "Run the same command again."));
        var book = new RunBook(session);
        book.spent(before, account.client().usage(), readBack.tokensAtLeast(), session.environment().clock().millis() - began);
        RunView view = new RunViews(session).of("reconcile", book, differences, List.of(), trouble)
                .with(Changes.NONE.with(deletions.view())).remarking(readBack.extent());
        session.put("result/reconcile", view, "reconciled, " + differences.size() + " differences", "bridgework");
        session.put("result/fills", fills(readBack, session), "fill rates", "bridgework");
        return view.status();
    }

    private static List<ReportSource.FillRate> fills(ReadBack readBack, Session session) {
        var rates = new ArrayList<ReportSource.FillRate>();
        Map<String, long[]> fills = readBack.fills();
        for (CustomField field : session.workspace().drafts().customFields()) {
            long[] counts = fills.getOrDefault(field.entity().id() + "\u001f" + field.name(), new long[2]);
            rates.add(new ReportSource.FillRate(
                    field.entity().id(), field.name(), counts[0], counts[1],
                    session.workspace().drafts().count(field.entity())));
        }
        return rates;
    }

    /** The account's fields as they were prepared last, else as the ledger and the account have them; makes nothing. */
    static RemoteSchema knownSchema(Session session) {
        return new SchemaBook(session).last().orElseGet(() -> listedSchema(session));
    }

    private static RemoteSchema listedSchema(Session session) {
        var schema = new RemoteSchema();
        Ledger ledger = session.workspace().ledger();
        Drafts drafts = session.workspace().drafts();
        for (EntityType entity : List.of(EntityType.ORGANIZATION, EntityType.PERSON, EntityType.DEAL)) {
            List<CustomField> fields = drafts.customFields().stream().filter(field -> field.entity() == entity).toList();
            if (fields.isEmpty()) {
                continue;
            }
            var remote = new java.util.HashMap<String, com.fasterxml.jackson.databind.JsonNode>();
            session.account().forEach(Entities.fields(entity), Map.of(), field ->
                    remote.put(field.path("field_code").asText(), field));
            for (CustomField field : fields) {
                ledger.find(AccountPreparation.subject(field)).map(entry -> remote.get(entry.remoteId()))
                        .ifPresent(there -> schema.put(field, there.path("field_code").asText(), there.path("options")));
            }
        }
        return schema;
    }
}
