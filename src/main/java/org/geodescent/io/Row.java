package org.geodescent.io;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One row of a table.
 *
 * @param line where it begins, from 1
 * @param cells as they stand there, without quotes
 */
record Row(long line, List<String> cells) {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    int size() {
        return cells.size();
    }

    /**
     * A cell without blanks around it, and without byte order marks, which joined files have between them; empty beyond
     * the end of the row.
     */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).replace("\uFEFF", "").strip() : "";
    }

    /** The number of cells without empty ones at the end. */
    int filled() {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        return filled;
    }

    /** The line in which a cell begins: quoted cells before it may have several. */
    long lineOf(int column) {
        long breaks = 0;
        for (int j = 0; j < Math.min(column, cells.size()); j++) {
            if (cells.get(j).indexOf('\n') >= 0 || cells.get(j).indexOf('\r') >= 0) {
                breaks += LINE_BREAK.matcher(cells.get(j)).results().count();
            }
        }
        return line + breaks;
    }
}
