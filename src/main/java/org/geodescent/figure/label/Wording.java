package org.geodescent.figure.label;

import java.util.Arrays;
import java.util.List;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/**
 * What a label says: rows from top to bottom, each of words beside each other. Lengths are figure units, with room for
 * a face that is a fifth wider.
 */
public record Wording(List<List<Word>> rows) {
    /** From the top of digits to the base line, and from there down to the lowest letter, as shares of the size. */
    private static final double ASCENT = 0.72;

    private static final double DESCENT = 0.22;
    private static final double BETWEEN_ROWS = 2;

    /** Words of one style. */
    public record Word(String text, TextStyle style) {
        double room() {
            return TextMetrics.room(text, style);
        }
    }

    public Wording {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** One row of words. */
    public static Wording row(Word... words) {
        return new Wording(List.of(Arrays.asList(words)));
    }

    /** One row in one style. */
    public static Wording of(String text, TextStyle style) {
        return row(new Word(text, style));
    }

    /** Rows of one word each. */
    public static Wording rows(Word... words) {
        return new Wording(Arrays.stream(words).map(List::of).toList());
    }

    /** Of the widest row. */
    public double width() {
        return rows.stream().mapToDouble(Wording::width).max().orElse(0);
    }

    static double width(List<Word> row) {
        // The room for a wider face is what parts the words of a row.
        return row.stream().mapToDouble(Word::room).sum();
    }

    private static double size(List<Word> row) {
        return row.stream().mapToDouble(word -> word.style().size()).max().orElse(0);
    }

    /** From the top of the first row's digits to the lowest letters of the last row. */
    public double height() {
        double height = BETWEEN_ROWS * (rows.size() - 1);
        for (List<Word> row : rows) {
            height += (ASCENT + DESCENT) * size(row);
        }
        return height;
    }

    /** How far below the top the base line of a row is. */
    public double base(int row) {
        double base = ASCENT * size(rows.get(row));
        for (int i = 0; i < row; i++) {
            base += (ASCENT + DESCENT) * size(rows.get(i)) + BETWEEN_ROWS;
        }
        return base;
    }

    /** How far below the top of the box the middle of the first row's digits is. */
    public double firstMiddle() {
        return ASCENT * size(rows.get(0)) / 2;
    }
}
