package org.geodescent.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which columns of a table are features, which is the class, and which are left out. */
final class ColumnRoles {
    /** Names of class columns where none is called {@code label}. */
    private static final List<String> CLASS_NAMES = List.of("class", "species", "target", "y");
    /** What Orange writes into its second line: the types of the columns. */
    private static final Set<String> TYPES = Set.of("continuous", "c", "discrete", "d", "string", "s", "time", "t");

    private final String source;
    private final TableSurvey survey;

    ColumnRoles(String source, TableSurvey survey) {
        this.source = source;
        this.survey = survey;
    }

    /**
     * Columns that may be the class: those called {@code label}; else {@code class}, {@code species}, {@code target} or
     * {@code y}; else the last that holds text; else a {@code y} that stands beside an {@code x}. A single one is the
     * class.
     */
    List<ColumnSurvey> labelCandidates() {
        List<ColumnSurvey> columns = survey.columns();
        List<ColumnSurvey> labels = called(columns, List.of(CsvPoints.LABEL));
        if (!labels.isEmpty()) {
            return labels;
        }
        List<ColumnSurvey> classes = calledLikeClasses();
        if (!classes.isEmpty()) {
            return classes;
        }
        Optional<ColumnSurvey> text = lastText();
        return text.isPresent() ? List.of(text.get()) : hasX() ? called(columns, List.of("y")) : List.of();
    }

    /** A {@code y} beside an {@code x} is a coordinate. */
    private List<ColumnSurvey> calledLikeClasses() {
        return called(survey.columns(), hasX() ? CLASS_NAMES.subList(0, 3) : CLASS_NAMES);
    }

    private boolean hasX() {
        return !called(survey.columns(), List.of("x")).isEmpty();
    }

    private static List<ColumnSurvey> called(List<ColumnSurvey> columns, List<String> names) {
        return columns.stream()
                .filter(column -> names.stream().anyMatch(column::isCalled))
                .toList();
    }

    private Optional<ColumnSurvey> lastText() {
        return survey.columns().stream()
                .filter(column -> column.isText() && !isRowName(column))
                .reduce((before, after) -> after);
    }

    /** Columns of numbers that do not number the rows. */
    List<ColumnSurvey> features() {
        return survey.columns().stream()
                .filter(column -> column.isNumeric() && !isRowNumber(column))
                .toList();
    }

    private boolean isRowName(ColumnSurvey column) {
        return survey.hasRowNames() && column.position() == 0;
    }

    private boolean isRowNumber(ColumnSurvey column) {
        return isRowName(column) || (column.isCalledLikeRowNumbers() && column.countsUp());
    }

    /** Whether it looks like row numbers but for its name, as an index does that somebody has named. */
    private boolean mayNumberRows(ColumnSurvey column) {
        return column.position() == 0
                && survey.rows() > 2
                && column.countsUp()
                && !column.isDeclared()
                && !column.isCalled("x");
    }

    /**
     * The class column: the named one, or the only candidate. @throws InputException naming the candidates or the
     * columns
     */
    ColumnSurvey label(Optional<String> name) throws InputException {
        if (name.isPresent()) {
            return find("--label", name.get());
        }
        List<ColumnSurvey> candidates = labelCandidates();
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        String problem = candidates.isEmpty()
                ? "none of the columns %s is the class; name it with --label, or add a column \"label\", %s"
                        .formatted(titles(survey.columns()), CsvPoints.EXAMPLE)
                : "each of the columns %s may be the class; name one with --label".formatted(titles(candidates));
        throw InputException.at(source, survey.headerLine(), problem);
    }

    /**
     * The features: the named ones in their order, or all columns of numbers. @throws InputException naming the column
     * that cannot be one
     */
    List<ColumnSurvey> features(List<String> names, @Nullable ColumnSurvey label) throws InputException {
        List<ColumnSurvey> chosen = new ArrayList<>();
        for (String name : names) {
            ColumnSurvey column = find("--columns", name);
            if (column.equals(label)) {
                throw InputException.at(
                        source,
                        survey.headerLine(),
                        "%s is the class column and cannot be a feature, too; name another with --columns or --label"
                                .formatted(Shown.quoted(column.title())));
            }
            if (chosen.contains(column)) {
                throw InputException.at(
                        source,
                        survey.headerLine(),
                        "--columns names %s twice; name each feature once".formatted(Shown.quoted(column.title())));
            }
            chosen.add(column);
        }
        for (ColumnSurvey column : names.isEmpty() ? survey.columns() : List.<ColumnSurvey>of()) {
            boolean taken = !column.isText() && (!column.isEmpty() || column.isDeclared());
            if (taken && !column.equals(label) && !isRowNumber(column)) {
                chosen.add(column);
            }
        }
        if (chosen.isEmpty()
                && survey.columns().size() == 1
                && !survey.columns().get(0).isCalled(CsvPoints.LABEL)) {
            throw InputException.at(
                    source,
                    survey.headerLine(),
                    "there is a single column, %s; separate columns by commas, semicolons, tabs or blanks, %s"
                            .formatted(Shown.quoted(survey.columns().get(0).title()), CsvPoints.EXAMPLE));
        }
        if (chosen.isEmpty()) {
            throw InputException.at(
                    source,
                    survey.headerLine(),
                    "there is no feature column of numbers%s; write a header %s, or name the features with --columns"
                            .formatted(
                                    label == null ? "" : " beside the class " + Shown.quoted(label.title()),
                                    CsvPoints.EXAMPLE));
        }
        for (ColumnSurvey column : chosen) {
            checkNumbers(column);
        }
        return chosen;
    }

    private void checkNumbers(ColumnSurvey column) throws InputException {
        ColumnSurvey.Place text = column.firstText();
        if (text != null) {
            boolean type = text.line() == survey.headerLine() + 1 && TYPES.contains(text.cell());
            throw InputException.at(
                    source,
                    text.line(),
                    "column %s is %s; it must be a decimal number such as -0.5 or 1e-3%s"
                            .formatted(
                                    Shown.quoted(column.title()),
                                    Shown.quoted(text.cell()),
                                    type ? ": delete the two lines in which Orange says types and roles" : ""));
        }
        ColumnSurvey.Place doubtful = column.firstDoubtful();
        if (doubtful != null && !survey.decimalCommas()) {
            throw InputException.at(
                    source,
                    doubtful.line(),
                    "column %s is %s, with a decimal comma or a comma that parts thousands; write %s or %s"
                            .formatted(
                                    Shown.quoted(column.title()),
                                    Shown.quoted(doubtful.cell()),
                                    doubtful.cell().replace(',', '.'),
                                    doubtful.cell().replace(",", "")));
        }
    }

    private ColumnSurvey find(String option, String name) throws InputException {
        List<ColumnSurvey> exact = survey.columns().stream()
                .filter(column -> column.title().equals(name.strip()))
                .toList();
        List<ColumnSurvey> found = exact.isEmpty() ? called(survey.columns(), List.of(name.strip())) : exact;
        if (found.size() == 1) {
            return found.get(0);
        }
        throw InputException.at(
                source,
                survey.headerLine(),
                "%s: there %s called %s; the columns are %s"
                        .formatted(
                                option,
                                found.isEmpty() ? "is no column" : "are %d columns".formatted(found.size()),
                                Shown.quoted(name),
                                titles(survey.columns())));
    }

    /** What is left out without having been asked for, and what may surprise. */
    List<String> remarks(
            @Nullable ColumnSurvey label, boolean labelNamed, List<ColumnSurvey> features, boolean featuresNamed) {
        List<String> remarks = new ArrayList<>(survey.remarks());
        if (label != null
                && !labelNamed
                && label.equals(lastText().orElse(null))
                && called(List.of(label), CLASS_NAMES).isEmpty()
                && !label.isCalled(CsvPoints.LABEL)) {
            remarks.add("the class is column %s, the last that is not a number".formatted(Shown.quoted(label.title())));
        }
        if (label != null && !labelNamed && label.isCalled("y") && hasX()) {
            remarks.add(
                    "the class is column %s, since no other is called like one".formatted(Shown.quoted(label.title())));
        }
        if (featuresNamed) {
            return remarks;
        }
        List<ColumnSurvey> texts = new ArrayList<>();
        List<ColumnSurvey> empty = new ArrayList<>();
        for (ColumnSurvey column : survey.columns()) {
            if (column.equals(label)) {
                continue;
            }
            boolean taken = features.contains(column);
            if (isRowNumber(column)) {
                remarks.add("%s numbers the rows and is left out".formatted(rowNumbers(column)));
            } else if (taken && column.isCalledLikeRowNumbers()) {
                remarks.add(
                        "%s is taken as a feature, since it does not count up by one".formatted(rowNumbers(column)));
            } else if (taken && mayNumberRows(column)) {
                remarks.add("column %s counts up by one and is taken as a feature: choose others if it numbers the rows"
                        .formatted(Shown.quoted(column.title())));
            } else if (taken && calledLikeClasses().contains(column)) {
                remarks.add("column %s is called like a class and is taken as a feature: choose others if it is none"
                        .formatted(Shown.quoted(column.title())));
            } else if (!taken) {
                (column.isEmpty() ? empty : texts).add(column);
            }
        }
        if (!texts.isEmpty()) {
            remarks.add("left out, since they are not numbers: " + titles(texts));
        }
        if (!empty.isEmpty()) {
            remarks.add("left out, since they are empty: " + titles(empty));
        }
        return remarks;
    }

    private String rowNumbers(ColumnSurvey column) {
        return column.isUnnamed() ? column.title() + ", which has no name," : "column " + Shown.quoted(column.title());
    }

    private static String titles(List<ColumnSurvey> columns) {
        int most = 12;
        String shown = columns.stream()
                .limit(most)
                .map(column -> Shown.quoted(column.title()))
                .collect(Collectors.joining(", "));
        return columns.size() > most ? shown + " and %d more".formatted(columns.size() - most) : shown;
    }
}
