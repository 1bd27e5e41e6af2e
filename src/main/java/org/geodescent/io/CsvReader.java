package org.geodescent.io;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.geodescent.core.data.Dataset;

/** Reads one text of {@link CsvPoints}. */
final class CsvReader {
    private static final String LABEL = "label";
    private static final String EXAMPLE = "such as x1,x2,label";
    private static final int LONGEST_LINE = 1_000_000;
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final Pattern COMMA_NUMBER = Pattern.compile("[+\u2212-]?\\d*,\\d+([eE][+-]?\\d+)?");
    // Where the CSV library says that a quoted cell began or is broken.
    private static final Pattern LINE_IN_MESSAGE = Pattern.compile("(?:startline|line:) ?(\\d+)");

    private final String source;
    private final String text;
    private final boolean needsHeader;
    private final char separator;

    /** The column names, {@code label} last; empty until the first line has been seen. */
    private List<String> columns = List.of();

    private final List<double[]> rows = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Set<String> distinctLabels = new HashSet<>();

    CsvReader(String source, String text, boolean needsHeader) throws InputException {
        this.source = source;
        this.text = text;
        this.needsHeader = needsHeader;
        this.separator = separator(firstLine());
    }

    Dataset read() throws InputException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            readRecords(parser);
        } catch (IOException | UncheckedIOException e) {
            throw brokenQuotes(e);
        }
        if (columns.isEmpty()) {
            throw InputException.at(source, 1, "there are no data; start with a header " + EXAMPLE);
        }
        if (rows.isEmpty()) {
            throw InputException.at(
                    source, 1, "there is only a header; add a line per sample such as 0.5,-1,1 below it");
        }
        return CsvPoints.dataset(rows, labels);
    }

    private void readRecords(CSVParser parser) throws InputException {
        for (CSVRecord record : parser) {
            String first = record.get(0);
            boolean blank = record.size() == 1 && first.isBlank();
            // The library sees only comments in the first column of the text.
            if (blank || first.startsWith("#")) {
                continue;
            }
            // The library counts to the record's last line.
            long line = parser.getCurrentLineNumber() - breaksBefore(record, record.size());
            if (columns.isEmpty()) {
                readFirst(record, line);
            } else {
                readSample(record, line);
            }
        }
    }

    private void readFirst(CSVRecord record, long line) throws InputException {
        boolean header = record.stream().anyMatch(cell -> cell.strip().equalsIgnoreCase(LABEL));
        if (header) {
            columns = record.stream().map(String::strip).toList();
            checkHeader(line);
            return;
        }
        boolean sample = record.size() >= 2
                && IntStream.range(0, record.size() - 1)
                        .allMatch(j -> number(record.get(j).strip()).isPresent());
        if (needsHeader || !sample) {
            throw InputException.at(
                    source,
                    line,
                    "the header is %s; it must end with a column \"label\", %s"
                            .formatted(
                                    Shown.quoted(String.join(Character.toString(separator), record.toList())),
                                    EXAMPLE));
        }
        columns = new ArrayList<>(
                IntStream.range(1, record.size()).mapToObj(j -> "x" + j).toList());
        columns.add(LABEL);
        checkHeader(line);
        readSample(record, line);
    }

    private void checkHeader(long line) throws InputException {
        int position = columns.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(LABEL);
        if (position < columns.size() - 1) {
            throw InputException.at(
                    source,
                    line,
                    "\"label\" is column %d of %d; it must be the last and only one of that name, %s"
                            .formatted(position + 1, columns.size(), EXAMPLE));
        }
        if (columns.size() < 2) {
            throw InputException.at(
                    source, line, "there is no feature column before \"label\"; write a header " + EXAMPLE);
        }
        if (columns.size() - 1 > CsvPoints.MAX_COLUMNS) {
            throw InputException.at(
                    source,
                    line,
                    "there are %d feature columns; the limit is %d"
                            .formatted(columns.size() - 1, CsvPoints.MAX_COLUMNS));
        }
    }

    private void readSample(CSVRecord record, long line) throws InputException {
        if (record.size() != columns.size()) {
            throw InputException.at(
                    source,
                    line,
                    "%d %s; it must be %d, one per column of the header"
                            .formatted(record.size(), record.size() == 1 ? "cell" : "cells", columns.size()));
        }
        if (rows.size() == CsvPoints.MAX_ROWS) {
            throw InputException.at(source, line, "more than %d samples; keep fewer".formatted(CsvPoints.MAX_ROWS));
        }
        double[] row = new double[columns.size() - 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = feature(record, j, line);
        }
        rows.add(row);
        addLabel(record, line);
    }

    private double feature(CSVRecord record, int column, long line) throws InputException {
        String cell = record.get(column).strip();
        OptionalDouble number = number(cell);
        if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
            return number.getAsDouble();
        }
        String problem = cell.isEmpty() ? "is empty" : "is " + Shown.quoted(cell);
        String cure = number.isPresent()
                ? "which is beyond the largest number 1.8e308; write a smaller one"
                : "it must be a decimal number such as -0.5 or 1e-3";
        throw InputException.at(
                source,
                line + breaksBefore(record, column),
                "column %s %s%s%s"
                        .formatted(Shown.quoted(columns.get(column)), problem, number.isPresent() ? ", " : "; ", cure));
    }

    private void addLabel(CSVRecord record, long line) throws InputException {
        int column = columns.size() - 1;
        String label = record.get(column).strip();
        long at = line + breaksBefore(record, column);
        if (label.isEmpty()) {
            throw InputException.at(source, at, "the label is empty; write the sample's class, such as 1 or -1");
        }
        if (distinctLabels.add(label) && distinctLabels.size() > CsvPoints.MAX_CLASSES) {
            throw InputException.at(
                    source,
                    at,
                    "%s is label number %d; there may be at most %d classes"
                            .formatted(Shown.quoted(label), distinctLabels.size(), CsvPoints.MAX_CLASSES));
        }
        // A label written as a number may have a decimal comma too.
        labels.add(number(label).isPresent() ? label.replace(',', '.') : label);
    }

    /** The number a cell writes; with a decimal comma only where commas do not separate. */
    private OptionalDouble number(String cell) {
        boolean comma = separator != ',' && COMMA_NUMBER.matcher(cell).matches();
        return Decimal.parse(comma ? cell.replace(',', '.') : cell);
    }

    private static long breaksBefore(CSVRecord record, int column) {
        long breaks = 0;
        for (int j = 0; j < column; j++) {
            breaks += LINE_BREAK.matcher(record.get(j)).results().count();
        }
        return breaks;
    }

    /** The first line that is neither blank nor a comment. */
    private String firstLine() throws InputException {
        String found = "";
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.length() > LONGEST_LINE) {
                throw InputException.at(
                        source,
                        number,
                        "the line has %d characters; the limit is %d".formatted(line.length(), LONGEST_LINE));
            }
            if (found.isEmpty() && !line.isBlank() && !line.stripLeading().startsWith("#")) {
                found = line;
            }
        }
        return found;
    }

    /** What stands before {@code label} at the end of the header, else the first of tab, semicolon and comma that occurs. */
    private static char separator(String header) {
        Matcher end = Pattern.compile("([,;\t])\\s*\"?\\s*label\\s*\"?\\s*$", Pattern.CASE_INSENSITIVE)
                .matcher(header);
        if (end.find()) {
            return end.group(1).charAt(0);
        }
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private InputException brokenQuotes(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        Matcher line = LINE_IN_MESSAGE.matcher(String.valueOf(cause.getMessage()));
        String problem = "a quoted cell is not closed or is followed by other text; write \"…\" around the whole cell";
        return line.find()
                ? new InputException(source + ", line " + line.group(1) + ": " + problem, e)
                : new InputException(source + ": " + problem, e);
    }
}
