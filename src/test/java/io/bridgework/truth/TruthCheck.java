package io.bridgework.truth;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds an account against a truth file: every record that has to be there is there once and right, and nothing is
 * there that no record explains. Independent of the migration; the words of truth files stand in the README of the
 * example exports.
 */
public final class TruthCheck {
    private static final List<String> ORDER =
            List.of("pipeline", "stage", "organization", "org_relationship", "person", "deal", "activity", "note", "file");

    private final JsonNode truth;
    private final Account account;
    private final Map<String, Landed> found = new HashMap<>();
    private final Set<Landed> taken = new LinkedHashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Finder finder;
    private final Judge judge;

    private TruthCheck(JsonNode truth, Account account) {
        this.truth = truth;
        this.account = account;
        this.finder = new Finder(account, found);
        this.judge = new Judge(account, found, ZoneId.of(truth.at("/options/timezone").asText("UTC")));
    }

    /** All that is wrong, in the order of the truth's entities; empty when the account is right. */
    public static List<Violation> check(JsonNode truth, Account account) {
        return new TruthCheck(truth, account).run();
    }

    private List<Violation> run() {
        for (String entity : ORDER) {
            List<Wanted> wanted = new ArrayList<>();
            for (JsonNode each : truth.path("records")) if (each.path("entity").asText().equals(entity)) wanted.add(Wanted.of(each));
            entity(entity, wanted);
        }
        for (JsonNode each : truth.path("absent")) nowhere(each);
        return List.copyOf(violations);
    }

    private void entity(String entity, List<Wanted> wanted) {
        finder.learn(entity, wanted);
        List<Wanted> rest = new ArrayList<>();
        for (Wanted each : wanted) if (each.isAbsent() || !settle(each, finder.byKey(each), true)) rest.add(each);
        rest.sort(Comparator.comparing(Wanted::isAbsent).thenComparing(each -> !each.isPresent()));
        for (Wanted each : rest) leftover(each);
        unexplained(entity);
    }

    private void leftover(Wanted wanted) {
        List<Landed> free = finder.byNature(wanted, taken);
        if (wanted.isAbsent()) {
            List<Landed> keyed = finder.byKey(wanted).stream().filter(each -> !taken.contains(each)).toList();
            for (Landed each : keyed.isEmpty() ? free : keyed) {
                violations.add(new Violation(wanted.key(), "absent", each + " is there"));
                taken.add(each);
            }
        } else if (!settle(wanted, free, false) && wanted.isPresent()) {
            violations.add(new Violation(wanted.key(), "missing", "no " + wanted.entity() + " fits"));
        }
    }

    /** Takes the candidate that fits best; more than one with the same source key is one too many. */
    private boolean settle(Wanted wanted, List<Landed> candidates, boolean keyed) {
        List<Landed> free = candidates.stream().filter(each -> !taken.contains(each)).toList();
        if (free.isEmpty()) return false;
        Landed best = free.get(0);
        List<Violation> least = judge.judge(wanted, best);
        for (Landed each : free.subList(1, free.size())) {
            List<Violation> wrong = judge.judge(wanted, each);
            if (wrong.size() < least.size()) {
                best = each;
                least = wrong;
            }
        }
        found.put(wanted.key(), best);
        taken.add(best);
        violations.addAll(least);
        for (Landed each : free) {
            if (!keyed || each == best) continue;
            violations.add(new Violation(wanted.key(), "twice", each + " has the same source key as " + best));
            taken.add(each);
        }
        return true;
    }

    private void unexplained(String entity) {
        if (truth.at("/options/allow_extras").path(entity).asBoolean()) return;
        for (Landed each : account.of(entity)) if (!taken.contains(each)) violations.add(new Violation(each.toString(), "unexplained", "no record of the truth explains it"));
    }

    private void nowhere(JsonNode absent) {
        String value = absent.isValueNode() ? absent.asText() : absent.path("value").asText();
        for (String entity : account.entities()) {
            for (Landed each : account.of(entity)) {
                if (Compare.has(each.all(), Judge.type(absent), value)) violations.add(new Violation(each.toString(), "absent", value));
            }
        }
    }
}
