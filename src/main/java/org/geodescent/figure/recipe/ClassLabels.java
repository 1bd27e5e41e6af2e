package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;

/** The names of classes at their samples in a plane. */
final class ClassLabels {
    private static final double BESIDE_SAMPLE = 6;

    private ClassLabels() {}

    /** One for each class that has samples. */
    static List<DirectLabel> of(Dataset data, PanelLayout layout, LabelInk ink) {
        List<DirectLabel> labels = new ArrayList<>();
        for (int c = 0; c < data.classNames().size(); c++) {
            if (data.count(c) > 0) {
                Wording wording = Wording.row(ink.word("class " + data.shownName(c), Palette.outline(c)));
                labels.add(new DirectLabel(
                        "class-" + c,
                        PlaneLabels.CLASSES,
                        "",
                        List.of(wording),
                        places(data, c, layout),
                        Optional.empty()));
            }
        }
        return labels;
    }

    /** Below the lowest sample of the class, above the highest, beside the outermost, and round about these. */
    private static List<Place> places(Dataset data, int c, PanelLayout layout) {
        Rect plot = layout.plotArea();
        List<Vec2> own = IntStream.range(0, data.size())
                .filter(n -> data.classOf(n) == c)
                .mapToObj(n -> new Vec2(
                        layout.xToFigure(data.point(n).x()),
                        layout.yToFigure(data.point(n).y())))
                .filter(at -> plot.contains(at.x(), at.y()))
                .sorted(Comparator.comparingDouble(Vec2::x).thenComparingDouble(Vec2::y))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        double gap = Palette.symbolSize(plot) / 2 + BESIDE_SAMPLE;
        Comparator<Vec2> down = Comparator.comparingDouble(Vec2::y);
        Vec2 lowest = own.stream().max(down).orElseThrow();
        Vec2 highest = own.stream().min(down).orElseThrow();
        Vec2 rightmost = own.get(own.size() - 1);
        Vec2 leftmost = own.get(0);
        List<Place> places = new ArrayList<>();
        places.add(Place.below(lowest.x(), lowest.y(), gap));
        places.add(Place.above(highest.x(), highest.y(), gap));
        places.add(Place.right(rightmost.x(), rightmost.y(), gap));
        places.add(Place.left(leftmost.x(), leftmost.y(), gap));
        for (Vec2 at : List.of(lowest, highest, rightmost, leftmost)) {
            places.addAll(Place.around(at.x(), at.y(), gap));
        }
        return places;
    }
}
