package org.geodescent.io;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a text is divided into rows and cells, found from its beginning.
 *
 * @param rows the rows
 * @param commas whether commas stand between the cells, so that only a quoted number may have a decimal comma
 * @param comment the last comment line before the first row, without its sign; some programs write the header there
 */
record TableForm(Rows rows, boolean commas, Optional<String> comment) {
    private static final Pattern SEPARATOR_HINT = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);
    /** What Excel and LibreOffice write where a formula has no value. */
    private static final Pattern ERROR_VALUE =
            Pattern.compile("\\s*\"?(#(?:N/A|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|NULL!|SPILL!|CALC!))");
    /** Weka's form of tables. */
    private static final Pattern ARFF =
            Pattern.compile("\\s*@(?:relation|attribute|data)\\b.*", Pattern.CASE_INSENSITIVE);
    /** In the order in which they are preferred. */
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',', ' ');
    /** As many rows show what separates the cells. */
    private static final int LOOKED_AT = 50;

    /** @throws InputException if the text is a libsvm file with errors, or asks for a separator that cannot be one */
    static TableForm of(TextSource source) throws InputException {
        source.forEachLine((line, number) -> {
            Matcher error = ERROR_VALUE.matcher(line);
            if (error.lookingAt()) {
                throw InputException.at(
                        source.name(),
                        number,
                        "%s is an error value of a spreadsheet, but at the beginning of a line it is a comment; mend the formula, or write NA"
                                .formatted(Shown.quoted(error.group(1))));
            }
            if (ARFF.matcher(line).matches()) {
                throw InputException.at(
                        source.name(),
                        number,
                        "this is an ARFF file; export it as CSV with the names of the columns in its first line");
            }
            return true;
        });
        Beginning beginning = Beginning.of(source);
        String name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svm") || name.endsWith(".libsvm") || SvmRows.isSample(beginning.row)) {
            return new TableForm(new SvmRows(source), false, Optional.empty());
        }
        char separator = beginning.separator.isPresent() ? beginning.separator.get() : separator(source);
        int skipped = beginning.separator.isPresent() ? 1 : 0;
        return new TableForm(rows(source, separator, skipped), separator == ',', beginning.comment);
    }

    private static Rows rows(TextSource source, char separator, int skipped) {
        return separator == ' ' ? new BlankRows(source, skipped) : new SeparatedRows(source, separator, skipped);
    }

    /** The names that the comment holds, if they are so many. */
    Optional<List<String>> namesInComment(int columns) {
        Predicate<List<String>> names = cells -> cells.size() == columns
                && cells.stream().distinct().count() == columns
                && cells.stream().noneMatch(cell -> cell.isEmpty() || CellNumber.isNumber(cell));
        return comment.stream()
                .flatMap(text -> Stream.of("[,]", "[;]", "\t", "\\s+").map(separator -> List.of(text.split(separator))))
                .map(cells -> cells.stream().map(TableForm::unquoted).toList())
                .filter(names)
                .findFirst();
    }

    private static String unquoted(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** The separator under which the first rows look most like rows of equal length with numbers in them. */
    private static char separator(TextSource source) throws InputException {
        char best = ',';
        double most = 0;
        for (char separator : SEPARATORS) {
            // A blank inside a cell is common, a tab is not.
            double score = score(rows(source, separator, 0)) * (separator == '\t' ? 2 : 1);
            if (score > most) {
                best = separator;
                most = score;
            }
        }
        return best;
    }

    /**
     * The share of rows of the commonest length, times the share of numbers in their cells; 0 if they have a single
     * cell. Half of it if the header does not fit, which may lack the name of the row names.
     */
    private static double score(Rows rows) {
        Map<Integer, int[]> lengths = new HashMap<>();
        int[] header = {0};
        int[] seen = {0};
        try {
            rows.forEach(row -> {
                int[] counts = lengths.computeIfAbsent(row.size(), size -> new int[3]);
                counts[0]++;
                header[0] = seen[0] == 0 ? row.size() : header[0];
                for (int j = 0; j < row.size(); j++) {
                    counts[1] += row.cell(j).isEmpty() ? 0 : 1;
                    counts[2] += CellNumber.isNumber(row.cell(j)) ? 1 : 0;
                }
                return ++seen[0] < LOOKED_AT;
            });
        } catch (InputException e) {
            // Quotes that are broken under this separator; the rows before them count.
            seen[0]++;
        }
        double best = 0;
        for (Map.Entry<Integer, int[]> length : lengths.entrySet()) {
            int[] counts = length.getValue();
            if (length.getKey() >= 2) {
                // Names alone must tell separators apart, too.
                double numbers = 0.01 + (double) counts[2] / Math.max(1, counts[1]);
                boolean fits = header[0] == length.getKey() || (header[0] >= 2 && header[0] == length.getKey() - 1);
                best = Math.max(best, (fits ? 1 : 0.5) * numbers * counts[0] / seen[0]);
            }
        }
        return best;
    }

    /**
     * What stands before the rows.
     *
     * @param separator that Excel's line {@code sep=;} asks for
     * @param row the first line that is a row; empty if there is none
     */
    private record Beginning(Optional<Character> separator, Optional<String> comment, String row) {
        static Beginning of(TextSource source) throws InputException {
            Beginning[] found = {new Beginning(Optional.empty(), Optional.empty(), "")};
            source.forEachLine((line, number) -> {
                Matcher hint = SEPARATOR_HINT.matcher(line);
                if (number == 1 && hint.matches()) {
                    found[0] = new Beginning(
                            Optional.of(hinted(source, hint.group(1).charAt(0))), Optional.empty(), "");
                } else if (line.stripLeading().startsWith("#")) {
                    String text = line.strip().replaceFirst("^#+", "").strip();
                    found[0] = new Beginning(found[0].separator, Optional.of(text), "");
                } else if (!line.isBlank()) {
                    found[0] = new Beginning(found[0].separator, found[0].comment, line);
                    return false;
                }
                return true;
            });
            return found[0];
        }

        private static char hinted(TextSource source, char separator) throws InputException {
            if (Character.isLetterOrDigit(separator) || "\"#.+-\u2212".indexOf(separator) >= 0) {
                throw InputException.at(
                        source.name(), 1, "%s cannot separate cells; write sep=; or sep=,".formatted(separator));
            }
            return separator;
        }
    }
}
