package org.geodescent.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a table once, checks that its rows fit its header, and finds what its columns are. */
final class TableSurvey {
    private final String source;
    private final TableForm form;
    private final boolean needsHeader;
    private final List<ColumnSurvey> columns = new ArrayList<>();
    private @Nullable TableHeader header;
    private int named;
    private int rows;
    /** A row with one cell more than the header, and the columns if that is a row name. */
    private @Nullable Row longRow;

    private boolean surelyCommas;
    private boolean points;

    /** @throws InputException naming the first line that does not fit, or if there are too many rows or columns */
    TableSurvey(String source, TableForm form, boolean needsHeader) throws InputException {
        this.source = source;
        this.form = form;
        this.needsHeader = needsHeader;
        form.rows().forEach(this::see);
        if (header == null) {
            throw InputException.at(source, 1, "there are no data; start with a header " + CsvPoints.EXAMPLE);
        }
        if (rows == 0) {
            throw InputException.at(
                    source, 1, "there is only a header; add a line per sample such as 0.5,-1,1 below it");
        }
        checkRowNames();
    }

    private boolean see(Row row) throws InputException {
        if (header == null) {
            header = TableHeader.of(source, form, row, needsHeader);
            named = new Row(0, header.names()).filled();
            checkColumns(header);
            if (header.first()) {
                return true;
            }
        }
        if (rows == CsvPoints.MAX_ROWS) {
            throw InputException.at(
                    source, row.line(), "more than %d samples; keep fewer".formatted(CsvPoints.MAX_ROWS));
        }
        rows++;
        checkLength(row, header);
        for (ColumnSurvey column : columns) {
            see(row.cell(column.position()), column, row);
        }
        return true;
    }

    private void see(String cell, ColumnSurvey column, Row row) {
        if (column.add(row).isPresent()) {
            boolean comma = CellNumber.hasComma(cell);
            surelyCommas |= comma && !CellNumber.maybeThousands(cell);
            points |= cell.indexOf('.') >= 0;
        }
    }

    private void checkColumns(TableHeader names) throws InputException {
        if (named - 1 > CsvPoints.MAX_COLUMNS) {
            throw InputException.at(
                    source,
                    names.line(),
                    "there are %d feature columns; the limit is %d".formatted(named - 1, CsvPoints.MAX_COLUMNS));
        }
    }

    /** The first row shows whether there are row names that the header does not name, as R writes them. */
    private void checkLength(Row row, TableHeader names) throws InputException {
        int filled = row.filled();
        if (rows == 1) {
            boolean rowNames = names.first() && filled == names.names().size() + 1;
            longRow = rowNames ? row : null;
            int extra = rowNames ? 1 : 0;
            for (int j = 0; j < names.names().size() + extra; j++) {
                columns.add(new ColumnSurvey(j < extra ? "" : names.names().get(j - extra), j));
            }
        }
        int least = longRow == null ? named : named + 1;
        if (filled > columns.size() || row.size() < least) {
            throw wrongLength(longRow == null ? row : longRow);
        }
    }

    private InputException wrongLength(Row row) {
        if (header != null && header.first() && named == 1) {
            return InputException.at(
                    source,
                    header.line(),
                    "%s is taken as the header, but line %d has %d cells; begin with the names of the columns, %s"
                            .formatted(Shown.quoted(header.names().get(0)), row.line(), row.size(), CsvPoints.EXAMPLE));
        }
        return InputException.at(
                source,
                row.line(),
                "%d %s; it must be %d, one per column of the header"
                        .formatted(row.size(), row.size() == 1 ? "cell" : "cells", named));
    }

    private void checkRowNames() throws InputException {
        if (longRow == null) {
            return;
        }
        ColumnSurvey first = columns.get(0);
        if (rows < 2 || !(first.countsUp() || (!first.isNumeric() && first.isText()))) {
            throw wrongLength(longRow);
        }
    }

    /** How many samples there are. */
    int rows() {
        return rows;
    }

    /** The line of the header, or of the first row if there is none. */
    long headerLine() {
        return header == null ? 1 : header.line();
    }

    /** Whether the first row is no sample. */
    boolean firstRowIsHeader() {
        return header != null && header.first();
    }

    /** What there is to say about the header; empty if nothing. */
    List<String> remarks() {
        return header == null ? List.of() : header.remark().stream().toList();
    }

    /** All columns but those that separators at the ends of the lines make. */
    List<ColumnSurvey> columns() {
        return columns.stream().filter(column -> !column.isVoid()).toList();
    }

    /** Whether the first column holds row names for which the header has no place. */
    boolean hasRowNames() {
        return longRow != null;
    }

    /** Whether a comma in a number is a decimal comma. */
    boolean decimalCommas() {
        return surelyCommas || (!form.commas() && !points);
    }
}
