package io.bridgework.migration;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What step 1 asks.
 *
 * @param source folder or .zip; empty keeps what was connected before
 * @param pipedrive base address of the company, or {@code sandbox}; empty keeps what was connected before
 * @param token the API token; never stored in clear; empty keeps the stored one
 * @param plan lite, growth, premium or ultimate
 * @param reservePercent share of the daily budget left to other integrations, 0 to 90
 */
public record ConnectOptions(
        Optional<Path> source, Optional<String> pipedrive, Optional<char[]> token, Optional<String> plan,
        Optional<Integer> seats, Optional<ZoneId> zone, Optional<String> currency, Optional<Integer> reservePercent) {}
