package io.bridgework.pipedrive;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How to reach one account, and what this client may use of it. Made by {@link #of}, refined by the {@code with} methods.
 *
 * @param base the company's address, such as {@code https://example.pipedrive.com}; plain http for loopback only
 * @param token the user's API token; never shown by {@link #toString}
 * @param plan empty means that no daily budget is kept by account; what the answers say is heeded all the same. Where they
 *     tell no burst limit, its limit is the most that is tried, or the smallest plan's where it is empty
 * @param seats users the company pays for, at least 1
 * @param reservePercent share of the daily budget left to other integrations, 0 to 90
 * @param firstLimit requests in two seconds until an answer tells the real limit; while none does, it grows by a tenth in
 *     each two seconds
 * @param patience how long a call is tried again while there is no connection or the service is down
 * @param callTimeout longest silence of the network within one try
 * @param budget the account of an earlier client, so that today's tokens are not spent twice
 */
public record ClientConfig(URI base, String token, Optional<Plan> plan, int seats, int reservePercent, int firstLimit,
        Duration patience, Duration callTimeout, Clock clock, Sleeper sleeper, RequestListener listener, Optional<BudgetState> budget) {
    /** Pipedrive publishes no least limit; 10 is half of the smallest plan's (reference, "Rate limiting", 2026-09-17). */
    public static final int CAUTIOUS_LIMIT = 10;

    /** @throws IllegalArgumentException with a sentence fit for people, when the address or a number cannot be used */
    public ClientConfig {
        base = BaseAddress.checked(base);
        Objects.requireNonNull(token);
        require(!token.isBlank(), "The API token is empty.");
        require(token.chars().allMatch(c -> c > 32 && c < 127), "The API token holds a character that no token has. Copy it again from Pipedrive.");
        require(seats >= 1, "The number of seats must be at least 1.");
        require(reservePercent >= 0 && reservePercent <= 90, "The reserve must be between 0 and 90 percent.");
        require(firstLimit >= 1, "The first limit must be at least 1.");
    }

    /** Cautious pace, no daily budget by account, two minutes of patience, the machine's clock. */
    public static ClientConfig of(URI base, String token) {
        return new ClientConfig(base, token, Optional.empty(), 1, 0, CAUTIOUS_LIMIT, Duration.ofMinutes(2), Duration.ofSeconds(60),
                Clock.systemUTC(), Sleeper.SYSTEM, RequestListener.NONE, Optional.empty());
    }

    /** Keeps the daily budget by account. */
    public ClientConfig withPlan(Plan of, int users, int reserve) {
        return new ClientConfig(base, token, Optional.of(of), users, reserve, firstLimit, patience, callTimeout, clock, sleeper, listener, budget);
    }

    public ClientConfig withFirstLimit(int requests) {
        return new ClientConfig(base, token, plan, seats, reservePercent, requests, patience, callTimeout, clock, sleeper, listener, budget);
    }

    public ClientConfig withPatience(Duration patient, Duration silence) {
        return new ClientConfig(base, token, plan, seats, reservePercent, firstLimit, patient, silence, clock, sleeper, listener, budget);
    }

    public ClientConfig withTime(Clock wall, Sleeper steady) {
        return new ClientConfig(base, token, plan, seats, reservePercent, firstLimit, patience, callTimeout, wall, steady, listener, budget);
    }

    public ClientConfig withListener(RequestListener told) {
        return new ClientConfig(base, token, plan, seats, reservePercent, firstLimit, patience, callTimeout, clock, sleeper, told, budget);
    }

    public ClientConfig withBudget(Optional<BudgetState> kept) {
        return new ClientConfig(base, token, plan, seats, reservePercent, firstLimit, patience, callTimeout, clock, sleeper, listener, kept);
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "ClientConfig[" + base + ", " + plan.map(Plan::name).orElse("no plan") + ", " + seats + " seats]";
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
