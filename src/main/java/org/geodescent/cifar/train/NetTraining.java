package org.geodescent.cifar.train;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.net.Weights;
import org.geodescent.core.random.TorchGenerator;
import org.geodescent.run.Workers;

/**
 * Trains the net by A's Algorithm 1 as the published scripts run it. The batch is divided among the workers; with the
 * same number of workers a run gives the same bits every time, interrupted or not. Belongs to one thread at a time;
 * {@link NetTrainingJob} drives it.
 */
public final class NetTraining implements AutoCloseable {
    /** Fewer images than this are not worth another worker. */
    private static final int SMALLEST_SHARE = 8;

    private final TrainingSpec spec;
    private final ImageData data;
    private final long fingerprint;
    private final Workers workers;
    private final List<BatchShare> shares = new ArrayList<>();
    private final NetEvaluation evaluation;
    private final Optimiser optimiser;
    private final List<EpochReport> history;

    private int epoch;
    private int image;
    private double lossSum;
    private double seconds;
    private int[] order;

    private NetTraining(Model start, ImageData data, Engine engine, Workers workers) {
        this.data = data;
        this.workers = workers;
        spec = start.spec();
        fingerprint = start.fingerprint();
        for (int worker = 0; worker < workers.count(); worker++) {
            shares.add(new BatchShare(engine, spec.loss()));
        }
        evaluation = new NetEvaluation(engine, spec.loss(), workers);
        optimiser = new Optimiser(spec, start.weights(), start.velocity());
        history = new ArrayList<>(start.history());
        epoch = start.epoch();
        image = start.image();
        lossSum = start.lossSum();
        seconds = start.seconds();
        order = order(epoch);
    }

    /** The model before the first step. */
    public static Model beginning(TrainingSpec spec, ImageData data) {
        int scores = spec.loss().scores();
        return new Model(
                spec,
                data.description(),
                data.synthetic(),
                data.train().fingerprint(),
                Weights.draw(scores, spec.seed()),
                Weights.of(scores, new float[Weights.count(scores)]),
                0,
                0,
                0,
                0,
                List.of());
    }

    /**
     * Continues exactly where a model stands.
     *
     * @throws IllegalArgumentException if it was trained on other images
     */
    public static NetTraining resume(Model model, ImageData data, Engine engine, Workers workers) {
        if (!model.fits(data.train())) {
            throw new IllegalArgumentException("it was trained on other images: " + model.source());
        }
        return new NetTraining(model, data, engine, workers);
    }

    /**
     * The order in which an epoch takes the images: anew at random for every epoch, from the seed and the epoch alone.
     */
    private int[] order(int ofEpoch) {
        return new TorchGenerator(spec.seed() * 1_000_003 + ofEpoch + 1)
                .permutation(data.train().size());
    }

    public boolean finished() {
        return epoch >= spec.epochs();
    }

    /**
     * One update of the weights and, after the last one of an epoch, its report.
     *
     * @return false if the loss or a weight is not finite any more; then the weights are of no use
     */
    public boolean step() {
        if (finished()) {
            throw new IllegalStateException("all epochs are done");
        }
        long begin = System.nanoTime();
        int from = image;
        int to = Math.min(from + spec.batch(), order.length);
        int used = Math.max(1, Math.min(workers.count(), (to - from) / SMALLEST_SHARE));
        double magnitude = spec.magnitude(epoch);
        Perturbed layers = magnitude > 0 ? spec.layers() : Perturbed.NONE;
        workers.round(used, worker -> {
            int first = from + (int) ((long) (to - from) * worker / used);
            int end = from + (int) ((long) (to - from) * (worker + 1) / used);
            shares.get(worker).compute(optimiser.weights(), data.train(), order, first, end, magnitude, layers);
        });
        boolean finite = update(used, to - from);
        seconds += (System.nanoTime() - begin) * 1e-9;
        image = to;
        if (finite && image == order.length) {
            endEpoch();
        }
        return finite;
    }

    private boolean update(int used, int batch) {
        float[] gradient = shares.get(0).gradient();
        double loss = shares.get(0).lossSum();
        for (int worker = 1; worker < used; worker++) {
            float[] other = shares.get(worker).gradient();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += other[i];
            }
            loss += shares.get(worker).lossSum();
        }
        lossSum += loss;
        return optimiser.step(gradient, batch) && loss >= 0 && loss < Double.POSITIVE_INFINITY;
    }

    private void endEpoch() {
        history.add(new EpochReport(
                lossSum / order.length,
                evaluation.accuracy(optimiser.weights(), data.train()),
                evaluation.accuracy(optimiser.weights(), data.test()),
                order.length / seconds));
        epoch++;
        image = 0;
        lossSum = 0;
        seconds = 0;
        order = order(epoch);
    }

    /** The epoch that is under way or comes next, from 0. */
    public int epoch() {
        return epoch;
    }

    /** How many images of that epoch it has seen. */
    public int image() {
        return image;
    }

    /** Whether no step of the next epoch has been made yet. */
    public boolean atEpochEnd() {
        return image == 0;
    }

    /** A snapshot from which training can continue. */
    public Model model() {
        return new Model(
                spec,
                data.description(),
                data.synthetic(),
                fingerprint,
                optimiser.weightsNow(),
                optimiser.velocityNow(),
                epoch,
                image,
                lossSum,
                seconds,
                history);
    }

    /** How far it is. */
    TrainingState state(TrainingState.Phase phase, Model shown) {
        return new TrainingState(
                phase,
                shown,
                epoch,
                image,
                order.length,
                image == 0 ? 0 : lossSum / image,
                seconds > 0 ? image / seconds : 0);
    }

    @Override
    public void close() {
        shares.forEach(BatchShare::close);
        evaluation.close();
    }
}
