package org.geodescent.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.figure.recipe.NeuronCircle;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.run.Experiment;

/** The directions of the hidden neurons while they are trained. */
public final class NeuronCirclePicture extends ConvexPicture {
    /** What sessions and the command line call it. */
    public static final String ID = "neuron-circle";

    NeuronCirclePicture(ConvexReader reader) {
        super(reader);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Neurons";
    }

    @Override
    public About about() {
        return new About(
                "Neuron circle",
                "Each arrow is the direction of a neuron, from its start inside to the last iteration outside. Crossing a dashed line switches a sample on or off."
                        + " Drag a neuron to start it elsewhere.",
                "B, Figure 4");
    }

    @Override
    Optional<Absence> hidden(Experiment experiment, boolean bias) {
        return bias
                ? Optional.of(new Absence(
                        "With hidden biases the directions of the neurons lie on a sphere, not on a circle.",
                        Absence.Cure.BIAS_FREE))
                : Absence.beyondThePlane(experiment, "The circle of the neurons");
    }

    @Override
    Made plot(Moment moment, ConvexReading reading, BooleanSupplier cancelled) {
        List<NeuronTrail> trails = trails(moment);
        // To the end of the run, also where it is shown before: a ring stands for the same iteration throughout.
        long last = moment.ofTwoClasses().stream()
                .findFirst()
                .map(run -> run.trajectory().last().iteration())
                .orElse(0L);
        NeuronCircle.Scene scene = new NeuronCircle.Scene(
                moment.data(), reading.optimum(), trails, reading.goals(), NeuronCircle.decades(last));
        return new Plot(
                "The directions of the hidden neurons while they are trained, from the start inside to the last iteration outside.",
                (area, name, title) -> List.of(NeuronCircle.panel(scene, name, title, area)),
                List.of(),
                List.of(),
                note(moment),
                new Handles.Directions(trails, scene.decades()));
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN, Need.WHOLE_PATH);
    }

    private static String note(Moment moment) {
        int all = moment.experiment().model() instanceof TwoLayerRelu relu ? relu.hidden() : 0;
        // Start weights that somebody gives are those of the networks of all classes.
        String drag = moment.look().theory().ofClass().isPresent() ? "" : "Drag a neuron to turn its start weights.";
        return all > MOST_NEURONS
                ? "The first %d of %d neurons. %s"
                        .formatted(MOST_NEURONS, all, drag)
                        .strip()
                : drag;
    }
}
