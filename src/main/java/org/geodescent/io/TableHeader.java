package org.geodescent.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names of a table's columns.
 *
 * @param names on one line each, without blanks around them; may be empty
 * @param line where they stand, from 1
 * @param first whether they are the first row
 * @param remark if they are not in the file
 */
record TableHeader(List<String> names, long line, boolean first, Optional<String> remark) {
    /** Names of class columns that no class has. */
    private static final List<String> TELLING = List.of(CsvPoints.LABEL, "class", "species", "target");

    /**
     * The header of a table.
     *
     * @param row its first row
     * @param needed whether numbers alone are refused; otherwise two columns of numbers are points without classes
     * @throws InputException if there is no header and it is not plain what the columns are
     */
    static TableHeader of(String source, TableForm form, Row row, boolean needed) throws InputException {
        if (isHeader(row)) {
            List<String> names =
                    row.cells().stream().map(Shown::line).map(String::strip).toList();
            return new TableHeader(names, row.line(), true, Optional.empty());
        }
        Optional<List<String>> comment = form.namesInComment(row.filled());
        if (comment.isPresent()) {
            return new TableHeader(comment.get(), row.line(), false, Optional.empty());
        }
        int columns = row.filled();
        boolean labelled = columns >= 2 && !CellNumber.isNumber(row.cell(columns - 1));
        if (needed && !labelled) {
            throw InputException.at(
                    source,
                    row.line(),
                    "there is no header above %s; write the names of the columns there, %s"
                            .formatted(
                                    Shown.quoted(row.cells().stream()
                                            .map(String::strip)
                                            .collect(Collectors.joining(","))),
                                    CsvPoints.EXAMPLE));
        }
        boolean pairs = !needed && !labelled && columns == 2;
        List<String> names = new ArrayList<>(CsvPoints.defaultNames(pairs ? columns : columns - 1));
        if (!pairs) {
            names.add(CsvPoints.LABEL);
        }
        return new TableHeader(
                names,
                row.line(),
                false,
                needed ? Optional.of("there is no header; the last column is taken as the class") : Optional.empty());
    }

    /** Names have no numbers among them, unless the name of the class column says that they are names. */
    private static boolean isHeader(Row row) {
        boolean telling = false;
        boolean words = row.filled() > 0;
        for (int j = 0; j < row.size(); j++) {
            String cell = row.cell(j);
            telling |= TELLING.contains(cell.toLowerCase(Locale.ROOT));
            words &= cell.isEmpty() || (!CellNumber.isNumber(cell) && !CellNumber.isMissing(cell));
        }
        return telling || words;
    }
}
