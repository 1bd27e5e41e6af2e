package org.geodescent.preset;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;

/**
 * An experiment up to its two seeds. Immutable.
 *
 * @param id lower case, words joined by hyphens
 * @param title one line
 * @param group where it stands in the menu
 * @param caption one sentence on what can be seen
 * @param citation paper and figure; empty for teaching sets
 * @param generator where the points come from
 * @param seeds the seeds that the paper shows, for the data and the weights alike; the first is the default; never empty
 * @param start the start of every loss; one that is drawn has any seed
 * @param squaredStart the start of the squared loss if it has its own
 */
public record Preset(
        String id,
        String title,
        Group group,
        String caption,
        String citation,
        DataGenerators.Generator generator,
        List<Long> seeds,
        ModelSpec model,
        LossChoice losses,
        Reduction reduction,
        Descent descent,
        Start start,
        Optional<Start> squaredStart,
        StopRule stopRule) {
    /** What presets are there for, in the order of the menu. */
    public enum Group {
        PAPER_A("Paper A: persistency of excitation"),
        PAPER_B("Paper B: the convex geometry of backpropagation"),
        COUNTEREXAMPLE("Counterexamples"),
        TEACHING("Teaching sets");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** The heading in the menu. */
        public String title() {
            return title;
        }
    }

    public Preset {
        seeds = List.copyOf(seeds);
    }

    /** The experiment with the default seeds. */
    public Experiment experiment() {
        return experiment(seeds.get(0), seeds.get(0));
    }

    /** The experiment with these seeds. */
    public Experiment experiment(long dataSeed, long weightSeed) {
        return new Experiment(
                title,
                generator.draw(dataSeed),
                new DataOrigin.Generated(generator.name(), dataSeed),
                model,
                losses,
                reduction,
                descent,
                withSeed(start, weightSeed),
                squaredStart.map(own -> withSeed(own, weightSeed)),
                stopRule);
    }

    private static Start withSeed(Start start, long seed) {
        return start instanceof Start.Seeded drawn
                ? new Start.Seeded(drawn.initialisation(), drawn.scale(), seed, drawn.skippedWords())
                : start;
    }
}
