package org.geodescent.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.work.Patience;

/**
 * What a run trains: for two classes one network, whose sign names the class; for K ≥ 3 classes a network each, of
 * which the largest score names the class (B (3)).
 *
 * @param networks of one shape, in the order of the classes
 */
public record Classifier(List<Network> networks) {
    public Classifier {
        networks = List.copyOf(networks);
        if (networks.isEmpty() || networks.size() == 2) {
            throw new IllegalArgumentException(
                    "a classifier has one network, or one for each of at least three classes; got " + networks.size());
        }
    }

    /**
     * From the parameters of all its networks, one after the other. @throws IllegalArgumentException if their number
     * does not fit
     */
    public static Classifier of(ModelSpec spec, Parameters parameters) {
        int each = spec.parameterCount();
        if (parameters.size() == each) {
            return new Classifier(List.of(new Network(spec, parameters)));
        }
        List<Network> networks = new ArrayList<>();
        for (int from = 0; from < parameters.size(); from += each) {
            networks.add(new Network(spec, parameters.slice(from, Math.min(from + each, parameters.size()))));
        }
        return new Classifier(networks);
    }

    /** The shape of every network. */
    public ModelSpec spec() {
        return networks.get(0).spec();
    }

    /** Whether the sign of one network's score names the class. */
    public boolean tellsTwoClasses() {
        return networks.size() == 1;
    }

    /** The scores at a point, as many as there are networks. */
    public double[] scores(double... x) {
        return networks.stream().mapToDouble(network -> network.score(x)).toArray();
    }

    /** A hidden node: which network's, and its index there. */
    public record HiddenNode(int network, int index) {}

    /** Finds a hidden node by its number, counted from 0 through all networks; empty if there is none. */
    public Optional<HiddenNode> hiddenNode(int number) {
        return spec() instanceof TwoLayerRelu relu && number >= 0 && number < networks.size() * relu.hidden()
                ? Optional.of(new HiddenNode(number / relu.hidden(), number % relu.hidden()))
                : Optional.empty();
    }

    /** How many samples are classified correctly: {@code y f(x) > 0}, or their class's score is the largest. */
    public int correct(Dataset data) {
        if (tellsTwoClasses()) {
            return networks.get(0).correct(data);
        }
        int correct = 0;
        for (int n = 0; n < data.size(); n++) {
            Patience.check();
            if (leads(data.classOf(n), data.features().row(n))) {
                correct++;
            }
        }
        return correct;
    }

    /**
     * Whether in one of the networks no hidden ReLU is active on any sample: its weights have come to rest, whatever
     * the loss.
     */
    public boolean isSilent(Dataset data) {
        return networks.stream().anyMatch(network -> network.isSilent(data));
    }

    private boolean leads(int own, double... x) {
        double score = own < networks.size() ? networks.get(own).score(x) : Double.NaN;
        for (int k = 0; k < networks.size(); k++) {
            if (k != own && !(score > networks.get(k).score(x))) {
                return false;
            }
        }
        return own < networks.size();
    }
}
