package org.geodescent.figure;

import java.util.List;

/**
 * One pair of axes and what is drawn in it. Marks are clipped to the plot area; words never are.
 *
 * @param name identifies the panel: SVG group id, view name; lower case, words joined by hyphens
 * @param title drawn above the plot area; empty for none
 * @param area where the panel stands in the figure, axis labels included
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param equalAspect whether one unit is equally long on both axes: the longer axis is widened about its centre
 * @param layers painted in order
 * @param legend in the plot area; empty for none
 * @param clipped whether marks may reach beyond the plot area, where they are cut off
 * @param gutter room to the right of the plot area, in figure units, for words at the ends of lines
 */
public record Panel(
        String name,
        String title,
        Rect area,
        Axis x,
        Axis y,
        boolean equalAspect,
        List<Layer> layers,
        Legend legend,
        boolean clipped,
        double gutter) {
    /** What a panel without axes keeps free on every side. */
    public static final double INSET = PanelLayout.MARGIN;

    public Panel {
        layers = List.copyOf(layers);
    }

    /** A panel that is clipped. */
    public Panel(
            String name,
            String title,
            Rect area,
            Axis x,
            Axis y,
            boolean equalAspect,
            List<Layer> layers,
            Legend legend) {
        this(name, title, area, x, y, equalAspect, layers, legend, true, 0);
    }

    /**
     * A panel of words and samples, without axes and not clipped. Its coordinates are figure units, from the lower left
     * corner of what {@link #INSET} leaves.
     *
     * @param area larger than twice the inset
     */
    public static Panel ofWords(String name, Rect area, List<Mark> marks) {
        return new Panel(
                name,
                "",
                area,
                new Axis("", ScaleKind.LINEAR, 0, area.width() - 2 * INSET, false),
                new Axis("", ScaleKind.LINEAR, 0, area.height() - 2 * INSET, false),
                false,
                List.of(new Layer("key", marks)),
                Legend.NONE,
                false,
                0);
    }

    /** The same elsewhere, or of another size. */
    public Panel in(Rect other) {
        return new Panel(name, title, other, x, y, equalAspect, layers, legend, clipped, gutter);
    }

    /** The same so much farther to the right and down. */
    public Panel moved(double right, double down) {
        return in(new Rect(area.x() + right, area.y() + down, area.width(), area.height()));
    }

    /** Whether it is one {@linkplain #ofWords of words}. */
    public boolean isOfWords() {
        return !clipped && !x.visible() && !y.visible();
    }

    /** The same with another title. */
    public Panel titled(String other) {
        return new Panel(name, other, area, x, y, equalAspect, layers, legend, clipped, gutter);
    }

    /** The same with other layers and another key. */
    public Panel with(List<Layer> otherLayers, Legend otherLegend) {
        return new Panel(name, title, area, x, y, equalAspect, otherLayers, otherLegend, clipped, gutter);
    }

    /** The same with room for words to the right of the plot. */
    public Panel withGutter(double room) {
        return new Panel(name, title, area, x, y, equalAspect, layers, legend, clipped, room);
    }
}
