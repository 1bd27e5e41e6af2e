package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Composition;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.InputPlaneScene;
import org.geodescent.figure.recipe.Reason;
import org.geodescent.figure.recipe.SmallMultiples;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.figure.recipe.Viewports;
import org.geodescent.run.Coordinates;
import org.geodescent.run.Experiment;
import org.geodescent.run.SweepAxis;
import org.geodescent.run.SweepResult;
import org.geodescent.run.SweepRow;

/** The first classifiers of a sweep as small input planes, to be compared at a glance. */
public final class SweepPlanes {
    /** As many as can be told apart on a screen. */
    public static final int MOST = 12;

    private static final double GAP = 8;
    private static final String NOTHING =
            "No start has a picture yet: none has finished with finite weights and points of the plane.";

    private SweepPlanes() {}

    /**
     * The first {@link #MOST} rows; rows without a finite end or beyond the plane are left out.
     *
     * @param axes what is varied besides the seed
     */
    public static Figure figure(String title, List<SweepAxis> axes, List<SweepRow> rows, double width, double height) {
        List<SmallMultiples.Item> items = new ArrayList<>();
        for (SweepRow row : rows) {
            if (items.size() < MOST && drawable(row)) {
                items.add(item(axes, row));
            }
        }
        int columns = (int) Math.max(1, Math.min(items.size(), Math.round(Math.sqrt(items.size() * width / height))));
        int lines = Math.max(1, (items.size() + columns - 1) / columns);
        Rect cell = new Rect(GAP, GAP, (width - 2 * GAP) / columns, (height - 2 * GAP) / lines);
        return new Figure(
                width,
                height,
                title,
                "The decision boundaries and margins of %d starts, both losses.".formatted(items.size()),
                items.isEmpty()
                        ? List.of(Reason.panel("planes", "", new Rect(0, 0, width, height), NOTHING))
                        : SmallMultiples.panels(items, columns, cell),
                "");
    }

    private static boolean drawable(SweepRow row) {
        return PlaneGeometry.supports(row.sweepCase().experiment().model())
                && row.results().stream().allMatch(result -> result.end().isPresent());
    }

    private static SmallMultiples.Item item(List<SweepAxis> axes, SweepRow row) {
        Experiment experiment = row.sweepCase().experiment();
        Dataset data = experiment.data();
        Coordinates coordinates = experiment.coordinates();
        List<TrainedClassifier> classifiers = new ArrayList<>();
        for (SweepResult result : row.results()) {
            Objective objective = new Objective(result.loss(), experiment.reduction());
            Classifier shown = Composition.of(result.end().orElseThrow().classifier(), coordinates.map());
            classifiers.add(TrainedClassifier.of(objective, shown, data));
        }
        StringBuilder title = new StringBuilder("Seed " + row.sweepCase().seed());
        StringBuilder name = new StringBuilder("seed-" + row.sweepCase().seed());
        for (int i = 0; i < axes.size(); i++) {
            title.append(", %s %s"
                    .formatted(
                            axes.get(i).parameter().title(),
                            NumberText.shown(row.sweepCase().values().get(i))));
            name.append('-')
                    .append(i)
                    .append('-')
                    .append(axes.get(i)
                            .values()
                            .indexOf(row.sweepCase().values().get(i)));
        }
        InputPlaneScene scene = new InputPlaneScene(
                data,
                classifiers,
                List.of(),
                Set.of(),
                Viewports.fitted(data),
                Optional.empty(),
                coordinates.equalScales());
        return new SmallMultiples.Item(name.toString(), title.toString(), scene);
    }
}
