package org.geodescent.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every set has its property for every seed tried. */
class TeachingSetTest {
    private static final int SEEDS = 300;

    @ParameterizedTest
    @EnumSource(TeachingSet.class)
    void seedsDecideAndClassesAreEvenAndDistinct(TeachingSet set) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Dataset data = set.generate(seed);
            assertEquals(data, set.generate(seed));
            assertNotEquals(data, set.generate(seed + 1));
            for (int k = 1; k < data.classNames().size(); k++) {
                assertEquals(data.count(0), data.count(k));
            }
            for (int n = 0; n < data.size(); n++) {
                assertTrue(data.point(n).norm() < 20);
                for (int m = 0; m < n; m++) {
                    if (data.classOf(n) != data.classOf(m)) {
                        double gap = data.point(n).distanceTo(data.point(m));
                        assertTrue(gap > 0.2, "samples of different classes are %s apart".formatted(gap));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TeachingSet.class,
            names = {"TWO_MOONS", "XOR", "SPIRAL"})
    void noLineSeparates(TeachingSet set) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Diagnostics diagnostics = Diagnostics.of(set.generate(seed));
            assertFalse(diagnostics.separable().holds());
            assertFalse(diagnostics.separableThroughOrigin().holds());
        }
    }

    @Test
    void noLineCutsAnArmOfThePinwheelOff() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Dataset data = TeachingSet.PINWHEEL.generate(seed);
            assertEquals(3, data.inhabitedClasses());
            for (int k = 0; k < 3; k++) {
                assertFalse(Diagnostics.of(data.oneAgainstRest(k)).separable().holds(), "seed " + seed + ", arm " + k);
            }
        }
    }

    @Test
    void xorIsTheSignOfTheProduct() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Dataset data = TeachingSet.XOR.generate(seed);
            for (int n = 0; n < data.size(); n++) {
                assertTrue(data.sign(n) * data.feature(n, 0) * data.feature(n, 1) > 1);
            }
        }
    }

    @Test
    void spiralArmsAreEachOthersHalfTurn() {
        Dataset data = TeachingSet.SPIRAL.generate(6);
        for (int n = 0; n < data.size(); n += 2) {
            assertEquals(data.point(n), data.point(n + 1).times(-1));
        }
    }

    @Test
    void orthogonalSeparableIs() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Diagnostics diagnostics = Diagnostics.of(TeachingSet.ORTHOGONAL_SEPARABLE.generate(seed));
            assertTrue(diagnostics.orthogonalSeparable());
            assertTrue(diagnostics.separableThroughOrigin().holds());
            assertEquals(2, diagnostics.rank());
        }
    }

    /** B Definition 2, tested at 360 directions u: some z in the unit disc has Xz = (Xu)_+. */
    @Test
    void spikeFreeIs() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Dataset data = TeachingSet.SPIKE_FREE.generate(seed);
            assertEquals(2, Diagnostics.of(data).rank());
            assertTrue(Diagnostics.of(data).separable().holds());
            Vec2 a = data.point(0);
            Vec2 b = data.point(1);
            for (int degrees = 0; degrees < 360; degrees++) {
                double angle = Math.toRadians(degrees);
                Vec2 u = new Vec2(Math.cos(angle), Math.sin(angle));
                double activeA = Math.max(a.dot(u), 0);
                double activeB = Math.max(b.dot(u), 0);
                double det = a.cross(b);
                Vec2 z = new Vec2((activeA * b.y() - activeB * a.y()) / det, (activeB * a.x() - activeA * b.x()) / det);
                assertTrue(z.norm() <= 1 + 1e-12);
                for (int n = 0; n < data.size(); n++) {
                    assertEquals(
                            Math.max(data.point(n).dot(u), 0), data.point(n).dot(z), 1e-12);
                }
            }
        }
    }

    @Test
    void collinearSetLiesExactlyOnALineBesideTheOrigin() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Dataset data = TeachingSet.COLLINEAR_SUPPORT_VECTORS.generate(seed);
            assertEquals(2, Diagnostics.of(data, true).rank(), "[X 1] has rank 2 on a line, not 3");
            assertEquals(2, Diagnostics.of(data).rank(), "the line misses the origin");
            assertTrue(Diagnostics.of(data).separable().holds());
            Vec2 first = data.point(0);
            for (int n = 0; n < data.size(); n++) {
                assertEquals(0, data.point(n).minus(first).cross(data.point(1).minus(first)), 0.0);
            }
        }
    }
}
