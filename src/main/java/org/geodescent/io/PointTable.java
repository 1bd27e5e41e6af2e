package org.geodescent.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * A table that may hold points: its columns are known, and which of them are the class and the features can still be
 * chosen. Holds the text, not the cells. Immutable; reading it takes time and belongs into the background.
 *
 * <p>Understood are comma, semicolon, tab and blanks between the cells, Excel's {@code sep=}, a header behind
 * {@code #}, no header where the last column holds names of classes, row names as R writes them, empty last columns,
 * decimal commas where they can be nothing else, and libsvm.
 */
public final class PointTable {
    private final TextSource source;
    private final TableForm form;
    private final TableSurvey survey;
    private final ColumnRoles roles;

    private PointTable(TextSource source, boolean needsHeader) throws InputException {
        this.source = source;
        form = TableForm.of(source);
        survey = new TableSurvey(source.name(), form, needsHeader);
        roles = new ColumnRoles(source.name(), survey);
    }

    /**
     * The table in a file.
     *
     * @throws InputException naming the file, the line, the value and the cure
     */
    public static PointTable of(Path file) throws InputException {
        return new PointTable(TextSource.ofFile(file, CsvPoints.MAX_BYTES), true);
    }

    /**
     * The table in a text; the header may be missing. Then the last column is the class, unless there are two columns
     * of numbers.
     *
     * @param source what the text is, for error messages: "clipboard"
     * @throws InputException naming the source, the line, the value and the cure
     */
    public static PointTable of(String source, String text) throws InputException {
        if (text.length() > CsvPoints.MAX_BYTES) {
            throw new InputException(source + " holds more than 50 million characters; paste fewer points");
        }
        return new PointTable(TextSource.ofText(source, text), false);
    }

    /** How many rows there are below the header. */
    public int rows() {
        return survey.rows();
    }

    /** The names of all columns, by position; a column without a name is called {@code column 3}. */
    public List<String> columnNames() {
        return survey.columns().stream().map(ColumnSurvey::title).toList();
    }

    /** Columns that may be the class, most likely ones only; one: it is plain; none: there is no such column. */
    public List<String> labelCandidates() {
        return roles.labelCandidates().stream().map(ColumnSurvey::title).toList();
    }

    /** Columns of numbers that do not number the rows. */
    public List<String> numberColumns() {
        return roles.features().stream().map(ColumnSurvey::title).toList();
    }

    /** Whether these are coordinates in the plane without classes: two columns of numbers. */
    public boolean isPlain() {
        return roles.features().size() == 2
                && roles.labelCandidates().stream().allMatch(column -> column.isCalled("y"));
    }

    /**
     * The points.
     *
     * @throws InputException naming the line, the value and the cure; the cures are options of the command line, where
     *     the options leave something open
     */
    public PointsRead read(PointOptions options) throws InputException {
        ColumnSurvey label = label(options);
        List<ColumnSurvey> features = roles.features(options.features(), label);
        PointReader reader = new PointReader(source.name(), form, survey, label, features);
        Dataset data = reader.read(options.skipMissing());
        List<String> remarks = new ArrayList<>(roles.remarks(
                label,
                options.label().isPresent(),
                features,
                !options.features().isEmpty()));
        remarks.addAll(reader.remarks());
        return new PointsRead(data, remarks);
    }

    private @Nullable ColumnSurvey label(PointOptions options) throws InputException {
        return options.labelled() ? roles.label(options.label()) : null;
    }

    /** What is left out if the options name no features. @throws InputException as {@link #read} says of the columns */
    public List<String> leftOut(PointOptions options) throws InputException {
        ColumnSurvey label = label(options);
        return roles.remarks(label, options.label().isPresent(), roles.features(List.of(), label), false);
    }

    /**
     * In how many rows a cell is missing that the options choose. @throws InputException as {@link #read} says of the
     * columns
     */
    public int incompleteRows(PointOptions options) throws InputException {
        ColumnSurvey label = label(options);
        return new PointReader(source.name(), form, survey, label, roles.features(options.features(), label))
                .incompleteRows();
    }
}
