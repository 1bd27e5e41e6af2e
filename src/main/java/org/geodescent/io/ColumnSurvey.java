package org.geodescent.io;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of one column are. */
final class ColumnSurvey {
    /** A cell and its line, from 1. */
    record Place(long line, String cell) {}

    private static final List<String> ROW_NUMBER_NAMES =
            List.of("", "index", "level_0", "id", "row", "row_nr", "rowid", "rowname", "rownames", "row.names");
    /** What pandas, also where it has read its own index once more, and readr call a column without a name. */
    private static final Pattern UNNAMED = Pattern.compile("Unnamed: \\d+(\\.\\d+)?|\\.\\.\\.\\d+");

    private static final Pattern DECLARED = Pattern.compile("x\\d+");

    private final String name;
    private final int position;
    private int numbers;
    private int texts;
    private boolean countsUp = true;
    private double lastNumber = Double.NaN;
    private @Nullable Place firstText;
    private @Nullable Place firstDoubtful;

    /**
     * @param name in the header; may be empty
     * @param position from 0
     */
    ColumnSurvey(String name, int position) {
        this.name = name;
        this.position = position;
    }

    /** Takes the next cell of the column. Returns the number in it; empty if there is none. */
    OptionalDouble add(Row row) {
        String cell = row.cell(position);
        OptionalDouble number = CellNumber.parse(cell);
        if (number.isPresent()) {
            double value = number.getAsDouble();
            countsUp &= value == Math.rint(value) && (numbers == 0 || value == lastNumber + 1);
            lastNumber = value;
            numbers++;
            if (firstDoubtful == null && CellNumber.maybeThousands(cell)) {
                firstDoubtful = new Place(row.lineOf(position), cell);
            }
            return number;
        }
        countsUp = false;
        if (!CellNumber.isMissing(cell)) {
            texts++;
            firstText = firstText == null ? new Place(row.lineOf(position), cell) : firstText;
        }
        return number;
    }

    int position() {
        return position;
    }

    /** What to call the column, also if it has no name. */
    String title() {
        return name.isEmpty() ? "column " + (position + 1) : name;
    }

    boolean isUnnamed() {
        return name.isEmpty();
    }

    /** Whether the column is called so. */
    boolean isCalled(String other) {
        return title().equalsIgnoreCase(other);
    }

    /** Whether there are no values in it. */
    boolean isEmpty() {
        return numbers == 0 && texts == 0;
    }

    /** Whether nothing was ever to be in it: it comes from a separator at the ends of the lines. */
    boolean isVoid() {
        return isEmpty() && name.isEmpty();
    }

    /** Whether all its values are numbers, and there is one. */
    boolean isNumeric() {
        return numbers > 0 && texts == 0;
    }

    /**
     * Whether it holds text rather than numbers among which one is misspelt; a column {@code x1} is there for numbers.
     */
    boolean isText() {
        return texts > numbers && !isDeclared();
    }

    /** Whether its name alone says that it is a feature. */
    boolean isDeclared() {
        return DECLARED.matcher(name).matches();
    }

    /** Whether it has such a name as programs give to row numbers. */
    boolean isCalledLikeRowNumbers() {
        return ROW_NUMBER_NAMES.contains(name.toLowerCase(Locale.ROOT))
                || UNNAMED.matcher(name).matches();
    }

    /** Whether it numbers the rows: whole numbers, each one more than the one before. */
    boolean countsUp() {
        return isNumeric() && countsUp;
    }

    /** The first cell that is neither a number nor missing. */
    @Nullable
    Place firstText() {
        return firstText;
    }

    /** The first number whose comma may be a decimal one or part thousands. */
    @Nullable
    Place firstDoubtful() {
        return firstDoubtful;
    }
}
