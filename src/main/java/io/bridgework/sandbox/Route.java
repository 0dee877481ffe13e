package io.bridgework.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One operation: where it is, what it costs, who may, and the work.
 *
 * @param version 1 or 2
 * @param template as in the specification, such as {@code /persons/{id}}
 * @param tokens the specification's {@code x-token-cost}
 */
record Route(String method, int version, String template, int tokens, boolean search, boolean adminOnly, List<String> parts, Work work) {
    /** Serves a call, or throws a {@link Refusal}. */
    interface Work {
        Answer serve(Call call);
    }

    static Route of(String method, int version, String template, int tokens, Work work) {
        return new Route(method, version, template, tokens, false, false, List.of(template.substring(1).split("/")), work);
    }

    Route forAdmins() {
        return new Route(method, version, template, tokens, search, true, parts, work);
    }

    Route asSearch() {
        return new Route(method, version, template, tokens, true, adminOnly, parts, work);
    }

    /** What stands in the variable places, when the path fits. */
    Optional<List<String>> match(List<String> path) {
        if (path.size() != parts.size()) return Optional.empty();
        List<String> variables = new ArrayList<>(2);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.charAt(0) == '{') variables.add(path.get(i));
            else if (!part.equals(path.get(i))) return Optional.empty();
        }
        return Optional.of(variables);
    }
}
