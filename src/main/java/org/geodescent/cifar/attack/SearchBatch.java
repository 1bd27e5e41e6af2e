package org.geodescent.cifar.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.net.Engine;
import org.geodescent.cifar.net.NetLayer;
import org.geodescent.cifar.net.NetPass;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.TrainingLoss;

/**
 * Searches that share their passes through the net: where one ends, the next image takes its place. Belongs to one
 * thread.
 */
final class SearchBatch implements AutoCloseable {
    static final int LARGEST = 50;

    private final TrainingLoss net;
    private final float[] weights;
    private final Engine engine;
    private final List<Search> searches = new ArrayList<>();
    private NetPass pass;

    SearchBatch(Model model, Engine engine, int size) {
        net = model.spec().loss();
        weights = model.weights().toArray();
        this.engine = engine;
        pass = newPass(Math.max(1, size));
    }

    private NetPass newPass(int size) {
        NetPass made = new NetPass(engine, size, net.scores());
        made.load(weights);
        return made;
    }

    boolean hasRoom() {
        return searches.size() < pass.images();
    }

    boolean isEmpty() {
        return searches.isEmpty();
    }

    void add(Search search) {
        searches.add(search);
    }

    /** One iteration of every search; those that end are handed over and leave. */
    void advance(AttackLoss loss, Consumer<AttackedImage> finished) {
        shrink();
        for (int i = 0; i < searches.size(); i++) {
            float[] image = searches.get(i).current();
            System.arraycopy(image, 0, pass.imageBuffer(), i * ImageSet.NUMBERS, ImageSet.NUMBERS);
        }
        float[] scores = pass.forward();
        float[] scoreGradient = new float[scores.length];
        for (int i = 0; i < searches.size(); i++) {
            loss.gradient(net, scores, i * net.scores(), searches.get(i).classIndex(), scoreGradient);
        }
        pass.backward(scoreGradient, true);
        for (int i = 0; i < searches.size(); i++) {
            Search search = searches.get(i);
            boolean misclassified = net.decision(scores, i * net.scores()) != search.classIndex();
            search.advance(misclassified, gradient(), i * ImageSet.NUMBERS);
        }
        searches.stream().filter(Search::done).map(Search::result).forEach(finished);
        searches.removeIf(Search::done);
    }

    private float[] gradient() {
        return pass.gradient(NetLayer.CONVOLUTION_1);
    }

    /** Towards the end the places of finished searches stay empty: a smaller pass is quicker. */
    private void shrink() {
        if (searches.size() <= pass.images() / 2) {
            pass.close();
            pass = newPass(Math.max(1, searches.size()));
        }
    }

    @Override
    public void close() {
        pass.close();
    }
}
