package io.bridgework.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cells of a line whose quotes are not in order: of all the ways to cut it into as many cells as a row has, the one that
 * takes the fewest quotes as plain characters. None where two ways are as good, for then nobody knows.
 */
final class Untangled {
    /** A line with more quotes than this out of order is no row to be guessed at. */
    private static final int MOST_QUOTES = 400;

    private final String line;
    private final Dialect dialect;
    private final Map<Long, Way> known = new HashMap<>();

    /** The best way to cut the line from a place on; odd quotes in it, how many ways are as good, and its first cell. */
    private record Way(int odd, int ways, String cell, int next) {
        private static final Way NONE = new Way(Integer.MAX_VALUE, 0, "", -1);
    }

    private Untangled(String line, Dialect dialect) {
        this.line = line;
        this.dialect = dialect;
    }

    static Optional<List<String>> of(String line, Dialect dialect, int cells) {
        long quotes = line.chars().filter(c -> c == dialect.quote()).count();
        if (dialect.quote() == 0 || dialect.delimiter() == 0 || cells < 2 || quotes > MOST_QUOTES) {
            return Optional.empty();
        }
        return new Untangled(line, dialect).cut(cells);
    }

    private Optional<List<String>> cut(int cells) {
        settle(cells);
        var cut = new ArrayList<String>(cells);
        int at = 0;
        for (int left = cells; left > 0; left--) {
            Way way = known.getOrDefault(place(at, left), Way.NONE);
            if (way.ways() != 1) {
                return Optional.empty();
            }
            cut.add(way.cell());
            at = way.next();
        }
        return Optional.of(cut);
    }

    /** Works through the places with a stack of its own: a line may have more cells than a thread has frames. */
    private void settle(int cells) {
        Deque<long[]> open = new ArrayDeque<>();
        open.push(new long[] {0, cells});
        while (!open.isEmpty()) {
            int at = (int) open.peek()[0];
            int left = (int) open.peek()[1];
            List<Way> first = known.containsKey(place(at, left)) ? List.of() : firstCells(at);
            boolean ready = true;
            for (Way cell : first) {
                if (left > 1 && cell.next() <= line.length() && !known.containsKey(place(cell.next(), left - 1))) {
                    open.push(new long[] {cell.next(), left - 1});
                    ready = false;
                }
            }
            if (ready) {
                open.pop();
                if (!first.isEmpty()) {
                    known.put(place(at, left), best(first, left));
                }
            }
        }
    }

    private Way best(List<Way> first, int left) {
        Way best = Way.NONE;
        for (Way cell : first) {
            boolean ends = cell.next() > line.length();
            Way rest = left == 1 ? Way.NONE : known.getOrDefault(place(cell.next(), left - 1), Way.NONE);
            int odd = ends && left == 1 ? cell.odd() : ends || rest.ways() == 0 ? -1 : cell.odd() + rest.odd();
            int ways = left == 1 ? 1 : rest.ways();
            if (odd >= 0 && odd < best.odd()) {
                best = new Way(odd, ways, cell.cell(), cell.next());
            } else if (odd >= 0 && odd == best.odd()) {
                best = new Way(odd, 2, cell.cell(), cell.next());
            }
        }
        return best;
    }

    /** The cells that may begin here: up to the next delimiter, or between quotes. */
    private List<Way> firstCells(int at) {
        var cells = new ArrayList<Way>();
        int start = at;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        boolean quote = start < line.length() && line.charAt(start) == dialect.quote();
        int until = line.indexOf(dialect.delimiter(), at);
        until = until < 0 ? line.length() : until;
        cells.add(new Way(quote ? 1 : 0, 1, line.substring(at, until), until + 1));
        if (quote) {
            quoted(start + 1, cells);
        }
        return cells;
    }

    private void quoted(int from, List<Way> cells) {
        var text = new StringBuilder();
        int odd = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == dialect.quote() && i + 1 < line.length() && line.charAt(i + 1) == c) {
                i++;
            } else if (c == dialect.quote()) {
                int after = i + 1;
                while (after < line.length() && line.charAt(after) == ' ') {
                    after++;
                }
                if (after == line.length() || line.charAt(after) == dialect.delimiter()) {
                    cells.add(new Way(odd, 1, text.toString(), after + 1));
                }
                odd++;
            }
            text.append(c);
        }
    }

    private static long place(int at, int left) {
        return (long) at << 32 | left;
    }
}
