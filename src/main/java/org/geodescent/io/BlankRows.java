package org.geodescent.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows with blanks between their cells, one or more; a quoted cell may hold blanks. Each row is one line.
 *
 * @param skipped how many lines at the start are no rows
 */
record BlankRows(TextSource source, int skipped) implements Rows {
    @Override
    public void forEach(Visitor visitor) throws InputException {
        source.forEachLine((line, number) -> {
            String row = line.strip();
            return number <= skipped
                    || row.isEmpty()
                    || row.startsWith("#")
                    || visitor.visit(new Row(number, cells(row)));
        });
    }

    /** The cells of a line without blanks at its ends. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = quotedEnd(line, at);
            if (end > 0) {
                cells.add(line.substring(at + 1, end - 1).replace("\"\"", "\""));
            } else {
                end = at;
                while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                    end++;
                }
                cells.add(line.substring(at, end));
            }
            at = end;
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
        }
        return cells;
    }

    /** Behind the closing quote of the cell that begins here; 0 if no quoted cell does. */
    private static int quotedEnd(String line, int at) {
        if (line.charAt(at) != '"') {
            return 0;
        }
        int close = line.indexOf('"', at + 1);
        while (close >= 0 && close + 1 < line.length() && line.charAt(close + 1) == '"') {
            close = line.indexOf('"', close + 2);
        }
        boolean ends = close >= 0 && (close + 1 == line.length() || Character.isWhitespace(line.charAt(close + 1)));
        return ends ? close + 1 : 0;
    }
}
