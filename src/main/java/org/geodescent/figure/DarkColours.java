package org.geodescent.figure;

import java.util.HashMap;
import java.util.Map;

/**
 * The colours of figures on a dark ground, for the screen alone: exported figures are white. Every colour of the
 * palette has a partner of its own; any other keeps its hue and changes its lightness. Thread-safe.
 */
public final class DarkColours {
    private static final Map<Integer, Integer> PARTNERS = new HashMap<>();

    static {
        int[] pairs = {
            0xFFFFFF, 0x0D1117, 0x1F2328, 0xE6EDF3, 0x57606A, 0x9198A1, 0x16181D, 0xF0F3F6, 0x8A1C5B, 0xF5A8D4,
            0x007C89, 0x26A69A, 0xE9F5F6, 0x10292D, 0xE69F00, 0xF2B233, 0x7A5200, 0xFFD98A, 0xFDF3DF, 0x2A2211,
            0x0072B2, 0x5AB0EC, 0x00395A, 0xBFE1FA, 0xE6F1F9, 0x0F2536, 0x009E73, 0x2DB58F, 0x005740, 0x7FE0C4,
            0x7C3AED, 0xE2CCFF, 0xF1E6F0, 0x2A2030, 0x7B4B78, 0xC39AC0, 0x0969DA, 0x4493F8, 0xEDF0F3, 0x1C222A,
            0x8C959F, 0x6E7681, 0xD5D8DC, 0x30363D, 0x111111, 0x111111, 0xCC79A7, 0xFC13BD, 0xD55E00, 0xB9600F,
            0x56B4E9, 0x286A92, 0xF0E442, 0xE6E8C5, 0x4B3F9E, 0x724ADB, 0xB2182B, 0xF1365F, 0x60003C, 0xFDC4E7
        };
        for (int i = 0; i < pairs.length; i += 2) {
            PARTNERS.put(pairs[i], pairs[i + 1]);
        }
    }

    private DarkColours() {}

    /** The partner of a colour, as opaque as it is. */
    public static Colour of(Colour colour) {
        Integer partner = PARTNERS.get(colour.rgb());
        return new Colour(partner == null ? turned(colour.rgb()) : partner, colour.opacity());
    }

    /** Light for dark at the same hue: all three parts move by as much as the middle between them does. */
    private static int turned(int rgb) {
        int red = rgb >> 16;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int sum = Math.max(red, Math.max(green, blue)) + Math.min(red, Math.min(green, blue));
        int by = 0xFF - sum;
        return clamped(red + by) << 16 | clamped(green + by) << 8 | clamped(blue + by);
    }

    private static int clamped(int part) {
        return Math.max(0, Math.min(0xFF, part));
    }
}
