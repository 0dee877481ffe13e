package io.bridgework.ui.step;

import io.bridgework.migration.ConnectOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** What a person has put into the fields of the first page. */
record ConnectForm(
        String source, boolean sandbox, String address, String token, String plan, int seats, int reservePercent,
        String zone) {
    private static final Pattern HOST = Pattern.compile("(https?://)?[\\w.-]+(:\\d+)?(/.*)?");

    /** Key of the text that says what is missing; empty when all is there. */
    Optional<String> problem(boolean tokenKept) {
        if (source.isBlank()) {
            return Optional.of("connect.error.source");
        }
        if (plan.isBlank()) {
            return Optional.of("connect.error.plan");
        }
        if (!sandbox && address.isBlank()) {
            return Optional.of("connect.error.address");
        }
        if (!sandbox && !HOST.matcher(address.strip()).matches()) {
            return Optional.of("connect.error.address.form");
        }
        if (!sandbox && token.isBlank() && !tokenKept) {
            return Optional.of("connect.error.token");
        }
        return zoneId().isEmpty() && !zone.isBlank() ? Optional.of("connect.error.zone") : Optional.empty();
    }

    ConnectOptions options() {
        return new ConnectOptions(
                Optional.of(Path.of(source.strip())), Optional.of(sandbox ? "sandbox" : baseAddress()),
                sandbox || token.isBlank() ? Optional.empty() : Optional.of(token.strip().toCharArray()),
                Optional.of(plan), Optional.of(seats), zoneId(), Optional.empty(), Optional.of(reservePercent));
    }

    /** {@code https://company.pipedrive.com} for {@code company}, {@code company.pipedrive.com/pipeline} and the like. */
    String baseAddress() {
        String text = address.strip();
        if (text.startsWith("http://")) {
            return text;
        }
        String host = text.replaceFirst("^https://", "").replaceFirst("/.*$", "");
        return "https://" + (host.contains(".") || host.contains(":") ? host : host + ".pipedrive.com");
    }

    private Optional<ZoneId> zoneId() {
        try {
            return zone.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
