package org.geodescent.picture;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.run.ConvexJob;
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

    private final LongPrograms programs;
    private @Nullable ConvexAnalysis last;
    private @Nullable ClassPrograms lastPrograms;

    /** One that waits for what takes long, as {@link LongPrograms#HERE}. */
    public ConvexReader() {
        this(LongPrograms.HERE);
    }

    /** @param programs asked for what takes long */
    public ConvexReader(LongPrograms programs) {
        this.programs = programs;
    }

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
            return Optional.of(new Absence(
                    "The convex program belongs to two-layer ReLU networks; this is another model.",
                    Absence.Cure.BIAS_FREE));
        }
        return relu.outputBias()
                ? Optional.of(new Absence(
                        "The output bias is in the way: with it, scaling the weights does not scale the scores, on which the convex program rests.",
                        Absence.Cure.BIAS_FREE))
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

    /** The program that B has for an experiment; of more than two classes one per class. Empty if there is none. */
    public static Optional<ConvexJob> program(Experiment experiment) {
        Dataset data = experiment.trainingData();
        return data.size() > 0
                        && data.dimension() == 2
                        && experiment.model() instanceof TwoLayerRelu relu
                        && !relu.outputBias()
                ? Optional.of(new ConvexJob(data, relu.hiddenBias()))
                : Optional.empty();
    }

    /** Of more than two classes and a network that the programs are about. */
    private Optional<ClassPrograms> classPrograms(Moment moment, BooleanSupplier cancelled) {
        Optional<ConvexJob> program = program(moment.experiment())
                .filter(job -> job.data().classNames().size() > 2);
        if (program.isEmpty()) {
            return Optional.empty();
        }
        ConvexJob job = program.get();
        ClassPrograms known = lastPrograms;
        if (known == null || !known.job().equals(job) || (job.isLong() && !known.solved())) {
            known = new ClassPrograms(job, job.isLong() ? programs.outcomes(job, cancelled) : job.solve(cancelled));
            throwIf(cancelled);
            lastPrograms = known;
        }
        return Optional.of(known);
    }

    private ConvexAnalysis analysis(Moment moment, boolean bias, BooleanSupplier cancelled) {
        ConvexJob job = new ConvexJob(moment.data(), bias);
        ConvexAnalysis known =
                last != null && last.biasColumn() == bias && last.data().equals(job.data()) ? last : null;
        boolean gesture = moment.gesture().going();
        // After a gesture the solution is found again from nothing: sessions must give the same bits everywhere.
        if (known != null && (job.isLong() ? known.solved().isPresent() : gesture || !known.warm())) {
            return known;
        }
        ConvexOutcome outcome = job.isLong()
                ? programs.outcomes(job, cancelled).get(0)
                : MaxMarginProgram.solve(job.data(), bias, gesture ? start(job) : Optional.empty(), cancelled);
        throwIf(cancelled);
        ConvexAnalysis next = known == null ? ConvexAnalysis.of(job.data(), bias, outcome) : known.with(outcome);
        last = next;
        return next;
    }

    /** The solution for other places of as many samples. */
    private Optional<ConvexOutcome.Solved> start(ConvexJob job) {
        return Optional.ofNullable(last)
                .filter(analysis -> analysis.biasColumn() == job.bias())
                .filter(analysis -> analysis.data().size() == job.data().size())
                .flatMap(ConvexAnalysis::solved);
    }

    private static void throwIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
