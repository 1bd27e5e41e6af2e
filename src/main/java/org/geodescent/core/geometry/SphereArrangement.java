package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.core.exact.ExactSign;
import org.geodescent.core.linalg.Vectors;

/**
 * The directions of R³, cut into cells by the great circles orthogonal to N vectors that span R³; exact. Parallel
 * vectors share a circle, zero vectors have none. Immutable.
 *
 * <p>A <em>facet</em> is one side of one arc of one circle; its number is
 * {@code 2·(first sector of the circle + sector) + side}, side 0 where the circle's first member is active and 1 where
 * it is not. Every cell has at least three facets.
 */
public final class SphereArrangement {
    private final List<GreatCircle> circles;
    private final int[] firstSector;
    private final int[] circleOfSector;
    private final int[] cellOfFacet;
    private final int[][] facetsOfCell;
    private final int vectors;

    private SphereArrangement(double[][] vectors) {
        this.vectors = vectors.length;
        this.circles = circles(vectors);
        this.firstSector = new int[circles.size() + 1];
        for (int c = 0; c < circles.size(); c++) {
            firstSector[c + 1] = firstSector[c] + circles.get(c).fan().sectors();
        }
        this.cellOfFacet = new int[2 * firstSector[circles.size()]];
        this.circleOfSector = new int[firstSector[circles.size()]];
        CellNumbers cells = new CellNumbers(vectors.length);
        for (int c = 0; c < circles.size(); c++) {
            Arrays.fill(circleOfSector, firstSector[c], firstSector[c + 1], c);
            numberCells(c, cells);
        }
        this.facetsOfCell = facetsOfCell(cellOfFacet, cells.count());
    }

    /** Goes once around a circle: from sector to sector only the members of one line change sides. */
    private void numberCells(int c, CellNumbers cells) {
        GreatCircle circle = circles.get(c);
        DirectionFan fan = circle.fan();
        boolean[] start = activeOn(circle, 0, 0);
        long[][] patterns = new long[2][CellNumbers.wordsFor(vectors)];
        for (int n = 0; n < vectors; n++) {
            if (start[n]) {
                CellNumbers.flip(patterns[0], n);
                CellNumbers.flip(patterns[1], n);
            }
        }
        for (int member : circle.members()) {
            CellNumbers.flip(patterns[1], member);
        }
        for (int sector = 0; sector < fan.sectors(); sector++) {
            for (int side = 0; side < 2; side++) {
                if (sector > 0) {
                    int line = sector % fan.lines();
                    for (int i = 0; i < fan.memberCount(line); i++) {
                        CellNumbers.flip(patterns[side], fan.member(line, i));
                    }
                }
                cellOfFacet[facet(c, sector, side)] = cells.numberOf(patterns[side]);
            }
        }
    }

    /**
     * The arrangement of vectors that span R³.
     *
     * @param vectors N×3, finite, of rank 3; kept, not copied
     */
    public static SphereArrangement of(double[][] vectors) {
        return new SphereArrangement(vectors);
    }

    /** The circles, in the order of their first members; the list cannot be modified. */
    public List<GreatCircle> circles() {
        return circles;
    }

    /** How many cells there are. */
    public int cells() {
        return facetsOfCell.length;
    }

    /** The number of the facet on one side (0 or 1) of a sector of a circle. */
    public int facet(int circle, int sector, int side) {
        return 2 * (firstSector[circle] + sector) + side;
    }

    public int cellOf(int facet) {
        return cellOfFacet[facet];
    }

    /** The facets of a cell, ascending; not to be modified. */
    public int[] facetsOf(int cell) {
        return facetsOfCell[cell];
    }

    /** The circle of a facet. */
    public int circleOf(int facet) {
        return circleOfSector[facet / 2];
    }

    /** The sector of a facet within its circle. */
    public int sectorOf(int facet) {
        return facet / 2 - firstSector[circleOf(facet)];
    }

    /** Which vectors are active in a cell; zero vectors count as active, as {@code 1(0 ≥ 0)} says. */
    public ActivationPattern pattern(int cell) {
        return patternOfFacet(facetsOfCell[cell][0]);
    }

    /** A direction inside a cell: the normalised sum of the ends of its arcs. */
    public double[] interior(int cell) {
        double[] sum = new double[3];
        for (int facet : facetsOfCell[cell]) {
            GreatCircle circle = circles.get(circleOf(facet));
            int lines = circle.fan().lines();
            int sector = sectorOf(facet);
            for (int end = sector; end <= sector + 1; end++) {
                double sign = end % (2 * lines) < lines ? 1 : -1;
                double[] ray = circle.ray(end % lines);
                for (int j = 0; j < 3; j++) {
                    sum[j] += sign * ray[j];
                }
            }
        }
        return Vectors.normalised(sum);
    }

    private ActivationPattern patternOfFacet(int facet) {
        return ActivationPattern.of(activeOn(circles.get(circleOf(facet)), sectorOf(facet), facet % 2));
    }

    private boolean[] activeOn(GreatCircle circle, int sector, int side) {
        boolean[] active = new boolean[vectors];
        boolean[] known = new boolean[vectors];
        for (int i = 0; i < circle.members().length; i++) {
            int member = circle.members()[i];
            known[member] = true;
            active[member] = circle.sides()[i] > 0 == (side == 0);
        }
        for (int n = 0; n < vectors; n++) {
            boolean zero = circle.fan().lineOf(n) < 0;
            active[n] = known[n] ? active[n] : zero || circle.fan().isActive(n, sector);
        }
        return active;
    }

    private static List<GreatCircle> circles(double[][] vectors) {
        List<GreatCircle> circles = new ArrayList<>();
        boolean[] done = new boolean[vectors.length];
        for (int n = 0; n < vectors.length; n++) {
            if (done[n] || Vectors.isZero(vectors[n])) {
                continue;
            }
            int[] members = new int[vectors.length - n];
            int count = 0;
            for (int m = n; m < vectors.length; m++) {
                if (!done[m] && !Vectors.isZero(vectors[m]) && parallel(vectors[n], vectors[m])) {
                    done[m] = true;
                    members[count++] = m;
                }
            }
            circles.add(new GreatCircle(vectors, Arrays.copyOf(members, count)));
        }
        return List.copyOf(circles);
    }

    private static boolean parallel(double[] a, double[] b) {
        return ExactSign.cross(a[0], a[1], b[0], b[1]) == 0
                && ExactSign.cross(a[1], a[2], b[1], b[2]) == 0
                && ExactSign.cross(a[2], a[0], b[2], b[0]) == 0;
    }

    private static int[][] facetsOfCell(int[] cellOfFacet, int cells) {
        int[] counts = new int[cells];
        for (int cell : cellOfFacet) {
            counts[cell]++;
        }
        int[][] facets = new int[cells][];
        for (int cell = 0; cell < cells; cell++) {
            facets[cell] = new int[counts[cell]];
        }
        for (int facet = cellOfFacet.length - 1; facet >= 0; facet--) {
            int cell = cellOfFacet[facet];
            facets[cell][--counts[cell]] = facet;
        }
        return facets;
    }
}
