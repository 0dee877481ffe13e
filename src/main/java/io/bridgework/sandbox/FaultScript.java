package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** One entry of a fault script: when it strikes, and what it does. */
final class FaultScript {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Fault fault;
    private final String method;
    private final Pattern path;
    private final Set<Long> requests;
    private final long every;
    private final double probability;
    private final long times;
    private final long seed;
    private final AtomicLong struck = new AtomicLong();

    private FaultScript(JsonNode entry, long seed) {
        this.fault = fault(entry);
        this.method = entry.path("method").asText("");
        this.path = pattern(entry.path("path").asText("*"));
        this.requests = numbers(entry.path("requests"));
        this.every = entry.path("every").asLong(0);
        this.probability = entry.path("probability").asDouble(every == 0 && requests.isEmpty() ? 1 : 0);
        this.times = entry.path("times").asLong(Long.MAX_VALUE);
        this.seed = seed;
    }

    static FaultScript of(JsonNode entry, long seed, int position) {
        return new FaultScript(entry, seed + SPREAD * (position + 1));
    }

    Fault fault() {
        return fault;
    }

    boolean strikes(long number, String method, String path) {
        if (!this.method.isEmpty() && !this.method.equals(method) || !this.path.matcher(path).matches()) return false;
        boolean due = requests.contains(number) || every > 0 && number % every == 0
                || probability > 0 && new SplittableRandom(seed ^ number * SPREAD).nextDouble() < probability;
        return due && struck.getAndIncrement() < times;
    }

    private static Fault fault(JsonNode entry) {
        String name = entry.path("fault").asText();
        boolean after = name.endsWith("-after");
        Duration time = Duration.ofMillis(entry.path("millis").asLong(60_000));
        return switch (name) {
            case "reset-before", "reset-after" -> new Fault.Reset(after);
            case "status-before", "status-after" -> new Fault.Status(after, entry.path("status").asInt(500));
            case "cut" -> new Fault.Cut(entry.path("bytes").asInt(10));
            case "stall-before", "stall-after" -> new Fault.Stall(after, time);
            case "burst-limit" -> new Fault.BurstLimit();
            case "daily-limit" -> new Fault.DailyLimit();
            case "block-page" -> new Fault.BlockPage();
            case "html-before", "html-after" -> new Fault.Html(after);
            case "malformed-before", "malformed-after" -> new Fault.Malformed(after);
            default -> throw new IllegalArgumentException("The fault file names a fault that is not known: " + name);
        };
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Pattern.quote(path).replace("*", "\\E.*\\Q"));
    }

    private static Set<Long> numbers(JsonNode list) {
        Set<Long> numbers = new HashSet<>();
        for (JsonNode each : list) numbers.add(each.longValue());
        return numbers;
    }
}
