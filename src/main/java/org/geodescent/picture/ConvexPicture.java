package org.geodescent.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;

/** A picture of B's theory, with B's numbers. */
abstract class ConvexPicture implements Picture {
    /** Of the pictures of the rectified ellipsoid of a network with hidden biases. */
    static final Absence BALL = new Absence(
            "With hidden biases the rectified ellipsoid is the image of a ball, not of a disc.",
            Absence.Cure.BIAS_FREE);

    /** More trails would hide each other. */
    static final int MOST_NEURONS = 60;

    private final ConvexReader reader;

    /** @param reader may be that of other pictures on the same thread: it keeps what it has found */
    ConvexPicture(ConvexReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN);
    }

    @Override
    public final Optional<Absence> absence(Experiment experiment) {
        return ConvexReader.absence(experiment)
                .or(() -> hidden(experiment, ((TwoLayerRelu) experiment.model()).hiddenBias()));
    }

    /** Why an experiment of which B has numbers has no such picture. */
    abstract Optional<Absence> hidden(Experiment experiment, boolean bias);

    @Override
    public final Drawn make(Moment moment, BooleanSupplier cancelled) {
        return make(moment, reader.read(moment, cancelled), cancelled);
    }

    abstract Drawn make(Moment moment, ConvexReading reading, BooleanSupplier cancelled);

    /** For pictures whose axes stand for samples. */
    static Optional<Absence> withoutSamples(Experiment experiment) {
        return experiment.data().size() < 2
                ? Optional.of(new Absence("Place a second point: the axes stand for two samples."))
                : Optional.empty();
    }

    /** The trails of the first neurons up to the shown iteration. */
    public static List<NeuronTrail> trails(Moment moment) {
        List<LossRun> runs = moment.ofTwoClasses();
        if (runs.isEmpty() || !(runs.get(0).spec().model() instanceof TwoLayerRelu model) || model.inputs() != 2) {
            return List.of();
        }
        LossRun run = runs.get(0);
        int end = Math.max(0, run.trajectory().indexAt(moment.iteration())) + 1;
        List<NeuronTrail> trails = NeuronTrail.of(model, TrailTimes.of(run.trajectory(), end));
        return trails.size() <= MOST_NEURONS ? trails : new ArrayList<>(trails.subList(0, MOST_NEURONS));
    }
}
