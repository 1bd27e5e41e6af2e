package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.session.StepView;

/**
 * All that slow motion says of the gradient step of one network at a moment, as the window says it.
 *
 * @param name of the network: its loss, and of three classes and more its class
 * @param networks how many there are at this moment
 * @param sentences the {@value StepView#CAPTIONS} captions in their order; of a moment without a step one, which says
 *     why
 */
public record StepCaptions(String name, int networks, List<String> sentences) {
    public StepCaptions {
        sentences = List.copyOf(sentences);
    }

    /**
     * Of the networks of a moment, in the order of slow motion.
     *
     * @param most of them
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public static List<StepCaptions> of(Moment moment, int most, BooleanSupplier cancelled) {
        StepReader reader = new StepReader();
        List<StepCaptions> all = new ArrayList<>();
        int networks = 1;
        for (int k = 0; k < Math.min(most, networks); k++) {
            List<String> sentences = new ArrayList<>();
            StepReading reading = read(reader, moment, 1, k, cancelled);
            sentences.add(reading.sentence());
            for (int caption = 2;
                    caption <= StepView.CAPTIONS && reading.step().found().isPresent();
                    caption++) {
                sentences.add(read(reader, moment, caption, k, cancelled).sentence());
            }
            networks = reading.problems();
            all.add(new StepCaptions(reading.name(), networks, sentences));
        }
        return all;
    }

    private static StepReading read(
            StepReader reader, Moment moment, int caption, int network, BooleanSupplier cancelled) {
        Look look = moment.look();
        Look slow = new Look(
                look.plane().withStep(Optional.of(new StepView(caption, network))),
                look.theory(),
                look.width(),
                look.height());
        return reader.read(moment.with(slow), cancelled).orElseThrow();
    }
}
