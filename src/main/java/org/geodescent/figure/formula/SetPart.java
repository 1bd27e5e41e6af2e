package org.geodescent.figure.formula;

import java.util.List;
import java.util.Optional;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/** A part of a formula, laid out: it has a width, and reaches above and below its base line. In figure units. */
sealed interface SetPart {
    double width();

    double ascent();

    double descent();

    /** Draws it with its base line beginning at (x, y). */
    void paint(Pen pen, double x, double y, Colour ink);

    /** Thickness of fraction bars and roots, in em. */
    double RULE = 0.055;

    /** Height of the middle of fractions above the base line, in em. */
    double AXIS = 0.27;

    private static void rule(Pen pen, double[] points, double em, Colour ink) {
        pen.line(points, Stroke.solid(ink, RULE * em));
    }

    /** Letters and digits. */
    record Word(String text, double em, boolean italic) implements SetPart {
        private TextStyle style(Colour ink) {
            return new TextStyle(em, TextStyle.Weight.REGULAR, italic, ink, TextStyle.Anchor.START);
        }

        @Override
        public double width() {
            return TextMetrics.width(text, style(new Colour(0, 1)));
        }

        @Override
        public double ascent() {
            return 0.74 * em;
        }

        @Override
        public double descent() {
            return 0.2 * em;
        }

        @Override
        public void paint(Pen pen, double x, double y, Colour ink) {
            pen.word(text, x, y, style(ink));
        }
    }

    /** Nothing, so wide. */
    record Space(double width) implements SetPart {
        @Override
        public double ascent() {
            return 0;
        }

        @Override
        public double descent() {
            return 0;
        }

        @Override
        public void paint(Pen pen, double x, double y, Colour ink) {
            // Nothing is seen of it.
        }
    }

    /** One after the other on one base line. */
    record Row(List<SetPart> parts) implements SetPart {
        public Row {
            parts = List.copyOf(parts);
        }

        @Override
        public double width() {
            return parts.stream().mapToDouble(SetPart::width).sum();
        }

        @Override
        public double ascent() {
            return parts.stream().mapToDouble(SetPart::ascent).max().orElse(0);
        }

        @Override
        public double descent() {
            return parts.stream().mapToDouble(SetPart::descent).max().orElse(0);
        }

        @Override
        public void paint(Pen pen, double x, double y, Colour ink) {
            double at = x;
            for (SetPart part : parts) {
                part.paint(pen, at, y, ink);
                at += part.width();
            }
        }
    }

    /** One over the other, with a bar between. */
    record Fraction(SetPart over, SetPart under, double em) implements SetPart {
        private double gap() {
            return 0.14 * em;
        }

        @Override
        public double width() {
            return Math.max(over.width(), under.width()) + 0.3 * em;
        }

        @Override
        public double ascent() {
            return AXIS * em + gap() + over.descent() + over.ascent();
        }

        @Override
        public double descent() {
            return gap() + under.ascent() + under.descent() - AXIS * em;
        }

        @Override
        public void paint(Pen pen, double x, double y, Colour ink) {
            double axis = y - AXIS * em;
            double middle = x + width() / 2;
            over.paint(pen, middle - over.width() / 2, axis - gap() - over.descent(), ink);
            under.paint(pen, middle - under.width() / 2, axis + gap() + under.ascent(), ink);
            rule(pen, new double[] {x + 0.1 * em, axis, x + width() - 0.1 * em, axis}, em, ink);
        }
    }

    /** A square root. */
    record Root(SetPart inner, double em) implements SetPart {
        private static final double SIGN = 0.62;

        @Override
        public double width() {
            return SIGN * em + inner.width() + 0.1 * em;
        }

        @Override
        public double ascent() {
            return inner.ascent() + 0.16 * em;
        }

        @Override
        public double descent() {
            return inner.descent();
        }

        @Override
        public void paint(Pen pen, double x, double y, Colour ink) {
            double top = y - ascent() + 0.05 * em;
            double foot = y + inner.descent() - 0.05 * em;
            double knee = foot - Math.min(0.45 * em, (foot - top) / 2);
            rule(
                    pen,
                    new double[] {
                        x + 0.04 * em, knee + 0.08 * em,
                        x + 0.16 * em, knee,
                        x + 0.32 * em, foot,
                        x + 0.54 * em, top,
                        x + width(), top
                    },
                    em,
                    ink);
            inner.paint(pen, x + SIGN * em, y, ink);
        }
    }

    /** A base with something lowered, something raised, or both, one above the other. */
    record Scripts(SetPart base, Optional<SetPart> below, Optional<SetPart> above, double em) implements SetPart {
        private double drop() {
            return 0.24 * em;
        }

        private double rise() {
            return 0.44 * em;
        }

        @Override
        public double width() {
            return base.width()
                    + Math.max(
                            below.map(SetPart::width).orElse(0.0),
                            above.map(SetPart::width).orElse(0.0))
                    + 0.04 * em;
        }

        @Override
        public double ascent() {
            return Math.max(
                    base.ascent(), above.map(box -> box.ascent() + rise()).orElse(0.0));
        }

        @Override
        public double descent() {
            return Math.max(
                    base.descent(), below.map(box -> box.descent() + drop()).orElse(0.0));
        }

        @Override
        public void paint(Pen pen, double x, double y, Colour ink) {
            base.paint(pen, x, y, ink);
            double at = x + base.width() + 0.02 * em;
            below.ifPresent(box -> box.paint(pen, at, y + drop(), ink));
            above.ifPresent(box -> box.paint(pen, at, y - rise(), ink));
        }
    }

    /** Between two signs that are as high as it is. */
    record Fence(char open, char close, SetPart inner, double em) implements SetPart {
        @Override
        public double width() {
            return inner.width() + 2 * side();
        }

        private double side() {
            return (open == '|' ? 0.3 : 0.36) * em;
        }

        @Override
        public double ascent() {
            return Math.max(inner.ascent(), 0.74 * em) + 0.04 * em;
        }

        @Override
        public double descent() {
            return Math.max(inner.descent(), 0.2 * em) + 0.04 * em;
        }

        @Override
        public void paint(Pen pen, double x, double y, Colour ink) {
            paint(pen, x + side() / 2, y, -1, ink);
            inner.paint(pen, x + side(), y, ink);
            paint(pen, x + width() - side() / 2, y, 1, ink);
        }

        /** A stroke, which parentheses bend to one side. */
        private void paint(Pen pen, double middle, double y, int side, Colour ink) {
            double bend = open == '|' ? 0 : 0.16 * em * side;
            double top = y - ascent();
            double foot = y + descent();
            int pieces = 12;
            double[] points = new double[2 * pieces + 2];
            for (int i = 0; i <= pieces; i++) {
                double share = 2.0 * i / pieces - 1;
                points[2 * i] = middle + bend * (0.5 - share * share);
                points[2 * i + 1] = top + (foot - top) * i / pieces;
            }
            rule(pen, points, em, ink);
        }
    }
}
