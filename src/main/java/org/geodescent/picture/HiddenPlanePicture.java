package org.geodescent.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.HiddenPlane;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.jspecify.annotations.Nullable;

/**
 * The hidden plane (XW)₊: what the hidden layer makes of every sample, added up over the nodes that speak for either
 * class. In it the decision boundary is a straight line, for any number of nodes and of features.
 */
final class HiddenPlanePicture implements Picture {
    /** More samples have no trails. */
    private static final int MOST_TRAILS = 60;

    private @Nullable LossRun known;
    private @Nullable Dataset of;
    private double largest;

    @Override
    public String id() {
        return "hidden-plane";
    }

    @Override
    public String title() {
        return "Hidden plane";
    }

    @Override
    public About about() {
        return new About(
                "Hidden plane",
                "What the hidden layer makes of every sample, (XW)₊: across what its nodes say for one class, upwards what they say for the other. The decision"
                        + " boundary is a straight line here.",
                "B (2)");
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN, Need.EVERY_LOSS, Need.WHOLE_PATH);
    }

    @Override
    public int losses(double width) {
        return 1;
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        if (!(experiment.model() instanceof TwoLayerRelu)) {
            return Optional.of(
                    new Absence("The hidden plane is that of two-layer ReLU networks: choose one as the model."));
        }
        return experiment
                .obstacle()
                .or(() -> experiment.moreThanTwoClasses("The hidden plane"))
                .map(Absence::new);
    }

    @Override
    public Drawn make(Moment moment, BooleanSupplier cancelled) {
        List<LossRun> runs = moment.ofTwoClasses();
        if (runs.isEmpty() || !(runs.get(0).spec().model() instanceof TwoLayerRelu model)) {
            return new Drawn.Absent(moment, Absence.UNTRAINED);
        }
        LossRun run = runs.get(0);
        Dataset data = run.spec().data();
        double reach = reach(run, model, data);
        if (!Double.isFinite(reach)) {
            return new Drawn.Absent(
                    moment,
                    new Absence("These weights are beyond the range of a picture: undo, or use a smaller step."));
        }
        Snapshot now = moment.shown(run);
        HiddenPlane.Scene scene = new HiddenPlane.Scene(
                data,
                places(model, now, data),
                offset(model, now),
                trails(run, model, data, moment.iteration()),
                run.spec().objective().loss(),
                reach);
        Rect area = new Rect(0, 0, moment.look().width(), moment.look().height());
        Figure figure = new Figure(
                area.width(),
                area.height(),
                moment.experiment().title(),
                "The samples by what the hidden nodes say for either class; the decision boundary is a straight line.",
                List.of(HiddenPlane.panel(scene, id(), "", area)),
                "");
        return new Drawn.Shown(moment, figure, "", new Handles.None());
    }

    /** For every sample what speaks for the first class and what for the other, in units of the score. */
    static List<Vec2> places(TwoLayerRelu model, Snapshot state, Dataset data) {
        double[] theta = state.parameters().toArray();
        List<Vec2> places = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            double[] x = data.features().row(n);
            double first = 0;
            double other = 0;
            for (int k = 0; k < model.hidden(); k++) {
                double weight = theta[model.indexOfW(k)];
                double said = Math.abs(weight) * Math.max(0, model.preactivation(theta, k, x));
                first += weight > 0 ? said : 0;
                other += weight < 0 ? said : 0;
            }
            places.add(new Vec2(first / model.outputScale(), other / model.outputScale()));
        }
        return places;
    }

    private static double offset(TwoLayerRelu model, Snapshot state) {
        return model.outputBias() ? state.parameters().get(model.indexOfC()) / model.outputScale() : 0;
    }

    private static List<List<Vec2>> trails(LossRun run, TwoLayerRelu model, Dataset data, long iteration) {
        if (data.size() > MOST_TRAILS) {
            return List.of();
        }
        int end = Math.max(0, run.trajectory().indexAt(iteration)) + 1;
        List<List<Vec2>> trails = new ArrayList<>();
        for (int n = 0; n < data.size(); n++) {
            trails.add(new ArrayList<>());
        }
        for (Snapshot snapshot : TrailTimes.of(run.trajectory(), end)) {
            List<Vec2> places = places(model, snapshot, data);
            for (int n = 0; n < data.size(); n++) {
                trails.get(n).add(places.get(n));
            }
        }
        return trails;
    }

    /** The largest coordinate of the whole run, so that the axes stand still during a replay. */
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    private double reach(LossRun run, TwoLayerRelu model, Dataset data) {
        if (run != known || data != of) {
            largest = 0;
            for (Snapshot snapshot :
                    TrailTimes.of(run.trajectory(), run.trajectory().size())) {
                largest = Math.max(largest, Math.abs(offset(model, snapshot)));
                for (Vec2 place : places(model, snapshot, data)) {
                    largest = Math.max(largest, Math.max(place.x(), place.y()));
                }
            }
            known = run;
            of = data;
        }
        return largest;
    }
}
