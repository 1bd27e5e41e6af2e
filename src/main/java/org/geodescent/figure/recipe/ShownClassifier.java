package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.geometry.ArgmaxGeometry;
import org.geodescent.core.geometry.ArgmaxWindow;
import org.geodescent.core.geometry.DecisionGeometry;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.geometry.Polyline;
import org.geodescent.core.geometry.Region;
import org.geodescent.core.geometry.WindowGeometry;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Colour;

/**
 * A classifier as far as a window shows it.
 *
 * @param tints where which class is named; empty unless asked for
 */
record ShownClassifier(Loss loss, List<Polyline> boundary, List<Tint> tints) {
    /** A part of the window and its colour. */
    record Tint(Region region, Colour colour) {}

    /** So much of the window, as a share, may be missing by rounding alone. */
    private static final double ROUNDING = 1e-9;

    /** @param tinted whether the regions are shown: with several classifiers they would lie over each other */
    static List<ShownClassifier> all(List<TrainedClassifier> classifiers, Box window, boolean tinted) {
        return classifiers.stream()
                .map(c -> of(c.loss(), c.geometry(), window, tinted))
                .toList();
    }

    /** The boundary alone. */
    static ShownClassifier of(PinnedBoundary pin, Box window) {
        return of(pin.loss(), pin.geometry(), window, false);
    }

    private static ShownClassifier of(Loss loss, DecisionGeometry of, Box window, boolean tinted) {
        if (of instanceof NetworkGeometry geometry) {
            WindowGeometry shown = geometry.within(window);
            return new ShownClassifier(loss, shown.boundary(), tinted ? tints(shown) : List.of());
        }
        ArgmaxGeometry geometry = (ArgmaxGeometry) of;
        if (!tinted) {
            return new ShownClassifier(loss, geometry.boundaryWithin(window), List.of());
        }
        ArgmaxWindow shown = geometry.within(window);
        return new ShownClassifier(loss, shown.lines(), tints(geometry, shown, window));
    }

    private static List<Tint> tints(WindowGeometry geometry) {
        List<Tint> tints = new ArrayList<>();
        add(tints, geometry.region(1), Palette.tint(0));
        add(tints, geometry.region(-1), Palette.tint(1));
        add(tints, geometry.zeroRegion(), Palette.UNDECIDED);
        return tints;
    }

    private static List<Tint> tints(ArgmaxGeometry geometry, ArgmaxWindow shown, Box window) {
        List<Tint> tints = new ArrayList<>();
        double area = 0;
        for (int k = 0; k < geometry.classes(); k++) {
            Region region = shown.region(k);
            area += region.area();
            add(tints, region, Palette.tint(k));
        }
        // Below the others: it shows where several classes share the largest score over an area.
        if (area < (1 - ROUNDING) * window.width() * window.height()) {
            tints.add(0, new Tint(new Region(List.of(corners(window))), Palette.UNDECIDED));
        }
        return tints;
    }

    private static List<Vec2> corners(Box window) {
        return List.of(
                new Vec2(window.minX(), window.minY()),
                new Vec2(window.maxX(), window.minY()),
                new Vec2(window.maxX(), window.maxY()),
                new Vec2(window.minX(), window.maxY()));
    }

    private static void add(List<Tint> tints, Region region, Colour colour) {
        if (!region.isEmpty()) {
            tints.add(new Tint(region, colour));
        }
    }
}
