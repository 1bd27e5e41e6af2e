package org.geodescent.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.jspecify.annotations.Nullable;

/** Goes through a table a second time and takes the points from the columns that were chosen. */
final class PointReader {
    private static final String NUMBER = "it must be a decimal number such as -0.5 or 1e-3";
    /** As many lines are named. */
    private static final int NAMED_LINES = 5;

    private final String source;
    private final TableForm form;
    private final TableSurvey survey;
    private final @Nullable ColumnSurvey label;
    private final List<ColumnSurvey> features;
    private final Labels labels;
    private final List<Long> skippedLines = new ArrayList<>();
    private int skipped;
    private int size;

    /** @param label null if the samples have no classes */
    PointReader(
            String source,
            TableForm form,
            TableSurvey survey,
            @Nullable ColumnSurvey label,
            List<ColumnSurvey> features) {
        this.source = source;
        this.form = form;
        this.survey = survey;
        this.label = label;
        this.features = features;
        labels = new Labels(survey.decimalCommas());
    }

    /** The number of rows in which a chosen cell is missing. */
    int incompleteRows() throws InputException {
        int[] count = {0};
        forEachSample(row -> {
            count[0] += missing(row) == null ? 0 : 1;
            return true;
        });
        return count[0];
    }

    /**
     * The points. @throws InputException naming the line, the column and the cell that is missing or beyond the largest
     * number, or if there are too many points or classes
     */
    Dataset read(boolean skipMissing) throws InputException {
        CsvPoints.checkSize(source, survey.rows(), features.size());
        double[] values = new double[survey.rows() * features.size()];
        int[] classes = new int[survey.rows()];
        forEachSample(row -> {
            ColumnSurvey missing = missing(row);
            if (missing == null) {
                for (int j = 0; j < features.size(); j++) {
                    values[size * features.size() + j] = number(row, features.get(j));
                }
                classes[size++] = label == null ? 0 : addLabel(row, label);
            } else if (skipMissing) {
                skip(row);
            } else {
                throw isMissing(row, missing);
            }
            return true;
        });
        if (size == 0) {
            throw InputException.at(
                    source,
                    survey.headerLine(),
                    "each of the %d rows has a missing cell; choose other columns with --columns".formatted(skipped));
        }
        return new Dataset(
                Matrix.of(size, features.size(), Arrays.copyOf(values, size * features.size())),
                label == null ? new int[size] : labels.classes(Arrays.copyOf(classes, size)),
                label == null ? List.of("points") : labels.names(),
                featureNames());
    }

    /** What there is to say of the rows that were read. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (skipped > 0) {
            String lines = skippedLines.stream().map(Object::toString).collect(Collectors.joining(", "));
            remarks.add("%d %s with missing cells left out: line%s %s%s"
                    .formatted(
                            skipped,
                            skipped == 1 ? "row" : "rows",
                            skipped == 1 ? "" : "s",
                            lines,
                            skipped > NAMED_LINES ? ", …" : ""));
        }
        for (List<String> pair : labels.alike()) {
            remarks.add("the classes %s and %s are kept apart though they differ only in capital letters"
                    .formatted(Shown.quoted(pair.get(0)), Shown.quoted(pair.get(1))));
        }
        return remarks;
    }

    /** Names that say no more than the position are none. */
    private List<String> featureNames() {
        List<String> names = features.stream().map(ColumnSurvey::title).toList();
        return names.equals(CsvPoints.defaultNames(names.size())) ? List.of() : names;
    }

    private void forEachSample(Rows.Visitor visitor) throws InputException {
        boolean[] header = {survey.firstRowIsHeader()};
        form.rows().forEach(row -> {
            boolean sample = !header[0];
            header[0] = false;
            return !sample || visitor.visit(row);
        });
    }

    /** The first chosen column whose cell is missing in a row; null if none is. */
    private @Nullable ColumnSurvey missing(Row row) {
        for (ColumnSurvey feature : features) {
            if (CellNumber.isMissing(row.cell(feature.position()))) {
                return feature;
            }
        }
        return label != null && CellNumber.isMissing(row.cell(label.position())) ? label : null;
    }

    private void skip(Row row) {
        skipped++;
        if (skippedLines.size() < NAMED_LINES) {
            skippedLines.add(row.line());
        }
    }

    private InputException isMissing(Row row, ColumnSurvey column) throws InputException {
        String cell = row.cell(column.position());
        int rows = incompleteRows();
        boolean isLabel = column.equals(label);
        return InputException.at(
                source,
                row.lineOf(column.position()),
                "%s %s; %s, or leave out the %s with --skip-missing"
                        .formatted(
                                isLabel ? "the label" : "column " + Shown.quoted(column.title()),
                                cell.isEmpty() ? "is empty" : "is " + Shown.quoted(cell),
                                isLabel ? "write the sample's class, such as 1 or -1" : NUMBER,
                                rows == 1 ? "row" : "%d rows with missing cells".formatted(rows)));
    }

    private double number(Row row, ColumnSurvey column) throws InputException {
        String cell = row.cell(column.position());
        OptionalDouble number = CellNumber.parse(cell);
        if (Double.isFinite(number.orElse(Double.NaN))) {
            return number.getAsDouble();
        }
        throw InputException.at(
                source,
                row.lineOf(column.position()),
                "column %s is %s, which is beyond the largest number 1.8e308; write a smaller one"
                        .formatted(Shown.quoted(column.title()), Shown.quoted(cell)));
    }

    private int addLabel(Row row, ColumnSurvey column) throws InputException {
        String text = row.cell(column.position());
        int index = labels.add(text);
        if (labels.count() > CsvPoints.MAX_CLASSES) {
            throw InputException.at(
                    source,
                    row.lineOf(column.position()),
                    "%s is label number %d; there may be at most %d classes: name another class column with --label"
                            .formatted(Shown.quoted(text), labels.count(), CsvPoints.MAX_CLASSES));
        }
        return index;
    }
}
