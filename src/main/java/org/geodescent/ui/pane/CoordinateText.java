package org.geodescent.ui.pane;

import java.util.OptionalDouble;
import org.geodescent.io.Decimal;
import org.geodescent.ui.points.PointEdits;

/** Coordinates as they are typed and shown in the table: all digits, so that nothing is lost by looking at it. */
final class CoordinateText {
    /** What is said beside a cell that cannot be read. */
    static final String PROBLEM = "A number, such as −1.5, at most a thousand million.";

    private CoordinateText() {}

    static String of(double value) {
        String text = Decimal.format(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /**
     * The number; a decimal comma and the minus sign of typesetters are understood. Empty if it is none or too large.
     */
    static OptionalDouble parse(String text) {
        String plain = text.strip().replace('−', '-');
        if (plain.indexOf('.') < 0) {
            plain = plain.replace(',', '.');
        }
        if (!plain.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Math.abs(value) <= PointEdits.LARGEST_COORDINATE ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
