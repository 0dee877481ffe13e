package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.model.DraftId;
import io.bridgework.model.Fate;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Records of ours that a person deleted or merged in Pipedrive, with what a person decided on each: it stays so, or it is
 * sent again. A line holds for the record that was deleted; when the ledger knows another one for its subject, it is past.
 * Safe for many threads.
 */
final class DeletionBook {
    /** Code of the fate of what is gone and not decided on. */
    static final String GONE = "GONE";
    /** Named decision of what stays deleted. */
    static final String LEFT = "left-deleted-in-pipedrive";
    private static final String DOCUMENT = "deleted";

    enum Choice {
        OPEN, LEAVE, RESEND;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param survivor id of the record that it was merged into; empty when it was deleted. @param mergedInto its name */
    record Line(String subject, String entity, String remoteId, String name, String survivor, String mergedInto, Choice choice) {
        static Line of(Ledger.Entry entry) {
            String sent = Names.of(entry.entity(), entry.fields());
            return new Line(
                    entry.subject(), entry.entity(), entry.remoteId(),
                    sent.isEmpty() ? Names.of(entry.entity(), entry.after()) : sent, "", "", Choice.OPEN);
        }

        Line into(String id, String survivorName) {
            return new Line(subject, entity, remoteId, name, id, survivorName, choice);
        }

        Line with(Choice decided) {
            return new Line(subject, entity, remoteId, name, survivor, mergedInto, decided);
        }

        Deleted view() {
            return new Deleted(DraftId.parse(subject).source().toString(), entity, name, mergedInto, choice.id());
        }
    }

    private final Session session;
    private final Ledger ledger;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private boolean changed;

    DeletionBook(Session session) {
        this.session = session;
        this.ledger = session.workspace().ledger();
        session.document(DOCUMENT).ifPresent(list -> list.forEach(node -> {
            Line line = Json.value(node, Line.class);
            lines.put(line.subject(), line);
        }));
    }

    /** What is known of a record that is gone; empty when it is there. */
    synchronized Optional<Line> of(Ledger.Entry entry) {
        return Optional.ofNullable(lines.get(entry.subject())).filter(line -> line.remoteId().equals(entry.remoteId()));
    }

    /** The record that others may be linked to: its own, or the one that it was merged into; empty when it is gone. */
    Optional<Long> linkable(DraftId id) {
        return ledger.find(id.toString()).flatMap(entry -> of(entry).map(Line::survivor).or(() -> Optional.of(entry.remoteId())))
                .filter(remote -> !remote.isEmpty()).map(Long::parseLong);
    }

    /** A record was found to be gone. */
    synchronized void met(Ledger.Entry entry) {
        if (of(entry).isEmpty()) {
            lines.put(entry.subject(), Line.of(entry));
            changed = true;
        }
    }

    /** A person took it out of Pipedrive's bin. */
    synchronized void isBack(Ledger.Entry entry) {
        changed |= lines.remove(entry.subject()) != null;
    }

    /** These records of these entities are gone, and no others; what was decided stays decided. */
    synchronized void isGone(Set<String> entities, List<Line> found) {
        Map<String, Line> before = Map.copyOf(lines);
        lines.values().removeIf(line -> entities.contains(line.entity()));
        for (Line line : found) {
            Optional<Line> known = Optional.ofNullable(before.get(line.subject())).filter(old -> old.remoteId().equals(line.remoteId()));
            lines.put(line.subject(), known.map(old -> line.with(old.choice())).orElse(line));
        }
        changed |= !before.equals(lines);
    }

    /** The fate of a record that is gone and not sent again. */
    void fate(Drafts.Stored stored, Line line, Drafts drafts) {
        DraftId id = stored.draft().id();
        if (line.choice() == Choice.LEAVE) {
            drafts.fate(id, Fate.SKIPPED, LEFT, "deleted in Pipedrive, and left so by a person");
        } else {
            drafts.fate(id, Fate.REJECTED, GONE, line.survivor().isEmpty()
                    ? "a person deleted it in Pipedrive: say whether it stays so or is sent again"
                    : "a person merged it into another record in Pipedrive, which lives on");
        }
    }

    /** Keeps what is known; lines that are past go. */
    synchronized void save() {
        changed |= lines.values().removeIf(line ->
                ledger.find(line.subject()).filter(entry -> entry.remoteId().equals(line.remoteId())).isEmpty());
        if (changed) {
            put(lines.size() + " records deleted in Pipedrive", "bridgework");
            changed = false;
        }
    }

    private void put(String summary, String by) {
        ArrayNode list = Json.array();
        lines.values().forEach(line -> list.add((JsonNode) Json.tree(line)));
        session.put(DOCUMENT, list, summary, by);
    }

    synchronized List<Deleted> view() {
        return lines.values().stream()
                .filter(line -> ledger.find(line.subject()).filter(entry -> entry.remoteId().equals(line.remoteId())).isPresent())
                .map(Line::view).toList();
    }

    /** A person's decision, carried out by the next load. Returns how many it settled. */
    synchronized int decide(Predicate<Deleted> which, Choice choice, String by) {
        var settled = new int[1];
        lines.replaceAll((subject, line) -> {
            if (!which.test(line.view()) || line.choice() == choice) {
                return line;
            }
            settled[0]++;
            return line.with(choice);
        });
        if (settled[0] > 0) {
            put(settled[0] + " deleted records: " + choice.id(), by);
        }
        return settled[0];
    }
}
