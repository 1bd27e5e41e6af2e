package org.geodescent.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DarkColoursTest {
    private static final double LEAST = 4.5;

    private static double luminance(int rgb) {
        double[] parts = {(rgb >> 16) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0};
        for (int i = 0; i < 3; i++) {
            parts[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : StrictMath.pow((parts[i] + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static double contrast(int a, int b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    /** Words and lines of the palette can be read on the dark ground as on the white one. */
    @Test
    void whatIsReadOnWhiteIsReadOnTheDarkGround() {
        int ground = DarkColours.of(Colour.of(0xFFFFFF)).rgb();
        int[] inks = {
            0x1F2328, 0x57606A, 0x16181D, 0x8A1C5B, 0x007C89, 0x7A5200, 0x00395A, 0x0072B2, 0x005740, 0x7C3AED,
            0x7B4B78, 0x0969DA, 0x00694D, 0xB34700, 0x7A3A5F, 0x743300
        };
        for (int ink : inks) {
            assertTrue(contrast(ink, 0xFFFFFF) >= LEAST, Integer.toHexString(ink));
            int dark = DarkColours.of(Colour.of(ink)).rgb();
            assertTrue(contrast(dark, ground) >= LEAST, Integer.toHexString(ink) + " as " + Integer.toHexString(dark));
        }
    }

    @Test
    void opacityStaysAndDarkBecomesLight() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            Colour colour = new Colour(random.nextInt(0x1000000), random.nextDouble());
            assertEquals(colour.opacity(), DarkColours.of(colour).opacity());
        }
        assertTrue(luminance(DarkColours.of(Colour.of(0x101010)).rgb()) > 0.7);
        assertTrue(luminance(DarkColours.of(Colour.of(0xF0F0F0)).rgb()) < 0.05);
    }
}
