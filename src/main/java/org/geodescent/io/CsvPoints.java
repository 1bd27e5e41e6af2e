package org.geodescent.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.geodescent.core.data.Dataset;

/**
 * Labelled points as comma separated values: a header {@code x1,x2,label} with any number of feature columns of any
 * names and then a line per sample. {@link PointTable} reads this and much else.
 *
 * <p>Labels: {@code 1}/{@code -1}, {@code 0}/{@code 1} in any spelling ({@code +1}, {@code 1.0}): the larger is class
 * 0, which is +1. Any other texts or numbers: classes in order of their first appearance.
 */
public final class CsvPoints {
    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 50_000_000;
    /** The largest number of samples. */
    public static final int MAX_ROWS = 200_000;
    /** The largest number of feature columns. */
    public static final int MAX_COLUMNS = 10_000;
    /** The largest number of numbers, samples times features: 40 MB. */
    public static final int MAX_NUMBERS = 5_000_000;
    /** The largest number of classes: more are measurements rather than labels. */
    public static final int MAX_CLASSES = 100;

    /** The name of the class column. */
    static final String LABEL = "label";

    static final String EXAMPLE = "such as x1,x2,label";

    private CsvPoints() {}

    /** {@code x1, …, xd}. */
    static List<String> defaultNames(int features) {
        return IntStream.rangeClosed(1, features).mapToObj(j -> "x" + j).toList();
    }

    /** Before memory is taken for them. @throws InputException if there are more than {@link #MAX_NUMBERS} */
    static void checkSize(String source, long samples, long features) throws InputException {
        if (samples * features > MAX_NUMBERS) {
            throw new InputException(
                    "%s: %d samples of %d features are more than %d numbers; keep fewer samples, or choose features with --columns"
                            .formatted(source, samples, features, MAX_NUMBERS));
        }
    }

    /**
     * Names that a list such as {@code a,"b, c"} holds.
     *
     * @throws InputException if a quote in it is not closed
     */
    public static List<String> names(String source, String list) throws InputException {
        List<String> names = new ArrayList<>();
        new SeparatedRows(TextSource.ofText(source, list), ',', 0)
                .forEach(row ->
                        names.addAll(row.cells().stream().map(String::strip).toList()));
        return names;
    }

    /** What the features are called in a header: their names, or {@code x1, …, xd}. */
    public static List<String> featureNames(Dataset data) {
        return data.featureNames().isEmpty() ? defaultNames(data.dimension()) : data.featureNames();
    }

    /**
     * The points as text with a header that ends in {@code label}, lines ending in a line feed. {@link PointTable}
     * reads the same numbers, bit for bit, and the same classes. Labels are the class names, or {@code 1}/{@code -1}
     * where two classes would come back exchanged. A feature whose name would be read as something else gets
     * {@code x_} before it.
     */
    public static String write(Dataset data) {
        List<String> labels = labels(data);
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setCommentMarker('#')
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            List<String> header = new ArrayList<>(
                    featureNames(data).stream().map(CsvPoints::headerName).toList());
            header.add(LABEL);
            printer.printRecord(header);
            for (int n = 0; n < data.size(); n++) {
                List<String> cells = new ArrayList<>();
                for (int j = 0; j < data.dimension(); j++) {
                    cells.add(Decimal.format(data.feature(n, j)));
                }
                cells.add(labels.get(n));
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a string builder does not fail", e);
        }
        return text.toString();
    }

    private static String headerName(String name) {
        String line = Shown.line(name).strip();
        boolean taken = line.equalsIgnoreCase(LABEL)
                || line.startsWith("#")
                || new ColumnSurvey(line, 0).isCalledLikeRowNumbers();
        return taken ? "x_" + line : line;
    }

    /** Labels that are read as the same classes. */
    private static List<String> labels(Dataset data) {
        List<String> names =
                data.classNames().stream().map(name -> Shown.line(name).strip()).toList();
        Labels distinct = new Labels(false);
        names.forEach(distinct::add);
        boolean usable = distinct.count() == names.size() && names.stream().noneMatch(CellNumber::isMissing);
        if (!usable) {
            names = IntStream.rangeClosed(1, names.size())
                    .mapToObj(k -> "class " + k)
                    .toList();
        }
        Labels labels = new Labels(false);
        int[] added = new int[data.size()];
        for (int n = 0; n < added.length; n++) {
            added[n] = labels.add(names.get(data.classOf(n)));
        }
        boolean exchanged = names.size() <= 2 && !(usable && Arrays.equals(labels.classes(added), data.classes()));
        List<String> written = exchanged ? List.of("1", "-1") : names;
        return IntStream.range(0, data.size())
                .mapToObj(n -> written.get(data.classOf(n)))
                .toList();
    }
}
