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

    /** How long a call is tried again without a network: long enough for a laptop that changes its Wi-Fi. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The same while a person waits for the test of an account. */
    private static final Duration PATIENCE_OF_A_TEST = Duration.ofSeconds(8);

    private final Workspace workspace;
    private final Environment environment;
    private final Instant opened;
    private final BudgetBook budgets = new BudgetBook(this);
    private final BudgetWait budgetWait;
    private Account account;
    private Profile accountProfile;
    private Running sandbox;
    private Duration patience = PATIENCE;
    private String givenToken = "";
    private boolean looked;

    Session(Workspace workspace, Environment environment) {
        this.workspace = workspace;
        this.environment = environment;
        this.opened = environment.clock().instant();
        this.budgetWait = new BudgetWait(environment.clock(), environment.sleeper());
    }

    /** With an account that is open already. */
    Session(Workspace workspace, Environment environment, Account account) {
        this(workspace, environment);
        this.account = account;
        this.accountProfile = needProfile();
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
    synchronized Account account() {
        if (account == null) {
            Profile profile = needProfile();
            account = new Account(new PatientClient(client(profile), budgetWait));
            accountProfile = profile;
        }
        return account;
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

    /** Keeps the account of today's tokens in the workspace. */
    synchronized void keepBudget() {
        if (account != null) {
            budgets.keep(accountProfile, account.client());
        }
    }

    /** The same once a minute, for work that goes on for hours. */
    synchronized void keepBudgetNowAndThen() {
        if (account != null) {
            budgets.keepNowAndThen(accountProfile, account.client());
        }
    }

    /** The account of today's tokens: of the open connection, else as it was kept. */
    synchronized Optional<BudgetState> budget() {
        return account != null ? Optional.of(account.client().budget()) : profile().flatMap(budgets::read);
    }

    /** Tokens of the day's share that are left, by the account that was kept; empty when no limit is known. */
    OptionalLong budgetLeftToday() {
        Optional<Profile> profile = profile();
        if (profile.isEmpty() || profile.get().isSandbox()) {
            return OptionalLong.empty();
        }
        Optional<BudgetState> state = budget();
        long told = state.map(BudgetState::companyLimit).orElse(-1L);
        if (told < 0 && profile.get().plan().isEmpty()) {
            return OptionalLong.empty();
        }
        long limit = told >= 0 ? told : Profile.dailyTokens(profile.get().plan(), profile.get().seats());
        long share = limit - limit * profile.get().reservePercent() / 100;
        Instant now = environment.clock().instant();
        boolean today = state.map(kept -> now.isBefore(kept.dayEnds())).orElse(false);
        boolean exhausted = state.map(kept -> kept.exhaustedUntil().isAfter(now)).orElse(false);
        return OptionalLong.of(exhausted ? 0 : Math.max(0, share - (today ? state.get().spent() : 0)));
    }

    boolean hasAccount() {
        return profile().filter(profile -> !profile.pipedrive().isEmpty()).isPresent();
    }

    /** Whether the account that is named was reached with its key. */
    boolean isAccountTested() {
        return hasAccount() && document("account").filter(node -> !node.isNull()).isPresent();
    }

    /** Throws Trouble when the profile's address can't be one. */
    static void checkAddress(Profile profile) {
        if (!profile.isSandbox() && !profile.pipedrive().isEmpty()) {
            try {
                ClientConfig.of(address(profile.pipedrive()), profile.token().isBlank() ? "unknown" : profile.token());
            } catch (IllegalArgumentException e) {
                throw badAddress(profile.pipedrive(), e);
            }
        }
    }

    /** The account, asked by somebody who waits: what can't be reached is said soon. */
    synchronized void test(Consumer<Account> test) {
        disconnect();
        patience = PATIENCE_OF_A_TEST;
        try {
            test.accept(account());
        } finally {
            patience = PATIENCE;
            disconnect();
        }
    }

    /** Takes this key instead of the one that was connected with, for this session only. */
    synchronized void useToken(String token) {
        if (!token.equals(givenToken)) {
            givenToken = token;
            disconnect();
        }
    }

    /** Forgets the open connection: another account or key was named. */
    synchronized void disconnect() {
        if (account != null) {
            try (Account ended = account) {
                budgets.keep(accountProfile, ended.client());
            } finally {
                account = null;
            }
        }
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }

    private PipedriveClient client(Profile profile) {
        if (profile.pipedrive().isEmpty()) {
            throw new TroubleException(Trouble.waits(
                    "CONNECT", "No Pipedrive account is connected yet.", "Nothing was sent.",
                    "Name the account's address, or “sandbox” to try it without one."));
        }
        URI base;
        String token = givenToken.isEmpty() ? profile.token() : givenToken;
        if (profile.isSandbox()) {
            sandbox = environment.sandbox().start(
                    workspace.folder().resolve("sandbox.state"), sandboxKey());
            base = sandbox.address();
            token = sandbox.token();
        } else {
            base = address(profile.pipedrive());
        }
        if (token.isEmpty()) {
            throw new TroubleException(Trouble.waits(
                    "TOKEN", "Pipedrive's key (API token) is missing.", "Nothing was sent.",
                    "Give the key in PIPEDRIVE_API_TOKEN, or at the prompt."));
        }
        return open(base, token, profile);
    }

    /** Key of the sandbox's state file: random, kept in the encrypted journal. */
    private byte[] sandboxKey() {
        Optional<String> kept = document("sandbox-key").map(JsonNode::asText);
        if (kept.isPresent()) {
            return Base64.getDecoder().decode(kept.get());
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        put("sandbox-key", Base64.getEncoder().encodeToString(key), "sandbox key made", "bridgework");
        return key;
    }

    private PipedriveClient open(URI base, String token, Profile profile) {
        try {
            ClientConfig config = ClientConfig.of(base, token).withPatience(patience, Duration.ofSeconds(60))
                    .withTime(environment.clock(), environment.sleeper())
                    .withBudget(budgets.read(profile));
            return environment.connector().connect(profile.plan().isEmpty() || profile.isSandbox()
                    ? config
                    : config.withPlan(plan(profile), profile.seats(), profile.reservePercent()));
        } catch (IllegalArgumentException e) {
            throw badAddress(profile.pipedrive(), e);
        }
    }

    private static Plan plan(Profile profile) {
        return Plan.valueOf(profile.plan().toUpperCase(Locale.ROOT));
    }

    private static URI address(String text) {
        try {
            String address = text.contains("://") ? text : "https://" + text;
            return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        } catch (IllegalArgumentException e) {
            throw badAddress(text, e);
        }
    }

    private static TroubleException badAddress(String text, Exception cause) {
        return new TroubleException(
                Trouble.wrongUsage(
                        "ADDRESS", "“" + text + "” can't be used as Pipedrive's address.", "Nothing was sent.",
                        "Give the address as in the browser: https://yourcompany.pipedrive.com. An address without"
                                + " encryption (http) is only taken for this computer."),
                cause);
    }

    @Override
    public synchronized void close() {
        disconnect();
        workspace.close();
    }
}
