package org.geodescent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.geodescent.core.data.Dataset;
import org.geodescent.io.CsvPoints;
import org.geodescent.io.InputException;
import org.geodescent.io.PointOptions;
import org.geodescent.io.PointTable;
import org.geodescent.io.PointsRead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which points are read. */
final class DataOptions {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE.csv",
            description = {
                "Header x1,x2,label, then a line per sample; labels 1/-1, 0/1 or names; of three or more classes each is trained against the rest.",
                "Commas, semicolons, tabs or blanks separate; libsvm files are read, too."
            })
    private Path file = Path.of("");

    @Option(
            names = "--label",
            paramLabel = "NAME",
            description =
                    "The class column: label, else class, species, target or y, else the last column that is not a number.")
    private @Nullable String label;

    @Option(
            names = "--columns",
            paramLabel = "A,B,...",
            description = "The features, in this order: all columns of numbers but row numbers.")
    private @Nullable String columns;

    @Option(names = "--skip-missing", description = "Leave out rows with empty, ? or NA cells, and say how many.")
    private boolean skipMissing;

    Path file() {
        return file;
    }

    /**
     * The points.
     *
     * @param remarks gets a line for each thing that was left out or looks like a mistake
     */
    Dataset read(Consumer<String> remarks) throws InputException {
        List<String> features = columns == null ? List.of() : CsvPoints.names("--columns", columns);
        if (columns != null && features.isEmpty()) {
            throw new InputException("--columns names no column; write names such as --columns x1,x2");
        }
        PointsRead read =
                PointTable.of(file).read(new PointOptions(true, Optional.ofNullable(label), features, skipMissing));
        read.remarks().forEach(remark -> remarks.accept(file + ": " + remark));
        return read.data();
    }
}
