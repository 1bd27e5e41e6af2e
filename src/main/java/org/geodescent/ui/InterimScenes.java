package org.geodescent.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.model.Network;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Curves;
import org.geodescent.figure.recipe.InputPlane;
import org.geodescent.figure.recipe.InputPlaneScene;
import org.geodescent.figure.recipe.LearningCurve;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.figure.recipe.Viewports;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;
import org.geodescent.view.Scene;
import org.geodescent.view.SceneRequest;

/** Interim. */
final class InterimScenes {
    private InterimScenes() {}

    static Scene make(SceneRequest r, BooleanSupplier closed) {
        Dataset data = r.experiment().data();
        List<TrainedClassifier> classifiers = new ArrayList<>();
        List<Scene.Shown> shown = new ArrayList<>();
        List<LearningCurve> curves = new ArrayList<>();
        for (LossRun run : r.runs()) {
            Snapshot s = run.trajectory().get(Math.max(0, run.trajectory().indexAt(r.iteration())));
            Network network = new Network(run.spec().model(), s.parameters());
            TrainedClassifier c = TrainedClassifier.of(run.spec().objective(), network, data);
            classifiers.add(c);
            OptionalDouble margin = OptionalDouble.empty();
            int nearest = -1;
            if (c.margin() instanceof Margin.Attained m) {
                margin = OptionalDouble.of(m.value());
                nearest = m.sample();
            }
            int correct = 0;
            for (int n = 0; n < data.size(); n++) {
                correct += network.score(data.features().row(n)) * data.sign(n) > 0 ? 1 : 0;
            }
            shown.add(new Scene.Shown(
                    run.spec().objective(),
                    s,
                    network,
                    new Measurement(
                            s.iteration(),
                            margin,
                            nearest,
                            c.geometry().lipschitz().value(),
                            correct),
                    c.pushes(),
                    c.geometry().maximumActiveNodes().value(),
                    c.geometry().cellCount()));
            List<LearningCurve.Point> points = new ArrayList<>();
            for (Snapshot p : run.trajectory()) {
                points.add(new LearningCurve.Point(
                        p.iteration(), p.loss(), OptionalDouble.empty(), OptionalDouble.empty()));
            }
            curves.add(new LearningCurve(run.spec().objective().loss(), points));
        }
        Box viewport = r.view().viewport().orElseGet(() -> Viewports.fitted(data));
        Figure plane = new Figure(
                r.view().width(),
                r.view().height(),
                "t",
                "d",
                List.of(InputPlane.panel(
                        new InputPlaneScene(
                                data, classifiers, List.of(), r.view().layers(), viewport),
                        "",
                        new Rect(0, 0, r.view().width(), r.view().height()))),
                "");
        Figure c = new Figure(
                r.curvesWidth(),
                r.curvesHeight(),
                "t",
                "d",
                Curves.panels(
                        curves,
                        OptionalLong.of(
                                shown.isEmpty() ? 0 : shown.get(0).snapshot().iteration()),
                        new Rect(0, 0, r.curvesWidth(), r.curvesHeight())),
                "");
        return new Scene(r, shown, viewport, plane, c);
    }
}
