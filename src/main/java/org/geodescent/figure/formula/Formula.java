package org.geodescent.figure.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.Surface;
import org.geodescent.figure.TextStyle;

/**
 * A formula with fractions, roots and scripts, laid out in lines for a width: the same on every surface. Made of words
 * and lines alone. Immutable.
 */
public final class Formula {
    private static final double SCRIPT = 0.72;
    private static final double FRACTION = 0.9;
    /** Where a part is wider than the line, everything becomes smaller, down to this part of its size. */
    private static final double LEAST = 0.7;

    private static final double LEADING = 0.35;

    private final List<SetPart.Row> lines;
    private final double em;

    private Formula(List<SetPart.Row> lines, double em) {
        this.lines = List.copyOf(lines);
        this.em = em;
    }

    /**
     * Lays a formula out.
     *
     * @param text as it is written in one line; what cannot be read as a formula stands as it is written
     * @param size of its letters, in figure units per em
     * @param width where lines are broken, before a sign; {@link Double#POSITIVE_INFINITY} for one line
     */
    public static Formula of(String text, double size, double width) {
        Term term = term(text);
        double widest =
                pieces(term, size).stream().mapToDouble(SetPart::width).max().orElse(0);
        double em = size * Math.max(LEAST, Math.min(1, width / Math.max(widest, 1e-9)));
        List<SetPart.Row> lines = new ArrayList<>();
        List<SetPart> line = new ArrayList<>();
        double used = 0;
        for (SetPart piece : pieces(term, em)) {
            if (!line.isEmpty() && used + piece.width() > width) {
                lines.add(new SetPart.Row(line));
                line.clear();
                used = 0;
            }
            line.add(piece);
            used += piece.width();
        }
        lines.add(new SetPart.Row(line));
        return new Formula(lines, em);
    }

    private static Term term(String text) {
        try {
            return FormulaReader.read(text);
        } catch (IllegalArgumentException e) {
            // Words of people, not of a formula.
            return new Term.Word(text);
        }
    }

    /** Of the longest line, in figure units. */
    public double width() {
        return lines.stream().mapToDouble(SetPart::width).max().orElse(0);
    }

    /** Of all lines, in figure units. */
    public double height() {
        double height = LEADING * em * (lines.size() - 1);
        for (SetPart line : lines) {
            height += line.ascent() + line.descent();
        }
        return height;
    }

    /** Draws it below and right of a place. */
    public void paint(Surface surface, double x, double y, Colour ink) {
        Pen pen = new Pen() {
            @Override
            public void line(double[] points, Stroke stroke) {
                surface.path(new double[][] {points}, false, null, stroke);
            }

            @Override
            public void word(String text, double left, double base, TextStyle style) {
                surface.text(text, left, base, 0, style);
            }
        };
        paint(pen, x, y, ink);
    }

    void paint(Pen pen, double x, double y, Colour ink) {
        double top = y;
        for (SetPart line : lines) {
            line.paint(pen, x, top + line.ascent(), ink);
            top += line.ascent() + line.descent() + LEADING * em;
        }
    }

    /** What may begin a line. */
    private static List<SetPart> pieces(Term term, double em) {
        if (term instanceof Term.Sum sum) {
            List<SetPart> pieces = new ArrayList<>(pieces(sum.terms().get(0), em));
            for (int i = 0; i < sum.signs().size(); i++) {
                List<SetPart> following = pieces(sum.terms().get(i + 1), em);
                pieces.add(new SetPart.Row(List.of(sign(sum.signs().get(i), em), following.get(0))));
                pieces.addAll(following.subList(1, following.size()));
            }
            return pieces;
        }
        if (term instanceof Term.Product product) {
            List<SetPart> pieces = new ArrayList<>();
            for (int i = 0; i < product.factors().size(); i++) {
                SetPart factor = box(product.factors().get(i), em);
                pieces.add(
                        i == 0
                                ? factor
                                : new SetPart.Row(List.of(times(product.dots().get(i - 1), em), factor)));
            }
            return pieces;
        }
        return List.of(box(term, em));
    }

    private static SetPart sign(char sign, double em) {
        if (sign == ',') {
            return new SetPart.Row(List.of(new SetPart.Word(",", em, false), new SetPart.Space(0.35 * em)));
        }
        SetPart space = new SetPart.Space(0.26 * em);
        return new SetPart.Row(List.of(space, new SetPart.Word(String.valueOf(sign), em, false), space));
    }

    private static SetPart times(boolean dot, double em) {
        if (!dot) {
            return new SetPart.Space(0.2 * em);
        }
        SetPart space = new SetPart.Space(0.18 * em);
        return new SetPart.Row(List.of(space, new SetPart.Word("·", em, false), space));
    }

    private static SetPart box(Term term, double em) {
        if (term instanceof Term.Word word) {
            return new SetPart.Word(word.text(), em, isVariable(word.text()));
        }
        if (term instanceof Term.Scripts scripts) {
            return new SetPart.Scripts(
                    box(scripts.base(), em), script(scripts.below(), em), script(scripts.above(), em), em);
        }
        if (term instanceof Term.Quotient quotient) {
            return new SetPart.Fraction(box(quotient.over(), FRACTION * em), box(quotient.under(), FRACTION * em), em);
        }
        if (term instanceof Term.Root root) {
            return new SetPart.Root(box(root.of(), em), em);
        }
        if (term instanceof Term.Fence fence) {
            SetPart inner = new SetPart.Fence(fence.open(), fence.close(), box(fence.inner(), em), em);
            return fence.name().isEmpty()
                    ? inner
                    : new SetPart.Row(List.of(new SetPart.Word(fence.name(), em, false), inner));
        }
        return new SetPart.Row(pieces(term, em));
    }

    private static Optional<SetPart> script(String text, double em) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new SetPart.Word(text, SCRIPT * em, false));
    }

    /** A small letter that stands alone is a variable. */
    private static boolean isVariable(String text) {
        return text.length() == 1 && Character.isLetter(text.charAt(0)) && Character.isLowerCase(text.charAt(0));
    }
}
