package org.geodescent.core.geometry;

import java.util.List;
import org.geodescent.core.work.Patience;

/**
 * How many cells the hinge lines make, and how many nodes are active at most, of so many lines that their cells cannot
 * be kept: the faces at one line after the other are gone along and forgotten. Exact, in O(n² log n) time and O(n)
 * memory for n lines.
 *
 * @param cells of the distinct hinge lines
 * @param mostActive the largest number of nodes that are strictly active at one point
 */
record PlaneCounts(int cells, int mostActive) {
    static PlaneCounts of(PlaneNetwork network) {
        return new Walk(network).counts();
    }

    private static final class Walk {
        private final Crossings crossings;
        private final int lines;
        private final int hingeLines;
        /** How many nodes of each line are active on its positive side, and how many on its negative side. */
        private final int[] above;

        private final int[] below;
        private final int constant;
        private int furtherCells;
        private int most;

        Walk(PlaneNetwork network) {
            Lines source = Lines.of(network, null);
            crossings = new Crossings(source);
            List<Line> sorted = source.sorted;
            lines = sorted.size();
            above = new int[lines];
            below = new int[lines];
            int withNodes = 0;
            for (int i = 0; i < lines; i++) {
                for (Line.Gate gate : sorted.get(i).gates) {
                    above[i] += gate.activeOnPositiveSide() ? 1 : 0;
                    below[i] += gate.activeOnPositiveSide() ? 0 : 1;
                }
                withNodes += sorted.get(i).gates.isEmpty() ? 0 : 1;
            }
            hingeLines = withNodes;
            int active = 0;
            for (int k = 0; k < network.nodes; k++) {
                active += network.dead(k) && network.b[k] > 0 ? 1 : 0;
            }
            constant = active;
        }

        PlaneCounts counts() {
            for (int i = 0; i < lines; i++) {
                Patience.check();
                goAlong(i);
            }
            // Lines without nodes were added where no two hinge lines cross: then every line adds one cell.
            return new PlaneCounts(1 + hingeLines + (hingeLines == lines ? furtherCells : 0), most);
        }

        /** From infinity, where it has the lines before it on its other side, through every vertex of line i. */
        private void goAlong(int i) {
            int others = constant;
            for (int j = 0; j < lines; j++) {
                others += j < i ? below[j] : j > i ? above[j] : 0;
            }
            see(i, others);
            int count = crossings.along(i);
            int start = 0;
            while (start < count) {
                int least = i;
                int end = start;
                do {
                    int j = crossings.crossing(end);
                    least = Math.min(least, j);
                    others += j < i ? above[j] - below[j] : below[j] - above[j];
                    end++;
                } while (end < count && crossings.meetsTheOneBefore(end));
                // Each vertex is counted by the first line through it.
                furtherCells += least == i ? end - start : 0;
                see(i, others);
                start = end;
            }
        }

        /** The two faces beside an edge of line i. */
        private void see(int i, int others) {
            most = Math.max(most, others + Math.max(above[i], below[i]));
        }
    }
}
