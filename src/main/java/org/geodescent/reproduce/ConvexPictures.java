package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.page.Reflow;
import org.geodescent.figure.recipe.Key;
import org.geodescent.figure.recipe.NeuronCircle;
import org.geodescent.figure.recipe.NeuronCircleKey;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.figure.recipe.NeuronUnitCircle;
import org.geodescent.figure.recipe.PolarSetPlot;
import org.geodescent.figure.recipe.RectifiedEllipsoidKey;
import org.geodescent.figure.recipe.RectifiedEllipsoidPlot;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.EllipsoidPicture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.NeuronCirclePicture;
import org.geodescent.picture.PolarSetPicture;

/** The figures of B: plots, with their key beside them. */
final class ConvexPictures {
    private static final double GAP = 8;
    private static final double SIDE = 460;
    private static final double SMALL = 330;
    private static final Box WHOLE = new Box(-1.15, -1.15, 2.05, 2.05);
    private static final Box QUADRANT = new Box(-0.15, -0.15, 1.95, 1.95);
    /** With room for the direction of λ. */
    private static final Box LOWERED = new Box(-0.45, -0.75, 1.95, 1.65);

    private static final Box CENTRED = new Box(-2.05, -2.05, 2.05, 2.05);

    private ConvexPictures() {}

    /**
     * A plot and what draws it.
     *
     * @param place where it stands in the figure
     */
    private record Plot(Rect place, Function<Rect, Panel> drawn) {}

    /**
     * The figure.
     *
     * @param data the samples, of which nothing is trained
     * @param reading of them
     */
    static Reflow figure(ConvexFigure figure, Moment data, ConvexReading reading, List<NeuronRun> runs) {
        return switch (figure) {
            case B1, B9 -> extremePoints(figure, data, reading);
            case B2 -> polarSet(figure, data, reading);
            case B3 -> onEllipsoid(figure, runs.get(0));
            case B4 -> onCircle(figure, runs.get(0));
            case B5 -> both(figure, runs.get(0));
            case B6, B8 -> sets(figure, data, reading);
            case B7, B10 -> several(figure, runs);
        };
    }

    private static RectifiedEllipsoidScene scene(Moment moment, ConvexReading reading, Set<Part> parts, Box viewport) {
        Look look = moment.look();
        Look shown = new Look(look.plane(), look.theory().withParts(parts), look.width(), look.height());
        return EllipsoidPicture.scene(moment.with(shown), reading).within(viewport);
    }

    private static Reflow extremePoints(ConvexFigure figure, Moment data, ConvexReading reading) {
        RectifiedEllipsoidScene scene = scene(
                data,
                reading,
                EnumSet.of(
                        Part.RECTIFIED,
                        Part.SPIKES,
                        Part.LABEL_LINE,
                        Part.LAMBDA,
                        Part.MAXIMAL,
                        Part.MINIMAL,
                        Part.OPTIMUM),
                WHOLE);
        Plot plot = new Plot(
                square(0, SIDE), area -> RectifiedEllipsoidPlot.bare(scene, EllipsoidPicture.ID, figure.title(), area));
        return beside(
                figure,
                List.of(plot),
                SIDE,
                RectifiedEllipsoidKey.entries(scene),
                "The rectified ellipsoid of two samples, the direction of the optimal dual variable, the extreme points along it and the optimal neurons.");
    }

    private static Reflow polarSet(ConvexFigure figure, Moment data, ConvexReading reading) {
        PolarSetPlot.Scene scene =
                PolarSetPicture.scene(data, reading).orElseThrow().within(new Box(-1.05, -1.05, 1.05, 1.05));
        Plot plot =
                new Plot(square(0, SIDE), area -> PolarSetPlot.panel(scene, PolarSetPicture.ID, figure.title(), area));
        return beside(
                figure,
                List.of(plot),
                SIDE,
                PolarSetPlot.entries(scene),
                "The polar set of the rectified ellipsoid, the cone that the labels allow, and the optimal dual variable at a corner of their intersection.");
    }

    private static RectifiedEllipsoidScene trained(NeuronRun run) {
        return scene(
                run.moment(),
                run.reading(),
                EnumSet.of(Part.RECTIFIED, Part.SPIKES, Part.LABEL_LINE, Part.LAMBDA, Part.TRAILS, Part.OPTIMUM),
                run.reading().shownLambda().stream().allMatch(v -> v > 0) ? QUADRANT : LOWERED);
    }

    private static Plot circle(NeuronRun run, String name, String title, Rect place) {
        NeuronCircle.Scene scene = new NeuronCircle.Scene(
                run.moment().data(),
                run.reading().optimum(),
                run.trails(),
                run.reading().goals(),
                NeuronCircle.decades(run.moment().shownIteration().orElse(0)));
        return new Plot(place, area -> NeuronCircle.panel(scene, name, title, area));
    }

    private static Reflow onEllipsoid(ConvexFigure figure, NeuronRun run) {
        RectifiedEllipsoidScene scene = trained(run);
        Plot plot = new Plot(
                square(0, SIDE), area -> RectifiedEllipsoidPlot.bare(scene, "trained-neurons", figure.title(), area));
        return beside(
                figure,
                List.of(plot),
                SIDE,
                RectifiedEllipsoidKey.entries(scene),
                "Where the ten neurons of a network move on the rectified ellipsoid while it is trained.");
    }

    private static Reflow onCircle(ConvexFigure figure, NeuronRun run) {
        Plot unit = new Plot(
                square(0, SIDE),
                area -> NeuronUnitCircle.panel(
                        run.moment().data(),
                        run.reading().optimum(),
                        run.trails(),
                        "unit-circle",
                        "As the paper draws it",
                        area));
        Plot polar = circle(run, NeuronCirclePicture.ID, "Radius: iteration", square(SIDE, SIDE));
        List<Legend.Entry> entries = new ArrayList<>(NeuronUnitCircle.entries(run.trails()));
        entries.addAll(NeuronCircleKey.entries(run.reading().optimum(), run.trails()));
        return beside(
                figure,
                List.of(unit, polar),
                2 * SIDE,
                entries,
                "The directions of the ten neurons of a network while it is trained: on the unit circle, each neuron in a colour and shape of its own; and with the iteration as radius, from the start inside to iteration 10,000 on the unit circle.");
    }

    private static Reflow both(ConvexFigure figure, NeuronRun run) {
        RectifiedEllipsoidScene scene = trained(run);
        List<Legend.Entry> entries =
                new ArrayList<>(NeuronCircleKey.entries(run.reading().optimum(), run.trails()));
        entries.addAll(RectifiedEllipsoidKey.sets(scene));
        return beside(
                figure,
                List.of(
                        circle(run, NeuronCirclePicture.ID, "Directions ŵ", square(0, SIDE)),
                        new Plot(
                                square(SIDE, SIDE),
                                area -> RectifiedEllipsoidPlot.bare(scene, "trained-neurons", "Outputs (Xŵ)₊", area))),
                2 * SIDE,
                entries,
                "The ten neurons of a network while it is trained: their directions, and where they are on the rectified ellipsoid.");
    }

    private static Reflow sets(ConvexFigure figure, Moment data, ConvexReading reading) {
        RectifiedEllipsoidScene plain = scene(data, reading, EnumSet.of(Part.ELLIPSOID), CENTRED);
        RectifiedEllipsoidScene rectified = scene(data, reading, EnumSet.of(Part.RECTIFIED, Part.SPIKES), CENTRED);
        List<Legend.Entry> entries = RectifiedEllipsoidKey.sets(rectified);
        return beside(
                figure,
                List.of(
                        new Plot(
                                square(0, SIDE),
                                area -> RectifiedEllipsoidPlot.bare(
                                        plain, "ellipsoid", "Ellipsoid {Xu : ‖u‖ ≤ 1}", area)),
                        new Plot(
                                square(SIDE, SIDE),
                                area -> RectifiedEllipsoidPlot.bare(
                                        rectified,
                                        EllipsoidPicture.ID,
                                        "Rectified ellipsoid {(Xu)₊ : ‖u‖ ≤ 1}",
                                        area))),
                2 * SIDE,
                entries.size() > 1 ? entries : List.of(),
                "The image of the unit disc under u ↦ Xu and under u ↦ (Xu)₊ for two samples.");
    }

    private static Reflow several(ConvexFigure figure, List<NeuronRun> runs) {
        List<Plot> plots = new ArrayList<>();
        List<NeuronTrail> all = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            NeuronRun run = runs.get(i);
            double left = GAP + i * SMALL;
            plots.add(circle(
                    run, "neuron-circle-seed-" + run.seed(), "Seed " + run.seed(), new Rect(left, GAP, SMALL, SMALL)));
            RectifiedEllipsoidScene scene = trained(run);
            plots.add(new Plot(
                    new Rect(left, GAP + SMALL, SMALL, SMALL),
                    area -> RectifiedEllipsoidPlot.bare(scene, "trained-neurons-seed-" + run.seed(), "", area)));
            all.addAll(run.trails());
        }
        List<Legend.Entry> entries =
                new ArrayList<>(NeuronCircleKey.entries(runs.get(0).reading().optimum(), all));
        entries.addAll(RectifiedEllipsoidKey.sets(trained(runs.get(0))));
        return withKey(
                figure,
                plots,
                new Rect(0, 0, runs.size() * SMALL, 2 * SMALL),
                entries,
                settings(figure),
                "One column per seed of the start weights: above the directions of the ten neurons during training, below their outputs on the rectified ellipsoid.");
    }

    /** What a figure of training says about its pictures: circles but in B3, outputs but in B4. */
    private static List<String> settings(ConvexFigure figure) {
        List<String> lines = new ArrayList<>();
        if (figure != ConvexFigure.B3) {
            lines.add("Radius of the circle: iteration,");
            lines.add("from the start inside to 10⁴ outside.");
        }
        if (figure == ConvexFigure.B4) {
            lines.add("On the left, small symbols at 10⁰, 10¹,");
            lines.add("10², 10³ iterations; large ones at 10⁴.");
        } else {
            lines.add("Crosses: the start.");
        }
        lines.add("Dots: neurons after 10⁴ iterations,");
        lines.add("larger with the norm of their weights.");
        lines.add("Step %s, initial scale %s."
                .formatted(
                        NumberText.exact(figure.preset().descent().stepSize()),
                        NumberText.exact(NeuronRun.scale(figure.preset().start()))));
        return lines;
    }

    private static Rect square(double left, double side) {
        return new Rect(GAP + left, GAP, side, side);
    }

    /** Plots in a row with their key at the right. */
    private static Reflow beside(
            ConvexFigure figure, List<Plot> plots, double width, List<Legend.Entry> entries, String description) {
        List<String> lines = figure.seeds().isEmpty() ? List.of() : settings(figure);
        return withKey(figure, plots, new Rect(0, 0, width, SIDE), entries, lines, description);
    }

    /** @param size of all plots together */
    private static Reflow withKey(
            ConvexFigure figure,
            List<Plot> plots,
            Rect size,
            List<Legend.Entry> entries,
            List<String> lines,
            String description) {
        Map<String, Function<Rect, Panel>> drawn = new HashMap<>();
        List<Panel> panels = new ArrayList<>();
        for (Plot plot : plots) {
            Panel panel = plot.drawn().apply(plot.place());
            panels.add(panel);
            drawn.put(panel.name(), plot.drawn());
        }
        double key = entries.isEmpty() ? 0 : GAP + Key.columnWidth(entries, lines);
        if (!entries.isEmpty()) {
            double top = GAP + 18;
            double ofUsual = (size.height() + 2 * GAP - top) / Key.columnHeight(entries, lines, Key.LINE_HEIGHT);
            double line = Math.max(Key.LOWEST_LINE, Key.LINE_HEIGHT * Math.min(1, ofUsual));
            panels.add(Key.column("key", entries, lines, 2 * GAP + size.width(), top, line));
        }
        Figure whole = new Figure(
                2 * GAP + size.width() + key,
                2 * GAP + size.height(),
                figure.name() + ": " + figure.title(),
                description,
                panels,
                "");
        return new Reflow(whole, drawn);
    }
}
