package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** {@code /files} of v1. Keys that begin with an underscore stay inside. */
final class StoredFiles {
    private static final Map<String, Kind> LINKS =
            Map.of("deal_id", Kind.DEAL, "person_id", Kind.PERSON, "org_id", Kind.ORGANIZATION, "activity_id", Kind.ACTIVITY);
    private static final Set<String> ORDERS =
            Set.of("id", "user_id", "deal_id", "person_id", "org_id", "product_id", "add_time", "update_time", "file_name", "file_type", "file_size", "comment");

    private final Account account;
    private final FileVault vault;
    private final Upload upload;

    StoredFiles(Account account, FileVault vault, long mostBytes) {
        this.account = account;
        this.vault = vault;
        this.upload = new Upload(vault, LINKS.keySet(), mostBytes);
    }

    void routes(Router router) {
        router.add(Route.of("GET", 1, "/files", 20, this::list));
        router.add(Route.of("GET", 1, "/files/{id}", 2, call -> Answer.data(shown(known(call.id()), call))));
        router.add(Route.of("GET", 1, "/files/{id}/download", 20, this::download));
        router.add(Route.of("POST", 1, "/files", 10, this::create));
        router.add(Route.of("PUT", 1, "/files/{id}", 10, this::update));
        router.add(Route.of("DELETE", 1, "/files/{id}", 6, this::delete));
    }

    private Answer list(Call call) {
        call.request().allowQuery(Set.of("start", "limit", "sort"));
        var rows = account.table(Kind.FILE).all().stream().filter(row -> row.path("active_flag").asBoolean()).sorted(V1Listing.order(call, ORDERS));
        return V1Listing.page(call, rows, 100, row -> shown(row, call));
    }

    private Answer create(Call call) {
        Upload.Received received = upload.receive(call.request());
        try {
            ObjectNode row = account.write(() -> store(call, received));
            return Answer.data(shown(row, call));
        } catch (Refusal refused) {
            vault.drop(received.document().name());
            throw refused;
        }
    }

    private ObjectNode store(Call call, Upload.Received received) {
        String now = TimeText.v1(account.clock());
        long id = account.table(Kind.FILE).newId();
        ObjectNode row = Json.object().put("id", id).put("user_id", call.caller().userId());
        V2Records.complete(row, "deal_id", "person_id", "org_id", "product_id", "activity_id", "lead_id", "project_id", "log_id");
        received.links().forEach((key, linked) -> {
            if (!account.lives(LINKS.get(key), linked)) throw Refusal.notFound(key);
            row.put(key, linked);
        });
        String name = received.fileName();
        int dot = name.lastIndexOf('.');
        row.put("add_time", now).put("update_time", now).put("file_name", name).put("name", name)
                .put("file_type", dot < 0 ? "" : name.substring(dot + 1)).put("file_size", received.document().size()).put("active_flag", true)
                .put("inline_flag", false).put("remote_location", "s3").put("remote_id", received.document().name()).put("cid", "")
                .put("s3_bucket", "").put("mail_message_id", "").put("mail_template_id", "").put("description", "")
                .put("_sha256", received.document().sha256());
        return account.put(Kind.FILE, id, row);
    }

    private Answer download(Call call) {
        ObjectNode row = known(call.id());
        if (!row.path("active_flag").asBoolean()) throw Refusal.notFound("File");
        String name = row.path("remote_id").asText();
        return Answer.document(row.path("file_size").longValue(), out -> vault.write(name, out));
    }

    private Answer update(Call call) {
        Map<String, String> form = call.request().form();
        for (String key : form.keySet()) if (!Set.of("name", "description").contains(key)) throw Refusal.bad("Invalid input: " + key);
        ObjectNode row = account.write(() -> {
            ObjectNode changed = living(call.id()).deepCopy();
            form.forEach(changed::put);
            return account.put(Kind.FILE, call.id(), changed.put("update_time", TimeText.v1(account.clock())));
        });
        return Answer.data(shown(row, call));
    }

    private Answer delete(Call call) {
        account.write(() -> {
            ObjectNode gone = living(call.id()).deepCopy();
            return account.put(Kind.FILE, call.id(), gone.put("active_flag", false).put("update_time", TimeText.v1(account.clock())));
        });
        return Answer.data(Json.object().put("id", call.id()));
    }

    private ObjectNode living(long id) {
        ObjectNode row = known(id);
        if (!row.path("active_flag").asBoolean()) throw Refusal.notFound("File");
        return row;
    }

    private ObjectNode known(long id) {
        ObjectNode row = account.table(Kind.FILE).get(id);
        if (row == null) throw Refusal.notFound("File");
        return row;
    }

    private ObjectNode shown(ObjectNode row, Call call) {
        ObjectNode shown = Json.object();
        shown.setAll(row);
        shown.remove("_sha256");
        shown.put("deal_name", name(Kind.DEAL, row.path("deal_id").asLong(-1), "title"));
        shown.put("person_name", name(Kind.PERSON, row.path("person_id").asLong(-1), "name"));
        shown.put("org_name", name(Kind.ORGANIZATION, row.path("org_id").asLong(-1), "name"));
        for (String key : new String[] {"product_name", "lead_name", "project_name"}) shown.put(key, "");
        return shown.put("url", "/api/v1/files/" + row.path("id").longValue() + "/download");
    }

    private String name(Kind kind, long id, String key) {
        ObjectNode record = account.table(kind).get(id);
        return record == null ? "" : record.path(key).asText();
    }
}
