package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
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
     * @param reading the numbers of the only problem, or of K ≥ 3 classes that of the class that is shown; empty where
     *     B's theory has nothing to say, and where all classes are shown together
     * @param classes the numbers of K ≥ 3 classes; empty of two
     * @param absence why there are no numbers; empty if there are
     */
    public record Told(
            Moment moment, Optional<ConvexReading> reading, Optional<ClassReadings> classes, String absence) {
        /** The numbers that came with a picture; empty if none did. */
        public static Optional<Told> of(Drawn drawn) {
            Moment moment = drawn.moment();
            return drawn.readings(ConvexReading.class)
                    .map(reading -> new Told(moment, Optional.of(reading), Optional.empty(), ""))
                    .or(() -> drawn.readings(ClassReadings.class).map(classes -> of(moment, classes)));
        }

        private static Told of(Moment moment, ClassReadings classes) {
            return new Told(
                    moment,
                    moment.look().theory().ofClass(classes.problems().size()).map(classes.problems()::get),
                    Optional.of(classes),
                    "");
        }
    }

    /** After so many times in vain the pauses become no longer: seven frames. */
    private static final int MOST_MISLED = 3;

    /** One per class, where there are more than two. */
    private final List<ConvexReader> ofClasses = new ArrayList<>();

    private final LongPrograms programs;
    private @Nullable ConvexAnalysis last;
    private @Nullable ConvexJob all;
    /** How often in a row the solution of other places has not led to the next one, and how often it is not tried. */
    private int misled;

    private int pause;

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
     * The numbers, or why there are none.
     *
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public Told tell(Moment moment, BooleanSupplier cancelled) {
        Optional<Absence> absence = absence(moment.experiment());
        if (absence.isPresent()) {
            return new Told(
                    moment, Optional.empty(), Optional.empty(), absence.get().sentence());
        }
        return isOfClasses(moment)
                ? Told.of(moment, readClasses(moment, problems(moment), cancelled))
                : new Told(moment, Optional.of(read(moment, cancelled)), Optional.empty(), "");
    }

    /** What is told of a moment at which {@link #tell} fails. */
    public static Told failed(Moment moment) {
        return new Told(moment, Optional.empty(), Optional.empty(), Absence.FAILED.sentence());
    }

    /** Whether there is a problem per class. */
    static boolean isOfClasses(Moment moment) {
        return moment.data().classNames().size() > 2;
    }

    /** The program that B has for an experiment; of more than two classes one per class. Empty if there is none. */
    public static Optional<ConvexJob> program(Experiment experiment) {
        Dataset data = experiment.trainingData();
        return data.size() > 0 && experiment.model() instanceof TwoLayerRelu relu && !relu.outputBias()
                ? Optional.of(new ConvexJob(data, relu.hiddenBias()))
                : Optional.empty();
    }

    /** The moments of every class against the rest. */
    static List<Moment> problems(Moment moment) {
        List<Moment> problems = new ArrayList<>();
        for (int k = 0; k < moment.data().classNames().size(); k++) {
            problems.add(moment.ofClass(k));
        }
        return problems;
    }

    /**
     * The numbers of K ≥ 3 classes.
     *
     * @param problems as {@link #problems(Moment)}
     */
    ClassReadings readClasses(Moment moment, List<Moment> problems, BooleanSupplier cancelled) {
        List<ConvexReading> readings = new ArrayList<>();
        all = new ConvexJob(moment.data(), hasBias(moment));
        for (int k = 0; k < problems.size(); k++) {
            if (ofClasses.size() == k) {
                int own = k;
                ofClasses.add(new ConvexReader((job, stop) -> ofClass(own, stop)));
            }
            readings.add(ofClasses.get(k).read(problems.get(k), cancelled));
        }
        Dataset data = moment.data();
        return new ClassReadings(
                data.classNames(),
                readings,
                Diagnostics.orthogonalityViolation(data, hasBias(moment)).isEmpty(),
                data.inhabitedClasses());
    }

    /** What takes long is one job for all classes. */
    private List<ConvexOutcome> ofClass(int k, BooleanSupplier cancelled) {
        return List.of(programs.outcomes(Objects.requireNonNull(all), cancelled).get(k));
    }

    /** The numbers of a moment of two classes of whose experiment there are some. */
    public ConvexReading read(Moment moment, BooleanSupplier cancelled) {
        return ConvexReading.of(moment, analysis(moment, hasBias(moment), cancelled));
    }

    private static boolean hasBias(Moment moment) {
        return ((TwoLayerRelu) moment.experiment().model()).hiddenBias();
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
        Optional<ConvexOutcome.Solved> start = gesture && !job.isLong() ? start(job) : Optional.empty();
        ConvexOutcome outcome = job.isLong()
                ? programs.outcomes(job, cancelled).get(0)
                : MaxMarginProgram.solve(job.data(), bias, start, cancelled);
        throwIf(cancelled);
        if (start.isPresent()) {
            learn(outcome);
        }
        ConvexAnalysis next = known == null ? ConvexAnalysis.of(job.data(), bias, outcome) : known.with(outcome);
        last = next;
        return next;
    }

    /** To begin there in vain costs half as much again: what has not helped is left alone for some frames. */
    private void learn(ConvexOutcome outcome) {
        boolean helped = outcome instanceof ConvexOutcome.Solved solved && solved.warm();
        misled = helped ? 0 : Math.min(MOST_MISLED, misled + 1);
        pause = (1 << misled) - 1;
    }

    /** The solution for other places of as many samples. */
    private Optional<ConvexOutcome.Solved> start(ConvexJob job) {
        if (pause > 0) {
            pause--;
            return Optional.empty();
        }
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
