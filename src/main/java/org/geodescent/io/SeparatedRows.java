package org.geodescent.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows with one character between their cells, which may be quoted.
 *
 * @param skipped how many lines at the start are no rows
 */
record SeparatedRows(TextSource source, char separator, int skipped) implements Rows {
    // Where the CSV library says that a quoted cell began or is broken.
    private static final Pattern LINE_IN_MESSAGE = Pattern.compile("(?:startline|line:) ?(\\d+)");

    @Override
    public void forEach(Visitor visitor) throws InputException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (BufferedReader reader = source.open()) {
            for (int i = 0; i < skipped; i++) {
                reader.readLine();
            }
            visit(CSVParser.builder().setReader(reader).setFormat(format).get(), visitor);
        } catch (IOException | UncheckedIOException e) {
            throw brokenQuotes(e);
        }
    }

    private void visit(CSVParser parser, Visitor visitor) throws InputException {
        for (CSVRecord record : parser) {
            Row row = new Row(0, record.toList());
            // The library sees only comments in the first column of the text; rows of empty cells are a spreadsheet's
            // blank lines.
            if (row.filled() == 0 || row.cells().get(0).startsWith("#")) {
                continue;
            }
            // The library counts to the record's last line.
            long line = skipped + parser.getCurrentLineNumber() - row.lineOf(row.size());
            if (!visitor.visit(new Row(line, row.cells()))) {
                return;
            }
        }
    }

    private InputException brokenQuotes(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        Matcher line = LINE_IN_MESSAGE.matcher(String.valueOf(cause.getMessage()));
        String problem = "a quoted cell is not closed or is followed by other text; write \"…\" around the whole cell";
        return line.find()
                ? new InputException(
                        "%s, line %d: %s".formatted(source.name(), skipped + Long.parseLong(line.group(1)), problem), e)
                : new InputException(source.name() + ": " + problem, e);
    }
}
