package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.LinearSeparation;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;

/**
 * Two lines beside those that are trained (A, Section 3.1): where the cross-entropy tends to, and the one with the
 * largest margin. For linear classifiers and two classes.
 */
final class SeparatorMarks {
    /** Which line it is: told apart by style and ink. */
    enum Role {
        LIMIT("limit of cross-entropy", "limit"),
        OPTIMAL("best line", "best");

        private final String text;
        private final String brief;

        Role(String text, String brief) {
            this.text = text;
            this.brief = brief;
        }

        private Stroke stroke() {
            return this == LIMIT
                    ? new Stroke(Colour.of(0x8A1C5B), 1.6, Dash.DOTTED)
                    : new Stroke(Colour.of(0x00694D), 1.6, Dash.DASH_DOT);
        }

        /** The line {@code normal·x + offset = 0}, through the place on it that is closest to {@code centre}. */
        Mark.Line line(Vec2 normal, double offset, Vec2 centre) {
            double length = normal.norm();
            Vec2 unit = normal.times(1 / length);
            Vec2 through = centre.minus(unit.times(unit.dot(centre) + offset / length));
            return new Mark.Line(through, new Vec2(-unit.y(), unit.x()), stroke());
        }
    }

    /** A line that separates the classes. */
    record Separator(Role role, LinearSeparation line) {
        String name() {
            return role.text;
        }

        /** In a word. */
        String brief() {
            return role.brief;
        }

        double margin() {
            return line.margin();
        }

        /** Through the place on it that is closest to {@code centre}. */
        Mark.Line mark(Vec2 centre) {
            return role.line(new Vec2(line.w()[0], line.w()[1]), line.b(), centre);
        }
    }

    private SeparatorMarks() {}

    static List<Mark> lines(InputPlaneScene scene, Box window) {
        return of(scene).stream()
                .map(separator -> (Mark) separator.mark(window.centre()))
                .toList();
    }

    /** None unless the layer is shown and says something. */
    static List<Separator> of(InputPlaneScene scene) {
        Dataset data = scene.data();
        boolean linear = !scene.classifiers().isEmpty()
                && scene.classifiers().get(0).geometry().hinges().isEmpty();
        if (!linear
                || !scene.layers().contains(PlaneLayer.SEPARATORS)
                || data.classNames().size() > 2
                || data.inhabitedClasses() < 2) {
            return List.of();
        }
        List<Separator> separators = new ArrayList<>();
        add(separators, Role.LIMIT, LinearSeparation.crossEntropyLimit(data));
        add(separators, Role.OPTIMAL, LinearSeparation.hardMargin(data));
        return separators;
    }

    private static void add(List<Separator> separators, Role role, Optional<LinearSeparation> line) {
        line.ifPresent(found -> separators.add(new Separator(role, found)));
    }
}
