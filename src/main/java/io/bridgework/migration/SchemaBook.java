package io.bridgework.migration;

import io.bridgework.migration.RemoteSchema.RemoteField;
import io.bridgework.model.CustomField;
import io.bridgework.workspace.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account's fields as a load found or made them, kept so that the parts of a load and the reading back need not list
 * them again. What a person changes there meanwhile shows in what Pipedrive refuses, and in what is read back.
 */
final class SchemaBook {
    private static final String DOCUMENT = "schema";

    private final Session session;

    SchemaBook(Session session) {
        this.session = session;
    }

    /** @param run number of the load that looked at the account */
    private record Kept(long run, List<RemoteField> fields, Map<String, String> activityTypes) {
        RemoteSchema schema() {
            var schema = new RemoteSchema();
            fields.forEach(schema::put);
            activityTypes.forEach(schema::putActivityType);
            return schema;
        }
    }

    void keep(RemoteSchema schema, long run) {
        session.put(
                DOCUMENT, new Kept(run, schema.fields(), schema.activityTypes()), "fields of the account kept", "bridgework");
    }

    /** As this load prepared it, when it went no further than that; empty when the account is to be looked at. */
    Optional<RemoteSchema> preparedBy(long run) {
        return kept().filter(kept -> kept.run() == run).filter(this::isWhole).map(Kept::schema);
    }

    /** As it was last prepared; empty when it lacks something that the drafts have. */
    Optional<RemoteSchema> last() {
        return kept().filter(this::isWhole).map(Kept::schema);
    }

    private Optional<Kept> kept() {
        return session.document(DOCUMENT).map(node -> Json.value(node, Kept.class));
    }

    private boolean isWhole(Kept kept) {
        RemoteSchema schema = kept.schema();
        return session.workspace().drafts().customFields().stream().allMatch(field -> holds(schema, field));
    }

    private boolean holds(RemoteSchema schema, CustomField wanted) {
        Optional<String> known = session.workspace().ledger().find(AccountPreparation.subject(wanted)).map(Ledger.Entry::remoteId);
        return schema.field(wanted.entity(), wanted.meaning())
                .filter(field -> known.filter(field.code()::equals).isPresent())
                .filter(field -> field.wanted().type().equals(wanted.type()))
                .filter(field -> wanted.options().stream().map(RemoteSchema::fold).allMatch(field.options()::containsKey))
                .isPresent();
    }
}
