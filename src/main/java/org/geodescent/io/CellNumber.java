package org.geodescent.io;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers in the cells of tables: as {@link Decimal}, and with a decimal comma; and what stands where there is none.
 */
final class CellNumber {
    private static final Pattern COMMA = Pattern.compile("[+\u2212-]?\\d*,\\d+([eE][+-]?\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[+\u2212-]?[1-9]\\d{0,2},\\d{3}");
    private static final Set<String> MISSING = Set.of("", "?", "NA", "N/A", "n/a", "#N/A", "NaN", "nan");

    private CellNumber() {}

    /** The number that a cell writes, perhaps infinite where it overflows; empty if it writes none. */
    static OptionalDouble parse(String cell) {
        return Decimal.parse(withPoint(cell));
    }

    static boolean isNumber(String cell) {
        return parse(cell).isPresent();
    }

    /** The cell with a point for its decimal comma, if it is a number with one. */
    static String withPoint(String cell) {
        return hasComma(cell) ? cell.replace(',', '.') : cell;
    }

    /** Whether this is a number with a comma. */
    static boolean hasComma(String cell) {
        return cell.indexOf(',') >= 0 && COMMA.matcher(cell).matches();
    }

    /** Whether the comma of a number may also part thousands. */
    static boolean maybeThousands(String cell) {
        return cell.indexOf(',') >= 0 && THOUSANDS.matcher(cell).matches();
    }

    /** Whether a cell says that there is no value. */
    static boolean isMissing(String cell) {
        return MISSING.contains(cell);
    }
}
