package org.geodescent.viewers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.data.SyntheticImages;
import org.geodescent.cifar.figure.Pixels;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.DemoFigure;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Raster;
import org.geodescent.figure.recipe.DisturbanceGallery;
import org.geodescent.figure.recipe.DisturbedImage;
import org.geodescent.figure.recipe.EpochCurves;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurves;
import org.geodescent.figure.recipe.SeedStudy;
import org.geodescent.picture.BasinPicture;
import org.geodescent.picture.DemonstrationPicture;
import org.geodescent.picture.EveryPicture;
import org.geodescent.preset.Presets;
import org.geodescent.run.BasinJob;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;

/** One figure of every kind that the product draws. */
final class SuiteFigures {
    private static final long STEPS = 400;

    private SuiteFigures() {}

    static Map<String, Figure> all() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("every-mark", DemoFigure.make());
        for (String preset : List.of("a1", "b-figures-1-7", "counterexample-theorem-2", "deep-linear-weight-decay")) {
            addViews(figures, preset, preset(preset));
        }
        addViews(figures, "ten-classes", tenClasses());
        for (DemonstrationPicture each : org.geodescent.picture.Pictures.demonstrations()) {
            figures.put("demonstration-" + each.id(), each.opened(() -> false).figure());
        }
        figures.put("basin", basin());
        addImages(figures);
        List<SeedStudy.Pair> pairs = IntStream.range(0, 60)
                .mapToObj(i -> new SeedStudy.Pair(0.5 + 0.2 * StrictMath.sin(i), 2 + StrictMath.cos(3 * i)))
                .toList();
        figures.put("seed-study", SeedStudy.figure(pairs, "Sixty starts", 520, 760));
        return figures;
    }

    private static Experiment preset(String id) {
        return Presets.find(id).orElseThrow().experiment().withStopRule(new StopRule(STEPS, 0));
    }

    private static Experiment tenClasses() {
        double[][] points = new double[40][];
        int[] classes = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            double angle = 2 * StrictMath.PI * i / points.length;
            double radius = 1 + 0.2 * StrictMath.sin(7.0 * i);
            points[i] = new double[] {500_000 + radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
            classes[i] = i / 4;
        }
        List<String> names = IntStream.range(0, 10).mapToObj(i -> "kind " + i).toList();
        return preset("a1")
                .withData(new Dataset(Matrix.ofRows(points), classes, names), new DataOrigin.Own("ten classes"))
                .withStopRule(new StopRule(20, 0));
    }

    private static void addViews(Map<String, Figure> figures, String name, Experiment experiment) {
        for (Map.Entry<String, Supplier<Figure>> picture :
                EveryPicture.of(new Session(experiment, ViewState.DEFAULT)).entrySet()) {
            String id = (name + "-" + picture.getKey()).toLowerCase(Locale.ROOT).replace(' ', '-');
            figure(picture.getValue()).ifPresent(figure -> figures.put(id, figure));
        }
    }

    /** Empty if there is no such picture of this experiment, which it says in a sentence. */
    private static Optional<Figure> figure(Supplier<Figure> picture) {
        try {
            return Optional.of(picture.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Figure basin() {
        Experiment experiment = preset("b-figures-1-7");
        BasinStudy usual = BasinPicture.study(experiment, 1);
        BasinStudy small = new BasinStudy(
                usual.data(),
                usual.sign(),
                usual.descent(),
                200,
                new BasinGrid(24, 12, usual.grid().smallest(), usual.grid().largest()));
        BasinMap map = new BasinJob(small, Optional.empty(), 2).run(growing -> {}, () -> false);
        Session session = new Session(experiment, ViewState.DEFAULT, Optional.empty(), Optional.of(map));
        return EveryPicture.drawn("basin", session);
    }

    private static void addImages(Map<String, Figure> figures) {
        ImageSet images = SyntheticImages.make(6, 2, 1).train();
        List<DisturbedImage> disturbed = new ArrayList<>();
        List<Raster> filters = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Raster original = Pixels.of(images, i);
            Raster other = Pixels.of(images, (i + 1) % 6);
            disturbed.add(new DisturbedImage(
                    "Horse, image " + i,
                    "disturbance 0.02",
                    original,
                    other,
                    "disturbance × 20",
                    original,
                    "score 0.712 → 0.498; horse above ½"));
            int[] colours = new int[25];
            for (int p = 0; p < colours.length; p++) {
                colours[p] = original.rgb(5 + p % 5, 9 + p / 5);
            }
            filters.add(new Raster(5, 5, colours));
        }
        figures.put("gallery", DisturbanceGallery.figure("excitation 0.02", MarginCurve.Group.TEST, true, disturbed));
        List<EpochCurves.Epoch> epochs = IntStream.range(0, 8)
                .mapToObj(i -> new EpochCurves.Epoch(1.0 / (1 + i), 0.6 + 0.04 * i, 0.55 + 0.03 * i))
                .toList();
        List<EpochCurves.Stage> stages =
                List.of(new EpochCurves.Stage(0, "ε = 0"), new EpochCurves.Stage(4, "ε = 0.02"));
        figures.put("epochs", EpochCurves.figure("a net", epochs, 8, stages, "synthetic", filters, 720, 420));
        List<MarginCurve> curves = List.of(
                new MarginCurve("cross-entropy, batch 1", MarginCurve.Group.TEST, List.of(0.01, 0.02, 0.05)),
                new MarginCurve("excitation 0.02, all layers", MarginCurve.Group.TEST, List.of(0.03, 0.09, 0.15)));
        figures.put("margin-curves", MarginCurves.figure("Margin curves", curves, "synthetic"));
    }
}
