package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

/** Filters in front of exact arithmetic say what it says, also where all but some roundings cancels. */
class FilteredSignsTest {
    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    private static double wide(Random random, int exponents) {
        return Math.scalb(random.nextGaussian(), random.nextInt(2 * exponents + 1) - exponents);
    }

    @Test
    void aLinearScoreHasItsExactSign() {
        Random random = new Random(1);
        int[] seen = new int[3];
        for (int trial = 0; trial < 3_000; trial++) {
            double w1 = wide(random, 25);
            double w2 = wide(random, 25);
            double x = wide(random, 25);
            double y = trial % 2 == 0 ? -(w1 * x) / w2 : wide(random, 25);
            double c = -(w1 * x + w2 * y) + (trial % 5 - 2) * Math.ulp(w1 * x);
            BigDecimal value = exact(w1)
                    .multiply(exact(x))
                    .add(exact(w2).multiply(exact(y)))
                    .add(exact(c));
            int sign = NetworkGeometry.ofLinear(w1, w2, c, 1).sign(new Vec2(x, y));
            assertEquals(value.signum(), sign, "trial " + trial);
            seen[value.signum() + 1]++;
        }
        assertTrue(seen[0] > 500 && seen[2] > 500);
    }

    /** Nodes whose signals are small differences of large numbers, and outputs that cancel. */
    @Test
    void aScoreOfNodesHasItsExactSign() {
        Random random = new Random(2);
        int decided = 0;
        for (int trial = 0; trial < 3_000; trial++) {
            double x = wide(random, 20);
            double y = wide(random, 20);
            double[] v = {wide(random, 20), wide(random, 20), wide(random, 20), wide(random, 20)};
            double[] b = new double[2];
            double[] w = {wide(random, 20), wide(random, 20)};
            double sum = 0;
            BigDecimal value = BigDecimal.ZERO;
            for (int k = 0; k < 2; k++) {
                double products = v[2 * k] * x + v[2 * k + 1] * y;
                double little = (1 + trial % 7) * Math.ulp(v[2 * k] * x);
                b[k] = switch (trial % 4) {
                    case 0 -> little - products;
                    case 1 -> Math.abs(products) * 1.5;
                    case 2 -> Math.abs(products) * -1.5;
                    default -> -little - products;
                };
                BigDecimal h = exact(v[2 * k])
                        .multiply(exact(x))
                        .add(exact(v[2 * k + 1]).multiply(exact(y)))
                        .add(exact(b[k]));
                value = value.add(exact(w[k]).multiply(h.max(BigDecimal.ZERO)));
                sum += w[k] * Math.max(0, products + b[k]);
            }
            double c = -sum + (trial % 5 - 2) * Math.ulp(sum);
            value = value.add(exact(c));
            assertEquals(value.signum(), NetworkGeometry.of(v, b, w, c, 1).sign(new Vec2(x, y)), "trial " + trial);
            decided += value.signum() == 0 ? 0 : 1;
        }
        assertTrue(decided > 2_000);
    }

    /** Products that vanish below the range of numbers, with weights that bring them back. */
    @Test
    void anUnderflowIsNotAZero() {
        double[] v = {1e-200, 0};
        double[] b = {-1e-301};
        Vec2 p = new Vec2(1e-130, 0);
        // h is 1e-330 − 1e-301 < 0; and 1e-330 alone, which is 0 for doubles, is positive.
        assertEquals(
                -1, NetworkGeometry.of(v, b, new double[] {1e300}, -1e-40, 1).sign(p));
        assertEquals(
                1,
                NetworkGeometry.of(v, new double[1], new double[] {1e300}, 0, 1).sign(p));
        assertEquals(
                1,
                NetworkGeometry.of(v, new double[1], new double[] {1e300}, -1e-31, 1)
                        .sign(p));
        assertEquals(
                -1,
                NetworkGeometry.of(v, new double[1], new double[] {1e300}, -1e-29, 1)
                        .sign(p));
        assertEquals(
                1,
                NetworkGeometry.of(v, new double[1], new double[] {-1e300}, 1e-29, 1)
                        .sign(p));
        assertEquals(
                -1,
                NetworkGeometry.of(v, new double[1], new double[] {-1e300}, 1e-31, 1)
                        .sign(p));
    }

    /** One coefficient so small that no filter is used changes nothing, also where f vanishes at a crossing but for rounding. */
    @Test
    void crossingsWithScoresNearZeroAreDecidedExactly() {
        Random random = new Random(3);
        for (int trial = 0; trial < 150; trial++) {
            int nodes = 3 + trial % 3;
            double place = Math.scalb(1.0, 6 * (trial % 4));
            double[] v = new double[2 * nodes];
            double[] b = new double[nodes];
            double[] w = new double[nodes];
            for (int k = 0; k < nodes; k++) {
                v[2 * k] = random.nextGaussian();
                v[2 * k + 1] = random.nextGaussian();
                b[k] = place * random.nextGaussian();
                w[k] = random.nextGaussian();
            }
            v[1] = 0;
            double x = -b[0] / v[0];
            double y = -(v[2] * x + b[1]) / v[3];
            double score = NetworkGeometry.of(v, b, w, 0, 1).score(new Vec2(x, y));
            // A third hinge passes by the crossing at a distance of roundings.
            b[2] = trial % 2 == 0 ? b[2] : -(v[4] * x + v[5] * y) + (trial % 5 - 2) * Math.ulp(place);
            for (int off = -2; off <= 2; off++) {
                double c = -score + off * Math.ulp(score);
                NetworkGeometry plain = NetworkGeometry.of(v, b, w, c, 1);
                v[1] = 1e-250;
                NetworkGeometry exact = NetworkGeometry.of(v, b, w, c, 1);
                v[1] = 0;
                String name = trial + ": " + off;
                assertEquals(exact.cellCount(), plain.cellCount(), name);
                assertEquals(exact.boundarySegments(), plain.boundarySegments(), name);
                Box window = new Box(-3 * place, -2.5 * place, 2 * place, 4 * place);
                double area = exact.within(window).region(1).area();
                assertEquals(area, plain.within(window).region(1).area(), 1e-9 * place * place, name);
            }
        }
    }

    /** Powers of two as outermost sizes: the coefficients are of order 1, and none is lost. */
    @Test
    void scaledNodesAreOfOrderOne() {
        Random random = new Random(4);
        for (int trial = 0; trial < 300; trial++) {
            int shift = random.nextInt(80) - 40;
            int size = random.nextInt(600) - 300;
            double[] v = {1 + random.nextDouble(), random.nextGaussian(), 0, 0};
            double[] b = {Math.scalb(random.nextDouble(), shift), Math.scalb(1 + random.nextDouble(), shift)};
            double[] w = {Math.scalb(random.nextGaussian(), size), Math.scalb(random.nextGaussian(), size)};
            for (int k = 0; k < 2; k++) {
                v[k] = Math.scalb(v[k], -size / 2);
                b[k] = Math.scalb(b[k], -size / 2);
            }
            double c = Math.scalb(random.nextGaussian(), size - size / 2 + shift);
            ScaledNodes nodes = new ScaledNodes(PlaneNetwork.twoLayer(v, b, w, c, 1), shift);
            assertTrue(nodes.comfortable, "trial " + trial);
            double terms = Math.abs(nodes.constant());
            double largest = Math.abs(nodes.constant());
            for (int k = 0; k < 2; k++) {
                AffineForm term = nodes.term(k);
                terms += Math.max(
                        Math.abs(term.h().high()),
                        Math.max(Math.abs(term.x().high()), Math.abs(term.y().high())));
                largest = Math.max(
                        largest,
                        Math.max(Math.abs(term.x().high()), Math.abs(term.h().high())));
                largest = Math.max(largest, Math.abs(term.y().high()));
            }
            assertTrue(nodes.size >= terms && nodes.size < 32, nodes.size + " for " + terms);
            assertTrue(largest > 0.1 && largest < 16, "largest " + largest);
            double slope = Math.scalb(random.nextGaussian(), size);
            ScaledNodes linear =
                    new ScaledNodes(PlaneNetwork.linear(slope, 0.5 * slope, Math.scalb(0.7 * slope, shift), 1), shift);
            assertTrue(linear.comfortable && linear.size >= 2.2 * Math.abs(linear.slopeX()) * 0.99, "trial " + trial);
            assertTrue(Math.abs(linear.slopeX()) >= 0.5 && Math.abs(linear.slopeX()) < 4, "trial " + trial);
        }
    }

    @Test
    void exponentsReachBelowTheNormalRange() {
        for (int e = -1074; e < 1024; e += 7) {
            assertEquals(e, Line.exponent(Math.scalb(1.0, e)));
        }
        assertEquals(-1023, Line.exponent(1.5 * 0x1p-1023));
    }

    @Test
    void aFormOfAnySizeIsRoundedToOrderOne() {
        for (int e : new int[] {-900, -30, 0, 30, 900}) {
            ExactForm form = new ExactForm(Dyadic.of(0.75, e), Dyadic.of(-0.3, e), Dyadic.of(5, e));
            AffineForm unit = form.roundedToUnitGradient();
            double size = Math.max(Math.abs(unit.x().high()), Math.abs(unit.y().high()));
            assertTrue(size >= 0.25 && size <= 4, e + ": " + size);
            assertEquals(-0.4, unit.y().high() / unit.x().high(), 1e-15);
            assertEquals(5 / 0.75, unit.h().high() / unit.x().high(), 1e-14);
        }
        // 1 + 2⁻⁸⁰ needs both halves of a sum, which have the same scale.
        Dyadic precise = Dyadic.of(1, 40).plus(Dyadic.of(1, -40));
        AffineForm unit = new ExactForm(precise, Dyadic.of(1, 30), Dyadic.of(0)).roundedToUnitGradient();
        assertEquals(0x1p-80, unit.x().low() / unit.x().high(), 0x1p-130);
    }

    private static BigInteger[][] unimodular(Random random) {
        BigInteger[][] m = new BigInteger[3][3];
        for (int i = 0; i < 9; i++) {
            m[i / 3][i % 3] = i % 4 == 0 ? BigInteger.ONE : BigInteger.ZERO;
        }
        for (int step = 0; step < 7; step++) {
            int to = step % 3;
            int from = (to + 1 + random.nextInt(2)) % 3;
            BigInteger factor = BigInteger.valueOf(random.nextInt(1 << 11) - (1 << 10));
            for (int j = 0; j < 3; j++) {
                m[to][j] = m[to][j].add(factor.multiply(m[from][j]));
            }
        }
        return m;
    }

    private static BigDecimal minor(double a, double b, double c, double d) {
        return exact(a).multiply(exact(d)).subtract(exact(b).multiply(exact(c)));
    }

    /** Whole numbers of up to 52 bits whose determinant is 1, or 0: the three lines all but meet, or do. */
    @Test
    void threeLinesMeetIfTheirDeterminantIsZero() {
        Random random = new Random(6);
        int[] seen = new int[3];
        for (int trial = 0; trial < 6_000; trial++) {
            BigInteger[][] m = unimodular(random);
            if (Arrays.stream(m).flatMap(Arrays::stream).anyMatch(entry -> entry.bitLength() > 52)) {
                continue;
            }
            Line[] lines = new Line[3];
            for (int i = 0; i < 3; i++) {
                double last = m[i][2].doubleValue() + (trial % 4 == 0 && i == 2 ? 1 : 0);
                if (m[i][0].signum() == 0 && m[i][1].signum() == 0) {
                    lines[i] = new Line(1, 0, last, 0, -1, 0);
                } else {
                    lines[i] = new Line(m[i][0].doubleValue(), m[i][1].doubleValue(), last, 0, -1, 0);
                }
            }
            Line p = lines[0];
            Line q = lines[1];
            Line r = lines[2];
            BigDecimal determinant = minor(p.a, p.b, q.a, q.b)
                    .multiply(exact(r.c))
                    .add(minor(p.b, p.c, q.b, q.c).multiply(exact(r.a)))
                    .add(minor(p.c, p.a, q.c, q.a).multiply(exact(r.b)));
            assertEquals(determinant.signum(), Predicates.concurrency(p, q, r, true), "trial " + trial);
            seen[determinant.signum() + 1]++;
        }
        assertTrue(seen[0] > 300 && seen[2] > 300, seen[0] + " " + seen[2]);
    }

    @Test
    void oneLostCoefficientMakesANetUncomfortable() {
        double[] v = {1, 1e-250, 1, 1};
        PlaneNetwork network = PlaneNetwork.twoLayer(v, new double[] {1, 1}, new double[] {1, 1}, 0, 1);
        assertTrue(!new ScaledNodes(network, 0).comfortable);
        v[1] = 1;
        v[3] = 1e-250;
        PlaneNetwork second = PlaneNetwork.twoLayer(v, new double[] {1, 1}, new double[] {1, 1}, 0, 1);
        assertTrue(!new ScaledNodes(second, 0).comfortable);
        assertEquals(9, NetworkGeometry.ofLinear(3, 4, 0, 2).score(new Vec2(2, 3)));
    }

    /** assertEquals tells 0.0 and −0.0 apart. */
    @Test
    void aLineHasNoNegativeZeros() {
        Line vertical = new Line(1, 0, 0, 0, -1, 0);
        assertEquals(0.0, vertical.b);
        assertEquals(0.0, vertical.c);
        Line horizontal = new Line(0, -1, 0, 0, -1, 0);
        assertEquals(0.0, horizontal.a);
        assertEquals(0.0, horizontal.c);
        assertEquals(-1.0, vertical.a);
        assertEquals(1.0, horizontal.b);
    }
}
