package org.geodescent.figure.gif;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The 256 colours of a film: all that it has, if they are no more; else the most frequent ones that differ visibly,
 * which keeps grounds and lines exact and the tints at their edges near. Not thread-safe.
 */
final class GifPalette {
    private static final int MOST = 256;
    /** Squared distances between chosen colours, tried from the coarsest on until the palette is full. */
    private static final int[] APART = {300, 150, 75, 30, 12, 1};

    private final int[] colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private GifPalette(int[] colours) {
        this.colours = colours;
    }

    /** @param counts how many pixels have which colour, 0xRRGGBB; at least one */
    static GifPalette of(Map<Integer, Integer> counts) {
        List<Integer> frequent = new ArrayList<>(counts.keySet());
        frequent.sort(Comparator.<Integer>comparingInt(colour -> -counts.getOrDefault(colour, 0))
                .thenComparing(Comparator.naturalOrder()));
        List<Integer> chosen = new ArrayList<>();
        if (frequent.size() <= MOST) {
            chosen.addAll(frequent);
        } else {
            for (int apart : APART) {
                for (int i = 0; i < frequent.size() && chosen.size() < MOST; i++) {
                    int colour = frequent.get(i);
                    if (chosen.stream().allMatch(other -> distance(colour, other) >= apart)) {
                        chosen.add(colour);
                    }
                }
            }
        }
        return new GifPalette(chosen.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }

    IndexColorModel model() {
        byte[] red = new byte[MOST];
        byte[] green = new byte[MOST];
        byte[] blue = new byte[MOST];
        for (int i = 0; i < colours.length; i++) {
            red[i] = (byte) (colours[i] >> 16);
            green[i] = (byte) (colours[i] >> 8);
            blue[i] = (byte) colours[i];
        }
        return new IndexColorModel(8, MOST, red, green, blue);
    }

    /** The number of the nearest colour of each pixel. */
    int[] indices(int[] pixels) {
        int[] indices = new int[pixels.length];
        int last = -1;
        int index = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                index = nearest.computeIfAbsent(last, this::find);
            }
            indices[i] = index;
        }
        return indices;
    }

    private int find(int colour) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colour, colours[i]) < distance(colour, colours[best])) {
                best = i;
            }
        }
        return best;
    }
}
