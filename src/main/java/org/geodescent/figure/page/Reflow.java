package org.geodescent.figure.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;

/**
 * Lays a figure of plots in rows out anew: the plots of a row in as many lines as the size asks for, words and key in
 * their own size. A panel without axes that cannot be drawn anew, whose words stand in it, is never smaller than it
 * was.
 */
public final class Reflow implements Drawing {
    private final Figure figure;
    private final Map<String, Function<Rect, Panel>> plots;
    private final List<Row> rows;
    private final Words key;

    /** Plots beside each other, and the words above them. */
    private record Row(List<Words> headings, List<Panel> plots) {
        int lines(int columns) {
            return (plots.size() + columns - 1) / columns;
        }

        double headingsHeight(double width) {
            return headings.stream()
                    .mapToDouble(words -> words.rowsHeight(width))
                    .sum();
        }
    }

    /** Of plots that are stretched, as what draws them is not known. */
    public Reflow(Figure figure) {
        this(figure, Map.of());
    }

    /**
     * Of plots that are drawn anew.
     *
     * @param plots what draws a panel of the figure in another place, by its name
     */
    public Reflow(Figure figure, Map<String, Function<Rect, Panel>> plots) {
        this(figure, plots, key(figure));
    }

    private Reflow(Figure figure, Map<String, Function<Rect, Panel>> plots, Words key) {
        this.figure = figure;
        this.plots = Map.copyOf(plots);
        this.key = key;
        rows = rows(figure);
    }

    private static Words key(Figure figure) {
        List<Words.Item> items = new ArrayList<>();
        figure.panels().stream()
                .filter(KeyLayout::isKey)
                .forEach(panel -> items.addAll(Words.of(panel).items()));
        return new Words(items);
    }

    @Override
    public Reflow bare() {
        return new Reflow(figure, plots, new Words(List.of()));
    }

    /** As it is by itself. */
    public Figure figure() {
        return figure;
    }

    private static List<Row> rows(Figure figure) {
        List<Panel> sorted = figure.panels().stream()
                .filter(panel -> !KeyLayout.isKey(panel))
                .sorted((a, b) -> Double.compare(a.area().y(), b.area().y()))
                .toList();
        List<Row> rows = new ArrayList<>();
        List<Words> headings = new ArrayList<>();
        List<Panel> plots = new ArrayList<>();
        for (Panel panel : sorted) {
            boolean next =
                    !plots.isEmpty() && panel.area().y() > plots.get(0).area().y() + 1;
            if (next) {
                rows.add(new Row(headings, plots));
                headings = new ArrayList<>();
                plots = new ArrayList<>();
            }
            if (panel.isOfWords()) {
                headings.add(Words.of(panel));
            } else {
                plots.add(panel);
            }
        }
        rows.add(new Row(headings, plots));
        return rows;
    }

    @Override
    public Optional<Figure> draw(double width, double height) {
        Rect area = new Rect(0, 0, width, height);
        List<Panel> panels = new ArrayList<>();
        if (!key.items().isEmpty()) {
            Beside beside = Beside.of(key, area);
            area = beside.plots();
            panels.add(beside.key());
        }
        double headings = 0;
        int most = 1;
        for (Row row : rows) {
            headings += row.headingsHeight(area.width());
            most = Math.max(most, row.plots().size());
        }
        double free = area.height() - headings;
        int columns = 1;
        for (int c = 1; c <= most; c++) {
            columns = scale(c, area.width(), free) > scale(columns, area.width(), free) ? c : columns;
        }
        if (!(free > 0) || scale(columns, area.width(), free) < least()) {
            return Optional.empty();
        }
        panels.addAll(0, panels(area, columns, free / lines(columns)));
        return Optional.of(new Figure(
                width, height, figure.title(), figure.description(), panels, figure.provenance(), figure.style()));
    }

    private int lines(int columns) {
        return rows.stream().mapToInt(row -> row.lines(columns)).sum();
    }

    /** How large the plots of so many columns are, in units of what they were. */
    private double scale(int columns, double width, double height) {
        double scale = Double.POSITIVE_INFINITY;
        for (Row row : rows) {
            for (Panel plot : row.plots()) {
                double across = width / Math.min(columns, row.plots().size());
                scale = Math.min(scale, across / plot.area().width());
                scale = Math.min(scale, height / lines(columns) / plot.area().height());
            }
        }
        return scale;
    }

    private double least() {
        return rows.stream()
                        .flatMap(row -> row.plots().stream())
                        .allMatch(plot -> plot.x().visible() || plot.y().visible() || plots.containsKey(plot.name()))
                ? 0
                : 1;
    }

    private List<Panel> panels(Rect area, int columns, double lineHeight) {
        List<Panel> panels = new ArrayList<>();
        double top = area.y();
        for (Row row : rows) {
            for (Words heading : row.headings()) {
                panels.add(heading.rows("heading-" + panels.size(), area.x(), top, area.width()));
                top += heading.rowsHeight(area.width());
            }
            int inRow = Math.min(columns, row.plots().size());
            double across = area.width() / inRow;
            for (int i = 0; i < row.plots().size(); i++) {
                double x = area.x() + i % inRow * across;
                double y = top + Math.floor((double) i / inRow) * lineHeight;
                Panel plot = row.plots().get(i);
                panels.add(plots.getOrDefault(plot.name(), plot::in).apply(new Rect(x, y, across, lineHeight)));
            }
            top += row.lines(columns) * lineHeight;
        }
        return panels;
    }
}
