package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.mapping.Transformer;
import io.bridgework.mapping.WayCounts;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome.Carried;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.model.Way;
import io.bridgework.workspace.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much is brought: the way that a person chose, and what the others would take. It can be changed as long as no visit
 * and no note was sent, so that nothing is ever in two places.
 */
final class Ways {
    static final String DOCUMENT = "way";
    /** Field of a deal, in drafts, requests and answers. */
    static final String ARCHIVED = "is_archived";
    private static final String COUNTS = "forecast-ways";
    /** Two years back are in daily use: recalls of 24 months are the longest usual ones. */
    private static final int YEARS_KEPT = 2;

    private final Session session;

    Ways(Session session) {
        this.session = session;
    }

    private record Counted(String input, WayCounts counts) {}

    static Way chosen(Session session) {
        return session.document(DOCUMENT).map(node -> Json.value(node, Way.class)).orElse(Way.FAITHFUL);
    }

    /** What stages depend on; as it was before there was a choice when none was made. */
    static String input(Session session) {
        Way way = chosen(session);
        return way.isFaithful() ? "" : "/" + way;
    }

    /** Whether a record was sent under this name. */
    static Predicate<DraftId> sent(Session session) {
        Ledger ledger = session.workspace().ledger();
        Map<String, JsonNode> inDoubt = inDoubt(ledger);
        return id -> inDoubt.containsKey(id.toString()) || ledger.find(id.toString()).isPresent();
    }

    /** What creates in doubt sent, by the name of the record. */
    private static Map<String, JsonNode> inDoubt(Ledger ledger) {
        return ledger.inDoubt().stream().map(Ledger.Operation::intent).filter(intent -> intent.verb() == Ledger.Verb.CREATE)
                .collect(Collectors.toMap(Ledger.Intent::subject, Ledger.Intent::sent, (first, second) -> second));
    }

    /** Whether a deal was sent, or found, as an archived one. */
    static Predicate<DraftId> archived(Session session) {
        Ledger ledger = session.workspace().ledger();
        Map<String, JsonNode> inDoubt = inDoubt(ledger);
        return id -> Optional.ofNullable(inDoubt.get(id.toString())).or(() -> ledger.find(id.toString()).map(Ways::sentOrFound))
                .filter(deal -> deal.path(ARCHIVED).asBoolean()).isPresent();
    }

    private static JsonNode sentOrFound(Ledger.Entry entry) {
        return entry.created() && !entry.fields().isEmpty() ? entry.fields() : entry.after();
    }

    static boolean isArchived(Draft draft) {
        return draft.fields().containsKey(ARCHIVED);
    }

    void choose(Way way, String by) {
        if (way.equals(chosen(session))) {
            return;
        }
        if (way.visitsBefore().filter(day -> day.isAfter(session.exportDate())).isPresent()) {
            throw new TroubleException(Trouble.wrongUsage(
                    "WAY", "Only visits of the past can go into a note of their patient.", "Nothing was changed.",
                    "Name a day that is not after " + session.exportDate() + "."));
        }
        if (way.plansBefore().filter(day -> day.isAfter(session.exportDate())).isPresent()) {
            throw new TroubleException(Trouble.wrongUsage(
                    "WAY", "Only plans that ended can be archived.", "Nothing was changed.",
                    "Name a day that is not after " + session.exportDate() + "."));
        }
        if (!way.records().equals(chosen(session).records()) && !isOpen()) {
            throw new TroubleException(Trouble.failed(
                    "WAY", "Visits or notes were sent already, in the way that was chosen before.",
                    "Nothing was changed. In another way the same visit or note would stand in two places.",
                    "Go on in the way that was chosen, or take back what was sent (undo the sample, or roll back) and choose then."));
        }
        session.put(DOCUMENT, way, "way chosen: " + WayWords.of(way), by);
    }

    /** Whether nothing was sent yet that another way would bring elsewhere. */
    boolean isOpen() {
        Ledger ledger = session.workspace().ledger();
        var sent = new boolean[1];
        for (EntityType entity : List.of(EntityType.ACTIVITY, EntityType.NOTE)) {
            ledger.forEachEntry(entity.id(), entry -> sent[0] = true);
            sent[0] |= ledger.inDoubt().stream().anyMatch(operation -> operation.intent().entity().equals(entity.id()));
        }
        return !sent[0];
    }

    /** All ways, the faithful one first; the day is the chosen one, else two years before the export. */
    List<Way> all() {
        Optional<LocalDate> day = Optional.of(day());
        return Stream.of(Way.FAITHFUL, new Way(true, Optional.empty()), new Way(false, day), new Way(true, day))
                .map(way -> way.archiving(chosen(session).plansBefore())).toList();
    }

    LocalDate day() {
        return chosen(session).visitsBefore().orElse(session.exportDate().minusYears(YEARS_KEPT));
    }

    /** The records of another way, by those of the chosen one. */
    DraftCounts counts(DraftCounts chosen, Transformer.Input input, Way other) {
        WayCounts saves = saves(chosen.input(), input);
        return change(change(chosen, chosen(session), saves, 1), other, saves, -1);
    }

    private static DraftCounts change(DraftCounts counts, Way way, WayCounts saves, int sign) {
        long notes = way.notesInVisits() ? saves.notesInVisits() : 0;
        boolean folds = way.visitsBefore().isPresent();
        return counts.plus(EntityType.ACTIVITY, folds ? sign * saves.visitsFolded() : 0)
                .plus(EntityType.NOTE, sign * notes - (folds ? sign * saves.notesOfVisits() : 0));
    }

    private WayCounts saves(String counted, Transformer.Input input) {
        Way most = new Way(true, Optional.of(day()));
        String state = counted + "/" + most;
        Optional<Counted> known = session.document(COUNTS).map(node -> Json.value(node, Counted.class)).filter(c -> c.input().equals(state));
        if (known.isPresent()) {
            return known.get().counts();
        }
        WayCounts counts = new Transformer().count(input.with(most, input.sent()));
        session.put(COUNTS, new Counted(state, counts), "cheaper ways counted", "bridgework");
        return counts;
    }

    /** What was chosen, and what it saved and took away, for reports; empty for the faithful way. */
    static List<String> remarks(Session session) {
        Way way = chosen(session);
        if (way.isFaithful()) {
            return List.of();
        }
        var remarks = new ArrayList<String>();
        way.plansBefore().ifPresent(day -> remarks.add(String.format(
                Locale.ROOT, "%,d plans are archived in Pipedrive and do not count as deals. %s", countArchived(session), WayWords.archiveLoss(day))));
        if (way.records().isFaithful()) {
            return remarks;
        }
        var moved = new Moved();
        session.workspace().drafts().forEachOutcome(outcome -> {
            if (outcome instanceof Carried carried) {
                moved.add(carried);
            }
        });
        remarks.add("A cheaper way was chosen (" + WayWords.of(way.records()) + "): " + moved.words() + " "
                + WayWords.loss(way.records()));
        return remarks;
    }

    private static long countArchived(Session session) {
        var count = new long[1];
        session.workspace().drafts().forEach(EntityType.DEAL, stored -> count[0] += isArchived(stored.draft()) ? 1 : 0);
        return count[0];
    }

    /** Records that stand in another one. */
    private static final class Moved {
        private final HashSet<DraftId> pages = new HashSet<>();
        private String last = "";
        private long notes;
        private long visits;

        /** The rows of one record come one after the other. */
        void add(Carried row) {
            EntityType where = row.draft().entity();
            boolean note = row.kind() == RecordKind.NOTE && row.draft().source().kind() != RecordKind.NOTE;
            boolean visit = row.kind() == RecordKind.APPOINTMENT && where == EntityType.NOTE;
            String name = row.kind() + row.key();
            if ((note || visit) && !name.equals(last)) {
                notes += note ? 1 : 0;
                visits += visit ? 1 : 0;
            }
            if (visit) {
                pages.add(row.draft());
            }
            last = name;
        }

        String words() {
            long saved = notes * Entities.createCost("note") + visits * Entities.createCost("activity")
                    - pages.size() * Entities.createCost("note");
            return String.format(Locale.ROOT, "%,d notes stand in their visits, and %,d visits in %,d notes of their patients;"
                    + " this saves %,d tokens of the daily budget.", notes, visits, pages.size(), saved);
        }
    }
}
