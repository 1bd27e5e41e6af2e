package org.geodescent.figure.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.LegendSize;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Key;

/** Draws a figure with its key where it is wanted. */
final class KeyLayout implements Drawing {
    /** Of the panel. */
    static final String NAME = "key";

    private static final double LARGE = 1000;
    /** Between a key and the axes of the plot over which it lies. */
    private static final double FROM_AXIS = 3;

    private static final int ROUNDS = 3;

    private final Drawing drawing;
    private final KeyPlace place;
    private final Words key;

    private KeyLayout(Drawing drawing, KeyPlace place, Words key) {
        this.drawing = drawing.bare();
        this.place = place;
        this.key = key;
    }

    /** If nothing is wanted, where the drawing has it; or outside, where it has no room there. */
    static Drawing of(Drawing drawing, Optional<KeyPlace> place) {
        if (place.isEmpty()) {
            return (width, height) -> drawing.draw(width, height)
                    .flatMap(figure -> hasRoomForKeys(figure)
                            ? Optional.of(figure)
                            : of(drawing, Optional.of(KeyPlace.OUTSIDE)).draw(width, height));
        }
        Words key = keyOf(drawing);
        return key.items().isEmpty() ? drawing : new KeyLayout(drawing, place.get(), key);
    }

    private static Words keyOf(Drawing drawing) {
        return drawing.draw(LARGE, LARGE).map(KeyLayout::key).orElse(new Words(List.of()));
    }

    /** The same with less of the key, outside; empty if that is all of it. */
    static Optional<Drawing> of(Drawing drawing, KeyShare share) {
        Words key = keyOf(drawing);
        Words entries = key.entries();
        if (share == KeyShare.ENTRIES) {
            boolean fewer = !entries.items().isEmpty()
                    && entries.items().size() < key.items().size();
            return fewer ? Optional.of(new KeyLayout(drawing, KeyPlace.OUTSIDE, entries)) : Optional.empty();
        }
        return share == KeyShare.NONE && !key.items().isEmpty()
                ? Optional.of(new KeyLayout(drawing, KeyPlace.NONE, key))
                : Optional.empty();
    }

    private static boolean hasRoomForKeys(Figure figure) {
        return figure.panels().stream()
                .allMatch(panel -> panel.legend().entries().isEmpty()
                        || LegendSize.fits(
                                panel.legend().entries(), PanelLayout.of(panel).plotArea()));
    }

    static boolean isKey(Panel panel) {
        return panel.isOfWords() && (panel.name().equals(NAME) || panel.name().endsWith("-" + NAME));
    }

    /** All that a figure has of keys, in and beside its plots; each entry once. */
    static Words key(Figure figure) {
        List<Words.Item> items = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Panel panel : figure.panels()) {
            List<Panel> keys = new ArrayList<>(isKey(panel) ? List.of(panel) : List.of());
            if (!panel.legend().entries().isEmpty()) {
                keys.add(Key.column(NAME, panel.legend().entries(), List.of(), 0, 0));
            }
            for (Panel each : keys) {
                Words.of(each).items().stream()
                        .filter(item -> texts.add(item.text()))
                        .forEach(items::add);
            }
        }
        return new Words(items);
    }

    @Override
    public Optional<Figure> draw(double width, double height) {
        return switch (place) {
            case NONE -> bare(new Rect(0, 0, width, height), width, height);
            case OUTSIDE -> {
                Beside beside = Beside.of(key, new Rect(0, 0, width, height));
                yield bare(beside.plots(), width, height).map(figure -> with(figure, beside.key()));
            }
            case INSIDE -> bare(new Rect(0, 0, width, height), width, height).flatMap(this::inside);
        };
    }

    private static Figure with(Figure figure, Panel key) {
        List<Panel> panels = new ArrayList<>(figure.panels());
        panels.add(key);
        return figure.with(panels);
    }

    /** Without a key, the plots in a part of the figure. */
    private Optional<Figure> bare(Rect plots, double width, double height) {
        double askedWidth = plots.width();
        double askedHeight = plots.height();
        Figure figure = null;
        Rect taken = plots;
        for (int round = 0; round < ROUNDS && askedWidth > 0 && askedHeight > 0; round++) {
            Optional<Figure> drawn = drawing.draw(askedWidth, askedHeight);
            if (drawn.isEmpty()) {
                return drawn;
            }
            figure = drawn.get();
            taken = extent(figure);
            askedWidth += plots.width() - taken.width();
            askedHeight += plots.height() - taken.height();
        }
        if (figure == null || !(taken.width() > 0 && taken.height() > 0)) {
            return Optional.empty();
        }
        List<Panel> panels = new ArrayList<>();
        for (Panel panel : figure.panels()) {
            if (!isKey(panel)) {
                panels.add(panel.with(panel.layers(), Legend.NONE).in(moved(panel, taken, plots)));
            }
        }
        return Optional.of(new Figure(
                width, height, figure.title(), figure.description(), panels, figure.provenance(), figure.style()));
    }

    /** From the corner of the figure to the ends of all but its key; above there may be room that a key has left. */
    private static Rect extent(Figure figure) {
        double left = figure.width();
        double top = figure.height();
        double right = 0;
        double bottom = 0;
        for (Panel panel : figure.panels()) {
            if (!isKey(panel)) {
                left = Math.min(left, panel.area().x());
                top = Math.min(top, panel.area().y());
                right = Math.max(right, panel.area().right());
                bottom = Math.max(bottom, panel.area().bottom());
            }
        }
        return new Rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** What is left to be done after drawing, which is little; words keep their size. */
    private static Rect moved(Panel panel, Rect from, Rect to) {
        Rect area = panel.area();
        double across = to.width() / from.width();
        double down = to.height() / from.height();
        return new Rect(
                to.x() + (area.x() - from.x()) * across,
                to.y() + (area.y() - from.y()) * down,
                panel.isOfWords() ? area.width() : area.width() * across,
                panel.isOfWords() ? area.height() : area.height() * down);
    }

    private Optional<Figure> inside(Figure figure) {
        Panel panel = figure.panels().stream()
                .filter(each -> !each.isOfWords())
                .findFirst()
                .orElseThrow();
        PanelLayout layout = PanelLayout.of(panel);
        Rect plot = layout.plotArea().inset(FROM_AXIS, FROM_AXIS, FROM_AXIS, FROM_AXIS);
        double width = key.columnWidth();
        double height = key.columnHeight();
        if (width > plot.width() || height > plot.height()) {
            return Optional.empty();
        }
        List<Vec2> drawn = places(layout);
        Rect best = new Rect(0, 0, 0, 0);
        long fewest = Long.MAX_VALUE;
        for (double y : new double[] {plot.y(), plot.bottom() - height}) {
            for (double x : new double[] {plot.right() - width, plot.x()}) {
                Rect corner = new Rect(x, y, width, height);
                long covered = drawn.stream()
                        .filter(at -> corner.contains(at.x(), at.y()))
                        .count();
                if (covered < fewest) {
                    fewest = covered;
                    best = corner;
                }
            }
        }
        return Optional.of(with(figure, key.over(NAME, best.x(), best.y())));
    }

    /** Where something is drawn, in figure units. */
    private static List<Vec2> places(PanelLayout layout) {
        List<Vec2> places = new ArrayList<>();
        for (Layer layer : layout.panel().layers()) {
            for (Mark mark : layer.marks()) {
                List<Vec2> points = List.of();
                if (mark instanceof Mark.Symbol symbol) {
                    points = List.of(symbol.at());
                } else if (mark instanceof Mark.Text text) {
                    points = List.of(text.at());
                } else if (mark instanceof Mark.Polyline line) {
                    points = line.points();
                }
                points.forEach(at -> places.add(layout.toFigure(at)));
            }
        }
        return places;
    }
}
