package org.geodescent.stage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.figure.recipe.Arrivals;
import org.geodescent.picture.BoundWords;
import org.geodescent.picture.BoundsReading;
import org.geodescent.picture.ClassReadings;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.RunReading;
import org.geodescent.preset.Headline;

/**
 * A number in large type.
 *
 * @param swatch the style class of the piece of line before the label; empty for none
 * @param label what it is
 * @param value itself; a dash if there is none
 * @param gloss one line below it; empty for none
 */
public record LargeNumber(String swatch, String label, String value, String gloss) {
    /**
     * What numbers are read from; whatever is not known yet is empty.
     *
     * @param convex B's numbers: of one problem, or of all classes in sum
     * @param decimals as many at most, from 1 on
     */
    public record Sources(
            List<RunReading> runs,
            Optional<BoundsReading> bounds,
            boolean asPrinted,
            Optional<ConvexReader.Told> convex,
            int decimals) {
        /** Of what was measured of runs alone. */
        public static Sources of(List<RunReading> runs, int decimals) {
            return new Sources(runs, Optional.empty(), false, Optional.empty(), decimals);
        }

        /** Of B's numbers alone. */
        public static Sources of(ConvexReader.Told convex, int decimals) {
            return new Sources(List.of(), Optional.empty(), false, Optional.of(convex), decimals);
        }

        private String text(double value) {
            return NumberText.large(value, decimals);
        }

        /** Of one problem, or of all classes together. */
        private <T> Optional<T> told(
                Function<ConvexReading, Optional<T>> one, Function<ClassReadings, Optional<T>> all) {
            return convex.flatMap(told ->
                    told.reading().map(one).orElseGet(() -> told.classes().flatMap(all)));
        }

        /** The interval that contains the optimal value. */
        private Optional<GapInterval> interval() {
            return told(one -> one.state().map(ConvexReading.NetworkState::interval), ClassReadings::interval);
        }

        private Optional<Double> optimum() {
            return told(one -> one.analysis().solved().map(ConvexOutcome.Solved::primal), all -> all.optimum()
                    .found());
        }

        private Optional<Arrivals.Count> arrivals() {
            return told(ConvexReading::arrivals, ClassReadings::arrivals);
        }
    }

    private static final String NONE = "–";
    private static final String IN_THE_PLANE = "known in the plane only";
    /** A ratio of smaller margins says nothing. */
    private static final double LEAST_MARGIN = 0.1;

    /** The number that is asked for. */
    public static LargeNumber of(Headline headline, Sources from) {
        return switch (headline) {
            case MARGIN_CROSS_ENTROPY -> margin(run(from, Loss.CROSS_ENTROPY), Loss.CROSS_ENTROPY, from);
            case MARGIN_SQUARED -> margin(run(from, Loss.SQUARED), Loss.SQUARED, from);
            case MARGIN_RATIO -> marginRatio(from);
            case MARGIN -> from.runs().isEmpty() ? none("margin") : margin(first(from), loss(from), from);
            case LOSS ->
                first(from)
                        .map(run ->
                                plain("loss", NumberText.spread(run.snapshot().loss(), from.decimals()), ""))
                        .orElse(none("loss"));
            case SLOPE -> first(from).map(run -> slope(run, from)).orElse(none("steepest slope"));
            case RIGHT -> first(from).map(LargeNumber::right).orElse(none("right"));
            case ARRIVED -> arrived(from);
            case INTERVAL ->
                from.interval().map(interval -> interval(interval, from)).orElse(none("best possible value"));
            case GAP -> from.interval().map(interval -> gap(interval, from)).orElse(none("gap"));
            case BOUND -> value(from).map(value -> bound(value, from)).orElse(none("bound"));
            case MEASURED -> value(from).map(value -> measured(value, from)).orElse(none("measured"));
            case BOUND_RATIO ->
                value(from).map(value -> boundRatio(value, from.asPrinted())).orElse(none("bound ÷ measured"));
        };
    }

    /** Whether there is a value. */
    public boolean isKnown() {
        return !value.equals(NONE);
    }

    private static LargeNumber plain(String label, String value, String gloss) {
        return new LargeNumber("", label, value, gloss);
    }

    private static LargeNumber none(String label) {
        return plain(label, NONE, "");
    }

    private static Optional<RunReading> run(Sources from, Loss loss) {
        return from.runs().stream()
                .filter(run -> run.objective().loss() == loss)
                .findFirst();
    }

    private static Optional<RunReading> first(Sources from) {
        return from.runs().stream().findFirst();
    }

    private static Loss loss(Sources from) {
        return from.runs().get(0).objective().loss();
    }

    private static Optional<TheoremValue> value(Sources from) {
        return from.bounds().map(reading -> reading.of(reading.chosen()).value());
    }

    private static LargeNumber margin(Optional<RunReading> run, Loss loss, Sources from) {
        String name = loss == Loss.CROSS_ENTROPY ? "cross-entropy" : "squared loss";
        OptionalDouble margin = run.map(each -> each.measurement().margin()).orElse(OptionalDouble.empty());
        return new LargeNumber(
                loss == Loss.CROSS_ENTROPY ? "cross-entropy" : "squared",
                name,
                margin.isPresent() ? from.text(margin.getAsDouble()) : NONE,
                margin.isPresent() || run.isEmpty() ? "" : isMeasured(run.get()) ? "no boundary" : IN_THE_PLANE);
    }

    /** Whether the boundary of such a classifier is known. */
    private static boolean isMeasured(RunReading run) {
        return run.measurement().lipschitz().isPresent();
    }

    private static LargeNumber slope(RunReading run, Sources from) {
        OptionalDouble slope = run.measurement().lipschitz();
        return slope.isPresent()
                ? plain("steepest slope", NumberText.spread(slope.getAsDouble(), from.decimals()), "")
                : plain("steepest slope", NONE, IN_THE_PLANE);
    }

    /** Of margins too small for a ratio: how many samples each loss has right. */
    private static LargeNumber marginRatio(Sources from) {
        Optional<RunReading> entropy = run(from, Loss.CROSS_ENTROPY);
        Optional<RunReading> squared = run(from, Loss.SQUARED);
        if (entropy.isEmpty() || squared.isEmpty()) {
            return none("squared ÷ cross-entropy");
        }
        double below = entropy.get().measurement().margin().orElse(0);
        double above = squared.get().measurement().margin().orElse(0);
        if (!(below >= LEAST_MARGIN && above >= LEAST_MARGIN)) {
            return plain(
                    "right, of " + NumberText.of((long) entropy.get().pushes().size()),
                    entropy.get().measurement().correct() + "  "
                            + squared.get().measurement().correct(),
                    "points on the right side");
        }
        return plain(
                "squared ÷ cross-entropy",
                NumberText.ratio(above / below) + " ×",
                "as much room with the squared loss");
    }

    private static LargeNumber right(RunReading run) {
        return plain(
                "right, of " + NumberText.of((long) run.pushes().size()),
                NumberText.of((long) run.measurement().correct()),
                "points on the right side");
    }

    private static LargeNumber arrived(Sources from) {
        String name = "arrived at an extreme point";
        return from.arrivals()
                .map(count ->
                        new LargeNumber("", name, count.arrived() + " of " + count.of(), "active neurons, within 8°"))
                .orElseGet(() -> from.interval().isPresent()
                        ? new LargeNumber("", name, NONE, IN_THE_PLANE)
                        : none("neurons on their way"));
    }

    private static LargeNumber interval(GapInterval interval, Sources from) {
        String lower = interval.lower() instanceof Answer.Value<Double> value ? from.text(value.value()) : "0";
        String solver = from.optimum()
                .map(value -> " Solver: " + from.text(value) + ".")
                .orElse("");
        return interval.upper() instanceof Answer.Value<Double> upper
                ? plain(
                        "best possible value lies in",
                        lower + " … " + from.text(upper.value()),
                        "below: certificate, above: this run." + solver)
                : plain("best possible value is at least", lower, "a certificate." + solver);
    }

    private static LargeNumber gap(GapInterval interval, Sources from) {
        OptionalDouble width = interval.relativeWidth();
        return width.isPresent()
                ? plain("gap", from.text(100 * width.getAsDouble()) + " %", "from the best network of any width")
                : plain("gap", NONE, "not all points are right yet");
    }

    private static LargeNumber bound(TheoremValue value, Sources from) {
        boolean asPrinted = from.asPrinted();
        String kind = value.statement().isUpperBound() ? "ceiling" : "floor";
        Answer<Double> bound = BoundWords.bound(value, asPrinted);
        boolean same = value.bound().equals(value.boundAsPrinted());
        return new LargeNumber(
                "bound",
                value.statement().title() + ", " + kind,
                bound instanceof Answer.Value<Double> found ? from.text(found.value()) : NONE,
                bound instanceof Answer.None<Double> none
                        ? none.reason()
                        : word(value, asPrinted)
                                + (asPrinted ? ", as printed" : same ? ", as printed: the same" : ", as corrected"));
    }

    private static LargeNumber measured(TheoremValue value, Sources from) {
        Loss loss = from.bounds()
                .map(reading -> reading.of(value.statement()).loss())
                .orElse(Loss.CROSS_ENTROPY);
        return new LargeNumber(
                loss == Loss.CROSS_ENTROPY ? "cross-entropy" : "squared",
                "measured, exact",
                value.measured() instanceof Answer.Value<Double> found ? from.text(found.value()) : NONE,
                value.statement().quantity());
    }

    private static LargeNumber boundRatio(TheoremValue value, boolean asPrinted) {
        boolean upper = value.statement().isUpperBound();
        OptionalDouble ratio = BoundWords.ratio(value, asPrinted);
        String label = (upper ? "ceiling" : "floor") + " ÷ measured";
        if (ratio.isEmpty()) {
            return none(label);
        }
        boolean holds = upper == ratio.getAsDouble() >= 1;
        String said = holds ? "the bound holds" : asPrinted ? BoundWords.EXCEEDED : "";
        boolean applies = BoundWords.badge(value, asPrinted) instanceof Badge.Applies;
        return plain(label, NumberText.ratio(ratio.getAsDouble()) + " ×", applies ? said : word(value, asPrinted));
    }

    /** No bound stands without its badge. */
    private static String word(TheoremValue value, boolean asPrinted) {
        return BoundWords.word(BoundWords.badge(value, asPrinted));
    }
}
