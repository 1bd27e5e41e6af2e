package org.geodescent.core.geometry;

import java.util.Arrays;
import java.util.Comparator;
import org.geodescent.core.exact.ExactSign;

/**
 * The directions of a plane, cut into sectors by the lines orthogonal to N vectors of it, in exact angular order.
 * Parallel vectors share their line; a zero vector has none. With M lines the rays are numbered 0 … 2M − 1
 * anticlockwise, ray i + M opposite to ray i, and sector i lies between ray i and the next one. Without any line there
 * is one sector, number 0, the whole plane. Immutable.
 *
 * <p>A vector is <em>active</em> in a sector where its inner product with the sector's directions is positive; zero
 * vectors never are.
 */
public final class DirectionFan {
    /** What the order rests on: exact signs for pairs of vectors. */
    interface Orientation {
        boolean isZero(int vector);

        /** 1 if the second vector lies anticlockwise of the first, −1 if clockwise, 0 if they are parallel. */
        int orientation(int first, int second);

        /** For parallel vectors: whether they point to the same side. */
        boolean sameSide(int first, int second);
    }

    private final int lines;
    private final int[] line;
    private final int[] turn;
    private final int[] representatives;

    /** The vectors line after line, and where each line's begin. */
    private final int[] members;

    private final int[] starts;

    private DirectionFan(int lines, int[] line, int[] turn, int[] representatives) {
        this.lines = lines;
        this.line = line;
        this.turn = turn;
        this.representatives = representatives;
        this.starts = new int[lines + 1];
        for (int n : line) {
            if (n >= 0) {
                starts[n + 1]++;
            }
        }
        for (int i = 0; i < lines; i++) {
            starts[i + 1] += starts[i];
        }
        this.members = new int[starts[lines]];
        int[] next = starts.clone();
        for (int n = 0; n < line.length; n++) {
            if (line[n] >= 0) {
                members[next[line[n]]++] = n;
            }
        }
    }

    /** The fan of N finite vectors of the plane, N×2. */
    public static DirectionFan ofPlane(double[][] vectors) {
        return of(vectors.length, new CoordinatePair(vectors, 0, 1));
    }

    /** The fan of vectors of R^d that span a plane, or less, on which the two given coordinates are independent. */
    static DirectionFan ofCoordinates(double[][] vectors, int first, int second) {
        return of(vectors.length, new CoordinatePair(vectors, first, second));
    }

    static DirectionFan of(int vectors, Orientation orientation) {
        int[] line = new int[vectors];
        int[] turn = new int[vectors];
        Arrays.fill(line, -1);
        int reference = 0;
        while (reference < vectors && orientation.isZero(reference)) {
            reference++;
        }
        if (reference == vectors) {
            return new DirectionFan(0, line, turn, new int[0]);
        }
        Integer[] order = new Integer[vectors];
        int count = 0;
        for (int n = reference; n < vectors; n++) {
            if (!orientation.isZero(n)) {
                order[count++] = n;
                int side = orientation.orientation(reference, n);
                turn[n] = side != 0 ? side : orientation.sameSide(reference, n) ? 1 : -1;
            }
        }
        Comparator<Integer> anticlockwise = (a, b) -> {
            int side = orientation.orientation(a, b);
            return turn[a] == turn[b] ? -side : side;
        };
        Integer[] sorted = Arrays.copyOf(order, count);
        Arrays.sort(sorted, anticlockwise.thenComparing(Comparator.naturalOrder()));
        int[] representatives = new int[count];
        int lines = 0;
        for (int i = 0; i < count; i++) {
            int n = sorted[i];
            if (i == 0 || orientation.orientation(sorted[i - 1], n) != 0) {
                representatives[lines++] = n;
            }
            line[n] = lines - 1;
        }
        return new DirectionFan(lines, line, turn, Arrays.copyOf(representatives, lines));
    }

    /** M. */
    public int lines() {
        return lines;
    }

    /** 2M, or 1 where there is no line. */
    public int sectors() {
        return Math.max(1, 2 * lines);
    }

    /** The line orthogonal to a vector, {@code 0 ≤ line < M}; −1 for a zero vector. */
    public int lineOf(int vector) {
        return line[vector];
    }

    /**
     * For a vector that is not zero: 1 if ray {@link #lineOf} is the vector turned by +90°, so that crossing this ray
     * anticlockwise makes it inactive; −1 if it is the vector turned by −90°.
     */
    public int turnOf(int vector) {
        return turn[vector];
    }

    /** The lowest-numbered vector that is orthogonal to a line. */
    public int representative(int lineNumber) {
        return representatives[lineNumber];
    }

    /** How many vectors are orthogonal to a line. */
    public int memberCount(int lineNumber) {
        return starts[lineNumber + 1] - starts[lineNumber];
    }

    /** The i-th of the vectors orthogonal to a line, in ascending order. */
    public int member(int lineNumber, int i) {
        return members[starts[lineNumber] + i];
    }

    /** The vectors orthogonal to a line, in ascending order. */
    int[] members(int lineNumber) {
        return Arrays.copyOfRange(members, starts[lineNumber], starts[lineNumber + 1]);
    }

    /** Whether a vector is active in a sector. */
    public boolean isActive(int vector, int sector) {
        if (line[vector] < 0) {
            return false;
        }
        boolean secondHalf = sector >= lines;
        boolean beforeRay = line[vector] > (secondHalf ? sector - lines : sector);
        return beforeRay == (turn[vector] > 0) != secondHalf;
    }

    private static final class CoordinatePair implements Orientation {
        private final double[][] vectors;
        private final int first;
        private final int second;

        CoordinatePair(double[][] vectors, int first, int second) {
            this.vectors = vectors;
            this.first = first;
            this.second = second;
        }

        @Override
        public boolean isZero(int vector) {
            return vectors[vector][first] == 0 && vectors[vector][second] == 0;
        }

        @Override
        public int orientation(int a, int b) {
            return ExactSign.cross(vectors[a][first], vectors[a][second], vectors[b][first], vectors[b][second]);
        }

        @Override
        public boolean sameSide(int a, int b) {
            int coordinate = vectors[a][first] != 0 ? first : second;
            return vectors[a][coordinate] > 0 == vectors[b][coordinate] > 0;
        }
    }
}
