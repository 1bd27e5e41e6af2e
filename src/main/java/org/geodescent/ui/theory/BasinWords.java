package org.geodescent.ui.theory;

import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinLimit;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinTargets;

/** What a basin map says, in words. */
final class BasinWords {
    private BasinWords() {}

    /** A start: {@code 34°, scale 0.012}. */
    static String start(Vec2 at) {
        return "%s, scale %s".formatted(degrees(at.x()), NumberText.of(at.y()));
    }

    /** A start and its end; empty where nothing is computed yet. */
    static Optional<String> limit(BasinMap map, Vec2 at) {
        BasinCell cell = map.at(at.x(), at.y());
        return cell == null
                ? Optional.empty()
                : Optional.of("From %s: %s.".formatted(start(at), end(map.targets(), cell)));
    }

    private static String end(BasinTargets targets, BasinCell cell) {
        if (cell.limit() instanceof BasinLimit.Reached reached) {
            BasinTargets.Target target = targets.list().get(reached.target());
            return "to the %s at %s"
                    .formatted(target.optimal() ? "optimal neuron" : "extreme point", degrees(target.degrees()));
        }
        if (cell.limit() instanceof BasinLimit.Dead dead) {
            return dead.moved() ? "leaves every sample and dies" : "no sample activates it, so it never moves";
        }
        if (cell.limit() instanceof BasinLimit.Spurious spurious) {
            String hinge = spurious.hinge().isPresent()
                    ? ", sliding along the hinge of sample " + (spurious.hinge().getAsInt() + 1)
                    : "";
            return "ends at %s, neither optimal nor extreme%s".formatted(degrees(cell.degrees()), hinge);
        }
        return "undecided, " + ((BasinLimit.Undecided) cell.limit()).reason();
    }

    private static String degrees(double value) {
        long rounded = Math.round(value);
        return (rounded < 0 ? "−" : "") + Math.abs(rounded) + "°";
    }
}
