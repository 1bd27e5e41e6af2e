package org.geodescent.cifar.attack;

import org.geodescent.core.random.TorchGenerator;

/**
 * The search for the smallest disturbance of one image: runs of projected gradient ascent at radii 0.6 · 1.5ʲ until one
 * succeeds, then 20 bisections between 0 and that radius. A failed radius stays a lower bound. The answer is the
 * smallest disturbance seen in any run.
 */
final class Search {
    private final AttackSpec spec;
    private final int image;
    private final int classIndex;
    private final float[] original;
    private final float[] current;
    private final float[] best;
    private final TorchGenerator random;

    private double disturbance = Double.POSITIVE_INFINITY;
    private double radius = AttackSpec.FIRST_RADIUS;
    private double failed;
    private double succeeded = Double.POSITIVE_INFINITY;
    private int growths;
    private int bisections;
    private int iteration;
    private int restart;
    private boolean done;

    Search(AttackSpec spec, int image, int classIndex, float[] original) {
        this.spec = spec;
        this.image = image;
        this.classIndex = classIndex;
        this.original = original.clone();
        current = original.clone();
        best = original.clone();
        random = new TorchGenerator(spec.seed() * 1_000_003 + image);
    }

    int classIndex() {
        return classIndex;
    }

    /** The live image to be classified next. */
    float[] current() {
        return current;
    }

    boolean done() {
        return done;
    }

    AttackedImage result() {
        return new AttackedImage(image, classIndex, disturbance, best);
    }

    /**
     * One iteration further.
     *
     * @param misclassified whether the net is wrong about {@link #current}
     * @param gradient of the loss by the current image, from {@code at} on
     */
    void advance(boolean misclassified, float[] gradient, int at) {
        if (misclassified) {
            double distance = distance();
            if (distance < disturbance) {
                disturbance = distance;
                System.arraycopy(current, 0, best, 0, best.length);
            }
            if (distance == 0) {
                done = true;
            } else {
                succeed();
            }
        } else if (iteration == AttackSpec.ITERATIONS) {
            fail();
        } else {
            iteration++;
            climb(gradient, at);
        }
    }

    private double distance() {
        double largest = 0;
        for (int i = 0; i < current.length; i++) {
            largest = Math.max(largest, Math.abs((double) current[i] - original[i]));
        }
        return largest;
    }

    private void climb(float[] gradient, int at) {
        float step = (float) (radius * AttackSpec.STEP);
        float limit = (float) radius;
        for (int i = 0; i < current.length; i++) {
            float moved = current[i] + step * Math.signum(gradient[at + i]) - original[i];
            current[i] = clip(original[i] + clip(moved, limit), 1);
        }
    }

    private static float clip(float value, float limit) {
        return Math.max(-limit, Math.min(limit, value));
    }

    private void succeed() {
        succeeded = radius;
        nextBisection();
    }

    private void fail() {
        if (restart < spec.restarts()) {
            restart++;
            iteration = 0;
            float limit = (float) radius;
            for (int i = 0; i < current.length; i++) {
                current[i] = clip(original[i] + random.nextUniform(-limit, limit), 1);
            }
            return;
        }
        if (succeeded < Double.POSITIVE_INFINITY) {
            failed = radius;
            nextBisection();
        } else if (++growths < AttackSpec.GROWTHS) {
            begin(radius * AttackSpec.GROWTH);
        } else {
            done = true;
        }
    }

    private void nextBisection() {
        if (bisections++ < AttackSpec.BISECTIONS) {
            begin((failed + succeeded) / 2);
        } else {
            done = true;
        }
    }

    private void begin(double newRadius) {
        radius = newRadius;
        iteration = 0;
        restart = 0;
        System.arraycopy(original, 0, current, 0, current.length);
    }
}
