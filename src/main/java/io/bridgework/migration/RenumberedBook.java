package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.bridgework.migration.Views.Unsure;
import io.bridgework.model.DraftId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Records of the source that may be ones that were sent under another number, with what a person decided on each. Safe for
 * many threads.
 */
final class RenumberedBook {
    /** Code of the fate of what is linked to its record under the former number. */
    static final String RENUMBERED = "RENUMBERED";
    /** Code of the fate of what waits for a person's word. */
    static final String UNSURE = "UNSURE";
    static final String OPEN = "open";
    static final String NEW = "new";
    private static final String DOCUMENT = "renumbered";

    /** @param candidates subjects of the ledger */
    record Line(String subject, List<String> candidates, Unsure unsure) {}

    private final Session session;
    private final Map<String, Line> before = new LinkedHashMap<>();
    private final Map<String, Line> now = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();

    RenumberedBook(Session session) {
        this.session = session;
        session.document(DOCUMENT).ifPresent(list -> list.forEach(node -> {
            Line line = Json.value(node, Line.class);
            before.put(line.subject(), line);
        }));
    }

    /** A person's word on a record; empty while there is none. */
    synchronized Optional<String> choice(String subject) {
        return Optional.ofNullable(before.get(subject)).map(line -> line.unsure().choice()).filter(choice -> !choice.equals(OPEN));
    }

    synchronized void looksAt(String entity) {
        looked.add(entity);
    }

    synchronized void note(DraftId id, String name, List<String> candidates) {
        List<String> records = candidates.stream().map(RenumberedBook::record).toList();
        String known = choice(id.toString()).filter(choice -> choice.equals(NEW) || records.contains(choice)).orElse(OPEN);
        now.put(id.toString(), new Line(
                id.toString(), candidates, new Unsure(id.source().toString(), id.entity().id(), name, records, known)));
    }

    /** The subject that a person said it is. */
    Optional<String> decided(String subject, List<String> candidates) {
        return choice(subject).flatMap(choice -> candidates.stream().filter(each -> record(each).equals(choice)).findFirst());
    }

    private static String record(String subject) {
        return DraftId.parse(subject).source().toString();
    }

    /** Keeps what is known after a load. */
    synchronized void save() {
        var lines = new LinkedHashMap<>(before);
        lines.values().removeIf(line -> looked.contains(line.unsure().entity()));
        lines.putAll(now);
        if (!lines.equals(before)) {
            put(session, List.copyOf(lines.values()), lines.size() + " records perhaps sent under another number", "bridgework");
        }
    }

    private static void put(Session session, List<Line> lines, String summary, String by) {
        ArrayNode list = Json.array();
        lines.forEach(line -> list.add((JsonNode) Json.tree(line)));
        session.put(DOCUMENT, list, summary, by);
    }

    static List<Unsure> view(Session session) {
        return new RenumberedBook(session).before.values().stream()
                .filter(line -> session.workspace().ledger().find(line.subject()).isEmpty()).map(Line::unsure).toList();
    }

    /** @param choice {@code new}, or the source record that it is. Returns how many it settled */
    static int decide(Session session, Predicate<Unsure> which, String choice, String by) {
        var settled = new int[1];
        List<Line> lines = new RenumberedBook(session).before.values().stream().map(line -> {
            Unsure asked = line.unsure();
            if (!which.test(asked) || !choice.equals(NEW) && !asked.candidates().contains(choice)) {
                return line;
            }
            settled[0]++;
            return new Line(line.subject(), line.candidates(), new Unsure(
                    asked.record(), asked.entity(), asked.name(), asked.candidates(), choice));
        }).toList();
        put(session, lines, settled[0] + " records: " + (choice.equals(NEW) ? "new" : "known under another number"), by);
        return settled[0];
    }
}
