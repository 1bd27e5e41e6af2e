package org.geodescent.figure.page;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;

/** The entries of a panel of words, a sample and its words each, to be set in other rows or columns. */
record Words(List<Item> items) {
    private static final double LINE = 17;
    private static final double BETWEEN = 16;
    /** On which they are read over a plot. */
    private static final Colour GROUND = new Colour(0xFFFFFF, 0.86);

    Words {
        items = List.copyOf(items);
    }

    /**
     * One entry.
     *
     * @param marks samples, and the words last
     * @param left end of the marks
     * @param middle of the line, upwards
     * @param width with room for the words
     */
    record Item(List<Mark> marks, double left, double middle, double width) {
        Item {
            marks = List.copyOf(marks);
        }

        String text() {
            return ((Mark.Text) marks.get(marks.size() - 1)).text();
        }

        /** A sentence that is wider than this in several lines; any other as it is. */
        List<Item> lines(double room) {
            if (width <= room || marks.size() > 1) {
                return List.of(this);
            }
            List<Item> lines = new ArrayList<>();
            String line = "";
            for (String word : text().split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && saying(longer).width() > room) {
                    lines.add(saying(line));
                    longer = word;
                }
                line = longer;
            }
            lines.add(saying(line));
            return lines;
        }

        private Item saying(String words) {
            Mark.Text all = (Mark.Text) marks.get(0);
            Mark.Text text = new Mark.Text(all.at(), all.dx(), all.dy(), words, all.style());
            return new Item(List.of(text), left, middle, all.at().x() - left + TextMetrics.room(words, all.style()));
        }

        List<Mark> at(double x, double y) {
            return marks.stream().map(mark -> moved(mark, x - left, y - middle)).toList();
        }
    }

    /** Samples that are narrower than the widest of the panel keep their distance from the words. */
    static Words of(Panel panel) {
        List<List<Mark>> entries = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        double sample = 0;
        for (Layer layer : panel.layers()) {
            for (Mark mark : layer.marks()) {
                marks.add(mark);
                if (mark instanceof Mark.Text text) {
                    sample = Math.max(sample, text.at().x() - left(marks));
                    entries.add(marks);
                    marks = new ArrayList<>();
                }
            }
        }
        List<Item> items = new ArrayList<>();
        for (List<Mark> entry : entries) {
            Mark.Text text = (Mark.Text) entry.get(entry.size() - 1);
            double left = text.at().x() - (entry.size() > 1 ? sample : 0);
            double width = text.at().x() - left + TextMetrics.room(text.text(), text.style());
            items.add(new Item(entry, left, text.at().y(), width));
        }
        return new Words(items);
    }

    private static double left(List<Mark> marks) {
        return marks.stream().mapToDouble(Words::left).min().orElse(0);
    }

    private static double left(Mark mark) {
        if (mark instanceof Mark.Symbol symbol) {
            return symbol.at().x() - symbol.size() / 2;
        }
        return mark instanceof Mark.Polyline line
                ? line.points().get(0).x()
                : ((Mark.Text) mark).at().x();
    }

    private static Mark moved(Mark mark, double dx, double dy) {
        if (mark instanceof Mark.Symbol symbol) {
            return new Mark.Symbol(
                    moved(symbol.at(), dx, dy), symbol.shape(), symbol.size(), symbol.fill(), symbol.stroke());
        }
        if (mark instanceof Mark.Polyline line) {
            return new Mark.Polyline(
                    line.points().stream().map(point -> moved(point, dx, dy)).toList(), line.stroke());
        }
        Mark.Text text = (Mark.Text) mark;
        return new Mark.Text(moved(text.at(), dx, dy), text.dx(), text.dy(), text.text(), text.style());
    }

    private static Vec2 moved(Vec2 at, double dx, double dy) {
        return new Vec2(at.x() + dx, at.y() + dy);
    }

    /** What lines and symbols mean, without sentences. */
    Words entries() {
        return new Words(items.stream().filter(item -> item.marks().size() > 1).toList());
    }

    double columnWidth() {
        return Math.ceil(items.stream().mapToDouble(Item::width).max().orElse(0) + 2 * Panel.INSET);
    }

    double columnHeight() {
        return LINE * items.size() + 2 * Panel.INSET;
    }

    /** Below each other, from the top left corner down. */
    Panel column(String name, double left, double top) {
        return panel(name, new Rect(left, top, columnWidth(), columnHeight()), 0, false);
    }

    /** The same on a ground, to lie over a plot. */
    Panel over(String name, double left, double top) {
        return panel(name, new Rect(left, top, columnWidth(), columnHeight()), 0, true);
    }

    double rowsHeight(double width) {
        return LINE * within(width).rows(width) + 2 * Panel.INSET;
    }

    private int rows(double width) {
        double[] end = places(width).get(items.size() - 1);
        return (int) end[1] + 1;
    }

    /** Beside each other, in as many rows as they need. */
    Panel rows(String name, double left, double top, double width) {
        return within(width).panel(name, new Rect(left, top, width, rowsHeight(width)), width, false);
    }

    /** With sentences in as many lines as they need. */
    private Words within(double width) {
        return new Words(items.stream()
                .flatMap(item -> item.lines(width - 2 * Panel.INSET).stream())
                .toList());
    }

    /** Of every item how far right it stands, and its row. */
    private List<double[]> places(double width) {
        List<double[]> places = new ArrayList<>();
        double x = 0;
        int row = 0;
        for (Item item : items) {
            if (x > 0 && x + item.width() > width - 2 * Panel.INSET) {
                x = 0;
                row++;
            }
            places.add(new double[] {x, row});
            x += item.width() + BETWEEN;
        }
        return places;
    }

    private Panel panel(String name, Rect area, double width, boolean ground) {
        double top = area.height() - 2 * Panel.INSET - LINE / 2;
        List<Mark> marks = new ArrayList<>();
        if (ground) {
            double right = area.width() - Panel.INSET;
            double upper = area.height() - Panel.INSET;
            List<Vec2> ring = List.of(
                    new Vec2(-Panel.INSET, -Panel.INSET),
                    new Vec2(right, -Panel.INSET),
                    new Vec2(right, upper),
                    new Vec2(-Panel.INSET, upper));
            marks.add(new Mark.Region(List.of(ring), GROUND, null));
        }
        List<double[]> places = places(width);
        for (int i = 0; i < items.size(); i++) {
            double[] place = places.get(i);
            marks.addAll(items.get(i).at(place[0], top - LINE * place[1]));
        }
        return Panel.ofWords(name, area, marks);
    }
}
