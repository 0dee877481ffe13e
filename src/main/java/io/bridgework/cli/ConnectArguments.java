package io.bridgework.cli;

import io.bridgework.migration.ConnectOptions;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code connect}, which {@code migrate} takes too. */
final class ConnectArguments {
    @Option(names = "--source", paramLabel = "PATH", description = "folder or .zip of the export, or the profile of a source with an API")
    Path source;

    @Option(names = "--pipedrive", paramLabel = "URL|sandbox", description = "address of the company, or the built-in sandbox")
    String pipedrive;

    @Option(names = "--plan", paramLabel = "PLAN", description = "lite, growth, premium or ultimate")
    String plan;

    @Option(names = "--seats", paramLabel = "N", description = "users that the company pays for")
    Integer seats;

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "such as America/New_York")
    String zone;

    @Option(names = "--currency", paramLabel = "CODE", description = "such as USD")
    String currency;

    @Option(names = "--reserve", paramLabel = "PERCENT", description = "share of the daily budget left to other programs")
    Integer reserve;

    ConnectOptions options(Terminal terminal) {
        if (seats != null && seats < 1) {
            throw usage("SEATS", "The number of seats must be 1 or more.");
        }
        if (reserve != null && (reserve < 0 || reserve > 90)) {
            throw usage("RESERVE", "The reserve must be from 0 to 90 per cent.");
        }
        Optional<String> token = terminal.variable("PIPEDRIVE_API_TOKEN");
        if (token.isEmpty() && pipedrive != null && !pipedrive.equals("sandbox")) {
            token = terminal.secret("Pipedrive key (API token)");
        }
        return new ConnectOptions(
                Optional.ofNullable(source), Optional.ofNullable(pipedrive), token.map(String::toCharArray),
                Optional.ofNullable(plan), Optional.ofNullable(seats), zoneId(), currency(), Optional.ofNullable(reserve));
    }

    private Optional<ZoneId> zoneId() {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of);
        } catch (DateTimeException e) {
            throw usage("ZONE", "“" + zone + "” is no time zone. Write it like America/New_York.");
        }
    }

    private Optional<String> currency() {
        if (currency != null && !currency.matches("[A-Za-z]{3}")) {
            throw usage("CURRENCY", "“" + currency + "” is no currency code. Write three letters, like USD.");
        }
        return Optional.ofNullable(currency);
    }

    private static TroubleException usage(String code, String happened) {
        return new TroubleException(Trouble.wrongUsage(code, happened, "Nothing was changed.", "Run the command again with that put right."));
    }
}
