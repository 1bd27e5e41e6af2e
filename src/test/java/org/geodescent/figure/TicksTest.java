package org.geodescent.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().filter(Tick::major).map(Tick::label).toList();
    }

    @Test
    void niceNumbersWithTrueMinusSigns() {
        assertEquals(List.of("−2", "−1", "0", "1", "2"), labels(Ticks.linear(-2, 2, 5)));
        assertEquals(List.of("−0.1", "0", "0.1", "0.2"), labels(Ticks.linear(-0.1, 0.2, 5)));
        assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8", "1.0"), labels(Ticks.linear(0, 1, 6)));
        assertEquals(List.of("0", "0.1", "0.2", "0.3"), labels(Ticks.linear(0, 0.3, 5)));
        assertEquals(List.of("0", "20000", "40000", "60000"), labels(Ticks.linear(0, 6e4, 5)));
        assertEquals(List.of("0", "0.5×10⁶", "1.0×10⁶"), labels(Ticks.linear(-1, 1e6, 4)));
        assertEquals(List.of("−5×10⁻⁵", "0", "5×10⁻⁵"), labels(Ticks.linear(-6e-5, 7e-5, 4)));
    }

    private static AxisTicks horizontal(Axis axis) {
        return AxisTicks.horizontal(axis, 300);
    }

    @Test
    void largeOffsetsAreFactoredOut() {
        AxisTicks utm = horizontal(Axis.linear("x", 4512345.2, 4512399));
        assertEquals(" − 4\u2009512\u2009300", utm.offset());
        assertEquals(List.of("50", "60", "70", "80", "90"), labels(utm.ticks()));
        assertEquals(4512350, utm.ticks().get(0).value(), 0);
        AxisTicks round = horizontal(Axis.linear("x", 499998.5, 500010));
        assertEquals(" − 500\u2009000", round.offset());
        assertEquals("0", labels(round.ticks()).get(0));
        AxisTicks below = horizontal(Axis.linear("x", -500009.7, -500000.2));
        assertEquals(" + 500\u2009010", below.offset());
        assertEquals("2", labels(below.ticks()).get(0));
        AxisTicks near = horizontal(Axis.linear("x", 1 + 1e-9, 1 + 9e-9));
        assertEquals(" − 1", near.offset());
        assertEquals("2×10⁻⁹", labels(near.ticks()).get(0));
        AxisTicks logarithmic = horizontal(Axis.logarithmic("x", 123456.1, 123456.9));
        assertEquals(" − 123\u2009456", logarithmic.offset());
        for (Axis plain : List.of(
                Axis.linear("x", 0, 1e6),
                Axis.linear("x", -1, 1),
                Axis.linear("x", 1000, 1001),
                Axis.logarithmic("x", 1, 1e9))) {
            assertEquals("", horizontal(plain).offset(), plain.toString());
        }
    }

    /** Offset and label together are the value. */
    @Test
    void offsetsAndLabelsAddUp() {
        Random random = new Random(8);
        for (int i = 0; i < 3000; i++) {
            double centre = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(30) - 10);
            double half = Math.abs(centre) * StrictMath.pow(10, -random.nextInt(11));
            if (!(half > 0)) {
                continue;
            }
            AxisTicks ticks = horizontal(Axis.linear("x", centre - half, centre + half));
            double offset = ticks.offset().isEmpty()
                    ? 0
                    : -parsed(ticks.offset().replace(" ", "").replace("\u2009", ""));
            for (Tick tick : ticks.ticks()) {
                if (tick.major()) {
                    assertEquals(tick.value(), parsed(tick.label()) + offset, 1e-9 * half + 4 * Math.ulp(centre));
                    assertTrue(tick.label().length() <= 13, tick.label());
                }
            }
        }
    }

    @Test
    void powersOfTen() {
        assertEquals(List.of("10⁰", "10¹", "10²", "10³", "10⁴"), labels(Ticks.logarithmic(1, 1e4, 8)));
        assertEquals(List.of("10⁻¹²", "10⁻⁸", "10⁻⁴", "10⁰"), labels(Ticks.logarithmic(1e-12, 2, 4)));
        assertEquals(List.of("0.1", "0.2", "0.5", "1", "2"), labels(Ticks.logarithmic(0.1, 3, 8)));
        assertEquals(List.of("2×10⁻⁶", "5×10⁻⁶", "10⁻⁵"), labels(Ticks.logarithmic(2e-6, 1.5e-5, 8)));
        assertEquals(List.of("3.0", "3.2", "3.4", "3.6", "3.8", "4.0"), labels(Ticks.logarithmic(3, 4, 8)));
    }

    /** What a reader of the label understands. */
    private static double parsed(String label) {
        String plain = label.replace("−", "-");
        if (plain.startsWith("10") && plain.chars().anyMatch(c -> "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0)) {
            plain = "1×" + plain;
        }
        int times = plain.indexOf('×');
        if (times < 0) {
            return Double.parseDouble(plain);
        }
        StringBuilder exponent = new StringBuilder();
        for (char c : plain.substring(times + 3).toCharArray()) {
            exponent.append(c == '⁻' ? "-" : Integer.toString("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)));
        }
        return Double.parseDouble(plain.substring(0, times) + "e" + exponent);
    }

    private static void assertSound(List<Tick> ticks, double minimum, double maximum, String what) {
        List<Tick> major = ticks.stream().filter(Tick::major).toList();
        assertTrue(major.size() >= 2 && major.size() <= 10, what + ": " + labels(ticks));
        double before = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            assertTrue(tick.value() >= minimum && tick.value() <= maximum, what + ": " + tick);
            assertTrue(tick.value() > before, what + ": rising");
            before = tick.value();
            if (tick.major()) {
                assertEquals(tick.value(), parsed(tick.label()), what);
                assertFalse(tick.label().equals("−0") || tick.label().contains("-"), what + tick.label());
            }
        }
        assertEquals(major.size(), new HashSet<>(labels(ticks)).size(), what + ": unique");
    }

    @Test
    void linearTicksAreSoundOnRandomRanges() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double width = StrictMath.pow(10, 24 * random.nextDouble() - 12);
            double centre = width * StrictMath.pow(10, 8 * random.nextDouble() - 4) * (random.nextBoolean() ? 1 : -1);
            int atMost = 2 + random.nextInt(7);
            double low = centre - width / 2;
            double high = centre + width / 2;
            String what = "[%s, %s], at most %d".formatted(low, high, atMost);
            List<Tick> ticks = Ticks.linear(low, high, atMost);
            assertSound(ticks, low, high, what);
            double step = ticks.get(1).value() - ticks.get(0).value();
            for (int k = 1; k < ticks.size(); k++) {
                double gap = ticks.get(k).value() - ticks.get(k - 1).value();
                assertEquals(step, gap, 8 * Math.ulp(Math.max(Math.abs(low), Math.abs(high))), what);
            }
            assertTrue(ticks.size() <= Math.max(5, atMost), what + ": " + ticks.size());
        }
    }

    @Test
    void logarithmicTicksAreSoundOnRandomRanges() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            double low = StrictMath.pow(10, 40 * random.nextDouble() - 20);
            double high = low * StrictMath.pow(10, 0.01 + 24 * StrictMath.pow(random.nextDouble(), 3));
            int atMost = 2 + random.nextInt(7);
            assertSound(
                    Ticks.logarithmic(low, high, atMost),
                    low,
                    high,
                    "[%s, %s], at most %d".formatted(low, high, atMost));
        }
    }

    @Test
    void extremeRangesHaveTicksToo() {
        assertSound(Ticks.linear(-1.7e308, 1.7e308, 5), -1.7e308, 1.7e308, "widest");
        assertSound(Ticks.linear(1e15, 1e15 + 2, 5), 1e15, 1e15 + 2, "far away");
        assertSound(Ticks.linear(0, 1e-300, 5), 0, 1e-300, "tiny");
        assertSound(Ticks.logarithmic(1e-300, 1e300, 5), 1e-300, 1e300, "600 decades");
        assertTrue(Ticks.linear(1, Math.nextUp(1.0), 5).size() <= 2);
    }
}
