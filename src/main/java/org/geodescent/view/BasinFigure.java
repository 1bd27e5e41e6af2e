package org.geodescent.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.BasinPlot;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundBasin;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.TheoryView;

/** A basin map in the theory plane. */
public final class BasinFigure {
    /** What sessions and the command line call the picture. */
    public static final String ID = "basin";

    private BasinFigure() {}

    /** Why there is no map of these points, in one sentence; empty if there is one. */
    public static Optional<String> absence(Dataset data) {
        if (data.size() == 0) {
            return Optional.of("Place points of two classes to start.");
        }
        if (data.dimension() != 2) {
            return Optional.of("A basin map is for points with two coordinates.");
        }
        return data.classNames().size() == 2
                ? Optional.empty()
                : Optional.of("A basin map is for two classes and there are %d: undo, or open points of two classes."
                        .formatted(data.classNames().size()));
    }

    /**
     * What is asked of an experiment's points: the usual study, in the experiment's own mode of training.
     *
     * @param sign of the output weight, 1 or −1
     */
    public static BasinStudy study(Experiment experiment, int sign) {
        BasinStudy usual = BasinStudy.of(experiment.trainingData(), sign);
        return new BasinStudy(
                usual.data(),
                usual.sign(),
                usual.descent().withMode(experiment.descent().mode()),
                usual.iterations(),
                usual.grid());
    }

    /**
     * The map of a saved session, carrying it. What the session lacks is computed on all cores; if it says nothing of a map, that of positive output weights.
     *
     * @throws IllegalArgumentException in one sentence, if there is no map of these points
     */
    public static Figure of(Session session, ForegroundBasin.Progress progress, BooleanSupplier cancelled) {
        absence(session.experiment().data()).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        BasinStudy study = session.basin().map(BasinMap::study).orElseGet(() -> study(session.experiment(), 1));
        BasinMap map = ForegroundBasin.complete(study, session.basin(), progress, cancelled);
        TheoryView theory = session.theory().orElse(TheoryView.DEFAULT).withTab(ID);
        Session shown = new Session(session.experiment(), session.view(), Optional.of(theory), Optional.of(map));
        return of(map, theory.width(), theory.height()).withProvenance(SessionJson.write(shown));
    }

    /**
     * The map with its key where there is more room for it.
     *
     * @param width of the figure, in figure units
     * @param height of the figure, in figure units
     */
    public static Figure of(BasinMap map, double width, double height) {
        return TheoryLayout.figure(
                "Basin map",
                "The limit of one neuron's direction for every initial angle and scale, by colour.",
                width,
                height,
                area -> List.of(BasinPlot.panel(map, "", area)),
                BasinPlot.entries(map),
                BasinPlot.lines(map));
    }
}
