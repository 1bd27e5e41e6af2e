package org.geodescent.figure.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Surface;

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

    /** One line. */
    private record Line(List<SetPart> pieces) {
        SetPart.Row row() {
            return new SetPart.Row(pieces);
        }
    }

    private final List<Line> lines;
    private final double em;

    private Formula(List<Line> lines, double em) {
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
        List<Line> lines = new ArrayList<>();
        List<SetPart> line = new ArrayList<>();
        double used = 0;
        for (SetPart piece : pieces(term, em)) {
            if (!line.isEmpty() && used + piece.width() > width) {
                lines.add(new Line(List.copyOf(line)));
                line.clear();
                used = 0;
            }
            line.add(piece);
            used += piece.width();
        }
        lines.add(new Line(List.copyOf(line)));
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
        return lines.stream().mapToDouble(line -> line.row().width()).max().orElse(0);
    }

    /** Of all lines, in figure units. */
    public double height() {
        double height = LEADING * em * (lines.size() - 1);
        for (Line line : lines) {
            height += line.row().ascent() + line.row().descent();
        }
        return height;
    }

    /** Draws it below and right of a place. */
    public void paint(Surface surface, double x, double y, Colour ink) {
        double top = y;
        for (Line line : lines) {
            SetPart.Row row = line.row();
            row.paint(surface, x, top + row.ascent(), ink);
            top += row.ascent() + row.descent() + LEADING * em;
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
