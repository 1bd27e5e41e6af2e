package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OdeSolverTest {
    /** A field without borders. */
    private abstract static class Smooth implements VectorField {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double slack(double[] theta) {
            return 1;
        }

        @Override
        public double[] scales(double[] theta) {
            return new double[] {1, 1};
        }

        @Override
        public Optional<String> switchPiece(double[] theta) {
            return Optional.empty();
        }

        @Override
        public byte[] piece() {
            return new byte[0];
        }

        @Override
        public void enter(byte[] piece) {}
    }

    private static final class Circle extends Smooth {
        private final AtomicInteger evaluations = new AtomicInteger();

        @Override
        public double velocity(double[] theta, double[] velocity) {
            evaluations.incrementAndGet();
            velocity[0] = -theta[1];
            velocity[1] = theta[0];
            return 0;
        }
    }

    private static double[] end(OdeSolver.Reached reached) {
        double[] theta = new double[2];
        assertInstanceOf(OdeSolver.Reached.State.class, reached).copyTo(theta);
        return theta;
    }

    @Test
    void aCircleIsFollowedAndCancelledOnTheWay() {
        double[] start = {1, 0};
        Circle whole = new Circle();
        double[] end = end(OdeSolver.follow(whole, start, 100, () -> false));
        assertArrayEquals(new double[] {Math.cos(100), Math.sin(100)}, end, 1e-7);
        Circle part = new Circle();
        AtomicInteger asked = new AtomicInteger();
        OdeSolver.Reached reached = OdeSolver.follow(part, start, 100, () -> asked.incrementAndGet() > 3);
        assertInstanceOf(OdeSolver.Reached.Cancelled.class, reached);
        assertEquals(4, asked.get());
        // Of thousands of nodes and points one evaluation takes milliseconds.
        assertEquals(3, part.evaluations.get());
    }

    /** Nothing seems to happen at first; a step of any length then lands where numbers end. */
    @Test
    void aStepThatLeavesTheNumbersIsTriedShorter() {
        VectorField field = new Smooth() {
            @Override
            public double velocity(double[] theta, double[] velocity) {
                velocity[0] = 1;
                double rate = theta[0] < 0.5 ? 0 : 1000 * (theta[0] - 0.5);
                velocity[1] = -rate * theta[1];
                return Math.abs(theta[1]) > 1.5 ? Double.NaN : 0;
            }
        };
        double[] end = end(OdeSolver.follow(field, new double[] {0, 1}, 0.6, () -> false));
        assertArrayEquals(new double[] {0.6, Math.exp(-5)}, end, 1e-6);
    }
}
