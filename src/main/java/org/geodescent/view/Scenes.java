package org.geodescent.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Curves;
import org.geodescent.figure.recipe.InputPlane;
import org.geodescent.figure.recipe.InputPlaneScene;
import org.geodescent.figure.recipe.IterationLabel;
import org.geodescent.figure.recipe.LearningCurve;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.figure.recipe.Viewports;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;
import org.geodescent.run.Measurements;
import org.jspecify.annotations.Nullable;

/** Makes scenes. Costs the exact geometry of every shown classifier, so it runs beside the JavaFX thread. */
public final class Scenes {
    /** The curves thin out their points to what a screen can show; every recorded iteration stays in the trajectory. */
    private static final int LARGEST_CURVE = 2000;

    private Scenes() {}

    /** A pure function of the request. The experiment's samples must be points of the plane. */
    public static Scene of(SceneRequest request) {
        Dataset data = request.experiment().data();
        boolean equalScales = request.experiment().coordinates().equalScales();
        Box viewport =
                request.view().viewport().orElseGet(() -> Viewports.fitted(data, withoutBiases(request), equalScales));
        List<TrainedClassifier> classifiers = new ArrayList<>();
        List<Scene.Shown> shown = new ArrayList<>();
        for (LossRun run : data.size() == 0 ? List.<LossRun>of() : request.runs()) {
            if (run.spec().data().classNames().size() != data.classNames().size()) {
                // Right after another class has come or gone there is no classifier of these yet.
                continue;
            }
            Snapshot snapshot =
                    run.trajectory().get(Math.max(0, run.trajectory().indexAt(request.iteration())));
            Classifier trained = run.coordinates().classifier(run.spec().model(), snapshot);
            // Of the points as they are now, also while the run is still that of points a moment ago.
            TrainedClassifier classifier = TrainedClassifier.of(run.spec().objective(), trained, data);
            classifiers.add(classifier);
            shown.add(shown(run, snapshot, trained, data, classifier));
        }
        return new Scene(
                request,
                shown,
                viewport,
                plane(request, data, classifiers, viewport, equalScales),
                curves(request, shown));
    }

    /** What is shown of a request at which {@link #of} fails. */
    public static Scene failed(SceneRequest request) {
        return new Scene(
                request,
                List.of(),
                request.view().viewport().orElse(new Box(-1, -1, 1, 1)),
                FailedPicture.of(request.view().width(), request.view().height()),
                FailedPicture.of(request.curvesWidth(), request.curvesHeight()));
    }

    private static boolean withoutBiases(SceneRequest request) {
        return request.experiment().model() instanceof TwoLayerRelu relu && !relu.hiddenBias();
    }

    private static Scene.Shown shown(
            LossRun run, Snapshot snapshot, Classifier trained, Dataset data, TrainedClassifier classifier) {
        Measurement measurement = Measurements.of(snapshot, trained, data, classifier.geometry(), classifier.margin());
        return new Scene.Shown(
                run.spec().objective(),
                snapshot,
                trained,
                measurement,
                classifier.pushes(),
                classifier.geometry().maximumActiveNodes().value(),
                classifier.geometry().cellCount(),
                silent(run, snapshot));
    }

    private static boolean silent(LossRun run, Snapshot snapshot) {
        return Classifier.of(run.spec().model(), snapshot.parameters())
                .isSilent(run.spec().data());
    }

    private static Figure plane(
            SceneRequest request,
            Dataset data,
            List<TrainedClassifier> classifiers,
            Box viewport,
            boolean equalScales) {
        List<TrainedClassifier> ghosts = new ArrayList<>();
        for (int i = 0; i < request.ghost().size() && i < classifiers.size(); i++) {
            Classifier ghost = request.ghost().get(i);
            if (ghost.networks().size() == request.runs().get(i).spec().networks()) {
                ghosts.add(TrainedClassifier.of(request.runs().get(i).spec().objective(), ghost, data));
            }
        }
        double width = request.view().width();
        double height = request.view().height();
        List<Panel> panels = InputPlane.panels(
                new InputPlaneScene(
                        data,
                        classifiers,
                        ghosts,
                        request.view().layers(),
                        viewport,
                        request.view().cell(),
                        equalScales),
                new Rect(0, 0, width, height));
        return new Figure(width, height, request.experiment().title(), description(request), panels, "");
    }

    private static Figure curves(SceneRequest request, List<Scene.Shown> shown) {
        List<LearningCurve> curves = request.runs().stream().map(Scenes::curve).toList();
        OptionalLong current =
                shown.stream().mapToLong(one -> one.snapshot().iteration()).max();
        List<Panel> panels = Curves.panels(
                curves,
                current,
                IterationLabel.ofAxis(request.experiment().descent()),
                new Rect(0, 0, request.curvesWidth(), request.curvesHeight()));
        return new Figure(
                request.curvesWidth(),
                request.curvesHeight(),
                request.experiment().title(),
                "Loss, margin and Lipschitz constant against the logarithm of the iteration.",
                panels,
                "");
    }

    static LearningCurve curve(LossRun run) {
        int size = run.trajectory().size();
        int stride = 1 + size / LARGEST_CURVE;
        List<LearningCurve.Point> points = new ArrayList<>();
        for (int i = 0; i < size; i += stride) {
            Snapshot snapshot = run.trajectory().get(i);
            @Nullable
            Measurement measured =
                    i < run.measurements().size() ? run.measurements().get(i) : null;
            points.add(new LearningCurve.Point(
                    snapshot.iteration(),
                    snapshot.loss(),
                    measured == null ? OptionalDouble.empty() : measured.margin(),
                    measured == null ? OptionalDouble.empty() : OptionalDouble.of(measured.lipschitz())));
        }
        return new LearningCurve(run.spec().objective().loss(), points);
    }

    private static String description(SceneRequest request) {
        List<String> losses = request.runs().stream()
                .map(run ->
                        run.spec().objective().loss() == Loss.CROSS_ENTROPY ? "the cross-entropy" : "the squared loss")
                .toList();
        return losses.isEmpty()
                ? "Labelled points in the plane."
                : "Labelled points in the plane and the decision boundaries of a classifier trained with "
                        + String.join(" and ", losses) + ".";
    }
}
