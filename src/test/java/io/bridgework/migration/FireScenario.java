package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.migration.SmallPractice.Later;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What is done with one practice under fire, by the seed; what came out wrong, as sentences. */
final class FireScenario {
    private final long seed;
    private final FireRun run;
    private final SmallPractice practice;
    private final SmallPractice changed;
    private final Random random;
    private final List<String> wrong = new ArrayList<>();

    FireScenario(long seed, long practice, FireRun run) {
        this.seed = seed;
        this.run = run;
        this.practice = new SmallPractice(practice, Later.SAME);
        this.changed = new SmallPractice(practice, Later.CHANGED);
        this.random = new Random(seed * 0x9E3779B97F4A7C15L); // near seeds begin alike
    }

    List<String> play() {
        String before = run.sandbox().stateHash();
        switch ((int) (seed % 6)) {
            case 0 -> twice();
            case 1 -> delta();
            case 2 -> rollBack(before);
            case 3 -> conflict();
            case 4 -> lostWorkspace();
            default -> failingMemory();
        }
        return wrong;
    }

    private void check(String after, List<String> lines) {
        lines.forEach(line -> wrong.add("seed " + seed + " " + after + ": " + line));
    }

    private void load() {
        run.load();
        check("load", run.wrong(practice));
    }

    private void twice() {
        load();
        long writes = run.network().writes();
        run.load();
        check("second pass", run.wrong(practice));
        if (run.network().writes() != writes) {
            check("second pass", List.of((run.network().writes() - writes) + " writes"));
        }
    }

    private void delta() {
        load();
        run.load(changed);
        check("delta", run.wrong(changed));
    }

    private void rollBack(String before) {
        load();
        run.rollBack();
        run.network().settle();
        if (!before.equals(run.sandbox().stateHash())) {
            check("rollback", LandedAccount.lines(run.sandbox().dump()));
        }
    }

    /** People change a value that the source changes too, and one that it does not, and then decide. */
    private void conflict() {
        load();
        ObjectNode mail = object();
        mail.putArray("emails").addObject().put("value", "byhand@example.com").put("primary", true).put("label", "home");
        byHand("person", "P1", mail);
        byHand("deal", "T1", object().put("title", "By Hand"));
        UnaryOperator<String> title = line -> line.matches("deal .* \\| T1 \\| .*") ? line.replace("Crown", "By Hand") : line;
        UnaryOperator<String> kept = line -> title.apply(line).replace("newpat1@", "byhand@").replaceAll("^(person \\| .* \\| )pat1@(.* \\| P1 \\| )", "$1byhand@$2");
        run.loadUpToConflicts(changed);
        check("delta with a conflict", run.wrong(changed, kept));
        boolean source = random.nextBoolean();
        run.load(session -> ConflictBook.decide(session, any -> true, source, "tester"));
        check("decided", run.wrong(changed, source ? UnaryOperator.identity() : kept));
    }

    private void byHand(String entity, String sourceId, ObjectNode change) {
        for (JsonNode row : run.sandbox().dump().path(entity)) {
            for (JsonNode custom : row.path("custom_fields")) {
                if (custom.asText().equals(sourceId)) {
                    run.sandbox().byHand("PATCH", "/api/v2/" + entity + "s/" + row.path("id").asText(), change);
                }
            }
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void lostWorkspace() {
        run.begin(1 + random.nextInt(4));
        run.network().settle();
        run.loseWorkspace();
        load();
    }

    private void failingMemory() {
        run.forget();
        load();
    }
}
