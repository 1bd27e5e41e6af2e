package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.Network;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.InputPlane;
import org.geodescent.figure.recipe.InputPlaneScene;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.figure.recipe.Viewports;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;
import org.geodescent.view.Scene;
import org.geodescent.view.SceneRequest;

/** Scenes with the input plane only; the curves are an empty figure. */
final class PlainScenes {
    private PlainScenes() {}

    static Scene make(SceneRequest request, BooleanSupplier closed) {
        Dataset data = request.experiment().data();
        List<TrainedClassifier> classifiers = new ArrayList<>();
        List<TrainedClassifier> ghosts = new ArrayList<>();
        List<Scene.Shown> shown = new ArrayList<>();
        for (LossRun run : request.runs()) {
            Snapshot snapshot =
                    run.trajectory().get(Math.max(0, run.trajectory().indexAt(request.iteration())));
            Objective objective = run.spec().objective();
            Network network = new Network(run.spec().model(), snapshot.parameters());
            TrainedClassifier classifier = TrainedClassifier.of(objective, network, data);
            if (classifiers.size() < request.ghost().size()) {
                ghosts.add(TrainedClassifier.of(objective, request.ghost().get(classifiers.size()), data));
            }
            classifiers.add(classifier);
            shown.add(new Scene.Shown(
                    objective,
                    snapshot,
                    network,
                    measurement(classifier, snapshot),
                    classifier.pushes(),
                    classifier.geometry().maximumActiveNodes().value(),
                    classifier.geometry().cellCount()));
        }
        Box viewport = request.view().viewport().orElseGet(() -> Viewports.fitted(data));
        double width = request.view().width();
        double height = request.view().height();
        InputPlaneScene plane =
                new InputPlaneScene(data, classifiers, ghosts, request.view().layers(), viewport);
        Figure figure = new Figure(
                width,
                height,
                "Input plane",
                "Points and decision boundaries.",
                List.of(InputPlane.panel(plane, "", new Rect(0, 0, width, height))),
                "");
        return new Scene(request, shown, viewport, figure, new Figure(1, 1, "none", "none", List.of(), ""));
    }

    private static Measurement measurement(TrainedClassifier classifier, Snapshot snapshot) {
        double lipschitz = classifier.geometry().lipschitz().value();
        return classifier.margin() instanceof Margin.Attained attained
                ? new Measurement(
                        snapshot.iteration(), OptionalDouble.of(attained.value()), attained.sample(), lipschitz, 0)
                : new Measurement(snapshot.iteration(), OptionalDouble.empty(), -1, lipschitz, 0);
    }
}
