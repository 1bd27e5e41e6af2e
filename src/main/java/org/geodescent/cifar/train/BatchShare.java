package org.geodescent.cifar.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.NetPass;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.net.Weights;

/** Loss and gradient of one worker's images of a batch. Belongs to one thread at a time. */
final class BatchShare implements AutoCloseable {
    /** In how many signed steps d climbs to its magnitude. */
    private static final int PIECES = 4;

    private final Engine engine;
    private final TrainingLoss loss;
    private final Map<Integer, NetPass> passes = new HashMap<>();
    private final float[] gradient;
    private double lossSum;

    BatchShare(Engine engine, TrainingLoss loss) {
        this.engine = engine;
        this.loss = loss;
        gradient = new float[Weights.count(loss.scores())];
    }

    /**
     * By the weights, summed over the images and, in Algorithm 1, over the two signs; overwritten by the next
     * computation.
     */
    float[] gradient() {
        return gradient;
    }

    /** The loss, summed over the images; with two signs the mean of both. */
    double lossSum() {
        return lossSum;
    }

    private NetPass pass(int images, float[] weights) {
        NetPass pass = passes.computeIfAbsent(images, n -> new NetPass(engine, n, loss.scores()));
        pass.load(weights);
        return pass;
    }

    /**
     * Computes loss and gradient of the images {@code order[from]} to {@code order[to − 1]}.
     *
     * @param magnitude of d; 0 for none
     */
    void compute(float[] weights, ImageSet images, int[] order, int from, int to, double magnitude, Perturbed layers) {
        int count = to - from;
        NetPass single = pass(count, weights);
        for (int i = 0; i < count; i++) {
            images.copyTo(order[from + i], single.imageBuffer(), i * ImageSet.NUMBERS);
        }
        single.clearPerturbations();
        NetPass last = single;
        if (magnitude > 0) {
            last = pass(2 * count, weights);
            excite(single, last, (float) (magnitude / PIECES), layers);
        }
        float[] scores = last.forward();
        float[] scoreGradient = new float[scores.length];
        lossSum = 0;
        for (int i = 0; i < last.images(); i++) {
            int y = images.classOf(order[from + i % count]);
            lossSum += loss.lossAndGradient(scores, i * loss.scores(), y, scoreGradient);
        }
        if (last.images() > count) {
            lossSum /= 2;
        } else if (loss == TrainingLoss.SQUARED) {
            // Both signs coincide.
            for (int i = 0; i < scoreGradient.length; i++) {
                scoreGradient[i] *= 2;
            }
        }
        last.backward(scoreGradient, false);
        last.weightGradient(gradient);
    }

    /**
     * A, Algorithm 1, lines 6 and 7: d climbs for the first half of {@code both} and descends for the second, from d =
     * 0.
     */
    private static void excite(NetPass single, NetPass both, float step, Perturbed layers) {
        float[] up = new float[single.images()];
        Arrays.fill(up, 1);
        single.forward();
        single.backward(up, true);
        both.startBothWays(single, step, layers);
        float[] upAndDown = new float[both.images()];
        for (int i = 0; i < upAndDown.length; i++) {
            upAndDown[i] = i < up.length ? 1 : -1;
        }
        for (int piece = 1; piece < PIECES; piece++) {
            both.forward();
            both.backward(upAndDown, true);
            both.climb(step, layers);
        }
    }

    @Override
    public void close() {
        passes.values().forEach(NetPass::close);
        passes.clear();
    }
}
