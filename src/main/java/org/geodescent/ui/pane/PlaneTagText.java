package org.geodescent.ui.pane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.picture.RunReading;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.points.Picking;

/** What is said of the thing that is lit. */
final class PlaneTagText {
    private PlaneTagText() {}

    /**
     * A few short lines; empty if there is nothing to say.
     *
     * @param data the points as they are now, which may be newer than the scene's
     * @param shown what the scene shows
     * @param measured the points that the scene was made from
     */
    static Optional<String> of(Highlight lit, Dataset data, List<RunReading> shown, Dataset measured) {
        if (lit instanceof Highlight.Sample sample && sample.index() >= 0 && sample.index() < data.size()) {
            return Optional.of(sample(sample.index(), data, shown, measured));
        }
        return lit instanceof Highlight.Node node ? node(node.index(), data, shown) : Optional.empty();
    }

    private static String sample(int n, Dataset data, List<RunReading> shown, Dataset measured) {
        double[] at = data.features().row(n);
        StringBuilder text = new StringBuilder(
                "Point %d · class %s · %s".formatted(n + 1, data.shownName(data.classOf(n)), tuple(at)));
        for (RunReading each : shown) {
            if (each.classifier().spec().inputs() != at.length) {
                continue;
            }
            text.append('\n').append(shortName(each)).append(": f = ").append(scores(each.classifier(), at));
            if (measured.equals(data) && n < each.pushes().size()) {
                text.append(", push ").append(number(each.pushes().get(n)));
                OptionalDouble margin = each.measurement().margin();
                if (each.measurement().nearestSample() == n && margin.isPresent()) {
                    text.append(", margin ")
                            .append(number(margin.getAsDouble()))
                            .append(" (worst placed)");
                }
            }
        }
        return text.toString();
    }

    private static Optional<String> node(int node, Dataset data, List<RunReading> shown) {
        String lines = shown.stream()
                .map(each -> each.classifier()
                        .hiddenNode(node)
                        .map(found -> '\n' + shortName(each) + ": " + weights(each.classifier(), found, data))
                        .orElse(""))
                .collect(Collectors.joining());
        return lines.isEmpty() ? Optional.empty() : Optional.of("Hidden node " + name(node, data, shown) + lines);
    }

    /** From 1; where every class has a network, the number in its network and the class. */
    private static String name(int node, Dataset data, List<RunReading> shown) {
        return shown.stream()
                .map(RunReading::classifier)
                .filter(classifier -> !classifier.tellsTwoClasses())
                .flatMap(classifier -> classifier.hiddenNode(node).stream())
                .filter(found -> found.network() < data.classNames().size())
                .map(found -> "%d of class %s".formatted(found.index() + 1, data.shownName(found.network())))
                .findFirst()
                .orElse(Integer.toString(node + 1));
    }

    private static String weights(Classifier classifier, Classifier.HiddenNode node, Dataset data) {
        return weights(classifier.networks().get(node.network()), node.index(), data);
    }

    private static String weights(Network network, int node, Dataset data) {
        if (!(network.spec() instanceof TwoLayerRelu relu) || relu.inputs() != data.dimension()) {
            return "";
        }
        double[] theta = network.parameters().toArray();
        double[] v = Arrays.copyOfRange(theta, relu.indexOfV(node, 0), relu.indexOfV(node, 0) + relu.inputs());
        int active = Picking.activeSamples(data, network, relu, node).size();
        return "w = %s, V = %s, b = %s, active for %d of %d"
                .formatted(
                        number(network.parameters().get(relu.indexOfW(node))),
                        tuple(v),
                        number(network.parameters().get(relu.indexOfB(node))),
                        active,
                        data.size());
    }

    /** f at a place; with a score per class all of them, in the order of the classes. */
    static String scores(Classifier classifier, double... at) {
        return Arrays.stream(classifier.scores(at))
                .mapToObj(PlaneTagText::number)
                .collect(Collectors.joining(" | "));
    }

    /** "CE" or "SE": there is little room. */
    static String shortName(RunReading shown) {
        return RunNumbers.shortName(shown.objective().loss());
    }

    static String tuple(double... v) {
        return Arrays.stream(v).mapToObj(PlaneTagText::number).collect(Collectors.joining(", ", "(", ")"));
    }

    static String number(double value) {
        return Double.isFinite(value) ? NumberText.shown(value) : "beyond range";
    }
}
