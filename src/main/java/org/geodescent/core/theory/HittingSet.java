package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least number of sets that together contain every element, exactly, by branch and bound (a minimum hitting set of
 * the dual; NP-hard, so that the search has an end of its own). Used once.
 */
final class HittingSet {
    /** So many branches are looked at before the search gives up: about a second. */
    static final int MOST_BRANCHES = 2_000_000;

    private final int elements;
    private final int mostBranches;
    private final List<BitSet> sets;
    private final List<Integer> indices;
    private @Nullable List<Integer> best;
    private int branches;

    private HittingSet(int elements, List<BitSet> sets, List<Integer> indices, int mostBranches) {
        this.elements = elements;
        this.mostBranches = mostBranches;
        this.sets = sets;
        this.indices = indices;
    }

    /** What became of the search. */
    sealed interface Outcome {}

    /** A smallest choice: indices into the given list, ascending. */
    record Found(List<Integer> chosen) implements Outcome {}

    /** No choice of sets contains this element. */
    record Uncovered(int element) implements Outcome {}

    /** More branches than are looked at. */
    record GaveUp() implements Outcome {}

    /**
     * @param elements how many elements there are, 0, 1, …
     * @param sets not modified
     * @param mostBranches after which the search gives up
     */
    static Outcome smallest(int elements, List<BitSet> sets, int mostBranches) {
        BitSet covered = new BitSet();
        sets.forEach(covered::or);
        if (covered.nextClearBit(0) < elements) {
            return new Uncovered(covered.nextClearBit(0));
        }
        List<Integer> undominated = undominated(sets);
        HittingSet search =
                new HittingSet(elements, undominated.stream().map(sets::get).toList(), undominated, mostBranches);
        boolean complete = search.branch(new BitSet(), new ArrayList<>());
        return complete
                ? new Found(
                        search.smallest().orElse(List.of()).stream().sorted().toList())
                : new GaveUp();
    }

    private Optional<List<Integer>> smallest() {
        return Optional.ofNullable(best);
    }

    /** The sets that are not part of another one; of equal ones the first. */
    private static List<Integer> undominated(List<BitSet> sets) {
        List<Integer> bySize = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            bySize.add(i);
        }
        bySize.sort(Comparator.comparing(i -> -sets.get(i).cardinality()));
        List<Integer> kept = new ArrayList<>();
        for (int i : bySize) {
            if (!sets.get(i).isEmpty() && kept.stream().noneMatch(other -> contains(sets.get(other), sets.get(i)))) {
                kept.add(i);
            }
        }
        return kept;
    }

    private static boolean contains(BitSet large, BitSet small) {
        BitSet rest = (BitSet) small.clone();
        rest.andNot(large);
        return rest.isEmpty();
    }

    /**
     * Tries what is left.
     *
     * @return false once the search has given up
     */
    private boolean branch(BitSet covered, List<Integer> chosen) {
        if (++branches > mostBranches) {
            return false;
        }
        if (covered.cardinality() == elements) {
            if (best == null || chosen.size() < best.size()) {
                best = List.copyOf(chosen);
            }
            return true;
        }
        if (best != null && chosen.size() + lowerBound(covered) >= best.size()) {
            return true;
        }
        for (int i : setsOf(scarcest(covered), covered)) {
            BitSet next = (BitSet) covered.clone();
            next.or(sets.get(i));
            chosen.add(indices.get(i));
            boolean goOn = branch(next, chosen);
            chosen.remove(chosen.size() - 1);
            if (!goOn) {
                return false;
            }
        }
        return true;
    }

    /** No set covers more of what is missing than the largest one does. */
    private int lowerBound(BitSet covered) {
        int most = 1;
        for (BitSet set : sets) {
            most = Math.max(most, missing(set, covered));
        }
        int left = elements - covered.cardinality();
        return (left + most - 1) / most;
    }

    private static int missing(BitSet set, BitSet covered) {
        BitSet rest = (BitSet) set.clone();
        rest.andNot(covered);
        return rest.cardinality();
    }

    /** The uncovered element that the fewest sets contain: it leaves the fewest branches. */
    private int scarcest(BitSet covered) {
        int scarcest = -1;
        int least = Integer.MAX_VALUE;
        for (int e = covered.nextClearBit(0); e < elements; e = covered.nextClearBit(e + 1)) {
            int element = e;
            int count = (int) sets.stream().filter(set -> set.get(element)).count();
            if (count < least) {
                least = count;
                scarcest = element;
            }
        }
        return scarcest;
    }

    private List<Integer> setsOf(int element, BitSet covered) {
        List<Integer> containing = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).get(element)) {
                containing.add(i);
            }
        }
        containing.sort(Comparator.comparing(i -> -missing(sets.get(i), covered)));
        return containing;
    }
}
