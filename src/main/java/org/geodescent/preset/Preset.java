package org.geodescent.preset;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.BoundsView;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;

/**
 * An experiment up to its two seeds. Immutable.
 *
 * @param id lower case, words joined by hyphens
 * @param title one line
 * @param line a few words on what one will see, beside the title; empty for none
 * @param group where it stands in the menu
 * @param caption one sentence on what can be seen
 * @param citation paper and figure; empty for teaching sets
 * @param staging the pictures, layers, large numbers and captions
 * @param bound the statement of A whose bound is shown when it is opened; empty: the picture chooses
 * @param generator where the points come from
 * @param seeds the seeds that the paper shows, for the data and the weights alike; the first is the default; never
 *     empty
 * @param start the start of every loss; one that is drawn has any seed
 * @param squaredStart the start of the squared loss if it has its own
 */
public record Preset(
        String id,
        String title,
        String line,
        Group group,
        String caption,
        String citation,
        Staging staging,
        Optional<Statement> bound,
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

    /** The experiment with these seeds, and how it is put on the stage. */
    public Session session(long dataSeed, long weightSeed) {
        TheoryView theory = staging.theory();
        return new Session(
                experiment(dataSeed, weightSeed),
                staging.view(),
                Optional.of(bound.map(statement -> theory.withBounds(BoundsView.DEFAULT.withStatement(statement)))
                        .orElse(theory)));
    }

    /**
     * Whether what this preset says of itself is still to be seen. A counterexample is one from certain start weights
     * only.
     */
    boolean tellsOf(Experiment experiment) {
        return title.equals(experiment.title())
                && experiment.origin() instanceof DataOrigin.Generated generated
                && generated.generator().equals(generator.name())
                && model.equals(experiment.model())
                && losses == experiment.losses()
                && descent.excitation().equals(experiment.descent().excitation())
                && squaredStart.isPresent() == experiment.squaredStart().isPresent()
                && (group != Group.COUNTEREXAMPLE || startsAs(experiment.start()));
    }

    private boolean startsAs(Start other) {
        return other instanceof Start.Seeded seeded ? seeds.contains(seeded.seed()) : other.equals(start);
    }

    private static Start withSeed(Start start, long seed) {
        return start instanceof Start.Seeded drawn
                ? new Start.Seeded(drawn.initialisation(), drawn.scale(), seed, drawn.skippedWords())
                : start;
    }
}
