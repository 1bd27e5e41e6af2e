package org.geodescent.figure;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The advance widths of one TrueType font, read from its {@code head}, {@code hhea}, {@code hmtx} and {@code cmap}
 * tables (OpenType specification 1.9). Only characters below {@link #LIMIT} are kept: Latin, Greek and mathematics.
 */
final class GlyphAdvances {
    private static final int LIMIT = 0x3000;
    private static final short MISSING = -1;

    private final short[] advances = new short[LIMIT];
    private final double unitsPerEm;

    GlyphAdvances(byte[] file) {
        ByteBuffer font = ByteBuffer.wrap(file);
        unitsPerEm = unsigned(font, table(font, "head") + 18);
        int metrics = table(font, "hmtx");
        int lastMetric = unsigned(font, table(font, "hhea") + 34) - 1;
        Arrays.fill(advances, MISSING);
        int map = unicodeMap(font);
        int segments = unsigned(font, map + 6) / 2;
        for (int s = 0; s < segments; s++) {
            readSegment(font, map + 14 + 2 * s, segments, metrics, lastMetric);
        }
    }

    /** One segment of a format 4 table, whose arrays of end, start, delta and offset stand one after the other. */
    private void readSegment(ByteBuffer font, int endAt, int segments, int metrics, int lastMetric) {
        int startAt = endAt + 2 * segments + 2;
        int deltaAt = startAt + 2 * segments;
        int offsetAt = deltaAt + 2 * segments;
        int end = Math.min(unsigned(font, endAt), LIMIT - 1);
        int start = unsigned(font, startAt);
        int offset = unsigned(font, offsetAt);
        for (int c = start; c <= end; c++) {
            int glyph = offset == 0 ? c : unsigned(font, offsetAt + offset + 2 * (c - start));
            if (offset == 0 || glyph != 0) {
                glyph = glyph + unsigned(font, deltaAt) & 0xFFFF;
            }
            if (glyph != 0) {
                advances[c] = font.getShort(metrics + 4 * Math.min(glyph, lastMetric));
            }
        }
    }

    /** Where the cmap subtable of format 4 for Windows Unicode starts. */
    private static int unicodeMap(ByteBuffer font) {
        int cmap = table(font, "cmap");
        for (int i = 0; i < unsigned(font, cmap + 2); i++) {
            int at = cmap + 4 + 8 * i;
            int subtable = cmap + font.getInt(at + 4);
            if (unsigned(font, at) == 3 && unsigned(font, at + 2) == 1 && unsigned(font, subtable) == 4) {
                return subtable;
            }
        }
        throw new IllegalArgumentException("the font has no Unicode character map of format 4");
    }

    private static int table(ByteBuffer font, String tag) {
        for (int i = 0; i < unsigned(font, 4); i++) {
            int at = 12 + 16 * i;
            boolean same = true;
            for (int k = 0; k < 4; k++) {
                same &= font.get(at + k) == tag.charAt(k);
            }
            if (same) {
                return font.getInt(at + 8);
            }
        }
        throw new IllegalArgumentException("the font has no table \"" + tag + "\"");
    }

    private static int unsigned(ByteBuffer font, int at) {
        return font.getShort(at) & 0xFFFF;
    }

    boolean has(int character) {
        return character < LIMIT && advances[character] != MISSING;
    }

    /** The advance of a character the font has, in em. */
    double advance(int character) {
        return advances[character] / unitsPerEm;
    }
}
