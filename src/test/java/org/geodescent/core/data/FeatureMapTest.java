package org.geodescent.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

class FeatureMapTest {
    private static Dataset data(double[]... rows) {
        int[] classes = new int[rows.length];
        for (int n = 0; n < classes.length; n++) {
            classes[n] = n % 2;
        }
        return new Dataset(Matrix.ofRows(rows), classes, List.of("a", "b"));
    }

    @Test
    void standardGivesZScores() {
        Dataset data = data(new double[] {40, 3000}, new double[] {50, 5000}, new double[] {45, 4000});
        FeatureMap map = FeatureMap.of(Scaling.STANDARD, data);
        assertEquals(List.of(45.0, 4000.0), map.offset());
        assertEquals(Math.sqrt(50.0 / 3), map.scale().get(0), 1e-14);
        assertEquals(Math.sqrt(2e6 / 3), map.scale().get(1), 1e-11);
        Dataset scaled = map.apply(data);
        assertEquals(-Math.sqrt(1.5), scaled.feature(0, 0), 1e-15);
        assertEquals(Math.sqrt(1.5), scaled.feature(1, 1), 1e-15);
        assertEquals(0, scaled.feature(2, 1));
        assertEquals(1, scaled.classOf(1));
    }

    @Test
    void largestAbsoluteValueLeavesTheOrigin() {
        Dataset data = data(new double[] {-8, 0.5}, new double[] {2, 0.25});
        FeatureMap map = FeatureMap.of(Scaling.MAX_ABS, data);
        assertEquals(new FeatureMap(List.of(0.0, 0.0), List.of(8.0, 0.5)), map);
        assertEquals(
                Matrix.ofRows(new double[] {-1, 1}, new double[] {0.25, 0.5}),
                map.apply(data).features());
    }

    @Test
    void aFeatureThatIsTheSameEverywhereIsCentredOnly() {
        Dataset data = data(new double[] {0.1, 1}, new double[] {0.1, 2}, new double[] {0.1, 3});
        FeatureMap map = FeatureMap.of(Scaling.STANDARD, data);
        assertEquals(0.1, map.offset().get(0));
        assertEquals(1.0, map.scale().get(0));
        assertEquals(0, map.apply(data).feature(2, 0));
        assertEquals(
                1.0,
                FeatureMap.of(Scaling.MAX_ABS, data(new double[] {0, 1}, new double[] {0, 2}))
                        .scale()
                        .get(0));
    }

    /** UTM coordinates: metres, with millions before what differs. */
    @Test
    void aLargeOffsetCostsNoDigitsOfTheSpread() {
        Dataset data = data(new double[] {691_000.25, 5_334_000}, new double[] {691_001.25, 5_334_002}, new double[] {
            691_002.25, 5_334_001
        });
        FeatureMap map = FeatureMap.of(Scaling.STANDARD, data);
        assertEquals(List.of(691_001.25, 5_334_001.0), map.offset());
        assertEquals(Math.sqrt(2.0 / 3), map.scale().get(0), 1e-15);
    }

    @Test
    void theLargestNumbersStayFinite() {
        double most = Double.MAX_VALUE;
        Dataset data = data(new double[] {most, -most}, new double[] {-most, most}, new double[] {most, most});
        for (Scaling scaling : Scaling.values()) {
            FeatureMap map = FeatureMap.of(scaling, data);
            Dataset scaled = scaling == Scaling.UNIT ? UnitVectors.of(data) : map.apply(data);
            for (double x : (scaling == Scaling.NONE ? data : scaled).features().toArray()) {
                assertTrue(scaling == Scaling.NONE || Math.abs(x) < 3, scaling + " " + x);
            }
        }
    }

    @Test
    void noneIsTheSameObject() {
        Dataset data = data(new double[] {40, 3000}, new double[] {50, 5000});
        FeatureMap map = FeatureMap.of(Scaling.NONE, data);
        assertTrue(map.isIdentity());
        assertSame(data, map.apply(data));
        assertThrows(IllegalArgumentException.class, () -> new FeatureMap(List.of(0.0), List.of(0.0)));
        assertThrows(IllegalArgumentException.class, () -> new FeatureMap(List.of(Double.NaN), List.of(1.0)));
    }
}
