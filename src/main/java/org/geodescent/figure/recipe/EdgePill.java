package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.TextStyle.Anchor;
import org.geodescent.figure.label.Kept;
import org.geodescent.figure.label.Obstacles;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside the plot, told at the edge nearest to it: an arrow, what it is, and its number. It covers neither
 * samples nor numbers; lines go on below it where they must.
 *
 * @param id the same from picture to picture
 * @param key the same as long as it stands at its edge, too
 * @param box in figure units
 * @param sentence what it says
 * @param view a part of the plane in which it is seen, with all that is seen now; empty if that would be too large for
 *     any picture
 * @param cell the cell that it is about, if it is about one
 */
public record EdgePill(String id, String key, Rect box, String sentence, Optional<Box> view, Optional<CellMark> cell) {
    private static final double HEIGHT = 26;
    /** From the frame, and from other things. */
    private static final double AROUND = 6;

    private static final double PADDING = 10;
    private static final double ARROW = 12;
    private static final double HEAD = 4;
    private static final double BETWEEN = 5;
    private static final double OUTLINE = 1.4;
    private static final double ARROW_WIDTH = 1.8;
    private static final int CORNERS = 8;
    /** Between places that are tried. */
    private static final double STEP = 6;

    private static final int ROWS = 4;
    /** So many figure units along the edge are better than a line below the pill. */
    private static final double LINE = 120;

    /** How much more than what is asked for is shown of the plane. */
    private static final double MORE = 1.12;
    /** A plane that is larger has no picture. */
    private static final double LARGEST = 1e9;

    private static final String SHOW = "show";

    /**
     * Placed pills.
     *
     * @param marks of the panel
     */
    record Placed(List<EdgePill> pills, List<Mark> marks) {}

    /**
     * What is written into a pill, from left to right.
     *
     * @param exact whether the bundled faces are certain
     */
    private record Content(List<TextStyle> styles, List<String> words, double height, boolean exact) {
        double width() {
            double width = 2 * PADDING + ARROW;
            for (int i = 0; i < words.size(); i++) {
                width += BETWEEN + room(i);
            }
            return width;
        }

        double room(int word) {
            return exact
                    ? TextMetrics.width(words.get(word), styles.get(word))
                    : TextMetrics.room(words.get(word), styles.get(word));
        }
    }

    /**
     * Finds places for all.
     *
     * @param layout of the panel with all that is drawn below them
     * @param kept places that they have had, by their keys
     * @param asks whether they can be pressed, which they say
     */
    static Placed of(InputPlaneScene scene, PanelLayout layout, Map<String, Kept> kept, boolean asks) {
        Obstacles things = new Obstacles();
        Obstacles lines = new Obstacles();
        for (Layer layer : layout.panel().layers()) {
            if (List.of("samples", "contact-points", "hinge-numbers", "remark").contains(layer.name())) {
                things.add("", layer, layout);
            } else if (List.of("boundaries", "margin-discs", "separators").contains(layer.name())) {
                lines.add("", layer, layout);
            }
        }
        things.addBox(PlaneLabels.cornerTitle(layout));
        List<EdgePill> pills = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        LabelInk ink = LabelInk.in(layout.plotArea());
        for (Outside outside : Outside.of(scene, layout, kept.keySet())) {
            Kept before = kept.get(outside.key());
            for (Outside.Said said : outside.wordings()) {
                Content content = content(said, outside, ink, asks);
                Optional<Rect> box = place(outside, content, layout, things, lines, before);
                if (box.isPresent()) {
                    things.addBox(box.get());
                    pills.add(new EdgePill(
                            outside.id(),
                            outside.key(),
                            box.get(),
                            outside.wordings().get(0).sentence(),
                            view(scene.viewport(), outside.all()),
                            outside.cell()));
                    marks.addAll(marks(outside, content, box.get(), layout));
                    break;
                }
            }
        }
        return new Placed(List.copyOf(pills), List.copyOf(marks));
    }

    private static Content content(Outside.Said said, Outside outside, LabelInk ink, boolean asks) {
        List<String> words = new ArrayList<>();
        List<TextStyle> styles = new ArrayList<>();
        TextStyle plain = ink.word("", outside.ink()).style();
        TextStyle bold = ink.name("", outside.ink()).style();
        add(words, styles, said.before(), plain);
        add(words, styles, said.number(), bold);
        add(words, styles, said.after(), plain);
        add(words, styles, asks ? SHOW : "", ink.name("", Palette.NOW).style());
        return new Content(styles, words, HEIGHT * ink.scale(), asks);
    }

    private static void add(List<String> words, List<TextStyle> styles, String text, TextStyle style) {
        if (!text.isEmpty()) {
            words.add(text);
            styles.add(style);
        }
    }

    /** As near as can be to where it points, or to where it has stood at this edge. */
    private static Optional<Rect> place(
            Outside outside,
            Content content,
            PanelLayout layout,
            Obstacles things,
            Obstacles lines,
            @Nullable Kept before) {
        List<Rect> all = places(outside.side(), content, layout.plotArea());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<Vec2> stood = Optional.ofNullable(before).map(Kept::at).filter(at -> all.stream()
                .anyMatch(box -> box.contains(at.x(), at.y())));
        boolean stays = stood.isPresent();
        Vec2 ideal = stood.orElseGet(() -> layout.toFigure(outside.at()));
        return all.stream()
                .filter(box -> !things.meets(box.inset(-AROUND, -AROUND, -AROUND, -AROUND)))
                .min(Comparator.comparingDouble(
                        box -> away(box, ideal, stays) + (!stays && lines.meets(box) ? LINE : 0)));
    }

    /** From the middle of a box, or from the part of it that is nearest. */
    private static double away(Rect box, Vec2 ideal, boolean fromMiddle) {
        if (fromMiddle) {
            return box.centre().distanceTo(ideal);
        }
        double across = Math.max(0, Math.max(box.x() - ideal.x(), ideal.x() - box.right()));
        double down = Math.max(0, Math.max(box.y() - ideal.y(), ideal.y() - box.bottom()));
        return across + down;
    }

    private static List<Rect> places(Outside.Side side, Content content, Rect plot) {
        double width = content.width();
        double height = content.height();
        double left = plot.x() + AROUND;
        double right = plot.right() - AROUND - width;
        double top = plot.y() + AROUND;
        double bottom = plot.bottom() - AROUND - height;
        List<Rect> places = new ArrayList<>();
        if (side == Outside.Side.LEFT || side == Outside.Side.RIGHT) {
            for (double y = top; y <= bottom && left <= right; y += STEP) {
                places.add(new Rect(side == Outside.Side.LEFT ? left : right, y, width, height));
            }
            return places;
        }
        for (int row = 0; row < ROWS && top + row * (height + AROUND) <= bottom; row++) {
            double in = row * (height + AROUND);
            for (double x = left; x <= right; x += STEP) {
                places.add(new Rect(x, side == Outside.Side.ABOVE ? top + in : bottom - in, width, height));
            }
        }
        return places;
    }

    /** What is seen now and all of that, with a little around it. */
    private static Optional<Box> view(Box now, List<Vec2> all) {
        double minX = now.minX();
        double minY = now.minY();
        double maxX = now.maxX();
        double maxY = now.maxY();
        for (Vec2 point : all) {
            minX = Math.min(minX, point.x());
            minY = Math.min(minY, point.y());
            maxX = Math.max(maxX, point.x());
            maxY = Math.max(maxY, point.y());
        }
        boolean sane = Math.max(Math.max(-minX, maxX), Math.max(-minY, maxY)) <= LARGEST;
        return sane ? Optional.of(new Box(minX, minY, maxX, maxY).scaled(MORE)) : Optional.empty();
    }

    private static List<Mark> marks(Outside outside, Content content, Rect box, PanelLayout layout) {
        List<Mark> marks = new ArrayList<>();
        Stroke outline = Stroke.solid(outside.ink(), OUTLINE);
        marks.add(new Mark.Region(List.of(ring(box, layout)), Palette.GROUND, outline));
        double middle = box.y() + box.height() / 2;
        double x = box.x() + PADDING;
        marks.addAll(arrow(outside, new Vec2(x + ARROW / 2, middle), layout));
        x += ARROW;
        for (int i = 0; i < content.words().size(); i++) {
            String word = content.words().get(i);
            TextStyle style = content.styles().get(i);
            x += BETWEEN;
            double base = middle + TextMetrics.CAP_HEIGHT * style.size() / 2;
            marks.add(new Mark.Text(layout.toData(x, base), 0, 0, word, style.at(Anchor.START)));
            x += content.room(i);
        }
        return marks;
    }

    /** Two half circles, joined. */
    private static List<Vec2> ring(Rect box, PanelLayout layout) {
        double radius = box.height() / 2;
        List<Vec2> ring = new ArrayList<>();
        for (int i = 0; i <= 2 * CORNERS + 1; i++) {
            boolean right = i <= CORNERS;
            double angle = StrictMath.PI * ((right ? i : i - 1) / (double) CORNERS - 0.5);
            double x = right ? box.right() - radius : box.x() + radius;
            ring.add(layout.toData(
                    x + radius * StrictMath.cos(angle), box.y() + radius + radius * StrictMath.sin(angle)));
        }
        return ring;
    }

    private static List<Mark> arrow(Outside outside, Vec2 middle, PanelLayout layout) {
        Vec2 way = outside.side().way();
        Vec2 across = new Vec2(-way.y(), way.x());
        Vec2 tip = middle.plus(way.times(ARROW / 2));
        Vec2 back = tip.minus(way.times(HEAD));
        Stroke stroke = Stroke.solid(outside.ink(), ARROW_WIDTH);
        return List.of(
                line(List.of(middle.minus(way.times(ARROW / 2)), tip), stroke, layout),
                line(List.of(back.plus(across.times(HEAD)), tip, back.minus(across.times(HEAD))), stroke, layout));
    }

    private static Mark line(List<Vec2> figure, Stroke stroke, PanelLayout layout) {
        return new Mark.Polyline(
                figure.stream().map(at -> layout.toData(at.x(), at.y())).toList(), stroke);
    }
}
