package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.bridgework.migration.Views.Conflict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values that a person changed in Pipedrive and the source changed too, with what a person decided on each. Kept as a
 * decision; a decision holds for the three values that were seen, and for no others. Safe for many threads.
 */
final class ConflictBook {
    private static final String DOCUMENT = "conflicts";

    enum Choice { OPEN, KEEP, TAKE }

    /** @param subject the ledger's name of the record. @param key Pipedrive's name of the field. @param wish fingerprint of what was wanted */
    record Line(String subject, String key, Conflict conflict, Choice choice, String wish) {
        /** As an earlier version wrote it. */
        Line(String subject, String key, Conflict conflict, Choice choice) {
            this(subject, key, conflict, choice, "");
        }
    }

    private final Session session;
    private final List<Line> before;
    private final Map<String, List<Line>> bySubject;
    private final List<Line> now = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    ConflictBook(Session session) {
        this.session = session;
        this.before = read(session);
        this.bySubject = before.stream().collect(Collectors.groupingBy(Line::subject));
    }

    private static List<Line> read(Session session) {
        var lines = new ArrayList<Line>();
        session.document(DOCUMENT).ifPresent(list -> list.forEach(line -> lines.add(Json.value(line, Line.class))));
        return List.copyOf(lines);
    }

    private Stream<Line> of(String subject) {
        return bySubject.getOrDefault(subject, List.of()).stream();
    }

    /** Whether a decision on this record has yet to be carried out. */
    boolean isWaiting(String subject) {
        return of(subject).anyMatch(line -> line.choice() == Choice.TAKE);
    }

    /** Whether this value is a person's, as an earlier load found, whatever was decided on others of the record. */
    boolean isListed(String subject, String key) {
        return of(subject).anyMatch(line -> line.key().equals(key));
    }

    /** Whether the values in conflict of this record are in the book, decided or not, as they were when this was wanted. */
    boolean isKnown(String subject, String wish) {
        return of(subject).anyMatch(line -> wish.equals(line.wish()));
    }

    /** Whether this load found a value of this record in conflict. */
    synchronized boolean isFound(String subject) {
        return found.contains(subject);
    }

    synchronized void looksAt(String subject) {
        looked.add(subject);
    }

    /** Notes a conflict; whether a person decided that the source's value goes over Pipedrive's. */
    synchronized boolean takes(String subject, String key, Conflict conflict, String wish) {
        Optional<Line> decided = of(subject)
                .filter(line -> line.key().equals(key))
                .filter(line -> line.conflict().source().equals(conflict.source()) && line.conflict().pipedrive().equals(conflict.pipedrive()))
                .findFirst();
        if (decided.map(Line::choice).orElse(Choice.OPEN) == Choice.TAKE) {
            return true;
        }
        found.add(subject);
        now.add(new Line(subject, key, decided.map(Line::conflict).orElseGet(() -> sinceTheFirst(subject, key, conflict)),
                decided.map(Line::choice).orElse(Choice.OPEN), wish));
        return false;
    }

    /** What we left behind is known from the first time only: after it Pipedrive's value was looked at, not written. */
    private Conflict sinceTheFirst(String subject, String key, Conflict conflict) {
        return before.stream().filter(line -> line.subject().equals(subject) && line.key().equals(key)).findFirst()
                .map(line -> new Conflict(
                        conflict.record(), conflict.entity(), conflict.field(), line.conflict().before(), conflict.source(),
                        conflict.pipedrive()))
                .orElse(conflict);
    }

    /** Keeps what is known after a load, and returns what is open. */
    synchronized List<Conflict> close() {
        var lines = new ArrayList<Line>(before.stream().filter(line -> !looked.contains(line.subject())).toList());
        lines.addAll(now);
        if (!lines.equals(before)) {
            put(session, lines, lines.size() + " conflicts", "bridgework");
        }
        return open(lines);
    }

    private static void put(Session session, List<Line> lines, String summary, String by) {
        ArrayNode list = Json.array();
        lines.forEach(line -> list.add((JsonNode) Json.tree(line)));
        session.put(DOCUMENT, list, summary, by);
    }

    private static List<Conflict> open(List<Line> lines) {
        return lines.stream().filter(line -> line.choice() == Choice.OPEN).map(Line::conflict).toList();
    }

    /** How many were decided for the source and wait for the next load. */
    static int toSend(Session session) {
        return (int) read(session).stream().filter(line -> line.choice() == Choice.TAKE).count();
    }

    static List<Conflict> open(Session session) {
        return open(read(session));
    }

    /** A person's decision on some conflicts, or on all of them; carried out by the next load. Returns how many it settled. */
    static int decide(Session session, Predicate<Conflict> which, boolean takeSource, String by) {
        var settled = new int[1];
        List<Line> lines = read(session).stream().map(line -> {
            if (line.choice() != Choice.OPEN || !which.test(line.conflict())) {
                return line;
            }
            settled[0]++;
            return new Line(line.subject(), line.key(), line.conflict(), takeSource ? Choice.TAKE : Choice.KEEP, line.wish());
        }).toList();
        put(session, lines, settled[0] + " conflicts: " + (takeSource ? "source taken" : "Pipedrive kept"), by);
        return settled[0];
    }
}
