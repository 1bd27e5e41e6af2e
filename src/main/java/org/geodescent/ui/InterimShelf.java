package org.geodescent.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.data.TeachingSet;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;

/** Interim. */
final class InterimShelf implements PresetShelf {
    @Override
    public List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        for (long seed : new long[] {1, 21, 41, 61, 81, 101}) {
            all.add(new Entry(
                    "A1 · Figure 1",
                    "Seed " + seed,
                    () -> new Session(
                            experiment("A1 · Figure 1", PaperDatasets.figureOne(seed), "a1", seed),
                            ViewState.DEFAULT)));
        }
        for (TeachingSet set : TeachingSet.values()) {
            all.add(new Entry(
                    "Teaching sets",
                    set.name(),
                    () -> new Session(experiment(set.name(), set.generate(1), set.name(), 1), ViewState.DEFAULT)));
        }
        return all;
    }

    private static Experiment experiment(String title, Dataset data, String generator, long seed) {
        return new Experiment(
                title,
                data,
                new DataOrigin.Generated(generator, seed),
                new TwoLayerRelu(2, 20, true, true, 5),
                LossChoice.BOTH,
                Reduction.MEAN,
                new Descent(0.01, 0.9),
                new Start.Seeded(Initialisation.SCRIPT, 1, seed, 48),
                Optional.empty(),
                new StopRule(60000, 0));
    }

    @Override
    public Optional<Dataset> redraw(String generator, long seed) {
        return Optional.of(PaperDatasets.figureOne(seed));
    }
}
