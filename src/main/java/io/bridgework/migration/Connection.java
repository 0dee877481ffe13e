package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.migration.Environment.Running;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.BudgetState;
import io.bridgework.pipedrive.ClientConfig;
import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Plan;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The account of a session: opened when it is first asked for, with the key that was connected with or one that was given
 * since, and its account of today's tokens. Safe for many threads.
 */
final class Connection implements AutoCloseable {
    /** How long a call is tried again without a network: long enough for a laptop that changes its Wi-Fi. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The same while a person waits for the test of an account. */
    private static final Duration PATIENCE_OF_A_TEST = Duration.ofSeconds(8);

    private final Session session;
    private final BudgetBook budgets;
    private Account account;
    private Profile accountProfile;
    private Running sandbox;
    private Duration patience = PATIENCE;
    private String givenToken = "";

    Connection(Session session) {
        this.session = session;
        this.budgets = new BudgetBook(session);
    }

    /** Takes an account that is open already. */
    synchronized void open(Account opened) {
        account = opened;
        accountProfile = session.needProfile();
    }

    /** The account; connected on first use, kept for the session. */
    synchronized Account account() {
        if (account == null) {
            Profile profile = session.needProfile();
            account = new Account(new PatientClient(client(profile), session.budgetWait()));
            accountProfile = profile;
        }
        return account;
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
        return account != null ? Optional.of(account.client().budget()) : session.profile().flatMap(budgets::read);
    }

    /** Tokens of the day's share that are left, by the account that was kept; empty when no limit is known. */
    OptionalLong budgetLeftToday() {
        Optional<Profile> profile = session.profile();
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
        Instant now = session.environment().clock().instant();
        boolean today = state.map(kept -> now.isBefore(kept.dayEnds())).orElse(false);
        boolean exhausted = state.map(kept -> kept.exhaustedUntil().isAfter(now)).orElse(false);
        return OptionalLong.of(exhausted ? 0 : Math.max(0, share - (today ? state.get().spent() : 0)));
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
            sandbox = session.environment().sandbox().start(
                    session.workspace().folder().resolve("sandbox.state"), sandboxKey());
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
        Optional<String> kept = session.document("sandbox-key").map(JsonNode::asText);
        if (kept.isPresent()) {
            return Base64.getDecoder().decode(kept.get());
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        session.put("sandbox-key", Base64.getEncoder().encodeToString(key), "sandbox key made", "bridgework");
        return key;
    }

    private PipedriveClient open(URI base, String token, Profile profile) {
        try {
            ClientConfig config = ClientConfig.of(base, token).withPatience(patience, Duration.ofSeconds(60))
                    .withTime(session.environment().clock(), session.environment().sleeper())
                    .withBudget(budgets.read(profile));
            return session.environment().connector().connect(profile.plan().isEmpty() || profile.isSandbox()
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
    public void close() {
        disconnect();
    }
}
