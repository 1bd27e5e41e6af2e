package org.geodescent.cifar.net;

/**
 * 2×2 max-pooling. It commutes with the leaky rectified linear unit, which increases, and comes first: a quarter of the
 * numbers.
 */
final class MaxPooling {
    private MaxPooling() {}

    /**
     * The largest of every four numbers and which it was.
     *
     * @param pooledRows rows of all images together
     * @param side rows and columns of a pooled map
     * @param map of all images, 2 side × 2 side × channels each
     * @param pooled overwritten
     * @param winners overwritten: 2 (row of the winner) + (its column); the first one where several are equal
     */
    static void pool(int pooledRows, int side, int channels, float[] map, float[] pooled, byte[] winners) {
        for (int row = 0; row < pooledRows; row++) {
            for (int column = 0; column < side; column++) {
                int top = (4 * row * side + 2 * column) * channels;
                int bottom = top + 2 * side * channels;
                pool(channels, map, top, bottom, pooled, winners, (row * side + column) * channels);
            }
        }
    }

    private static void pool(
            int channels, float[] map, int top, int bottom, float[] pooled, byte[] winners, int target) {
        for (int c = 0; c < channels; c++) {
            float upperLeft = map[top + c];
            float upperRight = map[top + channels + c];
            float lowerLeft = map[bottom + c];
            float lowerRight = map[bottom + channels + c];
            float upper = Math.max(upperLeft, upperRight);
            float lower = Math.max(lowerLeft, lowerRight);
            pooled[target + c] = Math.max(upper, lower);
            int upperWinner = upperRight > upperLeft ? 1 : 0;
            int lowerWinner = lowerRight > lowerLeft ? 3 : 2;
            winners[target + c] = (byte) (lower > upper ? lowerWinner : upperWinner);
        }
    }
}
