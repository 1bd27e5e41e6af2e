package org.geodescent.session;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;

/**
 * How the theory plane is looked at.
 *
 * @param tab which tab is in front: lower case, words joined by hyphens
 * @param first the sample on the horizontal axis, from 0; a pair that the data do not have stands for the first two
 *     samples
 * @param second the sample on the vertical axis, another one
 * @param parts what is drawn on the rectified ellipsoid
 * @param lambda the entries of λ of these two samples that somebody chose, finite; empty: the optimal λ
 * @param bounds how A's bounds are looked at
 * @param solid the picture in space
 * @param ofClass of three and more classes that whose problem, against the rest, is shown, from 0; one that the data do
 *     not have stands for all; empty: all of them
 * @param width of the tab's figure, in figure units
 * @param height of the tab's figure, in figure units
 */
public record TheoryView(
        String tab,
        int first,
        int second,
        Set<Part> parts,
        Optional<Vec2> lambda,
        BoundsView bounds,
        SolidView solid,
        Optional<Integer> ofClass,
        double width,
        double height) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public static final TheoryView DEFAULT = new TheoryView(
            "curves",
            0,
            1,
            EnumSet.allOf(Part.class),
            Optional.empty(),
            BoundsView.DEFAULT,
            SolidView.DEFAULT,
            Optional.empty(),
            480,
            320);

    public TheoryView {
        requireName(tab);
        if (first < 0 || second < 0 || first == second) {
            throw new IllegalArgumentException("axes of samples %d and %d".formatted(first + 1, second + 1));
        }
        if (ofClass.orElse(0) < 0) {
            throw new IllegalArgumentException("class %d is none".formatted(ofClass.get() + 1));
        }
        if (lambda.isPresent()
                && !Double.isFinite(lambda.get().x() + lambda.get().y())) {
            throw new IllegalArgumentException("λ is " + lambda.get());
        }
        parts = Set.copyOf(parts);
    }

    static void requireName(String picture) {
        if (!NAME.matcher(picture).matches()) {
            throw new IllegalArgumentException("“%s” is no name of a tab".formatted(picture));
        }
    }

    /** Whether data of so many samples have both samples. */
    public boolean fits(int samples) {
        return Math.max(first, second) < samples;
    }

    public TheoryView withTab(String other) {
        return new TheoryView(other, first, second, parts, lambda, bounds, solid, ofClass, width, height);
    }

    /** Other axes, and the optimal λ: a λ that was chosen was chosen on the old axes. */
    public TheoryView withAxes(int horizontal, int vertical) {
        return new TheoryView(
                tab, horizontal, vertical, parts, Optional.empty(), bounds, solid, ofClass, width, height);
    }

    public TheoryView withParts(Set<Part> other) {
        return new TheoryView(tab, first, second, other, lambda, bounds, solid, ofClass, width, height);
    }

    public TheoryView withLambda(Optional<Vec2> other) {
        return new TheoryView(tab, first, second, parts, other, bounds, solid, ofClass, width, height);
    }

    public TheoryView withBounds(BoundsView other) {
        return new TheoryView(tab, first, second, parts, lambda, other, solid, ofClass, width, height);
    }

    public TheoryView withSolid(SolidView other) {
        return new TheoryView(tab, first, second, parts, lambda, bounds, other, ofClass, width, height);
    }

    /** The problem of another class, or all, and the optimal λ: a λ that was chosen belongs to one problem. */
    public TheoryView withClass(Optional<Integer> other) {
        return new TheoryView(tab, first, second, parts, Optional.empty(), bounds, solid, other, width, height);
    }

    /** The class that is shown of so many; empty: all of them. */
    public Optional<Integer> ofClass(int classes) {
        return ofClass.filter(k -> k < classes);
    }

    public TheoryView withSize(double otherWidth, double otherHeight) {
        return new TheoryView(tab, first, second, parts, lambda, bounds, solid, ofClass, otherWidth, otherHeight);
    }
}
