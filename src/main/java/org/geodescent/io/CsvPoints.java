package org.geodescent.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;

/**
 * Labelled points as comma separated values: a header {@code x1,x2,label} with any number of feature columns of any names before
 * {@code label}, then a line per sample. Lines that start with {@code #} and blank lines are passed over. Cells may be quoted and padded with
 * spaces. Semicolons and tabs separate as well; with those a number may have a decimal comma.
 *
 * <p>Labels: {@code 1}/{@code -1}, {@code 0}/{@code 1} (also {@code +1}, {@code 1.0}): the larger is class 0, which is +1. Any other texts:
 * classes in order of their first appearance.
 */
public final class CsvPoints {
    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 50_000_000;
    /** The largest number of samples. */
    public static final int MAX_ROWS = 200_000;
    /** The largest number of feature columns. */
    public static final int MAX_COLUMNS = 10_000;
    /** The largest number of classes: more are measurements rather than labels. */
    public static final int MAX_CLASSES = 100;

    private CsvPoints() {}

    /**
     * The points of a file.
     *
     * @throws InputException naming the file, the line, the value and the cure
     */
    public static Dataset read(Path file) throws InputException {
        return new CsvReader(file.toString(), TextFile.read(file, MAX_BYTES), true).read();
    }

    /**
     * The points of a text; the header may be missing, the last column is then the label.
     *
     * @param source what the text is, for error messages: "clipboard"
     * @throws InputException naming the source, the line, the value and the cure
     */
    public static Dataset paste(String source, String text) throws InputException {
        if (text.length() > MAX_BYTES) {
            throw new InputException(source + " holds more than 50 million characters; paste fewer points");
        }
        return new CsvReader(source, text.startsWith("\uFEFF") ? text.substring(1) : text, false).read();
    }

    /**
     * The points as text with header {@code x1,…,xd,label}, lines ending in a line feed. {@link #read} gives the same numbers, bit for bit, and the
     * same classes. Labels are the class names, or {@code 1}/{@code -1} where two classes would come back exchanged.
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
            List<String> header = new ArrayList<>(IntStream.rangeClosed(1, data.dimension())
                    .mapToObj(j -> "x" + j)
                    .toList());
            header.add("label");
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

    private static List<String> labels(Dataset data) {
        List<String> names = Arrays.stream(data.classes())
                .mapToObj(index -> data.classNames().get(index).strip())
                .toList();
        boolean usable = names.stream().noneMatch(String::isEmpty);
        Labels labels = Labels.of(names);
        if (data.classNames().size() > 2 || (usable && Arrays.equals(indices(labels), data.classes()))) {
            return labels.classes().stream().map(labels.names()::get).toList();
        }
        return IntStream.range(0, data.size())
                .mapToObj(n -> Integer.toString(data.sign(n)))
                .toList();
    }

    /** Dataset of the rows; shared by the two ways in. */
    static Dataset dataset(List<double[]> rows, List<String> labels) {
        Labels classes = Labels.of(labels);
        return new Dataset(Matrix.ofRows(rows.toArray(double[][]::new)), indices(classes), classes.names());
    }

    private static int[] indices(Labels labels) {
        return labels.classes().stream().mapToInt(Integer::intValue).toArray();
    }
}
