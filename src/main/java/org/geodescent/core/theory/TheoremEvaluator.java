package org.geodescent.core.theory;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;

/**
 * A's Theorems 1 to 3 with their corollaries for the states of one run; what depends on the data alone is computed
 * once. Immutable, safe on any thread.
 */
public final class TheoremEvaluator {
    private final RunSpec spec;
    private final Optional<Theorem2> theorem2;
    private final String missing2;

    private TheoremEvaluator(RunSpec spec) {
        this.spec = spec;
        theorem2 = Theorem2.of(spec.data());
        missing2 = theorem2.isPresent() ? "" : Theorem2Value.reason(spec.data());
    }

    public static TheoremEvaluator of(RunSpec spec) {
        return new TheoremEvaluator(spec);
    }

    /** All statements at once, in the order of {@link Statement}. */
    public static List<TheoremValue> evaluate(RunSpec spec, Snapshot snapshot) {
        return of(spec).at(snapshot);
    }

    /** One statement for a state of this run. */
    public TheoremValue at(Statement statement, Snapshot snapshot) {
        return at(snapshot).stream()
                .filter(value -> value.statement() == statement)
                .findFirst()
                .orElseThrow();
    }

    /**
     * All statements, in the order of {@link Statement}.
     *
     * @param snapshot a state of this run, finite
     */
    public List<TheoremValue> at(Snapshot snapshot) {
        Network network = new Network(spec.model(), snapshot.parameters());
        boolean planar = PlaneGeometry.supports(spec.model())
                && (spec.model() instanceof TwoLayerRelu || spec.model() instanceof LinearModel);
        Optional<NetworkGeometry> geometry = planar ? Optional.of(PlaneGeometry.of(network)) : Optional.empty();
        Optional<Theorem1> theorem1 =
                Theorem1.of(network, spec.data(), spec.descent().stepSize(), geometry);
        Optional<Theorem3> theorem3 = Theorem3.of(network, spec.data());
        List<String> differences1 = Hypotheses.ofTheorem1(spec, snapshot);
        List<String> differences2 = Hypotheses.ofTheorem2(spec);
        Answer<Double> lipschitz = lipschitz(geometry);
        ScoreGap gap = ScoreGap.of(network, spec.data());
        return List.of(
                Theorem1Value.of(theorem1, spec, differences1, lipschitz),
                Corollary1Value.of(theorem1, spec, differences1, gap, cutMargin(network, gap)),
                Theorem2Value.of(theorem2, missing2, differences2),
                Theorem2Value.corollary(theorem2, missing2, differences2),
                Theorem3Value.of(
                        theorem3, network, spec.data(), Hypotheses.ofTheorem3(spec, snapshot, theorem3), lipschitz));
    }

    private Answer<Double> lipschitz(Optional<NetworkGeometry> geometry) {
        return geometry.map(exact -> Answer.finite(exact.lipschitz().value())).orElseGet(this::notInThePlane);
    }

    private Answer<Double> notInThePlane() {
        return Answer.none(
                spec.data().dimension() == 2
                        ? "it is computed exactly for linear and two-layer models only"
                        : "it is computed exactly in the plane; these samples have %d features: choose two of them"
                                .formatted(spec.data().dimension()));
    }

    /** The margin of the classifier that cuts halfway between the scores of the classes. */
    private Answer<Double> cutMargin(Network network, ScoreGap gap) {
        if (!(network.spec() instanceof TwoLayerRelu relu) || relu.inputs() != 2) {
            return notInThePlane();
        }
        if (!gap.separates()) {
            return Answer.none(Corollary1Value.OVERLAP);
        }
        Dataset data = spec.data();
        Margin margin = PlaneGeometry.shifted(network, gap.threshold())
                .margin(data.features().toArray(), data.signs());
        return margin instanceof Margin.Attained attained
                ? Answer.finite(attained.value())
                : Answer.none("there is no boundary");
    }
}
