package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** How a sandbox is set up. A value: each {@code with} method returns a changed copy. */
public final class SandboxConfig implements Cloneable {
    private int port;
    private Plan plan = Plan.UNLIMITED;
    private int seats = 1;
    private int burst = -1;
    private int searchBurst = -1;
    private long tokensPerDay = -1;
    private int blockAfter = 30;
    private Duration latency = Duration.ZERO;
    private Duration jitter = Duration.ZERO;
    private Duration searchLag = Duration.ofSeconds(3);
    private Clock clock = Clock.systemUTC();
    private ZoneId resetZone = ZoneOffset.UTC;
    private boolean dailyHeaders = true;
    private boolean rateHeaders = true;
    private boolean contactSync;
    private long mostFileBytes = 50L << 20;
    private JsonNode seed = MissingNode.getInstance();
    private Map<String, Long> tokens = Map.of();
    private Path stateFile;
    private byte[] stateKey;
    private FaultPlan faults = FaultPlan.none();

    private SandboxConfig() {}

    /** Any free port, no limits, default seed, state in memory. */
    public static SandboxConfig standard() {
        return new SandboxConfig();
    }

    /** @param port 0 for any free one */
    public SandboxConfig withPort(int port) {
        SandboxConfig c = copy();
        c.port = port;
        return c;
    }

    /** Takes burst limit, daily budget, caps and visibilities from a plan. */
    public SandboxConfig withPlan(Plan plan, int seats) {
        SandboxConfig c = copy();
        c.plan = plan;
        c.seats = seats;
        return c;
    }

    /** Overrides the plan's requests per two seconds. */
    public SandboxConfig withBurst(int requestsPerTwoSeconds) {
        SandboxConfig c = copy();
        c.burst = requestsPerTwoSeconds;
        return c;
    }

    /** Overrides the plan's searches per two seconds. */
    public SandboxConfig withSearchBurst(int searchesPerTwoSeconds) {
        SandboxConfig c = copy();
        c.searchBurst = searchesPerTwoSeconds;
        return c;
    }

    /** Overrides the plan's daily budget. */
    public SandboxConfig withTokensPerDay(long tokens) {
        SandboxConfig c = copy();
        c.tokensPerDay = tokens;
        return c;
    }

    /** How many 429 within ten seconds bring the block page (403). */
    public SandboxConfig withBlockAfter(int refusals) {
        SandboxConfig c = copy();
        c.blockAfter = refusals;
        return c;
    }

    /** Each request takes {@code latency}, give or take up to {@code jitter}, half of it before it is counted. */
    public SandboxConfig withLatency(Duration latency, Duration jitter) {
        SandboxConfig c = copy();
        c.latency = latency;
        c.jitter = jitter;
        return c;
    }

    /** How long a written record stays invisible to searches. */
    public SandboxConfig withSearchLag(Duration lag) {
        SandboxConfig c = copy();
        c.searchLag = lag;
        return c;
    }

    /** The clock of windows, budgets and times of records. */
    public SandboxConfig withClock(Clock clock) {
        SandboxConfig c = copy();
        c.clock = clock;
        return c;
    }

    /** In whose midnight the daily budget resets. */
    public SandboxConfig withResetZone(ZoneId zone) {
        SandboxConfig c = copy();
        c.resetZone = zone;
        return c;
    }

    /** Whether answers carry the undocumented daily budget headers. */
    public SandboxConfig withDailyHeaders(boolean present) {
        SandboxConfig c = copy();
        c.dailyHeaders = present;
        return c;
    }

    /** Whether answers carry any header about limits. */
    public SandboxConfig withRateHeaders(boolean present) {
        SandboxConfig c = copy();
        c.rateHeaders = present;
        return c;
    }

    /** Whether contact-sync and company fields (birthday, job_title, website, ...) may be written. */
    public SandboxConfig withContactSync(boolean on) {
        SandboxConfig c = copy();
        c.contactSync = on;
        return c;
    }

    /** Bigger uploads are refused with 413. The real limit is not documented. */
    public SandboxConfig withMostFileBytes(long bytes) {
        SandboxConfig c = copy();
        c.mostFileBytes = bytes;
        return c;
    }

    /**
     * Users, or an account: see {@link Seed}. Used when there is no state yet; {@code plan} and {@code seats} in it
     * count always.
     *
     * @throws IllegalArgumentException when it names a plan that is not known
     */
    public SandboxConfig withSeed(JsonNode seed) {
        SandboxConfig c = copy();
        if (seed.has("plan")) c.plan = Plan.named(seed.path("plan").asText());
        c.seats = seed.path("seats").asInt(seats);
        c.seed = seed;
        return c;
    }

    /** API tokens and the ids of their users; without any, {@value SandboxServer#DEFAULT_TOKEN} is the administrator's. */
    public SandboxConfig withTokens(Map<String, Long> tokens) {
        SandboxConfig c = copy();
        c.tokens = Map.copyOf(tokens);
        return c;
    }

    /** Keeps the state in an encrypted file, and documents in a folder beside it. @param key 32 bytes */
    public SandboxConfig withState(Path file, byte[] key) {
        if (key.length != 32) throw new IllegalArgumentException("The key of the state file has to be 32 bytes long.");
        SandboxConfig c = copy();
        c.stateFile = file;
        c.stateKey = key.clone();
        return c;
    }

    /** Requests go wrong by this plan from the start. */
    public SandboxConfig withFaults(FaultPlan faults) {
        SandboxConfig c = copy();
        c.faults = faults;
        return c;
    }

    int port() {
        return port;
    }

    Plan plan() {
        return plan;
    }

    int seats() {
        return seats;
    }

    int burst() {
        return burst >= 0 ? burst : plan.burst();
    }

    int searchBurst() {
        return searchBurst >= 0 ? searchBurst : plan == Plan.UNLIMITED ? Integer.MAX_VALUE : 10;
    }

    long tokensPerDay() {
        return tokensPerDay >= 0 ? tokensPerDay : plan.tokensPerDay(seats);
    }

    int blockAfter() {
        return blockAfter;
    }

    Duration latency() {
        return latency;
    }

    Duration jitter() {
        return jitter;
    }

    Duration searchLag() {
        return searchLag;
    }

    Clock clock() {
        return clock;
    }

    ZoneId resetZone() {
        return resetZone;
    }

    boolean dailyHeaders() {
        return dailyHeaders;
    }

    boolean rateHeaders() {
        return rateHeaders;
    }

    boolean contactSync() {
        return contactSync;
    }

    long mostFileBytes() {
        return mostFileBytes;
    }

    JsonNode seed() {
        return seed;
    }

    Map<String, Long> tokens() {
        return tokens;
    }

    Optional<Path> stateFile() {
        return Optional.ofNullable(stateFile);
    }

    Optional<byte[]> stateKey() {
        return Optional.ofNullable(stateKey).map(byte[]::clone);
    }

    FaultPlan faults() {
        return faults;
    }

    private SandboxConfig copy() {
        try {
            return (SandboxConfig) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
