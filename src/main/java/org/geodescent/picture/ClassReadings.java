package org.geodescent.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.ConvexTheorems;
import org.geodescent.core.theory.ConvexTheorems.Verdict;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.figure.recipe.Arrivals;
import org.geodescent.picture.ConvexReading.NetworkState;

/**
 * B's numbers of K ≥ 3 classes: one problem per class, that class against the rest, whose values add up (B (7), (8)).
 *
 * @param classNames K names
 * @param problems one per class, in their order
 * @param orthogonalSeparable whether the data are, among all classes (B 3.1)
 * @param inhabited how many classes have samples
 */
public record ClassReadings(
        List<String> classNames, List<ConvexReading> problems, boolean orthogonalSeparable, int inhabited)
        implements Readings {
    public ClassReadings {
        classNames = List.copyOf(classNames);
        problems = List.copyOf(problems);
    }

    /** What the problem of a class is called. */
    public static String title(String className) {
        return "Class %s against the rest".formatted(Dataset.shownName(className));
    }

    /** The optimal value of B (7): the sum of the optimal values. */
    public Answer<Double> optimum() {
        double sum = 0;
        for (int k = 0; k < problems.size(); k++) {
            ConvexOutcome outcome = problems.get(k).analysis().outcome();
            if (!(outcome instanceof ConvexOutcome.Solved solved)) {
                return Answer.none(title(classNames.get(k)) + ": " + ConvexAnalysis.unsolved(outcome));
            }
            sum += solved.primal();
        }
        return Answer.finite(sum);
    }

    /** An interval that contains the optimal value of B (7); empty while nothing is trained. */
    public Optional<GapInterval> interval() {
        return ofStates(states ->
                GapInterval.sum(states.stream().map(NetworkState::interval).toList()));
    }

    /** How many neurons of all networks have arrived; empty beyond the plane. */
    public Optional<Arrivals.Count> arrivals() {
        List<Arrivals.Count> counts = problems.stream()
                .flatMap(problem -> problem.arrivals().stream())
                .toList();
        return counts.size() == problems.size()
                ? Optional.of(new Arrivals.Count(
                        counts.stream().mapToInt(Arrivals.Count::arrived).sum(),
                        counts.stream().mapToInt(Arrivals.Count::of).sum()))
                : Optional.empty();
    }

    /**
     * A number of the class in which it is largest.
     *
     * @param ofClass from 0
     */
    public record Largest(double value, int ofClass) {}

    /** The largest left side of (16); empty unless every class has one. */
    public Optional<Largest> dual() {
        return largest(state -> state.dual().map(dual -> dual.value()));
    }

    /** The largest residual of Proposition 3; empty unless every class has one. */
    public Optional<Largest> residual() {
        return largest(state -> state.residual().map(ConvexReading.Extreme::value));
    }

    /** The largest drift of Lemma 1's {@code ‖w1_i‖² − w2_i²}; empty while nothing is trained. */
    public Optional<Largest> invariantDrift() {
        return largest(state -> Optional.of(state.invariantDrift().value()));
    }

    private Optional<Largest> largest(Function<NetworkState, Optional<Double>> number) {
        List<Optional<Double>> numbers = problems.stream()
                .map(problem -> problem.state().flatMap(number))
                .toList();
        return numbers.stream().allMatch(Optional::isPresent)
                ? IntStream.range(0, numbers.size())
                        .mapToObj(k -> new Largest(numbers.get(k).orElseThrow(), k))
                        .max(Comparator.comparingDouble(Largest::value))
                : Optional.empty();
    }

    /** Whether Theorems 1 to 4 apply to all classes together, in their order; none while nothing is trained. */
    public List<Verdict> theorems() {
        return ofStates(states -> List.of(
                        ConvexTheorems.ofAll(classNames, verdicts(states, 0)),
                        theorem2(states),
                        ConvexTheorems.ofAll(classNames, verdicts(states, 2)),
                        ConvexTheorems.theorem4OfClasses()))
                .orElse(List.of());
    }

    /** The same for one class against the rest. */
    public List<Verdict> theorems(int ofClass) {
        return ofStates(states -> {
                    List<Verdict> own = new ArrayList<>(states.get(ofClass).theorems());
                    own.set(1, theorem2(states));
                    return List.copyOf(own);
                })
                .orElse(List.of());
    }

    private Verdict theorem2(List<NetworkState> states) {
        return ConvexTheorems.theorem2(orthogonalSeparable, inhabited, verdicts(states, 3));
    }

    private static List<Verdict> verdicts(List<NetworkState> states, int theorem) {
        return states.stream().map(state -> state.theorems().get(theorem)).toList();
    }

    private <T> Optional<T> ofStates(Function<List<NetworkState>, T> number) {
        List<NetworkState> states =
                problems.stream().flatMap(problem -> problem.state().stream()).toList();
        return states.size() == problems.size() ? Optional.of(number.apply(states)) : Optional.empty();
    }
}
