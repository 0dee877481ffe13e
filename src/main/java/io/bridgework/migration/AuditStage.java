package io.bridgework.migration;

import io.bridgework.audit.Audit;
import io.bridgework.engine.RunStatus;
import io.bridgework.engine.Stage;
import io.bridgework.engine.StageContext;
import io.bridgework.migration.Views.UserView;
import io.bridgework.model.Finding;
import io.bridgework.workspace.Staging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at all staged rows and keeps the findings. */
final class AuditStage implements Stage {
    private final Session session;

    AuditStage(Session session) {
        this.session = session;
    }

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public List<String> needs() {
        return List.of("propose");
    }

    @Override
    public String input() {
        return session.workspace().staging().snapshot() + "/"
                + session.mapping().map(mapping -> mapping.fingerprint()).orElse("") + "/" + session.exportDate()
                + "/" + session.document("users").map(Object::hashCode).orElse(0);
    }

    @Override
    public RunStatus run(StageContext context) {
        context.progress().message("The export is being checked");
        Staging staging = session.workspace().staging();
        var findings = new ArrayList<Finding>();
        new Audit().run(
                new Audit.Input(
                        staging.tables(), session.rows(), session.needMapping(), staging.documents(), staging.unused(),
                        session.exportDate(), Session.FILE_LIMIT_BYTES, users()),
                findings::add);
        session.workspace().findings().replace(findings);
        return RunStatus.COMPLETED;
    }

    /** The account's users as last seen; the audit itself needs no network. */
    private Map<String, Boolean> users() {
        var users = new HashMap<String, Boolean>();
        session.document("users").ifPresent(list -> list.forEach(node -> {
            UserView user = Json.value(node, UserView.class);
            users.put(user.email(), user.active());
        }));
        return users;
    }
}
