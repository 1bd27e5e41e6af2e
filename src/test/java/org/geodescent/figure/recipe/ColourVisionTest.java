package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Colour;
import org.geodescent.figure.DarkColours;
import org.junit.jupiter.api.Test;

/**
 * What has to be told apart is told apart by those who lack one kind of cone, on both grounds: colours as they see them
 * (Machado, Oliveira and Fernandes 2009, severity 1) are apart in CIELAB.
 */
class ColourVisionTest {
    /** Nobody confuses colours that are so far apart where they lie beside each other. */
    private static final double LEAST = 10;

    private static final double[][][] VISIONS = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
    };
    private static final double[][] TO_XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[] WHITE = {0.95047, 1, 1.08883};

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] lab(Colour colour, double[][] vision) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = (colour.rgb() >> (16 - 8 * i) & 0xFF) / 255.0;
            linear[i] = part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
        }
        double[] seen = times(vision, linear);
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.max(0, Math.min(1, seen[i]));
        }
        double[] xyz = times(TO_XYZ, seen);
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            double t = xyz[i] / WHITE[i];
            f[i] = t > 216.0 / 24389 ? StrictMath.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    /** The smallest over all visions. */
    private static double distance(Colour a, Colour b) {
        double least = Double.POSITIVE_INFINITY;
        for (double[][] vision : VISIONS) {
            double[] one = lab(a, vision);
            double[] other = lab(b, vision);
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += (one[i] - other[i]) * (one[i] - other[i]);
            }
            least = Math.min(least, Math.sqrt(sum));
        }
        return least;
    }

    private static void assertApart(List<Colour> colours, double least) {
        for (int i = 0; i < colours.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertApart(colours.get(i), colours.get(j), least);
            }
        }
    }

    private static void assertApart(Colour a, Colour b, double least) {
        assertTrue(distance(a, b) >= least, () -> "%06X and %06X are %.1f apart"
                .formatted(a.rgb(), b.rgb(), distance(a, b)));
        Colour darkA = DarkColours.of(a);
        Colour darkB = DarkColours.of(b);
        assertTrue(
                distance(darkA, darkB) >= least,
                () -> "on the dark ground %06X and %06X, that is %06X and %06X, are %.1f apart"
                        .formatted(a.rgb(), b.rgb(), darkA.rgb(), darkB.rgb(), distance(darkA, darkB)));
    }

    @Test
    void tenClasses() {
        assertApart(IntStream.range(0, 10).mapToObj(Palette::fill).toList(), LEAST);
        assertApart(Palette.fill(0), Palette.fill(1), 70);
        assertApart(Palette.tint(0), Palette.tint(1), LEAST);
        assertApart(Palette.outline(0), Palette.outline(1), 35);
    }

    @Test
    void lossesAndWhatIsProved() {
        assertApart(List.of(Palette.ink(Loss.CROSS_ENTROPY), Palette.ink(Loss.SQUARED), Palette.BOUND), 17);
    }

    @Test
    void ringsOnWhatTheySurround() {
        for (int i = 0; i < 3; i++) {
            assertApart(Palette.ACCENT, Palette.fill(i), 17);
        }
        assertApart(Palette.ACCENT, Palette.NOW, LEAST);
    }

    /** The window writes its own inks in its style sheet; they are those of the figures. */
    @Test
    void theWindowHasTheInksOfTheFigures() throws Exception {
        String sheet;
        try (InputStream in = ColourVisionTest.class.getResourceAsStream("/org/geodescent/ui/geodescent.css")) {
            sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Colour squared = Palette.ink(Loss.SQUARED);
        assertEquals(List.of(squared, DarkColours.of(squared)), tokens(sheet, "-geo-squared"));
        assertEquals(List.of(Palette.BOUND, DarkColours.of(Palette.BOUND)), tokens(sheet, "-geo-bound"));
    }

    private static List<Colour> tokens(String sheet, String name) {
        List<Colour> values = new ArrayList<>();
        Matcher matcher =
                Pattern.compile(Pattern.quote(name) + ": #(\\p{XDigit}{6});").matcher(sheet);
        while (matcher.find()) {
            values.add(Colour.of(Integer.parseInt(matcher.group(1), 16)));
        }
        return values;
    }

    /** The simulation is the published one: red and green are confused by two of three. */
    @Test
    void theSimulationKnowsWhatIsConfused() {
        Colour red = Colour.of(0xC04000);
        Colour green = Colour.of(0x606000);
        assertTrue(distance(red, green) < 25);
        assertEquals(0, distance(red, red));
        assertTrue(distance(Colour.of(0x000000), Colour.of(0xFFFFFF)) > 99);
    }
}
