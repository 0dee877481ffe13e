package io.bridgework.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each column of a file one of its candidates, so that no two columns take a place that only one can have and the
 * sum of the scores is high: greedy by score, then repaired by letting a column give way to another where both together
 * gain. The same input gives the same result.
 */
final class Assignment {
    private static final int MOST_REPAIRS = 200;
    /** So that one sure column outweighs two half-sure ones. */
    private static final double SHARPNESS = 4;
    private final List<List<Candidate>> candidates;
    private final int[] chosen;
    private final Map<String, Integer> holders = new HashMap<>();

    private Assignment(List<List<Candidate>> candidates) {
        this.candidates = candidates;
        this.chosen = new int[candidates.size()];
        java.util.Arrays.fill(chosen, -1);
    }

    /**
     * What was decided.
     *
     * @param chosen by column the index of its candidate; -1 when all were taken or there is none
     * @param holders by slot the column that has it
     */
    record Result(int[] chosen, Map<String, Integer> holders) {}

    static Result of(List<List<Candidate>> candidates) {
        var assignment = new Assignment(candidates);
        assignment.greedy();
        for (int i = 0; i < MOST_REPAIRS && assignment.repair(); i++) {
            // each repair raises the sum
        }
        // A repair may have set a place free that a column without one can have.
        assignment.greedy();
        return new Result(assignment.chosen, assignment.holders);
    }

    private record Pair(int column, int candidate, double score) {}

    private void greedy() {
        var pairs = new ArrayList<Pair>();
        for (int column = 0; column < candidates.size(); column++) {
            for (int i = 0; i < candidates.get(column).size(); i++) {
                pairs.add(new Pair(column, i, candidates.get(column).get(i).score()));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed().thenComparingInt(Pair::column).thenComparingInt(Pair::candidate));
        for (Pair pair : pairs) {
            if (chosen[pair.column()] < 0 && isFree(pair.column(), pair.candidate())) {
                take(pair.column(), pair.candidate());
            }
        }
    }

    /** One column moves to a place it likes better, whose holder moves to another free one; true when both together gain. */
    private boolean repair() {
        for (int column = 0; column < candidates.size(); column++) {
            double now = score(column, chosen[column]);
            for (int i = 0; i < candidates.get(column).size(); i++) {
                Candidate wanted = candidates.get(column).get(i);
                Integer holder = wanted.slot().isEmpty() ? null : holders.get(wanted.slot());
                if (holder == null || holder == column || score(column, i) <= now) {
                    continue;
                }
                int other = bestFree(holder, wanted.slot());
                double change = score(column, i) - now + score(holder, other) - score(holder, chosen[holder]);
                if (change > 1e-9) {
                    release(column);
                    release(holder);
                    take(column, i);
                    if (other >= 0) {
                        take(holder, other);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private int bestFree(int column, String except) {
        for (int i = 0; i < candidates.get(column).size(); i++) {
            if (!candidates.get(column).get(i).slot().equals(except) && isFree(column, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isFree(int column, int candidate) {
        String slot = candidates.get(column).get(candidate).slot();
        return slot.isEmpty() || !holders.containsKey(slot);
    }

    private void take(int column, int candidate) {
        chosen[column] = candidate;
        String slot = candidates.get(column).get(candidate).slot();
        if (!slot.isEmpty()) {
            holders.put(slot, column);
        }
    }

    private void release(int column) {
        if (chosen[column] >= 0) {
            holders.remove(candidates.get(column).get(chosen[column]).slot());
        }
        chosen[column] = -1;
    }

    private double score(int column, int candidate) {
        return candidate < 0 ? 0 : Math.pow(candidates.get(column).get(candidate).score(), SHARPNESS);
    }
}
