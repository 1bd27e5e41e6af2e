package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.train.Start;
import org.geodescent.run.Experiment;

/** The picture at the left for six seeds of the start weights, that of the experiment first. */
final class SeedsPicture extends MultiplesPicture {
    static final String ID = "seeds";

    private static final int COUNT = 6;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Seeds";
    }

    @Override
    public About about() {
        return new About(
                "Seeds",
                "The picture at the left for six seeds of the start weights, at the same iteration: what all have in common is due to data and loss.",
                "A, Figure 1");
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        if (!(experiment.start() instanceof Start.Seeded)) {
            return Optional.of(new Absence(
                    "These start weights are given, not drawn from a seed: step to a weight seed in the bar."));
        }
        return experiment.obstacle().map(Absence::new);
    }

    @Override
    List<Other> others(Moment moment) {
        Experiment experiment = moment.experiment();
        Start.Seeded start = (Start.Seeded) experiment.start();
        List<Other> others = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            long seed = start.seed() + i;
            others.add(new Other(
                    "weight seed " + seed,
                    i == 0
                            ? experiment
                            : experiment.withStart(new Start.Seeded(
                                    start.initialisation(), start.scale(), seed, start.skippedWords()))));
        }
        return others;
    }

    @Override
    Absence nothing(Moment moment) {
        throw new IllegalStateException("there are always " + COUNT);
    }
}
