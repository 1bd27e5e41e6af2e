package org.geodescent.picture;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.run.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * Reads B's numbers off a moment. What was found for the last data set is kept, and helps to find the next solution
 * while something is dragged. For one thread at a time.
 */
public final class ConvexReader {
    /**
     * What is told of a moment.
     *
     * @param reading the numbers; empty where B's theory has nothing to say
     * @param absence why there are no numbers; empty if there are
     */
    public record Told(Moment moment, Optional<ConvexReading> reading, String absence) {}

    private @Nullable ConvexAnalysis last;
    private @Nullable ClassPrograms lastPrograms;

    /** Why B's theory has nothing to say of an experiment; empty if it has. */
    static Optional<Absence> absence(Experiment experiment) {
        Dataset data = experiment.data();
        if (data.size() == 0) {
            return Optional.of(Absence.NO_POINTS);
        }
        Optional<Absence> beyond = Absence.beyondThePlane(experiment);
        if (beyond.isPresent()) {
            return beyond;
        }
        Optional<String> classes = experiment.moreThanTwoClasses("The pictures and theorems of paper B");
        if (classes.isPresent()) {
            return classes.map(Absence::new);
        }
        if (!(experiment.model() instanceof TwoLayerRelu relu)) {
            return Optional.of(
                    new Absence("The convex program belongs to two-layer ReLU networks; this is another model.", true));
        }
        return relu.outputBias()
                ? Optional.of(new Absence(
                        "The output bias is in the way: with it, scaling the weights does not scale the scores, on which the convex program rests.",
                        true))
                : Optional.empty();
    }

    /**
     * The numbers, or why there are none; of more than two classes what the programs of all say.
     *
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public Told tell(Moment moment, BooleanSupplier cancelled) {
        Optional<Absence> absence = absence(moment.experiment());
        if (absence.isEmpty()) {
            return new Told(moment, Optional.of(read(moment, cancelled)), "");
        }
        String sentence = absence.get().sentence();
        return new Told(
                moment,
                Optional.empty(),
                classPrograms(moment, cancelled)
                        .map(solved -> sentence + "\n\n" + solved.sentence())
                        .orElse(sentence));
    }

    /** What is told of a moment at which {@link #tell} fails. */
    public static Told failed(Moment moment) {
        return new Told(moment, Optional.empty(), Absence.FAILED.sentence());
    }

    /** The numbers of a moment of whose experiment there are some. */
    public ConvexReading read(Moment moment, BooleanSupplier cancelled) {
        boolean bias = ((TwoLayerRelu) moment.experiment().model()).hiddenBias();
        return ConvexReading.of(moment, analysis(moment, bias, cancelled));
    }

    /** Of more than two classes and a network that the programs are about. */
    private Optional<ClassPrograms> classPrograms(Moment moment, BooleanSupplier cancelled) {
        Dataset data = moment.data();
        if (data.classNames().size() <= 2
                || data.size() == 0
                || data.dimension() != 2
                || !(moment.experiment().model() instanceof TwoLayerRelu relu)
                || relu.outputBias()
                || ConvexAnalysis.isTooLarge(data, relu.hiddenBias())) {
            return Optional.empty();
        }
        ClassPrograms known = lastPrograms;
        if (known == null
                || known.biasColumn() != relu.hiddenBias()
                || !known.data().equals(data)) {
            known = ClassPrograms.of(data, relu.hiddenBias(), cancelled);
            throwIf(cancelled);
            lastPrograms = known;
        }
        return Optional.of(known);
    }

    private ConvexAnalysis analysis(Moment moment, boolean bias, BooleanSupplier cancelled) {
        Dataset data = moment.data();
        boolean gesture = moment.gesture().going();
        ConvexAnalysis known = last;
        boolean same =
                known != null && known.biasColumn() == bias && known.data().equals(data);
        // After a gesture the solution is found again from nothing: sessions must give the same bits everywhere.
        if (known != null && same && (gesture || !known.warm())) {
            return known;
        }
        Optional<ConvexAnalysis> previous = Optional.ofNullable(known)
                .filter(analysis -> gesture && analysis.biasColumn() == bias)
                .filter(analysis -> analysis.data().size() == data.size());
        ConvexAnalysis next = ConvexAnalysis.of(data, bias, previous, cancelled);
        throwIf(cancelled);
        last = next;
        return next;
    }

    private static void throwIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
