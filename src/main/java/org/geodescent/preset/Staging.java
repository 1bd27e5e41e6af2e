package org.geodescent.preset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/**
 * How an experiment is put on the stage. Immutable.
 *
 * @param left the picture at the left; empty: the input plane
 * @param right the picture at the right
 * @param layers of the input plane
 * @param headlines the large numbers, at most three; none: those that the picture at the right is about
 * @param captions sentences that follow the preset's own, in the order in which they appear
 */
public record Staging(
        Optional<String> left, String right, Set<PlaneLayer> layers, List<Headline> headlines, List<Caption> captions) {
    /** The input plane beside the curves. */
    public static final Staging PLAIN =
            new Staging(Optional.empty(), TheoryView.DEFAULT.tab(), PlaneLayer.DEFAULT, List.of(), List.of());

    /** So many numbers are read at a glance. */
    private static final int MOST_HEADLINES = 3;

    public Staging {
        layers = Set.copyOf(layers);
        headlines = List.copyOf(headlines);
        captions = List.copyOf(captions);
        if (headlines.size() > MOST_HEADLINES) {
            throw new IllegalArgumentException(
                    "%d large numbers; at most %d".formatted(headlines.size(), MOST_HEADLINES));
        }
        if (left.filter(right::equals).isPresent()) {
            throw new IllegalArgumentException("“%s” at both places".formatted(right));
        }
    }

    /** The same with another picture at the right. */
    public Staging withRight(String picture) {
        return new Staging(left.filter(other -> !other.equals(picture)), picture, layers, headlines, captions);
    }

    /** What the window shows at the left. */
    public ViewState view() {
        return ViewState.DEFAULT.withLayers(layers).withPicture(left);
    }

    /** What the window shows at the right. */
    public TheoryView theory() {
        return TheoryView.DEFAULT.withTab(right);
    }
}
