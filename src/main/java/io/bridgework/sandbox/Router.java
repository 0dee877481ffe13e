package io.bridgework.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the operation of a path. Literal parts win over variable ones, so that {@code /deals/archived} is no deal's id. */
final class Router {
    /** Collections that left API v1; out of support since 2026-08-01. */
    private static final Set<String> RETIRED =
            Set.of("activities", "deals", "persons", "organizations", "products", "pipelines", "stages", "itemSearch");

    private final Map<String, List<Route>> routes = new HashMap<>();

    record Match(Route route, List<String> variables) {}

    Router add(Route route) {
        routes.computeIfAbsent(route.version() + route.parts().get(0), k -> new ArrayList<>()).add(route);
        return this;
    }

    Match find(String method, String path) {
        int version = version(path);
        List<String> parts = Arrays.asList(path.substring(path.indexOf("/v" + version) + 4).split("/"));
        Optional<Match> best = Optional.empty();
        boolean otherMethod = false;
        for (Route route : routes.getOrDefault(version + parts.get(0), List.of())) {
            Optional<List<String>> variables = route.match(parts);
            if (variables.isEmpty()) continue;
            if (!route.method().equals(method)) otherMethod = true;
            else if (best.isEmpty() || variables.get().size() < best.get().variables().size()) best = Optional.of(new Match(route, variables.get()));
        }
        if (best.isPresent()) return best.get();
        if (otherMethod) throw new Refusal(405, "ERR_METHOD_NOT_ALLOWED", "Method not allowed");
        if (version == 1 && RETIRED.contains(parts.get(0))) {
            throw new Refusal(410, "ERR_GONE", "This endpoint is no longer available. Use the API v2 instead.");
        }
        throw new Refusal(404, "ERR_NOT_FOUND", "Unknown method .");
    }

    /** 1 or 2, by the beginning of the path; v2 answers only below {@code /api/v2}. */
    static int version(String path) {
        if (path.startsWith("/api/v2/")) return 2;
        if (path.startsWith("/api/v1/") || path.startsWith("/v1/")) return 1;
        throw new Refusal(404, "ERR_NOT_FOUND", "Unknown path");
    }
}
