package org.geodescent.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.ParameterStudy;
import org.geodescent.figure.recipe.SeedStudy;
import org.geodescent.io.Decimal;
import org.geodescent.run.SweepAxis;
import org.geodescent.run.SweepDots;

/** The picture of a sweep's table: margins against the varied parameter, or of one loss against the other's. */
public final class SweepFigure {
    private static final double WIDTH = 520;
    private static final double STUDY_HEIGHT = 360;
    private static final double PAIRS_HEIGHT = 760;

    private SweepFigure() {}

    /** Why there is no picture of such a sweep; empty if there is one. */
    public static String obstacle(List<SweepAxis> axes, boolean both) {
        if (axes.size() > 1) {
            return "a picture shows one varied parameter; there are " + axes.size();
        }
        return axes.isEmpty() && !both ? "without --vary the picture compares both losses; add --both" : "";
    }

    /**
     * The figure.
     *
     * @param table header and lines; lines without a margin are left out
     */
    public static Figure of(String title, List<SweepAxis> axes, String table) {
        return of(title, axes, table, WIDTH, axes.isEmpty() ? PAIRS_HEIGHT : STUDY_HEIGHT);
    }

    /** As {@link #of(String, List, String)}, of a given size in figure units. */
    public static Figure of(String title, List<SweepAxis> axes, String table, double width, double height) {
        List<String> lines = table.lines().toList();
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        int lossColumn = header.indexOf("loss");
        int marginColumn = header.indexOf("margin");
        List<ParameterStudy.Sample> samples = new ArrayList<>();
        List<SeedStudy.Pair> pairs = new ArrayList<>();
        OptionalDouble previous = OptionalDouble.empty();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Loss loss = cells[lossColumn].equals("ce") ? Loss.CROSS_ENTROPY : Loss.SQUARED;
            OptionalDouble margin = Decimal.parse(cells[marginColumn]);
            if (margin.isPresent() && !axes.isEmpty()) {
                samples.add(new ParameterStudy.Sample(loss, Double.parseDouble(cells[1]), margin.getAsDouble()));
            }
            // The cross-entropy's line comes first.
            if (loss == Loss.SQUARED && margin.isPresent() && previous.isPresent()) {
                pairs.add(new SeedStudy.Pair(previous.getAsDouble(), margin.getAsDouble()));
            }
            previous = margin;
        }
        return axes.isEmpty()
                ? SeedStudy.figure(pairs, title, width, height)
                : ParameterStudy.figure(samples, axes.get(0).parameter().title(), title, width, height);
    }

    /** The margins of a table's starts, one loss's against the other's. */
    public static Figure pairs(String title, SweepDots dots, double width, double height) {
        List<SeedStudy.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < dots.size(); i++) {
            double crossEntropy = dots.margin(i, Loss.CROSS_ENTROPY);
            double squared = dots.margin(i, Loss.SQUARED);
            if (!Double.isNaN(crossEntropy + squared)) {
                pairs.add(new SeedStudy.Pair(crossEntropy, squared));
            }
        }
        return SeedStudy.figure(pairs, title, width, height);
    }

    /** The margins of a table's starts against a parameter that varies. */
    public static Figure study(String title, SweepDots dots, int axis, double width, double height) {
        List<ParameterStudy.Sample> samples = new ArrayList<>();
        for (int i = 0; i < dots.size(); i++) {
            for (Loss loss : List.of(Loss.CROSS_ENTROPY, Loss.SQUARED)) {
                if (!Double.isNaN(dots.margin(i, loss))) {
                    samples.add(new ParameterStudy.Sample(loss, dots.value(i, axis), dots.margin(i, loss)));
                }
            }
        }
        return ParameterStudy.figure(samples, dots.varied().get(axis).title(), title, width, height);
    }
}
