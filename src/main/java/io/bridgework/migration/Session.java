package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.migration.Environment.Running;
import io.bridgework.model.Mapping;
import io.bridgework.model.SourceRow;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.BudgetState;
import io.bridgework.pipedrive.ClientConfig;
import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Plan;
import io.bridgework.source.Export;
import io.bridgework.workspace.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What the verbs and stages of one open migration share: the workspace, the profile, the account. */
final class Session implements AutoCloseable {
    static final String MAPPING = "mapping";
    static final String RESOLUTIONS = "resolutions";

    /** Largest document that is attached: a cautious bound, since Pipedrive names none (reference, section 7.7). */
    static final long FILE_LIMIT_BYTES = 150L * 1024 * 1024;

    /** Longest note, in bytes (Pipedrive reference, section 7.6: 100 kB), with room for what surrounds the text. */
    static final int NOTE_LIMIT_BYTES = 95_000;

    private final Workspace workspace;
    private final Environment environment;
    private final Instant opened;
    private final BudgetWait budgetWait;
    private final Connection connection;
    private boolean looked;

    Session(Workspace workspace, Environment environment) {
        this.workspace = workspace;
        this.environment = environment;
        this.opened = environment.clock().instant();
        this.budgetWait = new BudgetWait(environment.clock(), environment.sleeper());
        this.connection = new Connection(this);
    }

    /** With an account that is open already. */
    Session(Workspace workspace, Environment environment, Account account) {
        this(workspace, environment);
        connection.open(account);
    }

    Workspace workspace() {
        return workspace;
    }

    Environment environment() {
        return environment;
    }

    Optional<JsonNode> document(String name) {
        return workspace.documents().get(name);
    }

    boolean has(String name) {
        return document(name).filter(node -> !node.isNull()).isPresent();
    }

    void put(String name, Object document, String summary, String by) {
        workspace.documents().put(name, Json.tree(document), summary, by);
    }

    Optional<Profile> profile() {
        return document(Profile.DOCUMENT).map(node -> Json.value(node, Profile.class));
    }

    Profile needProfile() {
        return profile().filter(profile -> !profile.source().isEmpty()).orElseThrow(() -> new TroubleException(
                Trouble.waits(
                        "CONNECT", "No export is connected yet.", "Nothing was read and nothing was sent.",
                        "Start with step 1: name the export and the Pipedrive account.")));
    }

    Optional<Mapping> mapping() {
        return document(MAPPING).map(node -> Json.value(node, Mapping.class));
    }

    Mapping needMapping() {
        return mapping().orElseThrow(() -> new TroubleException(Trouble.waits(
                "CONNECT", "The export has not been read yet.", "Nothing was sent.", "Connect the export first.")));
    }

    Map<String, String> resolutions() {
        var map = new TreeMap<String, String>();
        document(RESOLUTIONS).ifPresent(node -> node.properties().forEach(e -> map.put(e.getKey(), e.getValue().asText())));
        return map;
    }

    BiConsumer<String, Consumer<SourceRow>> rows() {
        return workspace.staging()::forEachRow;
    }

    ZoneId zone() {
        return profile().map(Profile::zoneId).orElseGet(ZoneId::systemDefault);
    }

    /** The day that decides past and future: today in the practice's zone when the export was staged. */
    LocalDate exportDate() {
        return document("export").map(node -> LocalDate.parse(node.path("date").asText()))
                .orElseGet(() -> LocalDate.now(environment.clock().withZone(zone())));
    }

    Export openExport() {
        return Export.open(Path.of(needProfile().source()));
    }

    /** The account; connected on first use, kept for the session. */
    Account account() {
        return connection.account();
    }

    Connection connection() {
        return connection;
    }

    /** Whether the account was not looked at yet, in this session, for what others may have sent from a copy. */
    synchronized boolean looksFirst() {
        boolean first = !looked;
        looked = true;
        return first;
    }

    /** Whether {@link #looksFirst()} has yet to say so. */
    synchronized boolean willLook() {
        return !looked;
    }

    /** What a stage lets pass before it calls a request not done. */
    Quiet quiet() {
        return new Quiet(opened, environment.clock(), environment.sleeper());
    }

    BudgetWait budgetWait() {
        return budgetWait;
    }

    boolean hasAccount() {
        return profile().filter(profile -> !profile.pipedrive().isEmpty()).isPresent();
    }

    /** Whether the account that is named was reached with its key. */
    boolean isAccountTested() {
        return hasAccount() && has("account");
    }

    @Override
    public void close() {
        connection.close();
        workspace.close();
    }
}
