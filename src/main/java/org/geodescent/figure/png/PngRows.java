package org.geodescent.figure.png;

/** Filters rows of pixels so that they compress well: each by the filter that leaves the smallest sum of magnitudes. */
final class PngRows {
    private final byte[] previous;
    private final byte[] current;
    /** By filter type: none, sub, up. */
    private final byte[][] candidates;

    PngRows(int width) {
        previous = new byte[3 * width];
        current = new byte[3 * width];
        candidates = new byte[3][3 * width + 1];
    }

    /** The next row from {@code colours[from]} on, 0xRRGGBB each. The answer is overwritten by the next call. */
    byte[] filtered(int[] colours, int from) {
        int length = current.length;
        for (int i = 0, k = from; i < length; i += 3, k++) {
            current[i] = (byte) (colours[k] >> 16);
            current[i + 1] = (byte) (colours[k] >> 8);
            current[i + 2] = (byte) colours[k];
        }
        long[] sums = new long[3];
        for (int i = 0; i < length; i++) {
            int left = i < 3 ? 0 : current[i - 3];
            candidates[0][i + 1] = current[i];
            candidates[1][i + 1] = (byte) (current[i] - left);
            candidates[2][i + 1] = (byte) (current[i] - previous[i]);
            for (int type = 0; type < 3; type++) {
                sums[type] += Math.abs(candidates[type][i + 1]);
            }
        }
        System.arraycopy(current, 0, previous, 0, length);
        int best = sums[2] <= sums[1] && sums[2] <= sums[0] ? 2 : sums[1] < sums[0] ? 1 : 0;
        candidates[best][0] = (byte) best;
        return candidates[best];
    }
}
