package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HittingSetTest {
    @Test
    void itIsAsSmallAsEnumerationFinds() {
        Random random = new Random(5);
        int[] seen = new int[9];
        for (int trial = 0; trial < 3000; trial++) {
            int elements = 1 + random.nextInt(10);
            List<BitSet> sets = new ArrayList<>();
            int count = 1 + random.nextInt(9);
            double density = 0.1 + 0.5 * random.nextDouble();
            for (int i = 0; i < count; i++) {
                BitSet set = new BitSet();
                for (int e = 0; e < elements; e++) {
                    set.set(e, random.nextDouble() < density);
                }
                sets.add(set);
            }
            int expected = enumerated(elements, sets);
            HittingSet.Outcome outcome = HittingSet.smallest(elements, sets, HittingSet.MOST_BRANCHES);
            if (expected < 0) {
                HittingSet.Uncovered uncovered = assertInstanceOf(HittingSet.Uncovered.class, outcome);
                assertEquals(
                        0,
                        sets.stream()
                                .filter(set -> set.get(uncovered.element()))
                                .count());
                continue;
            }
            List<Integer> chosen =
                    assertInstanceOf(HittingSet.Found.class, outcome).chosen();
            assertEquals(expected, chosen.size(), "trial " + trial);
            BitSet covered = new BitSet();
            chosen.forEach(i -> covered.or(sets.get(i)));
            assertEquals(elements, covered.cardinality());
            seen[Math.min(8, expected)]++;
        }
        assertEquals(true, seen[1] > 50 && seen[2] > 50 && seen[3] > 50 && seen[4] > 20);
    }

    @Test
    void nothingToHitNeedsNoSet() {
        assertEquals(new HittingSet.Found(List.of()), HittingSet.smallest(0, List.of(), HittingSet.MOST_BRANCHES));
    }

    /** What the largest sets can still cover, and largest sets first, leave few of millions of branches. */
    @Test
    void theSearchGivesUpAfterItsBranches() {
        Random random = new Random(2);
        List<BitSet> sets = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            BitSet set = new BitSet();
            for (int k = 0; k < 3 + i % 4; k++) {
                set.set(random.nextInt(24));
            }
            sets.add(set);
        }
        assertEquals(new HittingSet.GaveUp(), HittingSet.smallest(24, sets, 10));
        HittingSet.Outcome outcome = HittingSet.smallest(24, sets, 380);
        assertEquals(
                6, assertInstanceOf(HittingSet.Found.class, outcome).chosen().size());
    }

    private static int enumerated(int elements, List<BitSet> sets) {
        int best = -1;
        for (int mask = 0; mask < 1 << sets.size(); mask++) {
            BitSet covered = new BitSet();
            for (int i = 0; i < sets.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    covered.or(sets.get(i));
                }
            }
            if (covered.cardinality() == elements && (best < 0 || Integer.bitCount(mask) < best)) {
                best = Integer.bitCount(mask);
            }
        }
        return best;
    }
}
