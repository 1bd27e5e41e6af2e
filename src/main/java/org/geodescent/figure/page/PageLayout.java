package org.geodescent.figure.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.NoRoomException;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Tiles;

/**
 * Lays figures out for a page: drawn for its size, not scaled to it, so that words have the size that they are set in.
 * Where they would be smaller than asked for, everything is drawn for a smaller figure and enlarged; where that has no
 * room, for a larger one, and a warning says so.
 */
public final class PageLayout {
    private static final double UNITS_PER_MILLIMETRE = 96 / 25.4;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double SMALLER = 0.96;
    private static final double LARGER = 1.06;
    private static final int MOST_TRIALS = 70;
    private static final int MORE_TRIALS = 5;
    /** Of a step: to a quarter of a percent. */
    private static final int HALVINGS = 4;
    /** The side of a plot that shows anything, in figure units. */
    private static final double LEAST_PLOT = 50;
    /** The side of a plot that needs no more, in figure units. */
    private static final double ROOMY_PLOT = 160;

    private final List<Drawing> drawings;
    private final KeyShare key;
    private final Page page;
    private final double width;
    private final double height;

    /**
     * A figure for a page.
     *
     * @param width in millimetres
     * @param key how much of it there is room for
     * @param warning one sentence, if something is not as it was asked for
     */
    public record Laid(Figure figure, double width, KeyShare key, Optional<String> warning) {
        /** The same, carrying something else. */
        public Laid withProvenance(String session) {
            return new Laid(figure.withProvenance(session), width, key, warning);
        }
    }

    /** @param smallestPlot the shortest side of a plot, in figure units; infinite without plots */
    private record Trial(Figure figure, double points, Optional<String> cut, double smallestPlot) {}

    private PageLayout(List<Drawing> drawings, KeyShare key, Page page, double width, double height) {
        this.drawings = drawings;
        this.key = key;
        this.page = page;
        this.width = width;
        this.height = height;
    }

    /**
     * One figure of one or several drawings, beside and below each other.
     *
     * @param drawings at least one
     * @param natural the same as it is by itself: its size stands for what the page does not say; what it carries is
     *     carried
     * @throws IllegalArgumentException in one sentence, if there is no room in any size of type
     */
    public static Laid of(List<Drawing> drawings, Page page, Figure natural) {
        double aspect = natural.height() / natural.width();
        double width = page.width()
                .orElseGet(() -> page.height().map(h -> h / aspect).orElse(natural.width() / UNITS_PER_MILLIMETRE));
        double height = page.height().orElse(width * aspect);
        Optional<Laid> first = Optional.empty();
        for (KeyShare key : KeyShare.of(page.key())) {
            Optional<List<Drawing>> keyed = keyed(drawings, page, key);
            if (keyed.isPresent()) {
                PageLayout layout = new PageLayout(keyed.get(), key, page, width, height);
                Optional<Trial> trial = layout.fitting();
                if (trial.isPresent()
                        && layout.isLarge(trial.get())
                        && trial.get().cut().isEmpty()) {
                    return layout.laid(trial.get(), natural);
                }
                // Where nothing helps, nothing yields.
                first = first.or(() -> trial.map(each -> layout.laid(each, natural)));
            }
        }
        return first.orElseThrow(() ->
                new IllegalArgumentException("a figure of %s mm × %s mm has no room for what it shows; make it larger"
                        .formatted(NumberText.brief(width, 4), NumberText.brief(height, 4))));
    }

    /** With so much of their keys; empty if that is as much as with more. */
    private static Optional<List<Drawing>> keyed(List<Drawing> drawings, Page page, KeyShare key) {
        List<Drawing> keyed = new ArrayList<>();
        boolean less = key == KeyShare.WHOLE;
        for (Drawing drawing : drawings) {
            Optional<Drawing> with = KeyLayout.of(drawing, key);
            less |= with.isPresent();
            keyed.add(with.orElseGet(() -> KeyLayout.of(drawing, page.key())));
        }
        return less ? Optional.of(keyed) : Optional.empty();
    }

    /**
     * Other moments of a figure that was laid out: as large as that, whatever the size of their words.
     *
     * @param laid that figure
     * @throws IllegalArgumentException in one sentence, if there is no room for them
     */
    public static Figure again(List<Drawing> drawings, Page page, Laid laid) {
        Figure before = laid.figure();
        List<Drawing> keyed = keyed(drawings, page, laid.key()).orElse(drawings);
        PageLayout layout = new PageLayout(keyed, laid.key(), page, before.width(), before.height());
        Optional<List<Panel>> panels = layout.panels(before.width(), before.height());
        List<Panel> drawn = panels.orElseThrow(
                () -> new IllegalArgumentException("a moment of the replay has no room on the page; make it larger"));
        return before.with(page.letters() ? lettered(drawn) : drawn);
    }

    /** The size of a figure's smallest words in points, if it is so many millimetres wide; infinite without words. */
    public static double points(Figure figure, double width) {
        return PaintedWords.of(figure).smallest() * width * POINTS_PER_MILLIMETRE / figure.width();
    }

    private Laid laid(Trial trial, Figure natural) {
        return new Laid(finished(trial, natural), width, key, warning(trial));
    }

    private Optional<Trial> fitting() {
        double zoom = 1;
        Optional<Trial> trial = trial(zoom);
        while (trial.isPresent() && !isLarge(trial.get())) {
            zoom *= SMALLER;
            trial = trial(zoom);
        }
        if (trial.isPresent()) {
            return Optional.of(roomier(trial.get(), zoom));
        }
        for (int i = 0; trial.isEmpty() && i < MOST_TRIALS; i++) {
            zoom *= LARGER;
            trial = trial(zoom);
        }
        double last = zoom;
        return trial.map(fitting -> isLarge(fitting) ? fitting : largest(nearest(fitting, last / LARGER, last), last))
                .map(largest -> isLarge(largest) ? roomier(largest, last) : largest);
    }

    private boolean isLarge(Trial trial) {
        return trial.points() >= page.leastType() - 1e-9;
    }

    /** Words that were made smaller to fit may be larger where they have more room. */
    private Trial largest(Trial fitting, double zoom) {
        Trial best = fitting;
        double larger = zoom;
        for (int i = 0; i < MORE_TRIALS && !isLarge(best); i++) {
            larger /= SMALLER;
            Trial before = best;
            best = trial(larger).filter(next -> next.points() > before.points()).orElse(before);
        }
        return best;
    }

    /** With smaller words, as long as they may be, where plots have little room or words are cut. */
    private Trial roomier(Trial fitting, double zoom) {
        Trial best = fitting;
        double larger = zoom / SMALLER;
        while (best.smallestPlot() < ROOMY_PLOT || best.cut().isPresent()) {
            Optional<Trial> next = trial(larger);
            if (next.isEmpty() || !isLarge(next.get())) {
                return best;
            }
            best = next.get();
            larger /= SMALLER;
        }
        return best;
    }

    /** The smallest figure with room, between one without and one with it. */
    private Trial nearest(Trial fitting, double without, double with) {
        Trial best = fitting;
        double low = without;
        double high = with;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            Optional<Trial> trial = trial(middle);
            if (trial.isPresent()) {
                best = trial.get();
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }

    private Optional<String> warning(Trial trial) {
        List<String> warnings = new ArrayList<>();
        double share = page.leastType() / trial.points();
        String paper = "%s mm × %s mm".formatted(NumberText.brief(width, 4), NumberText.brief(height, 4));
        if (share > 1 + 1e-9) {
            warnings.add(
                    "the smallest words are %s pt, below %s pt: there is no room for larger ones on %s; about %s mm × %s mm would do"
                            .formatted(
                                    NumberText.fixed(Math.floor(10 * trial.points()) / 10, 1),
                                    NumberText.brief(page.leastType(), 4),
                                    paper,
                                    NumberText.fixed(Math.ceil(share * width), 0),
                                    NumberText.fixed(Math.ceil(share * height), 0)));
        }
        trial.cut().ifPresent(words -> warnings.add("“%s” is cut, as it has no room on %s".formatted(words, paper)));
        if (key != KeyShare.WHOLE) {
            warnings.add("%s left out, so that words have %s pt on %s"
                    .formatted(key.missing(), NumberText.brief(page.leastType(), 4), paper));
        }
        boolean wanted = page.key().isPresent() && page.key().get() != KeyPlace.NONE;
        if (wanted && drawings.stream().noneMatch(KeyLayout.class::isInstance)) {
            warnings.add("there is no key to be placed: the words stand at what they name");
        }
        return warnings.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", warnings));
    }

    private static Figure finished(Trial trial, Figure natural) {
        Figure figure = trial.figure();
        return new Figure(
                figure.width(),
                figure.height(),
                natural.title(),
                natural.description(),
                figure.panels(),
                natural.provenance(),
                figure.style());
    }

    /** For a figure so many times as large as the page; empty if it has no room. */
    private Optional<Trial> trial(double zoom) {
        double unitsWide = zoom * width * UNITS_PER_MILLIMETRE;
        double unitsHigh = zoom * height * UNITS_PER_MILLIMETRE;
        try {
            Optional<List<Panel>> panels = panels(unitsWide, unitsHigh);
            if (panels.isEmpty()) {
                return Optional.empty();
            }
            List<Panel> drawn = page.letters() ? lettered(panels.get()) : panels.get();
            Figure figure = new Figure(unitsWide, unitsHigh, "", "", drawn, "", page.style());
            PaintedWords words = PaintedWords.of(figure);
            double points = words.smallest() * width * POINTS_PER_MILLIMETRE / unitsWide;
            double plot = smallestPlot(figure);
            return words.areInside() && hasRoomForWords(figure) && plot >= LEAST_PLOT
                    ? Optional.of(new Trial(figure, points, words.cut(), plot))
                    : Optional.empty();
        } catch (NoRoomException e) {
            return Optional.empty();
        }
    }

    private Optional<List<Panel>> panels(double unitsWide, double unitsHigh) {
        List<Rect> tiles = Tiles.of(drawings.size(), new Rect(0, 0, unitsWide, unitsHigh));
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < tiles.size(); i++) {
            Rect tile = tiles.get(i);
            Optional<Figure> figure = drawings.get(i).draw(tile.width(), tile.height());
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            figure.get().panels().forEach(panel -> panels.add(panel.moved(tile.x(), tile.y())));
        }
        return Optional.of(panels);
    }

    private static boolean hasRoomForWords(Figure figure) {
        return figure.panels().stream()
                .filter(Panel::isOfWords)
                .map(Panel::area)
                .allMatch(area -> area.right() <= figure.width() + 1 && area.bottom() <= figure.height() + 1);
    }

    private static double smallestPlot(Figure figure) {
        return figure.panels().stream()
                .filter(panel -> !panel.isOfWords())
                .map(panel -> PanelLayout.of(panel).plotArea())
                .mapToDouble(plot -> Math.min(plot.width(), plot.height()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static List<Panel> lettered(List<Panel> panels) {
        long plots = panels.stream().filter(panel -> !panel.isOfWords()).count();
        if (plots < 2) {
            return panels;
        }
        // As they are read, not as they are painted.
        List<Panel> read = panels.stream()
                .filter(panel -> !panel.isOfWords())
                .sorted(Comparator.comparingDouble(
                                (Panel panel) -> Math.rint(panel.area().y()))
                        .thenComparingDouble(panel -> panel.area().x()))
                .toList();
        return panels.stream()
                .map(panel -> panel.isOfWords()
                        ? panel
                        : panel.titled((letter(read.indexOf(panel)) + " " + panel.title()).strip()))
                .toList();
    }

    /** (a) to (z), then (aa), (ab), … */
    private static String letter(int number) {
        String letters = "";
        for (int rest = number; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('a' + rest % 26) + letters;
        }
        return "(" + letters + ")";
    }
}
