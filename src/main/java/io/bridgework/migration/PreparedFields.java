package io.bridgework.migration;

import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The account's fields during one load. A load that goes on takes them as it prepared them before, without asking; what a
 * person changed there since is noticed by a refusal, and then the account is looked at again.
 */
final class PreparedFields {
    /** Looks that found a change; an account that changes all the time ends in refusals of single records. */
    private static final int MOST_LOOKS = 3;
    private static final int TRIES = 3;

    private final Session session;
    private final Account account;
    private final Writer writer;
    private final long run;
    private final SchemaBook book;
    private final Set<EntityType> remade = EnumSet.noneOf(EntityType.class);
    private RemoteSchema schema;
    private boolean seen;
    private boolean settled;
    private int looks;

    PreparedFields(Session session, Account account, Writer writer, long run) {
        this.session = session;
        this.account = account;
        this.writer = writer;
        this.run = run;
        this.book = new SchemaBook(session);
    }

    /** The fields are not as they were prepared: look again, then load again. */
    static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1;

        Outdated(Reply.Rejected refusal) {
            super(refusal.code());
        }
    }

    void prepare() {
        schema = book.preparedBy(run).orElseGet(() -> {
            seen = true;
            return look();
        });
    }

    RemoteSchema schema() {
        return schema;
    }

    /** Entities of which a field had to be made again, since a person deleted it: its values have to be written again. */
    Set<EntityType> remade() {
        return remade;
    }

    /** Throws when a refusal may come from a field, an option or an activity type that was there and is not any more. */
    void check(Reply.Rejected refusal) {
        boolean isAboutContent = refusal.status() == 400 || refusal.status() == 422;
        boolean isAboutFields = schema.isNamedIn(refusal.message()) || refusal.message().contains("type");
        if (isAboutContent && !settled && (!seen || isAboutFields)) {
            throw new Outdated(refusal);
        }
    }

    /** When nothing was changed, further refusals are about single records. */
    void lookAgain() {
        RemoteSchema before = schema;
        seen = true;
        schema = look();
        settled = schema.isSame(before) || ++looks == MOST_LOOKS;
    }

    /** What is in doubt on the way is looked up and tried again a few times, before a person is asked to start again. */
    private RemoteSchema look() {
        List<CustomField> wanted = session.workspace().drafts().customFields();
        var preparation = new AccountPreparation(
                session.workspace().ledger(), account, writer, run, new FieldFolding(session));
        for (int tries = 1; ; tries++) {
            try {
                RemoteSchema found = preparation.prepare(wanted);
                remade.addAll(preparation.remade());
                book.keep(found, run);
                return found;
            } catch (TroubleException e) {
                if (!e.trouble().code().equals("DOUBT") || tries == TRIES) {
                    throw e;
                }
                new Doubts(session.workspace().ledger(), account, session.quiet()).settle();
            }
        }
    }
}
