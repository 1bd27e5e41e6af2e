package org.geodescent.picture.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.LayerFeatures;
import org.geodescent.core.theory.LayerSpectrum;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Trajectory;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Key;
import org.geodescent.figure.recipe.LayerFeaturePlot;
import org.geodescent.figure.recipe.SingularValueCurves;

/**
 * What became of the layers of a deep linear net: their singular values all along, and their features at the start and
 * at one iteration. Also made from the trajectory of any other run of such a net.
 */
public final class DeepLinearShown implements Demonstration.InTime {
    /** Curves thin out their points to what a screen can show. */
    private static final int LARGEST_CURVE = 400;

    /** About as many are seen of singular values that vanish. */
    private static final double DECADES = 8;

    /** A row of panels with its heading needs so many figure units. */
    private static final double LEAST_ROW = 150;

    private final RunSpec run;
    private final Trajectory trajectory;
    private final List<SingularValueCurves.Moment> moments;
    private final Snapshot shown;
    private final List<LayerFeatures> before;
    private final List<LayerFeatures> after;

    /**
     * Decomposes every layer at every shown moment.
     *
     * @param run of a {@link DeepLinear} model
     * @param trajectory not empty
     * @param iteration whose features are shown: those of the last snapshot that is not later
     */
    public DeepLinearShown(RunSpec run, Trajectory trajectory, long iteration) {
        this(run, trajectory, iteration, moments((DeepLinear) run.model(), trajectory));
    }

    private DeepLinearShown(
            RunSpec run, Trajectory trajectory, long iteration, List<SingularValueCurves.Moment> moments) {
        DeepLinear model = (DeepLinear) run.model();
        this.run = run;
        this.trajectory = trajectory;
        this.moments = moments;
        shown = trajectory.get(Math.max(0, trajectory.indexAt(iteration)));
        before = hidden(model, trajectory.get(0));
        after = hidden(model, shown);
    }

    /**
     * The same run at another iteration; the curves are not computed again.
     *
     * @param trajectory the one that this was made from
     */
    public DeepLinearShown at(Trajectory trajectory, long iteration) {
        return new DeepLinearShown(run, trajectory, iteration, moments);
    }

    @Override
    public DeepLinearShown at(long time) {
        return at(trajectory, time);
    }

    @Override
    public long end() {
        return trajectory.last().iteration();
    }

    /** What is shown, unless that is the end. */
    private OptionalLong now() {
        return shown.iteration() < end() ? OptionalLong.of(shown.iteration()) : OptionalLong.empty();
    }

    @Override
    public List<Long> times() {
        return moments.stream().map(SingularValueCurves.Moment::iteration).toList();
    }

    @Override
    public double[] heights(int index) {
        return moments.get(index).layers().stream()
                .flatMap(layer -> layer.values().stream())
                .mapToDouble(value -> Math.max(-DECADES, StrictMath.log10(Math.max(1e-300, value))) / DECADES)
                .toArray();
    }

    private static List<SingularValueCurves.Moment> moments(DeepLinear model, Trajectory trajectory) {
        List<SingularValueCurves.Moment> list = new ArrayList<>();
        int stride = 1 + trajectory.size() / LARGEST_CURVE;
        for (int i = 0; i < trajectory.size(); i += stride) {
            Snapshot snapshot = trajectory.get(i);
            list.add(new SingularValueCurves.Moment(
                    snapshot.iteration(), LayerSpectrum.of(model, snapshot.parameters())));
        }
        Snapshot last = trajectory.last();
        if (list.get(list.size() - 1).iteration() < last.iteration()) {
            list.add(new SingularValueCurves.Moment(last.iteration(), LayerSpectrum.of(model, last.parameters())));
        }
        return List.copyOf(list);
    }

    /** The features of the hidden layers; the output has one coordinate and needs no picture. */
    private List<LayerFeatures> hidden(DeepLinear model, Snapshot snapshot) {
        return LayerFeatures.of(model, snapshot.parameters(), run.data()).subList(1, model.layers());
    }

    /** The singular values of the layers at the moments of the curves. */
    public List<SingularValueCurves.Moment> moments() {
        return moments;
    }

    @Override
    public Figure figure(double width, double height) {
        // Where there is little room, the curves stay, then the features at the end.
        int rows = (int) Math.max(1, Math.min(3, Math.floor(height / LEAST_ROW)));
        double row = height / rows;
        List<Panel> panels = new ArrayList<>(SingularValueCurves.panels(moments, now(), new Rect(0, 0, width, row)));
        if (rows == 3) {
            String heading = "Features of the hidden layers at the start";
            panels.addAll(features("before", heading, before, new Rect(0, row, width, row)));
        }
        if (rows >= 2) {
            String heading =
                    "Features of the hidden layers after %s iterations".formatted(NumberText.of(shown.iteration()));
            panels.addAll(features("after", heading, after, new Rect(0, height - row, width, row)));
        }
        return new Figure(
                width,
                height,
                "Singular values and features of the layers of a deep linear net",
                "Singular values of every layer against the iteration, and the samples' features in every hidden layer at the start and later. "
                        + caption(),
                panels,
                "");
    }

    private List<Panel> features(String name, String heading, List<LayerFeatures> features, Rect area) {
        List<Panel> panels = new ArrayList<>(
                LayerFeaturePlot.panels(name, features, run.data(), area.inset(0, Key.STRIP_HEIGHT, 0, 0)));
        panels.add(Key.strip("heading-" + name, heading, List.of(), area.x(), area.y(), area.width()));
        return panels;
    }

    @Override
    public String caption() {
        DeepLinear model = (DeepLinear) run.model();
        String ratios = LayerSpectrum.of(model, shown.parameters()).stream()
                .filter(spectrum -> spectrum.values().size() > 1)
                .map(spectrum -> NumberText.shown(spectrum.distanceFromRankOne()))
                .collect(Collectors.joining(", "));
        boolean decay = model.weightDecay().stream().allMatch(mu -> mu > 0);
        String why;
        if (decay) {
            why = "Weight decay removes every direction that the loss does not push (Theorem 4).";
        } else if (run.objective().loss() == Loss.CROSS_ENTROPY) {
            why =
                    "Under the cross-entropy the first singular value grows without limit, slowly, and leaves the others behind (Theorem 5).";
        } else {
            why =
                    "Without weight decay the squared loss leaves the other singular values where they are: neither theorem applies.";
        }
        return "After %s iterations σ₂/σ₁ is %s, layer by layer. %s"
                .formatted(NumberText.of(shown.iteration()), ratios, why);
    }
}
