package io.bridgework.workspace;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Fates by draft: written to the view in the background, seen at once. While few were put since they were cleared, memory
 * has all of them.
 */
final class FateBook {
    private static final int PAGE = 5_000;
    private static final int FEW = 20_000;

    private final ViewDatabase database;
    private final ViewWriter writer;
    private final int few;
    /** At least those that are not in the table yet; all there are while {@link #whole}. */
    private final Map<String, DraftFate> known = new ConcurrentHashMap<>();
    private volatile boolean whole;

    FateBook(ViewDatabase database, ViewWriter writer) {
        this(database, writer, FEW);
    }

    /** @param few so many at most stay in memory once they are written */
    FateBook(ViewDatabase database, ViewWriter writer, int few) {
        this.database = database;
        this.writer = writer;
        this.few = few;
    }

    private record FateChange(FateBook book, String draft, DraftFate fate) implements ViewChange {
        @Override
        public void addTo(ViewBatch batch, long number, long position) {
            batch.fate(draft, fate);
        }

        @Override
        public void applied() {
            if (!book.whole) {
                // By identity: an equal fate may have been put again behind another one.
                book.known.computeIfPresent(draft, (d, now) -> now == fate ? null : now);
            }
        }
    }

    void put(String draft, DraftFate fate) {
        writer.awaitRoom();
        known.put(draft, fate);
        if (known.size() > few) {
            whole = false;
        }
        writer.add(new FateChange(this, draft, fate));
    }

    Map<String, DraftFate> of(Collection<String> drafts) {
        Map<String, DraftFate> found = new HashMap<>();
        // The known first: what is not among them any more is in the table by then.
        drafts.forEach(draft -> {
            DraftFate fate = known.get(draft);
            if (fate != null) {
                found.put(draft, fate);
            }
        });
        if (whole) {
            return found;
        }
        List<String> others = drafts.stream().filter(draft -> !found.containsKey(draft)).toList();
        found.putAll(FateTable.read(database, others));
        return found;
    }

    void clear() {
        known.clear();
        writer.run(connection -> {
            Sql.update(connection, "truncate table draft_fate");
            return null;
        });
        whole = true;
    }

    /** Forgets the fates of drafts that are not there any more. */
    void retain(Predicate<String> isThere) {
        writer.catchUp();
        known.keySet().removeIf(isThere.negate());
        String last = "";
        List<String> page = page(last);
        while (!page.isEmpty()) {
            List<Object[]> gone =
                    page.stream().filter(isThere.negate()).map(draft -> new Object[] {draft}).toList();
            writer.run(connection -> {
                Sql.batch(connection, "delete from draft_fate where draft = ?", gone);
                return null;
            });
            page = page(page.get(page.size() - 1));
        }
    }

    private List<String> page(String after) {
        return database.query(
                "select draft from draft_fate where draft > ? order by draft limit " + PAGE, row -> row.getString(1),
                after);
    }
}
