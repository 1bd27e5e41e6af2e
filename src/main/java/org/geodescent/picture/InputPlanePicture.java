package org.geodescent.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.InputPlane;
import org.geodescent.figure.recipe.InputPlaneScene;
import org.geodescent.figure.recipe.Projection;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.figure.recipe.Viewports;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.PlaneAxes;
import org.geodescent.session.StepView;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/** The points in the plane with the decision boundaries and margins of what is trained on them. */
public final class InputPlanePicture implements Picture {
    /** What sessions and the command line call it. */
    public static final String ID = "input-plane";

    private final StepReader steps = new StepReader();
    private final PinReader pins = new PinReader();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Input plane";
    }

    @Override
    public About about() {
        return new About(
                "Input plane",
                "The points, the decision boundary of each loss, and the largest disc around the worst-placed point that the boundary leaves free.",
                "A, Figure 1");
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN, Need.EVERY_LOSS);
    }

    @Override
    public boolean onTheoryPlane() {
        return false;
    }

    @Override
    public Look look(ViewState plane, Optional<TheoryView> theory) {
        return new Look(plane, theory.orElse(TheoryView.DEFAULT), plane.width(), plane.height());
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        int dimension = experiment.data().dimension();
        return dimension >= 2
                ? Optional.empty()
                : Optional.of(new Absence(
                        "These points have one feature, and a plane takes two: open points of two or more."));
    }

    @Override
    public Drawn make(Moment moment, BooleanSupplier cancelled) {
        Dataset data = moment.experiment().shownData();
        Optional<StepReading> step = steps.read(moment, cancelled);
        return data.dimension() == 2 ? ofPlane(moment, data, step) : projected(moment, data, step);
    }

    private Drawn ofPlane(Moment moment, Dataset data, Optional<StepReading> step) {
        List<TrainedClassifier> classifiers = new ArrayList<>();
        List<RunReading> readings = new ArrayList<>();
        for (LossRun run : fitting(moment, data)) {
            Snapshot snapshot = moment.shown(run);
            // Of the points as they are now, also while the run is still that of points a moment ago.
            Classifier trained = run.coordinates().classifier(run.spec().model(), snapshot);
            TrainedClassifier shown = TrainedClassifier.of(run.spec().objective(), trained, data);
            classifiers.add(shown);
            readings.add(RunReading.of(run, snapshot, trained, shown, data));
        }
        boolean equalScales = moment.experiment().coordinates().equalScales();
        boolean withoutBiases = moment.experiment().model() instanceof TwoLayerRelu relu && !relu.hiddenBias();
        Box viewport =
                moment.look().plane().viewport().orElseGet(() -> Viewports.fitted(data, withoutBiases, equalScales));
        InputPlaneScene scene = new InputPlaneScene(
                        data,
                        classifiers,
                        ghosts(moment, classifiers.size()),
                        moment.look().plane().layers(),
                        viewport,
                        moment.look().plane().cell(),
                        equalScales)
                .withHingesOf(shown(moment, data))
                .withSlopeOf(slopeBeside(moment));
        Optional<StepView> slow = moment.look().plane().step();
        boolean fits = step.flatMap(each -> each.step().found())
                .filter(each -> each.spec().data().size() == data.size())
                .isPresent();
        return fits
                ? drawn(
                        moment,
                        step.get().sentence(),
                        step.get().sentence(),
                        readings,
                        StepReader.scene(scene, moment, step.get(), slow.orElseThrow()),
                        step)
                : drawn(
                        moment,
                        description(moment.runs()),
                        InputPlane.omission(scene),
                        readings,
                        scene.withPins(pins.boundaries(
                                moment.look().plane().pins(),
                                moment.experiment().data())),
                        step);
    }

    /** The loss whose slope Theorem 1 bounds in the picture beside this one, of points as they are given. */
    private static Optional<Loss> slopeBeside(Moment moment) {
        TheoryView theory = moment.look().theory();
        boolean bounded = theory.tab().equals(BoundsPicture.ID)
                && theory.bounds().statement().orElse(Statement.THEOREM_1) == Statement.THEOREM_1
                && Statement.THEOREM_1.isAbout(moment.experiment().model());
        return moment.ofTwoClasses().stream()
                .filter(run -> bounded && run.coordinates().map().isIdentity())
                .map(run -> run.spec().objective().loss())
                .filter(loss -> loss == Statement.THEOREM_1.loss())
                .findFirst();
    }

    /** The runs of which there is a classifier of these points. */
    private static List<LossRun> fitting(Moment moment, Dataset data) {
        // Right after another class has come or gone there is none yet.
        return moment.runs().stream()
                .filter(run -> data.size() > 0
                        && run.spec().data().classNames().size()
                                == data.classNames().size())
                .toList();
    }

    /** Two features of the points, and the directions of the neurons. */
    private static Drawn projected(Moment moment, Dataset data, Optional<StepReading> step) {
        ViewState view = moment.look().plane();
        PlaneAxes axes = view.axes().within(data.dimension());
        Dataset shown = axes.of(data);
        List<RunReading> readings = new ArrayList<>();
        List<Projection.Arrow> arrows = new ArrayList<>();
        for (LossRun run : fitting(moment, data)) {
            Snapshot snapshot = moment.shown(run);
            Classifier trained = run.coordinates().classifier(run.spec().model(), snapshot);
            readings.add(RunReading.of(run, snapshot, trained, data));
            arrows.addAll(arrows(run, snapshot, axes, shown(moment, data)));
        }
        Box fitted = Viewports.fitted(shown, true, true);
        Projection projection = Projection.of(arrows, fitted);
        InputPlaneScene scene = new InputPlaneScene(
                shown,
                List.of(),
                List.of(),
                view.layers(),
                view.viewport().orElseGet(() -> projection.around(fitted)),
                Optional.empty(),
                true,
                Optional.of(projection));
        String note = "%s and %s of %d features; the boundary is a surface in R%s and is not drawn."
                .formatted(
                        shown.featureName(0),
                        shown.featureName(1),
                        data.dimension(),
                        NumberText.superscript(data.dimension()));
        return drawn(moment, note, note, readings, scene, step);
    }

    /** The class whose network is looked at; empty for all, and of two. */
    private static Optional<Integer> shown(Moment moment, Dataset data) {
        int classes = data.classNames().size();
        return classes > 2 ? moment.look().theory().ofClass(classes) : Optional.empty();
    }

    private static List<Projection.Arrow> arrows(
            LossRun run, Snapshot snapshot, PlaneAxes axes, Optional<Integer> ofClass) {
        List<Projection.Arrow> arrows = new ArrayList<>();
        if (!(run.spec().model() instanceof TwoLayerRelu relu)) {
            return arrows;
        }
        List<Network> all = Classifier.of(relu, snapshot.parameters()).networks();
        for (Network network : ofClass.map(k -> List.of(all.get(k))).orElse(all)) {
            double[] theta = network.parameters().toArray();
            for (int k = 0; k < relu.hidden() && arrows.size() < ConvexPicture.MOST_NEURONS; k++) {
                double[] v = Arrays.copyOfRange(theta, relu.indexOfV(k, 0), relu.indexOfV(k, 0) + relu.inputs());
                if (!Vectors.isZero(v)) {
                    double[] unit = Vectors.normalised(v);
                    arrows.add(new Projection.Arrow(
                            run.spec().objective().loss(),
                            theta[relu.indexOfW(k)] < 0 ? -1 : 1,
                            new Vec2(unit[axes.across()], unit[axes.up()])));
                }
            }
        }
        return arrows;
    }

    private static Drawn drawn(
            Moment moment,
            String description,
            String note,
            List<RunReading> readings,
            InputPlaneScene scene,
            Optional<StepReading> step) {
        double width = moment.look().width();
        double height = moment.look().height();
        InputPlane.Plane plane = InputPlane.of(
                scene,
                new Rect(0, 0, width, height),
                moment.look().labels(),
                moment.look().inFile() ? InputPlane.Pills.TOLD : InputPlane.Pills.PRESSED);
        Figure figure = new Figure(width, height, moment.experiment().title(), description, plane.panels(), "");
        return new Drawn.Shown(
                moment,
                figure,
                note,
                new PlaneReading(readings, scene, plane.places(), plane.blocked(), plane.pills(), step),
                new Handles.None());
    }

    /** The same as it stands in a file: with its labels where nothing keeps them, and nothing to be pressed. */
    public static Drawn.Shown forFile(Drawn.Shown shown) {
        Look look = shown.moment().look();
        if (look.labels().isEmpty() && PlaneReading.pills(shown).isEmpty()) {
            return shown;
        }
        return new InputPlanePicture()
                .draw(shown.moment().with(look.withLabels(Map.of()).forFile()), () -> false)
                .shown()
                .orElse(shown);
    }

    private static List<TrainedClassifier> ghosts(Moment moment, int classifiers) {
        List<TrainedClassifier> ghosts = new ArrayList<>();
        List<Classifier> from = moment.gesture().ghost();
        for (int i = 0; i < from.size() && i < classifiers; i++) {
            RunSpec run = moment.runs().get(i).spec();
            if (from.get(i).networks().size() == run.networks()
                    && from.get(i).spec().inputs() == run.model().inputs()) {
                ghosts.add(TrainedClassifier.of(
                        run.objective(), from.get(i), moment.experiment().shownData()));
            }
        }
        return ghosts;
    }

    private static String description(List<LossRun> runs) {
        List<String> losses = runs.stream()
                .map(run ->
                        run.spec().objective().loss() == Loss.CROSS_ENTROPY ? "the cross-entropy" : "the squared loss")
                .toList();
        return losses.isEmpty()
                ? "Labelled points in the plane."
                : "Labelled points in the plane and the decision boundaries of a classifier trained with "
                        + String.join(" and ", losses) + ".";
    }
}
