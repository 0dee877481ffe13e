package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.StageRunner;
import io.bridgework.migration.Views.AccountView;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.TableView;
import io.bridgework.migration.Views.UserView;
import io.bridgework.model.EntityType;
import io.bridgework.model.Mapping;
import io.bridgework.workspace.Staging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Step 1: which export, which account. */
final class ConnectDesk {
    private final Session session;
    private final StageRunner stages;
    private final ProviderDesk providers;

    ConnectDesk(Session session, StageRunner stages, ProviderDesk providers) {
        this.session = session;
        this.stages = stages;
        this.providers = providers;
    }

    ConnectionView connect(ConnectOptions options, Progress.Listener listener, CancellationToken cancellation) {
        Profile profile = Profile.merge(session.profile(), options);
        Connection.checkAddress(profile);
        if (!session.profile().equals(Optional.of(profile))) {
            session.put("account", Json.nothing(), "account to be tested", "bridgework");
            session.put(Profile.DOCUMENT, profile, "connected to an export and an account", "bridgework");
        }
        session.connection().disconnect();
        stages.run("extract", listener, cancellation);
        stages.ensure("propose", listener, cancellation);
        if (session.hasAccount()) {
            session.connection().test(account -> test(profile, account));
        }
        return view().orElseThrow();
    }

    /** The same migration from another place or a newer export. */
    void moveSource(Path source) {
        Profile before = session.needProfile();
        session.put(
                Profile.DOCUMENT,
                new Profile(
                        source.toAbsolutePath().normalize().toString(), before.pipedrive(), before.token(), before.plan(),
                        before.seats(), before.zone(), before.currency(), before.reservePercent()),
                "source changed", "bridgework");
    }

    private void test(Profile profile, Account account) {
        JsonNode me = account.me();
        List<UserView> users = providers.refreshUsers();
        var fields = new ArrayList<String>();
        for (EntityType entity : List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.DEAL)) {
            account.forEach(Entities.fields(entity), Map.of(), field -> {
                if (Wanted.isCustom(field.path("field_code").asText())) {
                    fields.add(FieldFolding.there(entity, field));
                }
            });
        }
        session.put(FieldFolding.THERE, fields, fields.size() + " custom fields are there", "bridgework");
        var view = new AccountView(
                me.path("company_name").asText(profile.pipedrive()), me.path("name").asText(), me.path("email").asText(),
                account.isAdmin(), (int) users.stream().filter(UserView::active).count(), fields.size());
        session.put("account", view, "account tested", "bridgework");
        session.put(
                "me", Json.object().put("id", account.myId()).put("email", me.path("email").asText()),
                "user of the key read", "bridgework");
        fillIn(profile, me);
    }

    /** Time zone and currency are the account's where nobody said otherwise. */
    private void fillIn(Profile profile, JsonNode me) {
        String zone = profile.zone().isEmpty() ? me.path("timezone_name").asText("") : profile.zone();
        String currency = profile.currency().isEmpty() ? me.path("default_currency").asText("USD") : profile.currency();
        var filled = new Profile(
                profile.source(), profile.pipedrive(), profile.token(), profile.plan(), profile.seats(), zone, currency,
                profile.reservePercent());
        if (!filled.equals(profile)) {
            session.put(Profile.DOCUMENT, filled, "time zone and currency taken from the account", "bridgework");
        }
    }

    Optional<ConnectionView> view() {
        if (session.profile().isEmpty()) {
            return Optional.empty();
        }
        Profile profile = session.profile().get();
        Staging staging = session.workspace().staging();
        Optional<Mapping> mapping = session.mapping();
        List<TableView> tables = staging.snapshot() == 0 ? List.of() : staging.tables().stream().map(table -> new TableView(
                table.file(), mapping.flatMap(m -> m.file(table.file())).flatMap(Mapping.FileMapping::kind), table.rows())).toList();
        boolean staged = staging.snapshot() > 0;
        return Optional.of(new ConnectionView(
                profile.source(), tables, staged ? staging.unused() : List.of(), staged ? staging.documents().size() : 0,
                profile.pipedrive(), session.document("account").filter(node -> !node.isNull())
                        .map(node -> Json.value(node, AccountView.class)),
                profile.plan(), profile.seats(), session.zone().getId(), profile.currency(), profile.reservePercent()));
    }
}
