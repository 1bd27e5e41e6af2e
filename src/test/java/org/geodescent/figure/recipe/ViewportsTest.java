package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

class ViewportsTest {
    private static Dataset points(double... xy) {
        return new Dataset(Matrix.of(xy.length / 2, 2, xy), new int[xy.length / 2], List.of("+1", "-1"));
    }

    @Test
    void theOriginIsInTheWindowIfItIsWanted() {
        Box box = Viewports.fitted(points(1, 2, 2, 1), true);
        assertTrue(box.contains(new org.geodescent.core.linalg.Vec2(0, 0)));
        assertEquals(Viewports.fitted(points(1, 2, 2, 1, 0, 0)), box);
        assertEquals(Viewports.fitted(points(1, 2, -2, -1)), Viewports.fitted(points(1, 2, -2, -1), true));
    }

    @Test
    void everyPointHasRoomAroundIt() {
        Box box = Viewports.fitted(points(0, 0, 10, 2, 4, 8));
        assertEquals(5, box.centre().x(), 1e-12);
        assertEquals(4, box.centre().y(), 1e-12);
        assertEquals(13.2, box.width(), 1e-12);
        assertEquals(11.2, box.height(), 1e-12);
    }

    @Test
    void onePointStandsInTheMiddleOfAPictureOfItsScale() {
        assertEquals(new Box(1.5, -2.5, 4.5, 0.5), Viewports.fitted(points(3, -1)));
        assertEquals(new Box(1.5, -2.5, 4.5, 0.5), Viewports.fitted(points(3, -1, 3, -1)));
        Box far = Viewports.fitted(points(1e12, 5));
        assertEquals(2e9, far.width(), 1);
    }

    @Test
    void collinearPointsGetAPictureOfSomeHeight() {
        Box box = Viewports.fitted(points(-1, 7, 9, 7, 3, 7));
        assertTrue(box.height() >= 0.4 * box.width(), box.toString());
        assertEquals(7, box.centre().y(), 1e-12);
    }

    @Test
    void noPointsAndHugePointsHaveAFiniteWindow() {
        assertEquals(new Box(-2, -2, 2, 2), Viewports.fitted(points()));
        Box huge = Viewports.fitted(points(-Double.MAX_VALUE, 0, Double.MAX_VALUE, 1));
        assertTrue(huge.width() < Double.POSITIVE_INFINITY);
        Box tiny = Viewports.fitted(points(1e-300, 0, 2e-300, 0));
        assertTrue(tiny.width() > 0 && tiny.height() > 0);
    }
}
