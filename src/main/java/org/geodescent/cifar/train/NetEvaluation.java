package org.geodescent.cifar.train;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.NetPass;
import org.geodescent.run.Workers;

/** Classifies whole sets of images. Belongs to one thread at a time. */
final class NetEvaluation implements AutoCloseable {
    private static final int CHUNK = 100;

    private final TrainingLoss loss;
    private final Workers workers;
    private final List<NetPass> passes = new ArrayList<>();

    NetEvaluation(Engine engine, TrainingLoss loss, Workers workers) {
        this.loss = loss;
        this.workers = workers;
        for (int worker = 0; worker < workers.count(); worker++) {
            passes.add(new NetPass(engine, CHUNK, loss.scores()));
        }
    }

    /** The share of the images that are classified correctly. */
    double accuracy(float[] weights, ImageSet images) {
        int[] correct = new int[passes.size()];
        workers.round(passes.size(), worker -> {
            passes.get(worker).load(weights);
            for (int from = worker * CHUNK; from < images.size(); from += passes.size() * CHUNK) {
                correct[worker] += correct(passes.get(worker), images, from);
            }
        });
        int sum = 0;
        for (int own : correct) {
            sum += own;
        }
        return (double) sum / images.size();
    }

    private int correct(NetPass pass, ImageSet images, int from) {
        int count = Math.min(CHUNK, images.size() - from);
        for (int i = 0; i < count; i++) {
            images.copyTo(from + i, pass.imageBuffer(), i * ImageSet.NUMBERS);
        }
        float[] scores = pass.forward();
        int correct = 0;
        for (int i = 0; i < count; i++) {
            correct += loss.decision(scores, i * loss.scores()) == images.classOf(from + i) ? 1 : 0;
        }
        return correct;
    }

    @Override
    public void close() {
        passes.forEach(NetPass::close);
    }
}
