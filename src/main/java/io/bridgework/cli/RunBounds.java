package io.bridgework.cli;

import io.bridgework.migration.RunOptions;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Bounds of a run. */
final class RunBounds {
    @Option(names = "--until", paramLabel = "TIME", description = "stop then: 18:30, or 2026-11-24T18:30")
    private String until;

    @Option(names = "--max-tokens", paramLabel = "N", description = "spend this many tokens at most")
    private Long maxTokens;

    @Option(names = "--wait", description = "when the day's budget is used up, wait for the reset and go on")
    private boolean waits;

    RunOptions options() {
        return new RunOptions(
                Optional.ofNullable(until).map(RunBounds::instant), Optional.ofNullable(maxTokens), waits);
    }

    /** A time of day is the next one of this computer's clock. */
    private static Instant instant(String text) {
        try {
            if (text.length() > 10) {
                return text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
            }
            LocalDateTime today = LocalDate.now().atTime(LocalTime.parse(text));
            return (today.isBefore(LocalDateTime.now()) ? today.plusDays(1) : today).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw new TroubleException(Trouble.wrongUsage(
                    "UNTIL", "“" + text + "” is no time.", "Nothing was sent.", "Write it like 18:30 or 2026-11-24T18:30."));
        }
    }
}
